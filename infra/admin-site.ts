import { Duration, Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  type FunctionAssociation,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { uploadPanel, uploadSettings } from './panel-upload';
import { EDGE_SECRET_HEADER, SPA_FALLBACK, securityHeaders, TELL_VIEWER } from './site-rules';

export interface AdminSiteProps {
  /** Built panel. */
  folder: string;
  api: HttpApi;
  /** Further origins the panel may talk to. */
  loginOrigins: string[];
}

/** The panel: files in a private bucket behind CloudFront, with the API at `/graphql` of the same origin. */
export class AdminSite extends Construct {
  /** The panel's address, without a slash at its end. */
  readonly url: string;
  /** What this site's edge shows the API, so that its word on who asks is believed; resolved when it is deployed. */
  readonly edgeSecret: string;
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { folder, api, loginOrigins }: AdminSiteProps) {
    super(scope, id);
    const bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const headers = securityHeaders(this, loginOrigins);
    const secret = new Secret(this, 'EdgeSecret', {
      description: 'By which the GraphQL function knows that a request came through CloudFront',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    // The template holds a reference only. Both sides hold the value as plain configuration: whoever may read that can
    // pretend to ask from another address, which gives them an anonymous allowance and nothing more.
    this.edgeSecret = secret.secretValue.unsafeUnwrap();
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Citisens panel and its API',
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headers,
        functionAssociations: [this.onRequest('SpaFallback', SPA_FALLBACK)],
      },
      additionalBehaviors: {
        '/graphql': {
          origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
            protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
            readTimeout: Duration.seconds(30),
            customHeaders: { [EDGE_SECRET_HEADER]: this.edgeSecret },
          }),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          responseHeadersPolicy: headers,
          functionAssociations: [this.onRequest('TellViewer', TELL_VIEWER)],
        },
      },
    });
    this.url = `https://${distribution.distributionDomainName}`;
    this.bucket = bucket;
    uploadPanel(this, folder, bucket);
    explain(bucket, distribution, secret);
  }

  /** Tells the panel what it must know about its stage; nothing of it is secret. */
  addSettings(settings: Record<string, string>): void {
    uploadSettings(this, settings, this.bucket);
  }

  private onRequest(id: string, source: string): FunctionAssociation {
    const code = FunctionCode.fromInline(source);
    const made = new EdgeFunction(this, id, { code, runtime: FunctionRuntime.JS_2_0 });
    return { eventType: FunctionEventType.VIEWER_REQUEST, function: made };
  }
}

function explain(bucket: Bucket, distribution: Distribution, secret: Secret): void {
  const noVisitorLogs = 'Access logs would keep the addresses of visitors; what goes wrong is seen in the API logs.';
  Validations.of(bucket).acknowledge({ id: 'AwsSolutions-S1', reason: noVisitorLogs });
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason: 'It opens no data, and rotation would have to change both sides at one moment: docs/deploy.md renews it.',
  });
  Validations.of(distribution).acknowledge(
    { id: 'AwsSolutions-CFR3', reason: noVisitorLogs },
    { id: 'AwsSolutions-CFR1', reason: 'Staff may work from anywhere; the data behind the panel asks who they are.' },
    { id: 'AwsSolutions-CFR2', reason: 'Static files, and an API with throttling and its own limits on a query.' },
    {
      id: 'AwsSolutions-CFR4',
      reason: 'TLS 1.2 as a minimum can only be set with a domain and certificate of our own.',
    },
  );
}
