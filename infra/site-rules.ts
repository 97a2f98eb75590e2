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
