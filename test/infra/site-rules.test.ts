import { runInNewContext } from 'node:vm';
import { HeaderMap } from '@apollo/server';
import { callerNetwork, EDGE_SECRET_HEADER } from '../../api/access/caller-address';
import { SPA_FALLBACK, TELL_VIEWER } from '../../infra/site-rules';

/** What a CloudFront function makes of a request. */
const passed = (source: string, event: object) => runInNewContext(`${source}; handler(event)`, { event });

test.each([
  ['/', '/index.html'],
  ['/municipalities', '/index.html'],
  ['/municipalities/GM0512/show', '/index.html'],
  ['/index.html', '/index.html'],
  ['/assets/index-a1b2.js', '/assets/index-a1b2.js'],
  ['/favicon.ico', '/favicon.ico'],
])('%s is answered with %s', (uri, file) => {
  expect(passed(SPA_FALLBACK, { request: { uri } }).uri).toBe(file);
});

test('the edge tells the API who asks, whatever the caller says of it', () => {
  const event = {
    viewer: { ip: '2001:db8:7:8::9' },
    request: { uri: '/graphql', headers: { 'x-viewer-address': { value: '192.0.2.66' }, accept: { value: '*/*' } } },
  };
  const { headers } = passed(TELL_VIEWER, event) as { headers: Record<string, { value: string }> };
  const sent = new HeaderMap(Object.entries(headers).map(([name, { value }]) => [name, value]));
  expect(sent.get('accept')).toBe('*/*');
  expect(callerNetwork(sent.set(EDGE_SECRET_HEADER, 's'), '130.176.0.1', 's')).toBe('2001:db8:7:8::/64');
});
