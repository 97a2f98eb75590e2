import { DefaultStackSynthesizer, Duration, Stack, Token, Validations } from 'aws-cdk-lib';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';

/**
 * Puts the built panel into its bucket. Assets carry a hash in their name and stay fresh for ever; older ones are left,
 * because a page that is open still asks for them. `index.html` names the newest and is asked for again every time.
 */
export function uploadPanel(scope: Construct, folder: string, bucket: Bucket): void {
  const assets = new BucketDeployment(scope, 'Assets', {
    sources: [Source.asset(folder, { exclude: ['index.html'] })],
    destinationBucket: bucket,
    cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    prune: false,
    retainOnDelete: false,
  });
  const page = new BucketDeployment(scope, 'Page', {
    sources: [Source.asset(folder, { exclude: ['*', '!index.html'] })],
    destinationBucket: bucket,
    cacheControl: [CacheControl.noCache()],
    prune: false,
    retainOnDelete: false,
  });
  // A new page must not appear before the assets it names.
  page.node.addDependency(assets);

  explain(assets, bucket);
}

/** Puts what the panel must know about its stage beside it, as `config.json`: one build serves all stages. */
export function uploadSettings(scope: Construct, settings: Record<string, string>, bucket: Bucket): void {
  new BucketDeployment(scope, 'Settings', {
    sources: [Source.jsonData('config.json', settings)],
    destinationBucket: bucket,
    cacheControl: [CacheControl.noCache()],
    prune: false,
    retainOnDelete: false,
  });
}

/** The CDK writes the function that copies, and its rights; it runs only while deploying. */
function explain(upload: BucketDeployment, bucket: Bucket): void {
  const uploader = upload.handlerRole.node.scope;
  if (!uploader) throw new Error('The CDK no longer keeps the role of a bucket deployment inside its function.');
  const stack = Stack.of(upload);
  const account = Token.isUnresolved(stack.account) ? '<AWS::AccountId>' : stack.account;
  const panelBucket = stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
  const wildcards = [
    ...['GetObject*', 'GetBucket*', 'List*', 'DeleteObject*', 'Abort*'].map((action) => `Action::s3:${action}`),
    `Resource::arn:<AWS::Partition>:s3:::cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-${account}-${stack.region}/*`,
    `Resource::<${panelBucket}.Arn>/*`,
  ];
  Validations.of(uploader).acknowledge(
    { id: 'AwsSolutions-L1', reason: 'The CDK writes this function and chooses its runtime.' },
    {
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      reason: 'The CDK writes this function, which runs only during a deployment; the policy lets it write its log.',
    },
    ...wildcards.map((finding) => ({
      id: `AwsSolutions-IAM5[${finding}]`,
      reason: 'The CDK writes this function; it reads the bucket of uploads and writes that of the panel, no other.',
    })),
  );
}
