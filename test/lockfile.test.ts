import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(path.resolve(__dirname, '../package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

/** The places where Node looks for a package that another one asks for, nearest first. */
function placesFor(name: string, from: string): string[] {
  const folders = from === '' ? [''] : [from, ...placesAbove(from)];
  return folders.map((folder) => (folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`));
}

function placesAbove(place: string): string[] {
  const end = place.lastIndexOf('/node_modules/');
  return end < 0 ? [''] : [place.slice(0, end), ...placesAbove(place.slice(0, end))];
}

// npm ci refuses a lockfile that leaves one out, and npm install leaves out what its registry does not have: then a
// fresh clone cannot be installed. Add such a package by hand, with version, cpu, os and optional.
test('the lockfile names every platform package that a package may choose from', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !placesFor(name, from).some((place) => packages[place]?.version),
    ),
  );
  expect(missing).toEqual([]);
  expect(Object.values(packages).filter((one) => one.optionalDependencies).length).toBeGreaterThan(5);
});
