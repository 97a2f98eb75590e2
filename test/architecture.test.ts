import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { against, importsOf } from './support/import-rule';

const ROOMS = ['api', 'admin', 'infra', 'schema'];
const root = path.resolve(__dirname, '..');

const files = ROOMS.filter((room) => statSync(path.join(root, room), { throwIfNoEntry: false })).flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => `${room}/${name.replaceAll(path.sep, '/')}`),
);
const imports = files.flatMap((file) => importsOf(file, readFileSync(path.join(root, file), 'utf8')));

test('every room keeps to the import rule', () => {
  const broken = imports.flatMap((one) => {
    const reason = against(one);
    return reason ? [`${one.from} imports ${one.to}: ${reason}`] : [];
  });
  expect(broken).toEqual([]);
});

test('the files and their imports were really read', () => {
  expect(files.length).toBeGreaterThan(50);
  const known = new Set(files.map((file) => file.replace(/\.[a-z]+$/, '')));
  const ours = imports.filter(({ to }) => known.has(to));
  expect(ours.length).toBeGreaterThan(100);
  expect(ours).toContainEqual({ from: 'api/server', to: 'api/schema' });
});

test.each([
  ['api/shared/page.ts', "import { Area } from '../areas/area.type';", 'shared knows no domain'],
  ['api/statistics/weight.ts', "export * from '../profiles/profile.rules';", 'statistics knows no domain'],
  ['api/areas/area.rules.ts', "import { a } from '../profiles/profile.repository';", "another domain's types"],
  ['api/areas/area.rules.ts', "const a = await import('../imports/shelf');", 'what is deployed does not know imports'],
  ['api/handler.ts', "import { a } from './local/emulator';", 'what is deployed does not know local'],
  ['api/areas/area.rules.ts', "import '../server';", 'a domain knows the context only'],
  ['api/areas/area.rules.ts', "import { world } from '../../test/support/world';", 'nothing imports test'],
  ['admin/App.tsx', "import { Area } from '../api/areas/area.type';", 'admin knows schema/types only'],
  ['infra/tables.ts', "const { a } = require('../api/config');", 'infra knows api/shared/tables only'],
])('a planted violation is seen: %s with %s', (file, text, reason) => {
  expect(importsOf(file, text).map(against)).toEqual([expect.stringContaining(reason)]);
});

test.each([
  ['api/areas/area.resolver.ts', "import type { Distribution } from '../profiles/distribution.type';"],
  ['api/areas/area.repository.ts', "import { Catalogue } from '../releases/catalogue';"],
  ['api/imports/run.ts', "import { startEmulator } from '../local/emulator';"],
  ['admin/records.ts', "import type { Area } from '../schema/types';"],
  ['infra/tables.ts', "import { tableSpecs } from '../api/shared/tables';"],
])('what the rule allows passes: %s with %s', (file, text) => {
  expect(importsOf(file, text).map(against)).toEqual([undefined]);
});
