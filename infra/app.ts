import { App, Validations } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type BuiltAssets, PlatformStack } from './platform-stack';
import type { Stage } from './stage.type';

/** The differences between stages, side by side. */
export const stages = {
  test: {
    name: 'test',
    region: 'eu-west-1',
    keepsData: false,
    logRetention: RetentionDays.TWO_WEEKS,
    throttling: { requestsPerSecond: 50, burst: 100 },
    allowedOrigins: ['http://localhost:5173'],
    requiresDocuments: false,
  },
  production: {
    name: 'production',
    region: 'eu-west-1',
    keepsData: true,
    logRetention: RetentionDays.THREE_MONTHS,
    throttling: { requestsPerSecond: 500, burst: 1_000 },
    allowedOrigins: [],
    requiresDocuments: false,
  },
} as const satisfies Record<string, Stage>;

/** Here and not in cdk.json, so that what is tested is what is deployed. */
const FEATURE_FLAGS = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:checkSecretUsage': true,
};

/**
 * The CDK app with a stack per stage, held against the AWS Solutions rules: synthesis fails on a finding that has no
 * reason written beside it.
 */
export function createApp(assets: BuiltAssets): App {
  const app = new App({ context: FEATURE_FLAGS });
  for (const stage of Object.values<Stage>(stages)) {
    new PlatformStack(app, `Citisens-${stage.name}`, { stage, assets });
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
