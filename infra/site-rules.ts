import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/**
 * A page of the panel is an address but not a file (`/municipalities/GM0512`): it is answered with the panel itself.
 * Done on the request, not on S3's error, so that an error of `/graphql` stays what it is. A CloudFront function.
 */
export const SPA_FALLBACK = `function handler(event) {
  var request = event.request;
  var page = request.uri.split('/').pop();
  if (page.indexOf('.') === -1) request.uri = '/index.html';
  return request;
}`;

/** Where the edge says for whom it asks, and shows that it is ours; as `api/access/caller-address.ts` reads them. */
const VIEWER_HEADER = 'x-viewer-address';
export const EDGE_SECRET_HEADER = 'x-origin-secret';

/**
 * Tells the API who asks, in place of whatever the caller wrote there itself. A function, because no origin request
 * policy has both CloudFront's own header for it and what an API behind another host name needs. See
 * docs/decisions/caller-address.md.
 */
export const TELL_VIEWER = `function handler(event) {
  var request = event.request;
  request.headers['${VIEWER_HEADER}'] = { value: event.viewer.ip };
  return request;
}`;

/** Headers that keep other sites' scripts, frames and eyes out of the panel. */
export function securityHeaders(scope: Construct, loginOrigins: string[]): ResponseHeadersPolicy {
  const contentSecurityPolicy = [
    "default-src 'self'",
    // Material UI writes its styles into the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${loginOrigins.join(' ')}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  return new ResponseHeadersPolicy(scope, 'SecurityHeaders', {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
    },
  });
}
