import { importKind } from '../responses/import-task';
import { withdrawKind } from '../responses/withdraw-task';
import { tabulateKind } from '../results/tabulate-task';
import type { TaskKinds } from './job-tools';

/** Every kind of task and how it is done: one line each. */
export const TASKS: TaskKinds = {
  import: importKind,
  withdraw: withdrawKind,
  tabulate: tabulateKind,
};
