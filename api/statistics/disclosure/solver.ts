import loadHighs, { type Highs } from 'highs';

let loading: Promise<Highs> | undefined;

/** The LP solver (HiGHS as WebAssembly), loaded once per process. A bundle needs `highs.wasm` beside it. */
export function solver(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}
