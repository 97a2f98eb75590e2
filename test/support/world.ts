import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HeaderMap } from '@apollo/server';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../api/access/actor';
import type { CostReport } from '../../api/access/guards';
import type { AreaPack, CountryPack, NameList } from '../../api/areas/area.pack';
import { DISTRICT_NAMES, NEIGHBOURHOOD_NAMES } from '../../api/areas/area.pack';
import { byName } from '../../api/areas/name-order';
import { type Config, configFrom } from '../../api/config';
import { ResponseRepository } from '../../api/consultations/responses/response.repository';
import { UploadFolder } from '../../api/consultations/responses/upload-folder';
import { InProcessWorker } from '../../api/local/in-process-worker';
import type { PostcodePack } from '../../api/postcodes/postcode.pack';
import type { DistributionPack } from '../../api/profiles/distribution.pack';
import { model2019 } from '../../api/profiles/model-2019';
import type { Publication } from '../../api/releases/release.repository';
import type { AreasRelease, PostcodesRelease, ProfilesRelease } from '../../api/releases/release.type';
import { type Service, startService } from '../../api/server';
import type { Meter } from '../../api/shared/dynamo';
import { packed } from '../../api/shared/packs';
import type { TableNames } from '../../api/shared/tables';
import { actors } from './actors';
import { testDatabase } from './database';

/** A small made-up country for tests, on real tables, asked through the real service. */
export interface World {
  service: Service;
  /** Its database, for what no part of the service writes. */
  client: DynamoDBDocumentClient;
  /** The names of its tables, for other processes. */
  tables: TableNames;
  /** To start another service over the same database, as another process would. */
  config: Config;
  /** Asks the graph, as an adviser unless told otherwise; the answer as a client gets it. */
  ask(query: string, variables?: Record<string, unknown>, actor?: Actor): Promise<Answer>;
  /** What the answer says of its price. */
  price(query: string, variables?: Record<string, unknown>, actor?: Actor): Promise<CostReport>;
  publish(...publications: Publication[]): Promise<void>;
  /** What residents answered, as the worker has it. */
  responses: ResponseRepository;
  /** Where uploads of this world go. */
  uploads: UploadFolder;
  /** Waits until the worker has done all jobs and what follows from them. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape its query asks for; tests state it with expect.
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; requestId?: string } }[];
}

/** Opens an empty world. @param meter sees every request to its database. @param changes what differs from the local stage. */
export async function openWorld(meter?: Meter, keptForMs = 60_000, changes: Partial<Config> = {}): Promise<World> {
  const database = await testDatabase();
  const config: Config = {
    ...configFrom({}),
    tables: database.names,
    dynamodbEndpoint: database.endpoint,
    keptForMs,
    ...changes,
  };
  const service = await startService(config, meter);
  await service.stores.profiles.add(model2019);
  const folder = mkdtempSync(path.join(tmpdir(), 'citisens-uploads-'));
  const uploads = new UploadFolder(folder, 'http://localhost/uploads');
  service.stores.uploads = uploads;
  const worker = new InProcessWorker(service.stores, config, uploads);
  const send = async (query: string, variables: Record<string, unknown> = {}, actor: Actor = actors.adviser) => {
    const headers = new HeaderMap([['content-type', 'application/json']]);
    const request = { method: 'POST', headers, search: '', body: { query, variables } };
    const { body } = await service.answer(request, actor);
    return JSON.parse(body.kind === 'complete' ? body.string : '{}');
  };
  return {
    service,
    client: database.client,
    tables: database.names,
    config,
    async ask(...asked) {
      const { extensions: _, ...answer } = await send(...asked);
      return answer;
    },
    async price(...asked) {
      return (await send(...asked)).extensions.cost;
    },
    async publish(...publications) {
      await service.stores.releases.publish(publications);
      await Promise.all([service.stores.catalogue.refresh(), service.stores.models.refresh()]);
    },
    responses: new ResponseRepository(database.client, database.names.responses),
    uploads,
    idle: () => worker.idle(),
    async close() {
      await worker.stop();
      rmSync(folder, { recursive: true });
      await service.stop();
      await database.drop();
    },
  };
}

const EXAMPLE = { isExample: true, source: 'made up for a test' };

/** Municipalities with districts and neighbourhoods, as the name tables would give them. */
export function areas(municipalities: AreaPack[], edition = 2025): Publication<AreasRelease> {
  const provinces = new Map(
    municipalities.flatMap((one) => (one.province ? [[one.province.code, one.province.name]] : [])),
  );
  const country: CountryPack = {
    provinces: [...provinces],
    municipalities: municipalities.map((one) => [one.code, one.name, one.province?.code ?? null]),
  };
  const districts: NameList = municipalities.flatMap((one) =>
    one.districts.map(([code, name]): [string, string] => [code, name]),
  );
  const neighbourhoods: NameList = municipalities.flatMap((one) => one.districts.flatMap(([, , within]) => within));
  return {
    dataset: `areas/${edition}`,
    bodies: new Map<string, Uint8Array>([
      ['NL00', packed(country)],
      [DISTRICT_NAMES, packed(districts.sort(byName))],
      [NEIGHBOURHOOD_NAMES, packed(neighbourhoods.sort(byName))],
      ...municipalities.map((one): [string, Uint8Array] => [one.code, packed(one)]),
    ]),
    entry: {
      ...EXAMPLE,
      edition,
      hasNames: true,
      counts: {
        provinces: provinces.size,
        municipalities: municipalities.length,
        districts: districts.length,
        neighbourhoods: neighbourhoods.length,
      },
    },
  };
}

/** A municipality with `districts` districts of `each` neighbourhoods. */
export function municipality(code: string, name: string, districts = 2, each = 2): AreaPack {
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    code,
    name,
    province: { code: 'PV28', name: 'Zuid-Holland' },
    districts: Array.from({ length: districts }, (_, d) => [
      `WK${code.slice(2)}${two(d + 1)}`,
      `Wijk ${two(d + 1)} van ${name}`,
      Array.from({ length: each }, (_n, n): [string, string] => [
        `BU${code.slice(2)}${two(d + 1)}${two(n)}`,
        `Buurt ${d + 1}.${n} van ${name}`,
      ]),
    ]),
  };
}

