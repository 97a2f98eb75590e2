import { runInNewContext } from 'node:vm';
import { SPA_FALLBACK } from '../../infra/site-rules';

const answeredWith = (uri: string): string =>
  runInNewContext(`${SPA_FALLBACK}; handler({ request: { uri } }).uri`, { uri });

test.each([
  ['/', '/index.html'],
  ['/municipalities', '/index.html'],
  ['/municipalities/GM0512/show', '/index.html'],
  ['/index.html', '/index.html'],
  ['/assets/index-a1b2.js', '/assets/index-a1b2.js'],
  ['/favicon.ico', '/favicon.ico'],
])('%s is answered with %s', (uri, file) => {
  expect(answeredWith(uri)).toBe(file);
});
