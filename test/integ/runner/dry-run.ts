import type { App } from 'aws-cdk-lib/core';
import type { Environment } from 'aws-cdk-lib/cx-api';
import { ACTIONS } from './permissions';
import { synthesise, type Synthesised } from './synthesis';
import { fileOf, type IntegrationTest } from './tests';
import { DeployerPolicy } from '../../../src';
import { valuesOf } from '../../simulator/engine/values';

/** The calls of the CDK CLI for each stack, and for files of stacks with assets. */
const CLI_CALLS = [
  'cloudformation: DescribeStacks, GetTemplate, CreateChangeSet, DescribeChangeSet, ExecuteChangeSet, DescribeStackEvents, DeleteStack',
  's3: GetBucketLocation, ListObjectsV2, PutObject (templates and assets, in the bucket of the CDK bootstrap)',
  'sts: GetCallerIdentity, AssumeRole (the roles of the CDK bootstrap)',
];

/** Returns the plan of a test: its stacks and resources, all calls, and the estimates. Needs no credentials. */
export function planOf(test: IntegrationTest): string[] {
  const synthesised = synthesise(test);
  const { stacks, assertions, preDeploy, app } = synthesised;

  return [
    `${fileOf(test)}: about ${test.minutes} minutes, at most $${test.dollars.toFixed(2)} (${test.reason})`,
    ...preDeploy.map(command => `  first: ${command}`),
    ...[...stacks, assertions].flatMap(({ stackName, environment, template }) => [
      `  stack ${stackName} in ${placeOf(environment)}`,
      ...resourcesOf(template).map(line => `    ${line}`),
    ]),
    '  calls of the assertions:',
    ...assertionCalls(synthesised).map(call => `    ${call}`),
    '  calls of CloudFormation for the resources:',
    ...actionsOf(app, [...stacks, assertions].flatMap(({ template }) => typesIn(template))).map(action => `    ${action}`),
    '  calls of the CDK CLI:',
    ...CLI_CALLS.map(call => `    ${call}`),
    '  afterwards: cdk destroy --all, also after a failure',
  ];
}

function actionsOf(app: App, types: readonly string[]): string[] {
  const ofDelivery = DeployerPolicy.of(app).statements.flatMap(({ actions }) => actions);

  return [...new Set([...ofDelivery, ...types.flatMap(type => ACTIONS[type] ?? [])])].sort();
}

/** Returns the types of the resources of a template, with their number. */
export function resourcesOf(template: unknown): string[] {
  const types = typesIn(template);

  return [...new Set(types)].sort().map(type => `${types.filter(other => other === type).length} ${type}`);
}

function placeOf({ account, region }: Environment): string {
  return account === 'unknown-account' ? 'the account and Region of the credentials' : `${account}/${region}`;
}

function typesIn(template: unknown): string[] {
  return Object.values(valuesOf(valuesOf(template).Resources)).map(resource => String(valuesOf(resource).Type));
}

function assertionCalls({ assertions: { template } }: Synthesised): string[] {
  return Object.values(valuesOf(valuesOf(template).Resources)).map(resource => valuesOf(valuesOf(resource).Properties)).flatMap(properties => {
    const { service, api, expected } = properties;
    const wait = expected === undefined ? '' : ', compared';

    return api === undefined ? [] : [`${String(service)}: ${String(api)}${wait}`];
  });
}
