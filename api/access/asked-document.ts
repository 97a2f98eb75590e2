import type { HTTPGraphQLRequest } from '@apollo/server';
import type { Actor } from './actor';
import type { Documents } from './documents';
import { Refusal } from './identify';

const ID = /^(?:sha256:)?([0-9a-f]{64})$/;

/** A request, and the text of its document where it has one. */
export interface AskedDocument {
  request: HTTPGraphQLRequest;
  source: string | undefined;
}

/**
 * Puts the text in the place of a `documentId`, in the body or in the URL of a GET.
 * @param mustBeTrusted whether the public and front ends may send registered documents only; a front end with a manifest
 * of its own may never send others.
 * @throws Refusal 400 BATCH_REFUSED, INVALID_DOCUMENT_ID, TWO_DOCUMENTS; 404 UNKNOWN_DOCUMENT; 403 DOCUMENT_REQUIRED.
 */
export async function askedDocument(
  request: HTTPGraphQLRequest,
  actor: Actor,
  documents: Documents,
  mustBeTrusted: boolean,
): Promise<AskedDocument> {
  if (Array.isArray(request.body)) {
    throw new Refusal(400, 'BATCH_REFUSED', 'Send one operation per request: a list of them is not answered.');
  }
  const asked = parametersOf(request);
  const boundTo = actor.kind === 'frontend' && (await documents.isBound(actor.id)) ? actor.id : undefined;
  if (asked.documentId === undefined) {
    if (boundTo !== undefined || (mustBeTrusted && (actor.kind === 'public' || actor.kind === 'frontend'))) {
      throw new Refusal(
        403,
        'DOCUMENT_REQUIRED',
        'The public and front ends may ask registered documents only here: send documentId instead of query.',
      );
    }
    return { request, source: typeof asked.query === 'string' ? asked.query : undefined };
  }
  if (asked.query !== undefined && asked.query !== null) {
    throw new Refusal(400, 'TWO_DOCUMENTS', 'Send either query or documentId, not both.');
  }
  const id = typeof asked.documentId === 'string' ? ID.exec(asked.documentId)?.[1] : undefined;
  if (!id)
    throw new Refusal(400, 'INVALID_DOCUMENT_ID', 'documentId must be the SHA-256 of a document, in 64 hex signs.');
  const source = await documents.get(id, boundTo);
  if (source === undefined) {
    throw new Refusal(
      404,
      'UNKNOWN_DOCUMENT',
      `No document ${id} is registered: register the manifest of your release.`,
    );
  }
  return { request: withQuery(request, source), source };
}

function parametersOf({ method, body, search }: HTTPGraphQLRequest): { query?: unknown; documentId?: unknown } {
  if (method !== 'GET') return typeof body === 'object' && body !== null ? body : {};
  const parameters = new URLSearchParams(search);
  return { query: parameters.get('query') ?? undefined, documentId: parameters.get('documentId') ?? undefined };
}

function withQuery(request: HTTPGraphQLRequest, query: string): HTTPGraphQLRequest {
  if (request.method !== 'GET') {
    const { documentId: _, ...rest } = request.body as Record<string, unknown>;
    return { ...request, body: { ...rest, query } };
  }
  const parameters = new URLSearchParams(request.search);
  parameters.delete('documentId');
  parameters.set('query', query);
  return { ...request, search: `?${parameters}` };
}
