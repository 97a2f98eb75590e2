// Builds what `npm start` serves into dist/, each part only when its sources have changed.
//
//   node scripts/build.mjs [panel] [explorer] [service]      all three without a name
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Part → its sources (besides the packages) and how it is built into a folder. */
const parts = {
  panel: {
    sources: ['admin', 'schema/types.ts', 'schema/schema.graphql'],
    build: (folder) => buildPage('admin/vite.config.ts', folder),
  },
  explorer: {
    sources: ['api/local/explorer'],
    build: (folder) => buildPage('api/local/explorer/vite.config.ts', folder),
  },
  service: {
    sources: ['api', 'tsconfig.json'],
    build: buildService,
  },
};

async function buildPage(configFile, outDir) {
  const { build } = await import('vite');
  await build({ configFile: path.join(root, configFile), logLevel: 'error', build: { outDir, emptyOutDir: true } });
}

/** One file, so that a start reads one file instead of some thousand; what is loaded later is another. */
async function buildService(folder) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: { start: 'api/local/start.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
    // Packages in CommonJS ask for Node's own modules with require.
    banner: {
      js: `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);`,
    },
  });
  // The solver behind disclosure control is WebAssembly, which it reads from beside the bundle.
  copyFileSync(path.join(root, 'node_modules/highs/build/highs.wasm'), path.join(folder, 'highs.wasm'));
}

/** Differs when a source, a package or this script does. */
function fingerprint({ sources }) {
  const hash = createHash('sha256');
  for (const file of [...sources, 'package-lock.json', 'scripts/build.mjs'].flatMap(filesOf).sort()) {
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/** The file itself, or all files below the folder. */
function filesOf(source) {
  const found = statSync(path.join(root, source), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [source] : [];
  const below = readdirSync(path.join(root, source), { recursive: true, withFileTypes: true });
  return below
    .filter((one) => one.isFile())
    .map((one) => path.relative(root, path.join(one.parentPath ?? one.path, one.name)));
}

async function bringUpToDate(name) {
  const part = parts[name];
  if (!part) throw new Error(`There is no part ${name}: choose from ${Object.keys(parts).join(', ')}.`);
  const folder = path.join(root, 'dist', name === 'panel' ? 'admin' : name);
  const record = `${folder}.fingerprint`;
  const wanted = fingerprint(part);
  if (existsSync(folder) && existsSync(record) && readFileSync(record, 'utf8') === wanted) return;
  console.log(`Building the ${name}.`);
  // Built aside and put in place whole, so that a build that is cut off leaves what was there.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    await part.build(draft);
    rmSync(record, { force: true });
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
    writeFileSync(record, wanted);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : Object.keys(parts)) await bringUpToDate(name);
