import { createHash, timingSafeEqual } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import type { HeaderMap } from '@apollo/server';

/** Header in which the edge (CloudFront) says for whom it asks; `infra/site-rules.ts` sets it. */
export const VIEWER_HEADER = 'x-viewer-address';
/** Header by which the edge shows that it is ours. */
export const EDGE_SECRET_HEADER = 'x-origin-secret';

/**
 * The network a request comes from, as far as an allowance goes: an IPv4 address, or the first 64 bits of an IPv6
 * address, because one household or office has all of those to itself. Behind the edge it is what the edge says, if it
 * shows the secret; anybody else could say what they like, and counts by the address they connect from.
 * @param connected the address of whoever connected to us.
 * @param edgeSecret what the edge shows; absent where there is no edge.
 */
export function callerNetwork(headers: HeaderMap, connected: string, edgeSecret: string | undefined): string {
  const viewer = isFromEdge(headers, edgeSecret) ? networkOf(headers.get(VIEWER_HEADER) ?? '') : undefined;
  return viewer ?? networkOf(connected) ?? connected;
}

function isFromEdge(headers: HeaderMap, edgeSecret: string | undefined): boolean {
  const shown = headers.get(EDGE_SECRET_HEADER);
  return Boolean(edgeSecret) && shown !== undefined && timingSafeEqual(digest(shown), digest(String(edgeSecret)));
}

/** Texts of any length become equally long, as a comparison in constant time asks. */
const digest = (text: string) => createHash('sha256').update(text).digest();

/** Undefined when the text is no address. */
function networkOf(address: string): string | undefined {
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return undefined;
  const groups = groupsOf(address);
  // An IPv4 address in IPv6 notation (::ffff:192.0.2.1), as a server that listens on both may say it.
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff') {
    return groups.slice(6).flatMap(bytesOf).join('.');
  }
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an IPv6 address, in the shortest notation of each. */
function groupsOf(address: string): string[] {
  // A URL writes an address in one way only, without an IPv4 tail; a zone (fe80::1%eth0) is no part of it.
  const written = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1);
  const [start = [], end = []] = written.split('::').map((part) => (part === '' ? [] : part.split(':')));
  return [...start, ...Array<string>(8 - start.length - end.length).fill('0'), ...end];
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 0xff];
}
