import { Extensions, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../shared/page';
import { UserError } from '../shared/payload';
import type { KeyActor, Scope } from './actor';

const kinds = { FRONTEND: 'frontend', PARTNER: 'partner' } as const satisfies Record<string, KeyActor['kind']>;
registerEnumType(kinds, {
  name: 'ApiKeyKind',
  description: 'Which kind of program a key is for.',
  valuesConfig: {
    FRONTEND: { description: 'A website: the key works on pages of its origins only.' },
    PARTNER: { description: 'A program of a partner, which pulls data.' },
  },
});

const scopes = { DISTRIBUTIONS: 'distributions', INDICATORS: 'indicators' } as const satisfies Record<string, Scope>;
registerEnumType(scopes, {
  name: 'ApiKeyScope',
  description: 'What a key opens beyond what is public.',
  valuesConfig: {
    DISTRIBUTIONS: { description: 'How the engagement profiles are spread over areas and postcodes.' },
    INDICATORS: { description: 'Key figures of areas.' },
  },
});

/** Whether a key works. */
export enum ApiKeyState {
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
}
registerEnumType(ApiKeyState, {
  name: 'ApiKeyState',
  description: 'Whether a key works.',
  valuesConfig: {
    ACTIVE: { description: 'It works.' },
    EXPIRED: { description: 'Its last day has passed.' },
    REVOKED: { description: 'An administrator ended it.' },
  },
});

@ObjectType('ApiKeyUse', { description: 'What a key used on one day.' })
export class ApiKeyUse {
  @Field(() => String, { description: 'The day (UTC): `2026-11-21`.' })
  day!: string;

  @Field(() => Int, { description: 'Requests.' })
  requests!: number;

  @Field(() => Int, { description: 'Cost points.' })
  points!: number;
}

@ObjectType('ApiKey', { description: 'A key for a program. Its secret is shown once, when it is made or rotated.' })
export class ApiKey {
  @Field(() => ID, { description: 'Stands in the secret too: `ctz_<id>_…`.' })
  id!: string;

  @Field(() => String, { description: 'Which program it is for.' })
  name!: string;

  @Field(() => kinds, { description: 'Which kind of program it is for.' })
  kind!: KeyActor['kind'];

  @Field(() => ApiKeyState, { description: 'Whether it works now.' })
  state!: ApiKeyState;

  @Field(() => [scopes], { description: 'What it opens beyond what is public.' })
  scopes!: Scope[];

  @Field(() => Boolean, { description: 'Whether its scopes hold for every municipality.' })
  allMunicipalities!: boolean;

  @Field(() => [String], { description: 'Codes of the municipalities its scopes hold for; empty when for all.' })
  municipalities!: string[];

  @Field(() => [String], { description: 'Sites whose pages may use it; empty for a partner.' })
  origins!: string[];

  @Field(() => Int, { description: 'Cost points it may spend per day (UTC); beyond them requests are refused.' })
  pointsPerDay!: number;

  @Field(() => String, { description: 'When it was made (ISO 8601).' })
  createdAt!: string;

  @Field(() => String, { description: 'Who made it: kind and id of the actor.' })
  createdBy!: string;

  @Field(() => String, { description: 'When it stops working by itself (ISO 8601).' })
  expiresAt!: string;

  @Field(() => String, { nullable: true, description: 'When it last got a new secret; null when never.' })
  rotatedAt?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Until when the secret before the last rotation works too; null when it does not work any more.',
  })
  previousSecretUntil?: string;

  @Field(() => String, { nullable: true, description: 'When it was revoked; null when it was not.' })
  revokedAt?: string;

  @Field(() => Int, { description: 'Counts the changes; send it along with a rotation.' })
  version!: number;
}

@InputType('CreateApiKeyInput', { description: 'A new key.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'Which program it is for, at most 100 characters. No name of a person.' })
  name!: string;

  @Field(() => kinds, { description: 'Which kind of program it is for.' })
  kind!: KeyActor['kind'];

  @Field(() => [scopes], { defaultValue: [], description: 'What it opens beyond what is public.' })
  scopes!: Scope[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether its scopes hold for every municipality.' })
  allMunicipalities!: boolean;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of the municipalities its scopes hold for: `GM0512`. Empty when for all.',
  })
  municipalities!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'For a front end: the sites whose pages may use it, as browsers say it: `https://www.gorinchem.nl`.',
  })
  origins!: string[];

  @Field(() => Int, { description: 'Cost points it may spend per day (UTC), at least 1.' })
  pointsPerDay!: number;

  @Field(() => String, {
    nullable: true,
    description: 'When it stops working (ISO 8601), at most two years from now; by default a year from now.',
  })
  expiresAt?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A new text per wish (a UUID): sent again with the same one, the mutation has no second effect.',
  })
  idempotencyKey?: string | null;
}

@InputType('RotateApiKeyInput', { description: 'Which key gets a new secret, and how long the old one works on.' })
export class RotateApiKeyInput {
  @Field(() => ID, { description: 'The key.' })
  id!: string;

  @Field(() => Int, { description: 'Its version as you saw it: when somebody changed it meanwhile, this is refused.' })
  version!: number;

  @Field(() => Int, {
    defaultValue: 24,
    description: 'Hours for which the secret of now works on, 0 to 168. An older one stops at once.',
  })
  overlapHours!: number;

  @Field(() => String, {
    nullable: true,
    description: 'A new text per wish (a UUID): sent again with the same one, the mutation has no second effect.',
  })
  idempotencyKey?: string | null;
}

@InputType('RevokeApiKeyInput', { description: 'Which key stops working.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'The key.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A new text per wish (a UUID): sent again with the same one, the mutation has no second effect.',
  })
  idempotencyKey?: string | null;
}

const KEY = 'The key as it is stored now; null when there is none.';
const SECRET = 'The secret: shown this once, keep it now. Null when nothing new was made, or when it was shown before.';
const ERRORS = 'What to repair or to know; empty when all was done.';

@ObjectType('CreateApiKeyPayload', { description: 'The new key with its secret, or what to repair.' })
export class CreateApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: KEY })
  apiKey?: ApiKey;

  @Field(() => String, { nullable: true, description: SECRET })
  secret?: string;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}

@ObjectType('RotateApiKeyPayload', { description: 'The key with its new secret, or what to repair.' })
export class RotateApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: KEY })
  apiKey?: ApiKey;

  @Field(() => String, { nullable: true, description: SECRET })
  secret?: string;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}

@ObjectType('RevokeApiKeyPayload', { description: 'The revoked key, or what to repair.' })
export class RevokeApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: KEY })
  apiKey?: ApiKey;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}

export const ApiKeyConnection = connectionOf('ApiKey', () => ApiKey);
