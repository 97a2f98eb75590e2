import type { TaskKinds } from './job-tools';

/** Every kind of task and how it is done: one line each. */
export const TASKS: TaskKinds = {};
