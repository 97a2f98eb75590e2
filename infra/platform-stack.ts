import { CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Accounts } from './accounts';
import { AdminSite } from './admin-site';
import { Alarms } from './alarms';
import { GraphqlApi } from './graphql-api';
import { StaffLogin } from './staff-login';
import type { Stage } from './stage.type';
import { Tables } from './tables';
import { Uploads, Workers } from './workers';

/** Folders that were built before synthesis and are uploaded as they are. */
export interface BuiltAssets {
  /** The GraphQL function: `index.mjs` and what it needs. */
  graphqlFunction: string;
  /** The worker: the same. */
  workerFunction: string;
  /** What stands in tokens: the same. */
  tokensFunction: string;
  /** What keeps accounts: the same. */
  accountsFunction: string;
  /** The panel: `index.html` and its assets. */
  panel: string;
}

/** One deployment of the whole platform. */
export class PlatformStack extends Stack {
  constructor(scope: Construct, id: string, { stage, assets }: { stage: Stage; assets: BuiltAssets }) {
    super(scope, id, {
      env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: stage.region },
      description: `Citisens Platform (${stage.name}): GraphQL API, its data and the staff panel`,
      terminationProtection: stage.keepsData,
    });
    Tags.of(this).add('application', 'citisens-platform');
    Tags.of(this).add('stage', stage.name);

    const tables = new Tables(this, 'Tables', { stage });
    const login = new StaffLogin(this, 'StaffLogin', { stage });
    const api = new GraphqlApi(this, 'GraphqlApi', { stage, tables, code: assets.graphqlFunction });
    const uploads = new Uploads(this, 'Uploads', { stage });
    uploads.grantSending(api.handler);
    api.handler.addEnvironment('UPLOADS_BUCKET', uploads.bucket.bucketName);
    const site = new AdminSite(this, 'AdminSite', {
      folder: assets.panel,
      api: api.httpApi,
      loginOrigins: [...login.origins, uploads.origin],
    });
    const panelClient = login.addPanel(site.url);
    const clientId = panelClient.userPoolClientId;
    api.handler.addEnvironment('EDGE_SECRET', site.edgeSecret);
    api.handler.addEnvironment('SIGN_IN_ISSUER', login.issuer);
    api.handler.addEnvironment('SIGN_IN_CLIENT_ID', clientId);
    site.addSettings({ authority: login.issuer, clientId, signOutUrl: login.signOutUrl });
    const alarms = new Alarms(this, 'Alarms', { api });
    new Workers(this, 'Workers', { stage, tables, uploads, code: assets.workerFunction, alarms: alarms.topic });
    new Accounts(this, 'Accounts', {
      stage,
      tables,
      login,
      tokensCode: assets.tokensFunction,
      accountsCode: assets.accountsFunction,
      alarms,
    });

    const outputs = {
      PanelUrl: site.url,
      GraphqlUrl: `${api.httpApi.apiEndpoint}/graphql`,
      ReferenceTable: tables.reference.tableName,
      RecordsTable: tables.records.tableName,
      ResponsesTable: tables.responses.tableName,
      StaffIssuer: login.issuer,
      PanelClientId: clientId,
      AlarmTopic: alarms.topic.topicArn,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
