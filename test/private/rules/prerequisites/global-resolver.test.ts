import { CfnParameter, Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../../src';
import { findings, findingsOf, overridden } from '../../../support/findings';
import { newResolver } from '../../../support/switched-l1s';

const { GLOBAL_RESOLVER_LOGS } = delivery.GlobalResolverLogType;

const resolver = (observabilityRegion?: string) => (stack: Stack, id: string) => newResolver(stack, id, observabilityRegion);

const warned = (got: string, remedy: string) => [
  'resource must have the Region of the delivery source as its ObservabilityRegion for GLOBAL_RESOLVER_LOGS of Amazon Route 53 Global Resolver, got '
  + `'Stack/Resource' ${got}, with which AWS may deliver nothing: set observabilityRegion of the resolver to us-east-1, or ${remedy} [ack: cdk-log-delivery:observabilityRegion]`,
];

describe('a global resolver', () => {
  test('without an observability Region has a warning', () => {
    expect(findingsOf(GLOBAL_RESOLVER_LOGS, resolver())).toEqual(warned('without one', 'acknowledge this warning if the console has set it'));
  });

  test.each([
    ['of the resolver', resolver('eu-west-1')],
    ['by an override', (stack: Stack, id: string) => overridden(resolver('us-east-1')(stack, id), { ObservabilityRegion: 'eu-west-1' })],
  ])('with another Region than that of the delivery source has a warning: %s', (_, make) => {
    expect(findingsOf(GLOBAL_RESOLVER_LOGS, make)).toEqual(warned('with eu-west-1 in a stack of us-east-1', 'define the delivery source in a stack of eu-west-1'));
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
      expect.stringContaining('set observabilityRegion of the resolver to the Region of the stack, or acknowledge this warning if the console has set it'),
    ]);
  });

  test('has none in a stack whose Region is not known', () => {
    const stack = new Stack();

    expect(findings(new delivery.DeliverySource(stack, 'Logs', { logType: GLOBAL_RESOLVER_LOGS, resource: resolver('eu-west-1')(stack, 'Resource') }))).toEqual([]);
  });
});
