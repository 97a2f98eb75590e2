import type { SignInConfig } from './access/tokens';
import { type TableNames, tableNames } from './shared/tables';

/** What differs between stages and machines; read from the environment once, at start. */
export interface Config {
  /** `local` on a developer's machine; `test` or `production` on AWS. */
  stage: string;
  tables: TableNames;
  /** Address of an emulator; AWS where it is absent. */
  dynamodbEndpoint?: string;
  /** Whether the schema may be asked for: the committed schema is the way to read it in production. */
  introspection: boolean;
  /** Web sites, other than the panel's own, whose pages may call from a browser; front ends' keys bring their own. */
  allowedOrigins: readonly string[];
  /** Whether the public and front ends may ask registered documents only. */
  requiresDocuments: boolean;
  /** What the edge in front of us shows so that its word on who asks is believed (EDGE_SECRET); absent without one. */
  edgeSecret?: string;
  /** How old the kept catalogue and profile models may be before they are read again, in milliseconds. */
  keptForMs: number;
  /** Bucket for files of responses (UPLOADS_BUCKET); absent on a developer's machine, where a folder is used. */
  uploadsBucket?: string;
  /** Who signs people in (SIGN_IN_ISSUER, SIGN_IN_CLIENT_ID); nobody can where it is absent. */
  signIn?: SignInConfig;
}

/** The configuration the environment describes. */
export function configFrom(env: Record<string, string | undefined> = process.env): Config {
  const {
    STAGE: stage = 'local',
    SIGN_IN_ISSUER: issuer,
    SIGN_IN_CLIENT_ID: clientId,
    UPLOADS_BUCKET: uploadsBucket,
  } = env;
  return {
    stage,
    tables: tableNames(env),
    dynamodbEndpoint: env.DYNAMODB_ENDPOINT,
    introspection: stage !== 'production',
    allowedOrigins: (env.ALLOWED_ORIGINS ?? '').split(',').filter((origin) => origin !== ''),
    requiresDocuments: env.REQUIRE_DOCUMENTS === 'true',
    edgeSecret: env.EDGE_SECRET || undefined,
    keptForMs: stage === 'local' ? 500 : 10_000,
    ...(uploadsBucket && { uploadsBucket }),
    ...(issuer && clientId && { signIn: { issuer, clientId } }),
  };
}
