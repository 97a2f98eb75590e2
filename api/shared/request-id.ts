import { AsyncLocalStorage } from 'node:async_hooks';

/** Names the request being answered wherever its code runs, so that log lines and masked errors carry its id. */
export const requestIds = new AsyncLocalStorage<string>();
