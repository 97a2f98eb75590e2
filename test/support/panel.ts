import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Actor } from '../../api/access/actor';
import { receive } from '../../api/http';
import { graphqlHandler } from '../../api/local/graphql-handler';
import { InProcessAccounts } from '../../api/local/in-process-accounts';
import { close, listen } from '../../api/local/listen';
import { keepDemoPeople } from '../../api/local/sign-in/people';
import { signInSecrets } from '../../api/local/sign-in/secrets';
import { signInConfig, signInSite } from '../../api/local/sign-in/site';
import { uploadHandler } from '../../api/local/upload-handler';
import { type Site, webServer } from '../../api/local/web-server';
import { temporaryFolder } from './started';
import { openWorld, type World } from './world';

/** The built panel with a world behind it, on a port of its own, where people really sign in. */
export interface Panel {
  url: string;
  world: World;
  close(): Promise<void>;
}

const FOLDERS = { explorer: path.resolve('dist/explorer'), panel: path.resolve('dist/admin') };

/** Builds the panel when its sources changed and serves it over an empty world. @param tokenSeconds how long a token is valid */
export async function openPanel({ tokenSeconds }: { tokenSeconds?: number } = {}): Promise<Panel> {
  execFileSync(process.execPath, ['scripts/build.mjs', 'panel'], { stdio: 'inherit' });
  const site: Site = { ...FOLDERS, graphql: async (_, response) => void response.writeHead(503).end() };
  const server = webServer(site);
  const origin = `http://localhost:${await listen(server, 0)}`;
  const folder = temporaryFolder();
  const world = await openWorld(undefined, 0, { signIn: signInConfig(origin) });
  const { people } = world.service.stores;
  new InProcessAccounts(people);
  await keepDemoPeople(people);
  const options = { origin, secrets: signInSecrets(folder.path), people: Promise.resolve(people) };
  site.signIn = signInSite({ ...options, ...(tokenSeconds && { tokenSeconds }) });
  site.graphql = graphqlHandler((request) => receive(world.service, request));
  world.uploads.address = `${origin}/uploads`;
  site.uploads = uploadHandler(world.uploads);
  return {
    url: `${origin}/`,
    world,
    async close() {
      await close(server);
      await world.close();
      folder.remove();
    },
  };
}

/** Goes through the sign-in page as one of the people there: `Anouk Adviseur`. The panel is open afterwards. */
export async function signIn(page: Page, panel: Panel, name: string): Promise<void> {
  await page.goto(panel.url);
  await page.getByRole('button', { name }).click();
  await page.waitForURL((url) => url.href.startsWith(panel.url) && url.search === '');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Serves a world's graph at /graphql to one actor, whoever asks. */
export async function openGraph({ service }: World, actor: Actor): Promise<{ url: string; close(): Promise<void> }> {
  const graphql = graphqlHandler((request) => receive({ ...service, identify: async () => actor }, request));
  const server = webServer({ ...FOLDERS, graphql });
  const port = await listen(server, 0);
  return { url: `http://127.0.0.1:${port}/`, close: () => close(server) };
}

/** What the panel keeps of a session in this tab. */
export function tokensOf(
  page: Page,
): Promise<{ id_token: string; refresh_token: string; expires_at: number } | undefined> {
  return page.evaluate(() => {
    const [, user] = Object.entries(sessionStorage).find(([key]) => key.startsWith('oidc.user:')) ?? [];
    return user && JSON.parse(user);
  });
}
