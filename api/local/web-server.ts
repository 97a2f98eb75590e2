import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { fileIn, sendFile } from './static-files';

/** Answers one request and ends the response. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** How people sign in on this machine. */
export interface SignInSite {
  /** The one address of the panel that people are sent back to: `http://localhost:4000`. */
  origin: string;
  /** What the panel reads from /config.json. */
  settings: PanelSettings;
  /** Answers /oidc. */
  provider: Handler;
}

/** What the panel must know before it can do anything; in AWS a file of the same shape lies beside it. */
export interface PanelSettings {
  authority: string;
  clientId: string;
}

/** What the web server of this machine serves. */
export interface Site {
  /** Answers /graphql, but for a browser that asks for a page. */
  graphql: Handler;
  /** Takes uploads, at /uploads; none are taken where it is absent. */
  uploads?: Handler;
  /** Folder with the built query explorer, at /explorer. */
  explorer: string;
  /** The key that the explorer sends. */
  explorerKey?: string | undefined;
  /** Folder with the built panel, at /. */
  panel: string;
  /** Who signs people in; nobody can where it is absent. */
  signIn?: SignInSite;
}

/** What happens to an answer when a browser did not wait for the rest, or for any of it. */
const BROWSER_LEFT = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE']);

/** Serves the site; not listening yet. A request that fails is answered with 500 and logged. */
export function webServer(site: Site): Server {
  return createServer((request, response) => {
    serve(site, request, response).catch((error) => {
      if (BROWSER_LEFT.has(error.code)) return;
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'Something went wrong; the terminal says what.');
    });
  });
}

async function serve(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/graphql') {
    const wantsPage = request.headers.accept?.includes('text/html') && !searchParams.has('query');
    if (request.method !== 'GET' || !wantsPage) return site.graphql(request, response);
    if (sentHome(site, request, response)) return;
    return sendPage(response, site.explorer, '/', 'The explorer');
  }
  if (pathname.startsWith('/uploads/') && site.uploads) return site.uploads(request, response);
  if (pathname.startsWith('/oidc/') && site.signIn) return site.signIn.provider(request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return sendText(response, 405, `${request.method} is answered at /graphql only.`);
  }
  if (pathname === '/config.json' && site.signIn) return sendJson(response, site.signIn.settings);
  if (sentHome(site, request, response)) return;
  if (pathname === '/explorer/key.json' && isThisMachine(request)) return sendJson(response, { key: site.explorerKey });
  if (pathname === '/explorer' || pathname.startsWith('/explorer/')) {
    return sendPage(response, site.explorer, pathname.slice('/explorer'.length), 'The explorer');
  }
  return sendPage(response, site.panel, pathname, 'The panel');
}

/** A file of a built single-page application; its start page for a path of its own router. */
async function sendPage(response: ServerResponse, folder: string, pathname: string, name: string): Promise<void> {
  const file = await fileIn(folder, pathname);
  if (file) return sendFile(response, file);
  if (path.extname(pathname)) return sendText(response, 404, `There is no ${pathname}.`);
  const startPage = await fileIn(folder, 'index.html');
  if (startPage) return sendFile(response, startPage);
  return sendText(response, 404, `${name} is not built: npm start does that.`);
}

/** Sends who typed 127.0.0.1 to the one address that sign-in and the explorer's key know. */
function sentHome({ signIn }: Site, { headers, url }: IncomingMessage, response: ServerResponse): boolean {
  if (!signIn || headers.host !== new URL(signIn.origin).host.replace('localhost', '127.0.0.1')) return false;
  response.writeHead(307, { location: `${signIn.origin}${url}` }).end();
  return true;
}

/** A page of elsewhere can let its own name lead to this machine, but not change the name its browser sends. */
const isThisMachine = ({ headers: { host } }: IncomingMessage) => /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host ?? '');

function sendJson(response: ServerResponse, value: object): void {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  response.writeHead(200, headers).end(JSON.stringify(value));
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
