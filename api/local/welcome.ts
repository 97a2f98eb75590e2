import path from 'node:path';
import type { LocalSettings } from './settings';

/** What the terminal shows when the service is ready: the addresses and what to try. */
export function welcome(port: number, settings: LocalSettings, loadedDemo: boolean): string {
  const here = `http://localhost:${port}`;
  const data = settings.endpoint ?? (path.relative(process.cwd(), settings.dataDir) || '.');
  return `
Citisens Platform is ready.

  Panel             ${here}/
  GraphQL explorer  ${here}/explorer
  GraphQL           ${here}/graphql
  Data              ${data}${loadedDemo ? ' (the demo: Gorinchem, with made-up figures)' : ''}

Try: open the explorer and press the triangle; it asks for postcode 4201 AA and the districts of Gorinchem.
Load official files in another terminal: npm run import -- <files or folder>
Stop with Ctrl-C; the data stays.`;
}
