import { CfnParameter, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../../src';
import { findings, findingsOf, overridden } from '../../../support/findings';
import { newResolver } from '../../../support/switched-l1s';

const { GLOBAL_RESOLVER_LOGS } = delivery.GlobalResolverLogType;

const resolver = (observabilityRegion?: string) => (stack: Stack, id: string) => newResolver(stack, id, observabilityRegion);

const warned = (problem: string, remedy: string) => [
  `global resolver 'Stack/Resource' ${problem}, so AWS may deliver nothing: set observabilityRegion: 'us-east-1', or ${remedy} `
  + '[ack: cdk-log-delivery:observabilityRegion]',
];

describe('a global resolver', () => {
  test('without an observability Region has a warning', () => {
    expect(findingsOf(GLOBAL_RESOLVER_LOGS, resolver())).toEqual(warned('has no observability Region', 'acknowledge this warning if the console has set it'));
  });

  test.each([
    ['of the resolver', resolver('eu-west-1')],
    ['by an override', (stack: Stack, id: string) => overridden(resolver('us-east-1')(stack, id), { ObservabilityRegion: 'eu-west-1' })],
  ])('with another Region than that of the delivery source has a warning: %s', (_, make) => {
    expect(findingsOf(GLOBAL_RESOLVER_LOGS, make)).toEqual(warned('logs to eu-west-1 and not to the Region of the delivery source', 'define the delivery source in a stack of eu-west-1'));
  });

  test('with the Region of the delivery source has none', () => {
    expect(findingsOf(GLOBAL_RESOLVER_LOGS, resolver('us-east-1'))).toEqual([]);
  });

  test('with a Region that is not known has none', () => {
    expect(findingsOf(GLOBAL_RESOLVER_LOGS, (stack, id) => resolver(new CfnParameter(stack, 'Region').valueAsString)(stack, id))).toEqual([]);
  });

  test('without an observability Region has a warning in a stack whose Region is not known', () => {
    const stack = new Stack();

    expect(findings(new delivery.DeliverySource(stack, 'Logs', { logType: GLOBAL_RESOLVER_LOGS, resource: resolver()(stack, 'Resource') }))).toEqual([
      expect.stringContaining('set observabilityRegion to the Region of the stack, or acknowledge this warning if the console has set it'),
    ]);
  });

  test('has none in a stack whose Region is not known', () => {
    const stack = new Stack();

    expect(findings(new delivery.DeliverySource(stack, 'Logs', { logType: GLOBAL_RESOLVER_LOGS, resource: resolver('eu-west-1')(stack, 'Resource') }))).toEqual([]);
  });
});
