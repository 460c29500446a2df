import { Simulator, type Switches } from '.';
import { SID_OF_AWS } from './cloud/delivery/written-policies';
import { DENIED, refusal } from './support/outcomes';
import { change, delivery, logGroupStatement, policy, toBucket, toLogGroup, twoSources, type RawTemplate } from './support/templates';

/** The first refusal of a template in a world. */
function refusalIn(switches: Partial<Switches>, template: RawTemplate, seed = 1): string | undefined {
  return refusal([template], new Simulator({ switches, seed }));
}

const VENDED = toLogGroup({ LogGroup: { Properties: { LogGroupName: '/aws/vendedlogs/orders', ResourcePolicyDocument: null } } });

test.each([[true, undefined], [false, DENIED]])('a log group below /aws/vendedlogs/ needs no policy: %s', (vendedLogsGranted, expected) => {
  expect(refusalIn({ vendedLogsGranted }, VENDED)).toBe(expected);
  expect(refusalIn({ vendedLogsGranted }, toLogGroup({ LogGroup: { Properties: { ResourcePolicyDocument: null } } }))).toBe(DENIED);
});

test.each([[true, undefined], [false, DENIED]])('the own policy of a log group may have a pattern: %s', (ownPolicyPatterns, expected) => {
  const Resource = 'arn:aws:logs:us-east-1:111122223333:log-group:ord*:log-stream:*';
  const patterned = toLogGroup({ LogGroup: { Properties: { ResourcePolicyDocument: policy(logGroupStatement({ Resource })) } } });

  expect(refusalIn({ ownPolicyPatterns }, patterned)).toBe(expected);
  expect(refusalIn({ ownPolicyPatterns }, toLogGroup())).toBeUndefined();
});

test.each([[true, undefined], [false, DENIED]])('AWS writes the missing policy of a log group: %s', (policiesWritten, expected) => {
  const simulator = new Simulator({ switches: { policiesWritten } });
  const without = toLogGroup({ LogGroup: { Properties: { ResourcePolicyDocument: null } } });

  expect(refusal([without], simulator)).toBe(expected);
  const written = JSON.stringify(simulator.cloud.environment({ account: '111122223333', region: 'us-east-1' }).logGroups.get('orders')?.policy);
  expect(written?.includes(SID_OF_AWS) ?? false).toBe(policiesWritten);
  expect(simulator.undelivered()).toEqual([]);
});

test('AWS writes no policy for a bucket', () => {
  expect(refusalIn({ policiesWritten: true }, toBucket({ Policy: null, Delivery: { DependsOn: [] } }))).toBe(DENIED);
});

test.each([[5, 6], [10, 11]])('X-Ray has %i policies at most', (maxXRayPolicies, tooMany) => {
  const policies = (count: number): RawTemplate => ({
    Resources: Object.fromEntries(Array.from({ length: count }, (_, index) => [
      `Policy${index}`, { Type: 'AWS::XRay::ResourcePolicy', Properties: { PolicyName: `policy-${index}`, PolicyDocument: '{}' } },
    ])),
  });

  expect(refusalIn({ maxXRayPolicies }, policies(maxXRayPolicies))).toBeUndefined();
  expect(refusalIn({ maxXRayPolicies }, policies(tooMany))).toBe('Exceeded the maximum number of resource policies for the account.');
});

test.each([true, false])('one change excludes all others of the account: %s', accountIsSerial => {
  const unrelated = change(toBucket(twoSources([])), {
    Delivery: null,
    Delivery2: null,
    OtherBus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'users' } },
    Source2: { Properties: { ResourceArn: { 'Fn::GetAtt': ['OtherBus', 'Arn'] } } },
  });
  const refusals = Array.from({ length: 30 }, (_, seed) => refusalIn({ accountIsSerial }, unrelated, seed));

  expect(refusals.includes('Requested resource is currently being updated. Please try again later.')).toBe(accountIsSerial);
});

test.each([true, false])('the tags of a stack are on its delivery source: %s', stackTagsReach => {
  const simulator = new Simulator({ switches: { stackTagsReach } });
  simulator.deployTemplate('Shop', toBucket(), { tags: { team: 'orders' } });

  expect(simulator.stack('Shop')?.resources.get('Source')?.properties.Tags).toEqual(stackTagsReach ? [{ Key: 'team', Value: 'orders' }] : undefined);
});

test.each([true, false])('a dependency on a resource that a condition leaves out is refused: %s', absentDependencyRefused => {
  const template = {
    ...change(toBucket({ Absent: { Type: 'AWS::SNS::Topic', Condition: 'IsCreated' } }), { Delivery: delivery('Source', 'Destination', ['Policy', 'Absent']) }),
    Conditions: { IsCreated: { 'Fn::Equals': ['yes', 'no'] } },
  };

  expect(refusalIn({ absentDependencyRefused }, template)).toBe(absentDependencyRefused
    ? 'Template format error: Unresolved resource dependencies [Absent] in the Resources block of the template'
    : undefined);
});
