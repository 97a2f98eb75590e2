import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** The file a request path stands for; undefined when it is none of the folder's own. */
export async function fileIn(folder: string, requestPath: string): Promise<string | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(requestPath);
  } catch {
    return undefined;
  }
  const file = path.join(folder, decoded);
  const isInside = file.startsWith(folder + path.sep) && !decoded.includes('\0');
  if (!isInside) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

/** Sends a built file. Names under assets/ carry a hash of what they hold, so browsers may keep them for good. */
export async function sendFile(response: ServerResponse, file: string): Promise<void> {
  const { size } = await stat(file);
  const isHashed = path.basename(path.dirname(file)) === 'assets';
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-length': size,
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (response.req.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}
