import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from './stage.type';

export interface ServiceFunctionProps {
  stage: Stage;
  /** One sentence that is shown in the AWS console. */
  description: string;
  /** Built folder whose `index.mjs` exports `handler`. */
  code: string;
  environment: Record<string, string>;
  timeout: Duration;
  /** Memory in MB; processor time grows with it, a whole processor at 1,769. */
  memorySize: number;
}

/**
 * The one way a function is made: Lambda's Node 24 on arm64, a log group with an end, and a role of its own that may
 * write to that log group and nothing else until it is granted more.
 */
export class ServiceFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    const { stage, code, ...rest } = props;
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: stage.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: props.description,
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      ...rest,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(code),
      handler: 'index.handler',
      logGroup,
      role,
    });
  }
}
