import { Duration, Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
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
import { Construct } from 'constructs';
import { uploadPanel, uploadSettings } from './panel-upload';
import { SPA_FALLBACK, securityHeaders } from './site-rules';

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
        functionAssociations: [
          {
            eventType: FunctionEventType.VIEWER_REQUEST,
            function: new EdgeFunction(this, 'SpaFallback', {
              code: FunctionCode.fromInline(SPA_FALLBACK),
              runtime: FunctionRuntime.JS_2_0,
            }),
          },
        ],
      },
      additionalBehaviors: {
        '/graphql': {
          origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
            protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
            readTimeout: Duration.seconds(30),
          }),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          responseHeadersPolicy: headers,
        },
      },
    });
    this.url = `https://${distribution.distributionDomainName}`;
    this.bucket = bucket;
    uploadPanel(this, folder, bucket);
    explain(bucket, distribution);
  }

  /** Tells the panel what it must know about its stage; nothing of it is secret. */
  addSettings(settings: Record<string, string>): void {
    uploadSettings(this, settings, this.bucket);
  }
}

function explain(bucket: Bucket, distribution: Distribution): void {
  const noVisitorLogs = 'Access logs would keep the addresses of visitors; what goes wrong is seen in the API logs.';
  Validations.of(bucket).acknowledge({ id: 'AwsSolutions-S1', reason: noVisitorLogs });
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
