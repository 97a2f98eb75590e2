// Makes a clone ready for what follows it: `npm start`, `npm test`, `npm run check`, `npm run import`.
// Plain Node without any dependency, because in a fresh clone none is there yet.
//
//   node scripts/prestart.mjs            installs what is missing, and builds what has changed
//   node scripts/prestart.mjs install    installs what is missing
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const PROJECT_NODE = 24;
const major = Number(process.versions.node.split('.')[0]);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(path.join(root, lockfile), 'utf8')).packages;
}

/**
 * Whether node_modules holds what package-lock.json says. npm keeps its own record there, written when an install has
 * come to its end; a package that is optional may be absent on another platform.
 */
function isInstalled() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(([where, wanted]) => {
    if (where === '') return true;
    return installed[where] ? installed[where].version === wanted.version : wanted.optional || wanted.devOptional;
  });
}

/** Installs exactly what package-lock.json says, with the npm that runs us (`npm_execpath`) where there is one. */
function install() {
  console.log('Installing the packages of package-lock.json; this takes a minute or more the first time.');
  // Development packages too, whatever NODE_ENV says: they build and test.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const outcome = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit' });
  if (outcome.status !== 0) {
    stop('The packages could not be installed; npm says why above. Check the internet connection and try again.');
  }
}

/** Lambda's Node, which comes as a package, so that everything here runs on what it will run on. */
function projectNode() {
  const file = path.join(root, 'node_modules/node/bin/node');
  if (existsSync(file)) return file;
  if (major >= PROJECT_NODE) return process.execPath;
  return stop(
    `Node ${PROJECT_NODE} comes with the packages but was not put in place, because npm skips install scripts here: run npm rebuild node --ignore-scripts=false, or install Node ${PROJECT_NODE} yourself.`,
  );
}

if (major < OLDEST_NODE) {
  stop(
    `Node ${OLDEST_NODE} or later is needed and this is ${process.versions.node}: install it from https://nodejs.org.`,
  );
}
if (process.platform === 'win32') {
  stop('Windows itself is not supported: run this inside WSL (wsl --install), where everything works as on Linux.');
}
if (!isInstalled()) install();
if (process.argv[2] !== 'install') {
  const { status } = spawnSync(projectNode(), [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) stop('The service could not be built; the message above says why.');
}
