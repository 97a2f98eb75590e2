import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../infra/bundle';

test('a bundled function solves, with the solver’s WebAssembly beside it', async () => {
  const { folder } = await bundle('test/support/protecting-function.ts', 'dist/functions/protecting-under-test');
  const counts = { a: [30, 30], b: [25, 15], c: [3, 2] };
  const groups = [
    { dimension: 'total', key: 'all', counts: [58, 47], base: 105 },
    ...Object.entries(counts).map(([key, own]) => ({
      dimension: 'district',
      key,
      counts: own,
      base: own[0]! + own[1]!,
    })),
  ];
  const table = { id: 'q', categories: ['yes', 'no'], exclusive: true, groups };
  const program = `import { handler } from ${JSON.stringify(pathToFileURL(path.join(folder, 'index.mjs')).href)};
    console.log(JSON.stringify(await handler([${JSON.stringify(table)}])));`;
  const answer = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: '/', encoding: 'utf8' });
  expect(JSON.parse(answer).tables[0].bases).toEqual(['shown', 'shown', 'could-be-computed', 'too-few']);
});
