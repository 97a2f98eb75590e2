import { HeaderMap } from '@apollo/server';
import { callerNetwork, EDGE_SECRET_HEADER, VIEWER_HEADER } from '../../api/access/caller-address';

const EDGE = '130.176.0.1';
const SECRET = 'a-secret-of-the-edge';

/** The network of a request that came through the edge, which says this of the viewer. */
function through(
  viewer: string | undefined,
  shown: string | undefined = SECRET,
  expected: string | undefined = SECRET,
) {
  const headers = new HeaderMap();
  if (viewer !== undefined) headers.set(VIEWER_HEADER, viewer);
  if (shown !== undefined) headers.set(EDGE_SECRET_HEADER, shown);
  return callerNetwork(headers, EDGE, expected);
}

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::ffff:c000:207', '192.0.2.7'],
  ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
])('the edge asks for %s: %s', (viewer, network) => {
  expect(through(viewer)).toBe(network);
});

test.each(['', 'nonsense', '192.0.2.7:443', '192.0.2.7, 192.0.2.8', '999.1.1.1', '[2001:db8::1]', '1:2:3:4:5:6:7:8:9'])(
  'what is no address is not counted by: "%s"',
  (viewer) => expect(through(viewer)).toBe(EDGE),
);

test('without what the edge says, the address that connected counts', () => {
  expect(through(undefined)).toBe(EDGE);
});

test.each([
  ['another secret', 'a-secret-of-somebody'],
  ['a part of it', SECRET.slice(0, -1)],
  ['nothing', ''],
])('who shows %s may not say who asks', (_what, shown) => {
  expect(through('192.0.2.7', shown)).toBe(EDGE);
});

test('who shows no secret may not say who asks', () => {
  const headers = new HeaderMap([[VIEWER_HEADER, '192.0.2.7']]);
  expect(callerNetwork(headers, EDGE, SECRET)).toBe(EDGE);
});

test.each([undefined, ''])('where there is no edge, nobody may say who asks: %p', (expected) => {
  const headers = new HeaderMap([
    [VIEWER_HEADER, '192.0.2.7'],
    [EDGE_SECRET_HEADER, ''],
  ]);
  expect(callerNetwork(headers, EDGE, expected)).toBe(EDGE);
});

test('addresses of one IPv6 network that connect themselves count as one', () => {
  const network = (address: string) => callerNetwork(new HeaderMap(), address, undefined);
  expect(network('2001:db8:1:2::a')).toBe(network('2001:db8:1:2:ffff::b'));
  expect(network('2001:db8:1:2::a')).not.toBe(network('2001:db8:1:3::a'));
  expect(network('::ffff:127.0.0.1')).toBe(network('127.0.0.1'));
  expect(network('')).toBe('');
});
