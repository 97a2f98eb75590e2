/** The part of oidc-provider 9 that this machine's sign-in uses; the package comes without types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  /** What a person let a program do. */
  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  interface KoaContext {
    body: unknown;
    set(headers: Record<string, string>): void;
    oidc: {
      provider: Provider;
      client: { clientId: string };
      session: { accountId: string; grantIdFor(clientId: string): string | undefined };
      result?: { consent?: { grantId?: string } };
      entities: { IdTokenHint?: unknown };
    };
  }

  /** Throws SessionNotFound where a request belongs to no sign-in that is under way. */
  export default class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    Grant: {
      new (of: { clientId: string; accountId: string }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ uid: string }>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ): Promise<void>;
    on(event: 'server_error', listener: (context: unknown, error: Error) => void): this;
  }

  /** Whether somebody is to be asked something before they go on; the provider's own checks, to add to. */
  class Check {
    constructor(reason: string, description: string, isAsked: (context: KoaContext) => Promise<boolean>);
  }
  export const interactionPolicy: {
    base(): { get(prompt: 'login'): { checks: { add(check: Check): void } } };
    Check: typeof Check;
  };

  export namespace errors {
    class SessionNotFound extends Error {}
  }

  export type { KoaContext };
}

declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  /** Keeps sessions and tokens in this process, and lets the eldest go. */
  export function createMemoryAdapter(): (model: string) => unknown;
}
