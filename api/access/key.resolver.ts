import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { badInput } from '../shared/errors';
import { type Page, PageArgs, pageOf } from '../shared/page';
import type { UserError } from '../shared/payload';
import type { Deed, RecordRef } from './changes';
import { dayOf } from './key.repository';
import { newSecret, revoked, rotated, type StoredKey } from './key.rules';
import {
  ApiKey,
  ApiKeyConnection,
  ApiKeyState,
  ApiKeyUse,
  CreateApiKeyInput,
  CreateApiKeyPayload,
  RevokeApiKeyInput,
  RevokeApiKeyPayload,
  RotateApiKeyInput,
  RotateApiKeyPayload,
} from './key.type';
import { MAX_OVERLAP_HOURS, newKeyFrom } from './key-input.rules';
import { must } from './policies';

const DAY_MS = 86_400_000;
const MAX_USE_DAYS = 366;
/** Points of a read of its own, which nothing else shares: under a millisecond. */
const READ = 80;

@Resolver(() => ApiKey)
export class KeyResolver {
  // It reads the whole list for its exact total: some 37 ms for 200 keys.
  @Extensions({ cost: { weight: 4_200 } })
  @Query(() => ApiKeyConnection, { description: 'The keys of programs, newest first. For administrators.' })
  async apiKeys(@Args(() => PageArgs) page: PageArgs, @Ctx() { actor, keys }: Context): Promise<Page<ApiKey>> {
    must(actor, 'manage keys');
    const now = Date.now();
    const shownKeys = (await keys.list()).map((key) => shown(key, now));
    return pageOf(shownKeys, page, ({ createdAt, id }) => [createdAt, id], newestFirst);
  }

  @Extensions({ cost: { weight: READ } })
  @Query(() => ApiKey, { nullable: true, description: 'A key by its id; null when there is none. For administrators.' })
  async apiKey(
    @Arg('id', () => ID, { description: 'Its id, not its secret.' }) id: string,
    @Ctx() { actor, keys }: Context,
  ): Promise<ApiKey | undefined> {
    must(actor, 'manage keys');
    return maybeShown(await keys.get(id));
  }

  @Extensions({ cost: { weight: READ } })
  @FieldResolver(() => String, { nullable: true, description: 'When it was last used (ISO 8601); null when never.' })
  lastUsedAt(@Root() { id }: ApiKey, @Ctx() { keys }: Context): Promise<string | undefined> {
    return keys.lastUsedAt(id);
  }

  @Extensions({ cost: { weight: READ, each: 5, size: MAX_USE_DAYS, sizeFrom: 'days' } })
  @FieldResolver(() => [ApiKeyUse], { description: 'Its use per day, newest first; days without use are absent.' })
  usage(
    @Root() { id }: ApiKey,
    @Arg('days', () => Int, {
      defaultValue: 30,
      description: `How many days back, 1 to ${MAX_USE_DAYS}, today counts.`,
    })
    days: number,
    @Ctx() { keys }: Context,
  ): Promise<ApiKeyUse[]> {
    if (days < 1 || days > MAX_USE_DAYS)
      throw badInput('INVALID_ARGUMENT', `Usage is shown for 1 to ${MAX_USE_DAYS} days, not ${days}.`);
    return keys.usageSince(id, dayOf(new Date(Date.now() - (days - 1) * DAY_MS)));
  }