/** Postcodes by PC4. */
export function postcodes(packs: Record<string, PostcodePack>, edition = 2025): Publication<PostcodesRelease> {
  const all = Object.values(packs);
  return {
    dataset: `postcodes/${edition}`,
    bodies: new Map(Object.entries(packs).map(([pc4, pack]) => [pc4, packed(pack)])),
    entry: {
      ...EXAMPLE,
      edition,
      counts: {
        pc4: all.length,
        pc6: all.reduce((sum, pack) => sum + pack.parts.length, 0),
        addresses: 0,
        inNeighbourhoods: 0,
      },
    },
  };
}

/** Distributions by PC4 and family, with the national counts the index compares with. */
export function profiles(
  packs: Record<string, DistributionPack>,
  national: number[],
  edition = 2025,
): Publication<ProfilesRelease> {
  return {
    dataset: `profiles/2019/${edition}`,
    bodies: new Map(Object.entries(packs).map(([key, pack]) => [key, packed(pack)])),
    entry: {
      ...EXAMPLE,
      model: '2019',
      edition,
      dataYear: 2024,
      households: national.reduce((sum, count) => sum + count, 0),
      national,
    },
  };
}

/** A PC4 within one neighbourhood: `pc6` postcodes AA, AB, … of ten addresses each. */
export function pc4Within(neighbourhood: AreaPack['districts'][0][2][0], of: AreaPack, pc6 = 3): PostcodePack {
  const letters = Array.from({ length: pc6 }, (_, i) => String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26)));
  const district = of.districts.find(([code]) => code.slice(2) === neighbourhood[0].slice(2, 8));
  const province = of.province ?? { code: 'PV28', name: 'Zuid-Holland' };
  return {
    names: {
      [neighbourhood[0]]: neighbourhood[1],
      [district?.[0] ?? '']: district?.[1] ?? '',
      [of.code]: of.name,
      [province.code]: province.name,
    },
    provinces: { [of.code]: province.code },
    areas: [neighbourhood[0]],
    letters: letters.join(''),
    parts: letters.map(() => [0, 10]),
  };
}
