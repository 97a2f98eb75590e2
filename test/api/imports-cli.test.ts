import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request as forward } from 'node:http';
import path from 'node:path';
import { close, listen } from '../../api/local/listen';
import type { PostcodesRelease } from '../../api/releases/release.type';
import { ADDRESSES, type ImportBench, importBench, NAMES } from '../support/imports';

let bench: ImportBench;
beforeEach(async () => {
  bench = await importBench();
});
afterEach(() => bench.close());

/** Lets Node read TypeScript; tsx itself would be a second process, which a kill of the first does not end. */
const TSX_LOADER = path.join(path.dirname(require.resolve('tsx/package.json')), 'dist/loader.mjs');

/** Runs a command of the repository, as npm does. @param started is told of its process. */
function command(
  script: string,
  args: string[],
  env: Record<string, string> = {},
  started: (child: ChildProcess) => void = () => undefined,
) {
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    const child = spawn(process.execPath, ['--import', TSX_LOADER, path.resolve(script), ...args], {
      env: { ...process.env, ...env },
    });
    started(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('exit', (code) => resolve({ code, output }));
  });
}

const tables = () => ({ REFERENCE_TABLE: bench.table, RECORDS_TABLE: bench.records });
const importCommand = (args: string[]) => command('api/imports/cli.ts', args, tables());

/** Imports over a wire that counts writes. @param killAt the write that it does not live to send; none when left out. */
async function importOverWire(args: string[], killAt = Number.POSITIVE_INFINITY): Promise<number> {
  let writes = 0;
  let child: ChildProcess | undefined;
  const wire = createServer((request, response) => {
    const isWrite = !/Get|Query/.test(String(request.headers['x-amz-target']));
    if (isWrite) writes += 1;
    if (isWrite && writes === killAt) child?.kill('SIGKILL');
    if (writes >= killAt) return void request.destroy();
    const { method, headers } = request;
    const onwards = forward(process.env.DYNAMODB_ENDPOINT ?? '', { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onwards.on('error', () => response.destroy());
    request.pipe(onwards);
  });
  const env = { ...tables(), DYNAMODB_ENDPOINT: `http://127.0.0.1:${await listen(wire, 0)}` };
  await command('api/imports/cli.ts', args, env, (one) => {
    child = one;
  });
  await close(wire);
  return writes;
}

/** Addresses in many PC4s, so that writing takes a while. @param house numbers per postcode. */
function manyAddresses(house: number): string {
  const rows = ['PC6;Huisnummer;Gemeente2025'];
  for (let pc4 = 1000; pc4 < 2500; pc4++) for (let n = 1; n <= house; n++) rows.push(`${pc4}AB;${n};0512`);
  return `${rows.join('\n')}\n`;
}

test('an import that is killed at any write leaves what was there, and the next one works', async () => {
  const before = bench.file('before.csv', manyAddresses(1));
  const after = bench.file('after.csv', manyAddresses(2));
  const writes = await importOverWire([before]);
  expect(writes).toBeGreaterThan(10);
  const addresses = async () => ((await bench.entry('postcodes/2025')) as PostcodesRelease).counts.addresses;
  const mustHave = async (count: number) => {
    expect(await addresses()).toBe(count);
    const pack = await bench.pack<{ parts: number[][] }>('postcodes/2025', '2499');
    expect(pack?.parts).toEqual([[0, count / 1_500]]);
  };
  await mustHave(1_500);
  for (const killAt of [1, 2, Math.round(writes / 2)]) {
    await importOverWire([after], killAt);
    await mustHave(1_500);
  }
  // Among the last writes is the one that makes the new figures visible: whichever it is, all or nothing is seen.
  await importOverWire([after], writes - 2);
  await mustHave(await addresses());
  expect((await importCommand([after])).code).toBe(0);
  await mustHave(3_000);
}, 300_000);

test('the command prints a table, the figures it reached and where the refused rows are', async () => {
  const file = bench.file('addresses.csv', `${ADDRESSES}4201SS;1;05120101;051201;0512\n`);
  const { code, output } = await importCommand([file, '--refused-dir', bench.folder]);
  expect(output).toMatch(/addresses\.csv +Postcodes and house numbers 2025 +imported +9 +8 +0 +1/);
  expect(output).toMatch(/1 refused rows are in .*addresses\.csv\.refused\.csv/);
  expect(output).toMatch(/Done\. [\d.]+ s, peak \d+ MB, \d+ write units\./);
  expect(code).toBe(0);
});

test.each<[string, string[], string]>([
  ['nothing to import', [], 'npm run import -- <files or folders>'],
  ['an option that does not exist', ['x.csv', '--year', '2025'], "Unknown option '--year'"],
  ['a year that is none', ['x.csv', '--edition', 'now'], '--edition must be a year such as 2025, not "now"'],
  ['a file that is not there', ['x.csv'], 'x.csv cannot be read'],
])('%s is a clear message and a bad exit code', async (_, args, message) => {
  const { code, output } = await importCommand(args);
  expect(output).toContain(message);
  expect(output).not.toContain('    at ');
  expect(code).toBe(1);
});

test('without a server the command starts the database in DATA_DIR, and demo-data reads what it wrote', async () => {
  const env = { DATA_DIR: path.join(bench.folder, 'data'), DYNAMODB_ENDPOINT: '' };
  const files = [...Object.entries(NAMES), ['addresses.csv', ADDRESSES]].map(([name, text]) =>
    bench.file(name!, text!),
  );
  expect(await command('api/imports/cli.ts', files, env)).toMatchObject({ code: 0 });
  const again = await command('api/imports/cli.ts', files, env);
  expect(again.output).toContain('0 write units.');
  const missing = await command('api/imports/demo-data.ts', ['profiles', '--edition', '2022'], env);
  expect(missing).toEqual({
    code: 1,
    output: expect.stringContaining('There are no postcodes of 2022 yet; imported are: 2025.'),
  });
  const out = path.join(bench.folder, 'profiles.csv');
  const made = await command('api/imports/demo-data.ts', ['profiles', '--seed', '7', '--out', out], env);
  expect(made.output).toContain('made-up profiles for 4 postcodes of 2025');
  const imported = await command('api/imports/cli.ts', [out], env);
  expect(imported.output).toContain('Engagement profiles (made up), model 2019, edition 2025');
}, 180_000);

test('a server that is gone does not keep an import from the database it left', async () => {
  const data = path.join(bench.folder, 'data');
  mkdirSync(data);
  writeFileSync(path.join(data, 'endpoint'), 'http://127.0.0.1:9\n');
  const file = bench.file('addresses.csv', ADDRESSES);
  const { code } = await command('api/imports/cli.ts', [file], { DATA_DIR: data, DYNAMODB_ENDPOINT: '' });
  expect(code).toBe(0);
  expect(existsSync(path.join(data, 'dynamodb.sqlite'))).toBe(true);
});