  @Extensions({ cost: { weight: 50 } })
  @Mutation(() => CreateApiKeyPayload, {
    description: 'Makes a key for a program and shows its secret, once. For administrators; others get `FORBIDDEN`.',
  })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The new key.' }) input: CreateApiKeyInput,
    @Ctx() { actor, requestId, keys, changes }: Context,
  ): Promise<CreateApiKeyPayload> {
    must(actor, 'manage keys');
    const deed: Deed = { actor, requestId, action: 'createApiKey', input };
    const again = async ({ id }: RecordRef) => ({ apiKey: maybeShown(await keys.get(id)), userErrors: [shownBefore] });
    const earlier = await changes.earlier(deed);
    if (earlier) return again(earlier);
    const made = newKeyFrom(input, actor, Date.now());
    if ('userErrors' in made) return made;
    const outcome = await keys.store(undefined, made.key, deed);
    if (outcome === 'done') return { apiKey: shown(made.key), secret: made.secret, userErrors: [] };
    const twin = await changes.earlier(deed);
    if (twin) return again(twin);
    throw new Error(`There is a key ${made.key.id} already`);
  }

  @Extensions({ cost: { weight: 50 } })
  @Mutation(() => RotateApiKeyPayload, {
    description:
      'Gives a key a new secret, which works at once; the old one works on for some hours. For administrators; others get `FORBIDDEN`.',
  })
  async rotateApiKey(
    @Arg('input', () => RotateApiKeyInput, { description: 'Which key, and how.' }) input: RotateApiKeyInput,
    @Ctx() { actor, requestId, keys, changes }: Context,
  ): Promise<RotateApiKeyPayload> {
    must(actor, 'manage keys');
    const deed: Deed = { actor, requestId, action: 'rotateApiKey', input };
    const now = Date.now();
    const { isRepeat, before } = await changes.start(deed, () => keys.get(input.id));
    if (isRepeat) return { apiKey: maybeShown(before), userErrors: [shownBefore] };
    const problem = rotationProblem(input, before, now);
    if (problem || !before) return { apiKey: maybeShown(before), userErrors: [problem ?? unknown(input.id)] };
    const secret = newSecret(before.id);
    const after = rotated(before, secret, input.overlapHours, now);
    const outcome = await keys.store(before, after, deed);
    if (outcome === 'done') return { apiKey: shown(after), secret, userErrors: [] };
    const current = await keys.get(input.id);
    const why = outcome === 'repeated' ? shownBefore : stale(input.version, current?.version);
    return { apiKey: maybeShown(current), userErrors: [why] };
  }

  @Extensions({ cost: { weight: 50 } })
  @Mutation(() => RevokeApiKeyPayload, {
    description:
      'Ends a key: within five seconds no secret of it works any more. For administrators; others get `FORBIDDEN`.',
  })
  async revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'Which key.' }) input: RevokeApiKeyInput,
    @Ctx() { actor, requestId, keys, changes }: Context,
  ): Promise<RevokeApiKeyPayload> {
    must(actor, 'manage keys');
    const deed: Deed = { actor, requestId, action: 'revokeApiKey', input };
    for (;;) {
      const { isRepeat, before } = await changes.start(deed, () => keys.get(input.id));
      if (isRepeat) return { apiKey: maybeShown(before), userErrors: [] };
      if (!before) return { userErrors: [unknown(input.id)] };
      if (before.revokedAt) return { apiKey: shown(before), userErrors: [alreadyRevoked(before.revokedAt)] };
      const after = revoked(before, Date.now());
      if ((await keys.store(before, after, deed)) === 'done') return { apiKey: shown(after), userErrors: [] };
      // Somebody changed the key meanwhile: revoking it is meant all the same.
    }
  }
}

/** The order of `KeyRepository.list`, by time and id. */
const newestFirst = (a: string[], b: string[]) => {
  const [one, other] = [a.join(' '), b.join(' ')];
  return one < other ? 1 : one > other ? -1 : 0;
};

/** A key as administrators see it: without digests. */
function shown({ hash: _, previousHash: _previous, previousUntil, ...key }: StoredKey, now = Date.now()): ApiKey {
  const expired = Date.parse(key.expiresAt) <= now;
  const state = key.revokedAt ? ApiKeyState.REVOKED : expired ? ApiKeyState.EXPIRED : ApiKeyState.ACTIVE;
  const overlaps = state === ApiKeyState.ACTIVE && previousUntil !== undefined && Date.parse(previousUntil) > now;
  return { ...key, state, previousSecretUntil: overlaps ? previousUntil : undefined };
}

const maybeShown = (key: StoredKey | undefined) => key && shown(key);

function rotationProblem(input: RotateApiKeyInput, key: StoredKey | undefined, now: number): UserError | undefined {
  const { overlapHours: hours } = input;
  if (hours < 0 || hours > MAX_OVERLAP_HOURS) {
    const message = `Kies 0 tot en met ${MAX_OVERLAP_HOURS} uur; ${hours} kan niet.`;
    return { path: ['input', 'overlapHours'], code: 'OUT_OF_RANGE', message };
  }
  if (!key) return unknown(input.id);
  if (key.revokedAt) return alreadyRevoked(key.revokedAt);
  if (Date.parse(key.expiresAt) <= now) {
    return { path: ['input', 'id'], code: 'EXPIRED', message: 'Deze sleutel is verlopen: maak een nieuwe.' };
  }
  return key.version === input.version ? undefined : stale(input.version, key.version);
}

const unknown = (id: string): UserError => ({
  path: ['input', 'id'],
  code: 'NOT_FOUND',
  message: `Er is geen sleutel ${id.slice(0, 40)}.`,
});

const alreadyRevoked = (at: string): UserError => ({
  path: ['input', 'id'],
  code: 'REVOKED',
  message: `Deze sleutel is al ingetrokken, op ${at.slice(0, 10)}.`,
});

const stale = (yours: number, now: number | undefined): UserError => ({
  path: ['input', 'version'],
  code: 'STALE_VERSION',
  message: `Iemand anders heeft deze sleutel intussen gewijzigd (jouw versie ${yours}, nu ${now}). Bekijk de sleutel en probeer het opnieuw.`,
});

const shownBefore: UserError = {
  path: ['input', 'idempotencyKey'],
  code: 'SECRET_SHOWN_BEFORE',
  message:
    'Dit is al gedaan, en het geheim is toen getoond. Het wordt maar één keer getoond: draai de sleutel als het kwijt is.',
};
