import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** What API Gateway (HTTP API, payload 2.0) hands to the function for a POST to /graphql with this body. */
export function gatewayEvent(body: string, headers: Record<string, string> = {}): APIGatewayProxyEventV2 {
  return {
    version: '2.0',
    routeKey: 'POST /graphql',
    rawPath: '/graphql',
    rawQueryString: '',
    headers: { accept: 'application/json', 'content-type': 'application/json', host: 'api.example.nl', ...headers },
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'api.example.nl',
      domainPrefix: 'api',
      http: { method: 'POST', path: '/graphql', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'gateway-request-1',
      routeKey: 'POST /graphql',
      stage: '$default',
      time: '21/Nov/2026:12:00:00 +0000',
      timeEpoch: 1_795_262_400_000,
    },
    body,
    isBase64Encoded: false,
  };
}

/** The event of a GraphQL request. */
export const graphqlEvent = (
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): APIGatewayProxyEventV2 => gatewayEvent(JSON.stringify({ query, variables }), headers);
