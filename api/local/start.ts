import path from 'node:path';
import type { PersonRepository } from '../access/people/person.repository';
import { configFrom } from '../config';
import { UploadFolder } from '../consultations/responses/upload-folder';
import { receive } from '../http';
import { startService } from '../server';
import { announce, prepareDataFolder, runningEndpoint, withdraw } from './data-folder';
import { openDatabase } from './database';
import { playDemo } from './demo/play';
import { demoKeys } from './demo-keys';
import { firstData } from './first-data';
import { graphqlHandler } from './graphql-handler';
import { InProcessAccounts } from './in-process-accounts';
import { InProcessWorker } from './in-process-worker';
import { close, listen } from './listen';
import { localSettings } from './settings';
import { keepDemoPeople } from './sign-in/people';
import { signInSecrets } from './sign-in/secrets';
import { signInConfig, signInSite } from './sign-in/site';
import { StartFailure } from './start-failure';
import { uploadHandler } from './upload-handler';
import { type Site, webServer } from './web-server';
import { welcome } from './welcome';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** After a signal, whatever still hangs is cut off. */
const STOP_WITHIN_MS = 5_000;

/** A trajectory that is there when the demo is. */
const DEMO_TRAJECTORY = 'demo-ontmoeten';

/** What to undo at the end, last first. */
const undo: (() => unknown)[] = [];

async function stop(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step();
}

/** The whole service on this machine: database, GraphQL, explorer and panel, until a signal. */
async function start(): Promise<void> {
  const settings = localSettings();
  prepareDataFolder(settings.dataDir);
  if (await runningEndpoint(settings.dataDir)) {
    throw new StartFailure(
      `The service runs already on the data in ${settings.dataDir}: stop it with Ctrl-C in its terminal, or choose another folder, for example DATA_DIR=/tmp/citisens npm start.`,
    );
  }
  // The port comes first, because a busy one should be told before any work.
  const site: Site = {
    graphql: async (_, response) => void response.writeHead(503, { 'retry-after': '1' }).end('Still starting.\n'),
    explorer: path.resolve('dist/explorer'),
    panel: path.resolve('dist/admin'),
  };
  const server = webServer(site);
  const port = await listen(server, settings.port);
  undo.push(() => close(server));

  const origin = `http://localhost:${port}`;
  let peopleAre: (people: PersonRepository) => void = () => undefined;
  const people = new Promise<PersonRepository>((known) => {
    peopleAre = known;
  });
  site.signIn = signInSite({ origin, secrets: signInSecrets(settings.dataDir), people });

  const config = { ...configFrom(), signIn: signInConfig(origin) };
  const database = await openDatabase(settings, config.tables);
  undo.push(database.stop);
  announce(settings.dataDir, database.endpoint);
  undo.push(() => withdraw(settings.dataDir));

  const service = await startService({ ...config, dynamodbEndpoint: database.endpoint });
  undo.push(() => service.stop());
  let playing: Promise<void> | undefined;
  // The demo ends before what it is played on, and after the worker that it waits for.
  undo.push(() => playing);
  const uploads = new UploadFolder(path.join(settings.dataDir, 'uploads'), `${origin}/uploads`);
  service.stores.uploads = uploads;
  site.uploads = uploadHandler(uploads);
  const worker = new InProcessWorker(service.stores, { ...config, dynamodbEndpoint: database.endpoint }, uploads);
  undo.push(() => worker.stop());
  const loadedDemo = await firstData(service.stores);
  // What is on AWS is not for a demo to open.
  const isOurs = !database.endpoint.includes('.amazonaws.com');
  if (isOurs) {
    const accounts = new InProcessAccounts(service.stores.people);
    undo.push(() => accounts.idle());
    await keepDemoPeople(service.stores.people);
    await accounts.resume();
  }
  peopleAre(service.stores.people);
  const keys = isOurs ? await demoKeys(service.stores, settings.dataDir, origin) : undefined;
  site.explorerKey = keys?.frontend;
  await worker.resume(service.stores.jobs);
  site.graphql = graphqlHandler((request) => receive(service, request));
  console.log(welcome(port, settings, loadedDemo, keys));
  if (isOurs && (await service.stores.trajectories.get(DEMO_TRAJECTORY))) {
    const ending = new AbortController();
    undo.push(() => ending.abort());
    // Everything else can be used meanwhile.
    playing = playDemo({ service, worker, uploads, signal: ending.signal }).catch((error) => {
      if (!ending.signal.aborted) console.error('The consultations of the demo could not be made:', error);
    });
  }
}

async function endBy(signal: NodeJS.Signals): Promise<void> {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  await stop();
  if (signal === 'SIGINT') console.log('\nStopped; the data stays.');
  process.exit(0);
}

// Twice the same signal is one wish: a terminal sends it to us, and npm passes its own on.
for (const signal of SIGNALS) process.on(signal, () => void endBy(signal));

// npm does not always pass a signal on (it cannot when killed): without it we would run on unseen.
if (process.env.npm_lifecycle_event === 'start') {
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && void endBy('SIGHUP'), 500).unref();
}

try {
  await start();
} catch (error) {
  await stop();
  console.error(error instanceof StartFailure ? error.message : error);
  process.exit(1);
}
