import { importKind } from './import-task';
import type { TaskKinds } from './job-tools';
import { tabulateKind } from './tabulate-task';
import { withdrawKind } from './withdraw-task';

/** Every kind of task and how it is done: one line each. */
export const TASKS: TaskKinds = {
  import: importKind,
  withdraw: withdrawKind,
  tabulate: tabulateKind,
};
