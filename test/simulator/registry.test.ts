import { Simulator } from '.';
import type { Values } from './engine/values';
import { summary } from './support/outcomes';
import { IMPOSSIBLE, newSimulator, template, topic } from './support/resources';
import type { RawResource } from './support/templates';

const CUSTOM_NAMED = 'CloudFormation cannot update a stack when a custom-named resource requires replacing. ';

/** Returns the changes of the second of two deployments, or its refusals. */
function changes(before: RawResource, after: RawResource, simulator = newSimulator()): string[] {
  expect(simulator.deployTemplate('Stack', template({ It: before })).errors).toEqual([]);
  const result = simulator.deployTemplate('Stack', template({ It: after }));

  return result.ok ? summary(result) : result.errors.map(({ message }) => message);
}

describe('create-only properties', () => {
  const cluster = (properties: Values): RawResource => ({
    Type: 'AWS::EKS::Cluster',
    Properties: { Name: 'prod', RoleArn: 'arn:aws:iam::111122223333:role/eks', ...properties },
  });
  const balancing = (Enabled: boolean) => cluster({ KubernetesNetworkConfig: { ElasticLoadBalancing: { Enabled } } });
  const family = (IpFamily: string) => cluster({ KubernetesNetworkConfig: { IpFamily } });
  const network = (property: string, ids: readonly string[]) => cluster({ ResourcesVpcConfig: { [property]: ids } });
  const named = (Type: string, properties: Values): RawResource => ({ Type, Properties: properties });

  test.each([
    ['the subnets of an EKS cluster', network('SubnetIds', ['a', 'b']), network('SubnetIds', ['a', 'b', 'c'])],
    ['the security groups of an EKS cluster', network('SecurityGroupIds', ['a']), network('SecurityGroupIds', ['b'])],
    ['the load balancing of an EKS cluster', balancing(false), balancing(true)],
    [
      'the object lock of a bucket',
      named('AWS::S3::Bucket', { BucketName: 'logs' }),
      named('AWS::S3::Bucket', { BucketName: 'logs', ObjectLockEnabled: true }),
    ],
    [
      'the event source of a bus',
      named('AWS::Events::EventBus', { Name: 'orders' }),
      named('AWS::Events::EventBus', { Name: 'orders', EventSourceName: 'aws.partner/example' }),
    ],
  ])('do not have %s among them', (_, before, after) => {
    expect(changes(before, after)).toEqual(['update It']);
  });

  test.each([
    ['the IP family of an EKS cluster', family('ipv4'), family('ipv6'), 'prod'],
    ['the role of an EKS cluster', cluster({}), cluster({ RoleArn: 'arn:aws:iam::111122223333:role/other' }), 'prod'],
  ])('have %s among them', (_, before, after, name) => {
    expect(changes(before, after)).toEqual([`${CUSTOM_NAMED}Rename ${name} and update the stack again.`]);
  });

  test.each([
    [true, ['replace It', 'delete It (clean-up)']],
    [false, ['update It']],
  ])('have those of an RTB Fabric link among them: conditionalCreateOnly %p', (conditionalCreateOnly, expected) => {
    const link = (PeerGatewayId: string) => named('AWS::RTBFabric::Link', { GatewayId: 'rtb-gw-1', PeerGatewayId });
    const simulator = () => new Simulator({ switches: { conditionalCreateOnly } });

    expect(changes(link('rtb-gw-2'), link('rtb-gw-3'), simulator())).toEqual(expected);
    expect(changes(link('rtb-gw-2'), link('rtb-gw-2'), simulator())).toEqual([]);
  });
});

describe('a type that is deleted before it is created anew', () => {
  const assistant = (Description: string, attributes: Partial<RawResource> = {}): RawResource => ({
    Type: 'AWS::Wisdom::Assistant',
    Properties: { Name: 'helper', Type: 'AGENT', Description },
    ...attributes,
  });

  test.each<[string, string, Values, Values]>([
    ['AWS::Wisdom::Assistant', 'a description', { Name: 'one', Type: 'AGENT' }, { Description: 'new' }],
    ['AWS::Shield::Protection', 'a resource', { Name: 'one', ResourceArn: 'arn:one' }, { ResourceArn: 'arn:two' }],
    ['AWS::EKS::Capability', 'a type', { CapabilityName: 'one', ClusterName: 'prod', Type: 'ACK' }, { Type: 'KRO' }],
    [
      'AWS::EventsV2::Subscriber', 'a bus',
      { Name: 'one', EventBusArn: 'arn:one', Type: 'HTTP' },
      { EventBusArn: 'arn:two' },
    ],
  ])('%s keeps its name when %s changes', (Type, _, properties, changed) => {
    const simulator = newSimulator();
    const before = { Type, Properties: properties };
    const after = { Type, Properties: { ...properties, ...changed } };

    expect(changes(before, after, simulator)).toEqual(['replace It']);
    expect(simulator.cloud.deleted.size).toBe(1);
    expect(() => simulator.createOutside(Type, properties)).toThrow(
      new Error(`Resource of type '${Type}' with identifier 'one' already exists.`),
    );
  });

  test('is created again where the deployment fails', () => {
    const simulator = newSimulator();
    const before = template({ It: assistant('old') });
    simulator.deployTemplate('Stack', before);
    const failing = template({ It: assistant('new'), Bad: { ...IMPOSSIBLE, DependsOn: ['It'] } });

    expect(summary(simulator.deployTemplate('Stack', failing))).toEqual([
      'replace It',
      'delete It (rollback)',
      'create It (rollback)',
    ]);
    expect(simulator.deployTemplate('Stack', before).changes).toEqual([]);
    expect(summary(simulator.destroyStack('Stack'))).toEqual(['delete It (delete)']);
  });

  test('is not deleted where it is to be retained', () => {
    expect(changes(assistant('old'), assistant('new', { UpdateReplacePolicy: 'Retain' }))).toEqual([
      `${CUSTOM_NAMED}Rename helper and update the stack again.`,
    ]);
  });
});

test('all others are created before they are deleted', () => {
  expect(changes(topic(), topic({ FifoTopic: true }))).toEqual(['replace It', 'delete It (clean-up)']);
});
