import { copyFile, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

const ROOT = path.join(import.meta.dirname, '..');

/** ES modules have no `require`; the CommonJS packages inside the bundle ask Node's own modules for it. */
const BANNER = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/**
 * Takes Node's own modules without `import`: to import one makes Node read all it exports, so that `node:http` brings
 * along `fetch` and web sockets, which nobody here uses. A tenth of a cold start.
 */
const BUILT_INS: Plugin = {
  name: 'built-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(node:|(${builtinModules.join('|')})$)`) }, ({ path: name, kind }) =>
      // What is imported on demand costs no start, and is wanted with all its exports by name.
      kind === 'dynamic-import'
        ? { path: name, external: true }
        : { path: name.replace(/^node:/, ''), namespace: 'built-in', sideEffects: false },
    );
    onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path: name }) => ({
      contents: `module.exports = process.getBuiltinModule('node:${name}')`,
    }));
  },
};

/** The solver reads its WebAssembly from beside the file that it is in. */
const SOLVER = 'node_modules/highs/build/';

/** A function, built and ready to be uploaded. */
export interface Bundle {
  /** Folder with `index.mjs` and its chunks; the whole of what is uploaded. */
  folder: string;
  /** Bytes of all files, and of those that every cold start reads. */
  bytes: { uploaded: number; atStart: number };
  /** Bytes that each package, or our own code, has in what every cold start reads; largest first. */
  atStart: [name: string, bytes: number][];
}

/**
 * Builds a Lambda function with everything in it, the AWS SDK too: a bundled SDK starts faster than the runtime's own
 * and is the version that was tested. What is imported on demand (credential chains that Lambda never uses, plugins
 * that are off) becomes chunks of its own, which a cold start does not read. See docs/decisions/bundle.md.
 * @param entry file that exports `handler`, from the repository's root.
 * @param folder where to build, from the repository's root; emptied first.
 */
export async function bundle(entry: string, folder: string): Promise<Bundle> {
  await rm(path.join(ROOT, folder), { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: BANNER },
    plugins: [BUILT_INS],
    // graphql-js checks itself on every value unless this is production.
    define: { 'process.env.NODE_ENV': '"production"' },
    // Names stay: they cost nothing at start, and an error in the log then says where it happened.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  if (Object.keys(metafile.inputs).some((input) => input.includes(SOLVER))) {
    await copyFile(path.join(ROOT, SOLVER, 'highs.wasm'), path.join(ROOT, folder, 'highs.wasm'));
  }
  const atStart = readAtStart(metafile, `${folder}/index.mjs`);
  return {
    folder: path.join(ROOT, folder),
    bytes: { uploaded: sum(Object.values(metafile.outputs).map((one) => one.bytes)), atStart: sum(atStart.values()) },
    atStart: [...atStart].sort(([, a], [, b]) => b - a),
  };
}

/** Bytes per package in the files that are reached by static imports. */
function readAtStart({ outputs }: Metafile, entry: string): Map<string, number> {
  const files = new Set([entry]);
  const packages = new Map<string, number>();
  for (const file of files) {
    for (const { path: to, kind, external } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && !external) files.add(to);
    }
    for (const [input, { bytesInOutput }] of Object.entries(outputs[file]?.inputs ?? {})) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? 'our own code';
      packages.set(name, (packages.get(name) ?? 0) + bytesInOutput);
    }
  }
  return packages;
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);
