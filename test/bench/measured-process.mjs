// A process of its own that loads a built function and measures what a request costs it. Plain JavaScript, so that no
// compiler is measured along. The database runs in another process: its work is not counted here.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { FUNCTION_FILE, PLAN_FILE } = process.env;
/** @type {{ events: Record<string, unknown[]>, warmUp: number, rounds: number, requestsPerRound: number }} */
const plan = JSON.parse(readFileSync(PLAN_FILE, 'utf8'));
const { handler } = await import(pathToFileURL(FUNCTION_FILE).href);

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const measured = {};
for (const [name, events] of Object.entries(plan.events)) {
  let asked = 0;
  const ask = () => handler(events[asked++ % events.length]);
  const { body } = await ask();
  for (let i = 0; i < plan.warmUp; i++) await ask();
  const cpu = [];
  const wall = [];
  for (let round = 0; round < plan.rounds; round++) {
    const cpuBefore = process.cpuUsage();
    const before = performance.now();
    for (let i = 0; i < plan.requestsPerRound; i++) await ask();
    const { user, system } = process.cpuUsage(cpuBefore);
    cpu.push((user + system) / plan.requestsPerRound);
    wall.push(((performance.now() - before) * 1_000) / plan.requestsPerRound);
  }
  measured[name] = { cpuMicros: median(cpu), wallMicros: median(wall), body };
}
process.stdout.write(JSON.stringify(measured), () => process.exit(0));
