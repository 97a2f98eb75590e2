import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { HeaderMap } from '@apollo/server';
import type { Actor } from '../../api/access/actor';
import { type Handler, webServer } from '../../api/local/web-server';
import { actors } from './actors';
import type { World } from './world';

/** The built panel with a world's graph behind it, on a port of its own. */
export interface Panel {
  url: string;
  close(): Promise<void>;
}

/** Builds the panel when its sources changed and serves it; whoever opens it is an administrator. */
export async function openPanel(world: World): Promise<Panel> {
  execFileSync(process.execPath, ['scripts/build.mjs', 'panel'], { stdio: 'inherit' });
  return openGraph(world, actors.administrator);
}

/** Serves a world's graph at /graphql, and the panel as it was last built. */
export async function openGraph(world: World, actor: Actor): Promise<Panel> {
  const graphql: Handler = async (request, response) => {
    const headers = new HeaderMap(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const body = JSON.parse(await text(request));
    const answer = await world.service.answer({ method: 'POST', headers, search: '', body }, actor);
    response.writeHead(answer.status ?? 200, Object.fromEntries(answer.headers));
    response.end(answer.body.kind === 'complete' ? answer.body.string : '');
  };
  const server = webServer({ graphql, explorer: path.resolve('dist/explorer'), panel: path.resolve('dist/admin') });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
