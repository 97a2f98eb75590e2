import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { createApp, stages } from '../../infra/app';

export type Resource = { Type: string; Properties: Record<string, unknown> } & Record<string, unknown>;

/** An app over tiny built folders: what is uploaded does not matter to what surrounds it. */
export function appUnderTest() {
  const folder = (file: string) => {
    const made = mkdtempSync(path.join(tmpdir(), 'citisens-infra-'));
    writeFileSync(path.join(made, file), '');
    return made;
  };
  return createApp({
    graphqlFunction: folder('index.mjs'),
    workerFunction: folder('index.mjs'),
    tokensFunction: folder('index.mjs'),
    accountsFunction: folder('index.mjs'),
    panel: folder('index.html'),
  });
}

/** The CloudFormation template of a stage. */
export function templateOf(stage: keyof typeof stages): Template {
  return Template.fromStack(appUnderTest().node.findChild(`Citisens-${stage}`) as Stack);
}

/** The only resource of a type whose logical id begins so. */
export function only(template: Template, type: string, prefix = ''): Resource {
  const found = Object.entries(template.findResources(type)).filter(([id]) => id.startsWith(prefix));
  if (found.length !== 1) throw new Error(`${found.length} resources of ${type} begin with "${prefix}"`);
  return found[0]![1] as Resource;
}
