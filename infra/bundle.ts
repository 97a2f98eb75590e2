import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';

const ROOT = path.join(import.meta.dirname, '..');

/** ES modules have no `require`; the CommonJS packages inside the bundle ask Node's own modules for it. */
const BANNER = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

export interface Bundle {
  /** Folder with `index.mjs`; the whole of what is uploaded. */
  folder: string;
  /** What went in, per input file, for whoever wants to know why a bundle is as big as it is. */
  metafile: Metafile;
}

/**
 * Builds a Lambda function into `dist/functions/<name>`: one file with everything in it, the AWS SDK too, because a
 * bundled SDK starts faster than the runtime's own and is the version that was tested.
 * @param entry file that exports `handler`, from the repository's root.
 */
export async function bundle(entry: string, name: string): Promise<Bundle> {
  const folder = path.join(ROOT, 'dist/functions', name);
  await rm(folder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile: path.join(folder, 'index.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: BANNER },
    minify: true,
    // type-graphql and the AWS SDK tell classes apart by their names.
    keepNames: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return { folder, metafile };
}
