import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { GraphqlApi } from './graphql-api';

const PERIOD = { period: Duration.minutes(5), statistic: 'Sum' };

/** What an alarm means to who hears it. */
export interface Meaning {
  /** From how many in five minutes. */
  threshold: number;
  /** What people lose. */
  people: string;
  /** Where to look first. */
  look: string;
}

/** What wakes somebody. Each alarm says what people lose, because the reader may never have seen the platform. */
export class Alarms extends Construct {
  /** Where alarms are told; whoever must hear them subscribes to it. */
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { api }: { api: GraphqlApi }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'Citisens Platform', enforceSSL: true });
    // A topic with a policy of its own loses the one by which alarms may publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    this.alarm('ApiFails', api.httpApi.metricServerError(PERIOD), {
      threshold: 5,
      people: 'Websites of municipalities and the panel get errors instead of figures.',
      look: 'the log of the GraphQL function, by request id',
    });
    this.alarm('FunctionFails', api.handler.metricErrors(PERIOD), {
      threshold: 1,
      people: 'Some requests are cut off without an answer: a crash, a time-out or too little memory.',
      look: 'the log of the GraphQL function, around the last END line without an answer',
    });
    this.alarm('FunctionThrottled', api.handler.metricThrottles(PERIOD), {
      threshold: 1,
      people: 'Visitors are turned away: more requests come at once than this account may run.',
      look: 'who is asking (API access log), then the account limit on concurrent functions',
    });
  }

  /** Wakes somebody as soon as a metric of five minutes comes to a threshold. */
  alarm(id: string, metric: IMetric, { threshold, people, look }: Meaning): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${people} Look at: ${look}.`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
