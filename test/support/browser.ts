import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { devDependencies } from '../../package.json';

/** Run by itself: a test's own `process.env` is a copy, which `os.tmpdir()` and the package do not see. */
const UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/**
 * The package unpacks into TMPDIR and takes a half-written file there for a whole one, so parallel test files would
 * start a broken browser: we unpack in a folder of our own and rename it when it is whole.
 */
function unpacked(): string {
  const folder = path.resolve('dist', `chromium-${devDependencies['@sparticuz/chromium']}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  // It adds the libraries that a bare machine lacks (NSS and others) only where it believes to be on Lambda.
  const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  execFileSync(process.execPath, ['--input-type=module', '-e', UNPACK], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(path.join(draft, 'fonts', 'fonts.conf'), fontsConfig(folder));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // otherwise another test file was first
  }
  return folder;
}

/** Its own list of fonts names Lambda's folders only; a page would show no letters here. */
function fontsConfig(folder: string): string {
  const folders = [path.join(folder, 'fonts'), '/usr/share/fonts'].map((one) => `<dir>${one}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${path.join(folder, 'cache')}</cachedir></fontconfig>\n`;
}

/** The browser that comes inside an npm package; it needs nothing installed on the machine. Close it after use. */
export async function launchBrowser(): Promise<Browser> {
  const folder = unpacked();
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    // One process for everything, as on Lambda, dies with the first page that closes.
    args: sparticuz.args.filter(
      (arg) =>
        !['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content'].includes(
          arg,
        ),
    ),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
  });
}

/** What a page complained about since this call: errors in its console, uncaught errors, requests that failed. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.method()} ${request.url()} failed`));
  return complaints;
}

/** Keeps a picture of the page for people to look at, as dist/screenshots/<name>.png; answers the file's path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const file = path.resolve('dist', 'screenshots', `${name}.png`);
  // A busy machine paints slowly.
  await page.screenshot({ path: file, fullPage: true, timeout: 120_000 });
  return file;
}
