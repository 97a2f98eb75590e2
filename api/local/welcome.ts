import path from 'node:path';
import type { DemoKeys } from './demo-keys';
import type { LocalSettings } from './settings';
import { demoPeople } from './sign-in/people';

/** Where the demo's work is to be seen. */
const EXAMPLES = `
Or open the panel as Anouk Adviseur: six trajectories, and within a minute two consultations with results; Aziza reviews.`;

/** What the terminal shows when the service is ready: the addresses, how to get in and what to try. */
export function welcome(port: number, settings: LocalSettings, loadedDemo: boolean, keys?: DemoKeys): string {
  const here = `http://localhost:${port}`;
  const data = settings.endpoint ?? (path.relative(process.cwd(), settings.dataDir) || '.');
  return `
Citisens Platform is ready.

  Panel             ${here}/
  GraphQL explorer  ${here}/explorer
  GraphQL           ${here}/graphql
  Data              ${data}${loadedDemo ? ' (the demo: Gorinchem, with made-up figures)' : ''}
${keys ? accessOf(keys, here) : ''}
Try: open the explorer and press the triangle; it asks for postcode 4201 AA and the districts of Gorinchem.${loadedDemo ? EXAMPLES : ''}
Load official files in another terminal: npm run import -- <files or folder>
Stop with Ctrl-C; the data stays.`;
}

/** A way in per kind of actor. */
function accessOf({ frontend, partner }: DemoKeys, here: string): string {
  const people = demoPeople.map(({ name, about }) => `  ${about.padEnd(32)}  ${name}`);
  return `
The panel asks who you are; choose one of these made-up people:

${people.join('\n')}

Programs send a key in the header x-api-key; everybody else is the public:

  Partner     ${partner}
  Front end   ${frontend} (from pages of ${here}; the explorer sends it)
`;
}
