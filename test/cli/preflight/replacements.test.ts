import { unitOf } from './unit-of';
import { Account } from '../../../src/cli/preflight/account';
import { type Aws, AwsError } from '../../../src/cli/preflight/aws';
import { type Answer, Replacements } from '../../../src/cli/preflight/replacements';
import { Resolver } from '../../../src/cli/preflight/resolver';
import type { Values } from '../../../src/cli/preflight/values';

const SECRET = '{{resolve:ssm:/name}}';
const PARAMETERS = {
  Stage: { Type: 'String', Default: 'prod' },
  Later: { Type: 'AWS::SSM::Parameter::Value<String>' },
};
const LOGGED = 'Logged';

interface Change {
  readonly type: string;
  /** The properties as they are deployed. */
  readonly before: Values;
  readonly now: Values;
  readonly typeBefore?: string;
  readonly physicalId?: string;
}

/** Compares the resource `Logged` with its deployed template. `Other` is another resource of the stack. */
async function isReplaced(
  { type, before, now, typeBefore = type, physicalId = 'physical-id' }: Change,
  other: Pick<Change, 'before' | 'now'> = { before: {}, now: {} },
  aws?: Aws,
): Promise<Answer> {
  const templateOf = (loggedType: string, logged: Values, bus: Values) => ({
    Parameters: PARAMETERS,
    Resources: {
      [LOGGED]: { Type: loggedType, Properties: logged },
      Other: { Type: 'AWS::Events::EventBus', Properties: bus },
    },
  });
  const unit = unitOf(templateOf(type, now, other.now), {
    deployed: {
      [LOGGED]: { type, physicalId },
      Other: { type: 'AWS::Events::EventBus', physicalId: 'other' },
    },
  });
  const answer: Aws = async () => ({ TemplateBody: templateOf(typeBefore, before, other.before) });
  const replacements = new Replacements(new Account(aws ?? answer), new Resolver([unit]));

  return (await replacements.amongThoseIn({ Ref: LOGGED }, unit))({ unit, logicalId: LOGGED });
}

/** A cluster has create-only properties of all kinds. */
const cluster = (before: Values, now: Values): Change => ({ type: 'AWS::EKS::Cluster', before, now });

describe('the deployment replaces a resource', () => {
  test.each<[string, Change]>([
    [
      'of another type',
      { typeBefore: 'AWS::ECS::Cluster', ...cluster({ Name: 'a' }, { Name: 'a' }) },
    ],
    ['with another text', cluster({ Name: 'a' }, { Name: 'b' })],
    ['with a property that is added', cluster({}, { Name: 'b' })],
    ['with a property that is removed', cluster({ Name: 'a' }, {})],
    ['with another value of a parameter', cluster({ Name: 'test' }, { Name: { Ref: 'Stage' } })],
    [
      'with another value inside an object',
      cluster(
        { KubernetesNetworkConfig: { IpFamily: 'ipv4', ServiceIpv4Cidr: '10.0.0.0/16' } },
        { KubernetesNetworkConfig: { IpFamily: 'ipv6', ServiceIpv4Cidr: '10.0.0.0/16' } },
      ),
    ],
    [
      'with another item of a list',
      cluster({ EncryptionConfig: [{ Resources: ['secrets'] }] }, { EncryptionConfig: [{ Resources: [] }] }),
    ],
  ])('%s', async (_, change) => {
    expect(await isReplaced(change)).toBe(true);
  });

  test('that takes a value from another one that it replaces', async () => {
    const name = { Name: { Ref: 'Other' } };

    expect(await isReplaced(cluster(name, name), { before: { Name: 'a' }, now: { Name: 'b' } })).toBe(true);
  });

  test.each([
    ['the physical id', 'AWS::SES::ConfigurationSet', 'Name', 'one'],
    ['a part of the physical id', 'AWS::SNS::Topic', 'TopicName', 'arn:aws:sns:us-east-1:111122223333:one'],
  ])('whose create-only properties are not known, and whose name is %s', async (_, type, property, physicalId) => {
    const change = { type, physicalId, before: { [property]: 'one' }, now: { [property]: 'two' } };

    expect(await isReplaced(change)).toBe(true);
  });
});

describe('the deployment keeps a resource', () => {
  test.each<[string, Change]>([
    ['that is the same', cluster({ Name: 'a', Tags: [] }, { Name: 'a', Tags: [] })],
    ['whose other properties change', cluster({ Name: 'a', Version: '1.30' }, { Name: 'a', Version: '1.31' })],
    ['whose value is now a parameter', cluster({ Name: 'prod' }, { Name: { Ref: 'Stage' } })],
    [
      'whose object has another order and a parameter inside',
      cluster(
        { OutpostConfig: { ControlPlaneInstanceType: 'm5.large', OutpostArns: ['prod', null] } },
        { OutpostConfig: { OutpostArns: [{ 'Fn::Sub': '${Stage}' }, null], ControlPlaneInstanceType: 'm5.large' } },
      ),
    ],
    ['without create-only properties', {
      type: 'AWS::SES::MailManagerRuleSet',
      before: { RuleSetName: 'a' },
      now: { RuleSetName: 'b' },
    }],
    ['of a type that is not known, if nothing changes', {
      type: 'AWS::SNS::Topic',
      before: { TopicName: 'a' },
      now: { TopicName: 'a' },
    }],
  ])('%s', async (_, change) => {
    expect(await isReplaced(change)).toBe(false);
  });

  test('that takes a value from another one that it keeps', async () => {
    const name = { Name: { Ref: 'Other' } };

    expect(await isReplaced(cluster(name, name), { before: { Name: 'a' }, now: { Name: 'a' } })).toBe(false);
  });

  test('that a value does not refer to', async () => {
    const unit = unitOf({ Resources: { [LOGGED]: { Type: 'AWS::Events::EventBus' } } });
    const replacements = new Replacements(new Account(async () => ({})), new Resolver([unit]));

    expect((await replacements.amongThoseIn('orders', unit))({ unit, logicalId: LOGGED })).toBe(false);
  });
});

describe('only the deployment knows if it replaces a resource', () => {
  test.each<[string, Change]>([
    ['whose new value it reads', cluster({ Name: 'a' }, { Name: SECRET })],
    ['whose value it read before', cluster({ Name: { Ref: 'Later' } }, { Name: 'a' })],
    ['whose value it reads again by another name', cluster({ Name: SECRET }, { Name: { Ref: 'Later' } })],
    [
      'whose create-only properties are not known, and whose name is not in its physical id',
      { type: 'AWS::SNS::Topic', before: { TopicName: 'one' }, now: { TopicName: 'two' } },
    ],
    [
      'whose create-only properties are not known, and which keeps its name',
      {
        type: 'AWS::SNS::Topic',
        physicalId: 'arn:aws:sns:us-east-1:111122223333:one',
        before: { TopicName: 'one', DisplayName: 'a' },
        now: { TopicName: 'one', DisplayName: 'b' },
      },
    ],
    [
      'whose create-only properties are not known, and which loses its name',
      {
        type: 'AWS::SNS::Topic',
        physicalId: 'arn:aws:sns:us-east-1:111122223333:one',
        before: { TopicName: 'one' },
        now: {},
      },
    ],
  ])('%s', async (_, change) => {
    expect(await isReplaced(change)).toBe('unknown');
  });

  test('that takes a value from another one of which it is not known', async () => {
    const name = { Name: { Ref: 'Other' } };

    expect(await isReplaced(cluster(name, name), { before: { Name: 'a' }, now: { Name: SECRET } })).toBe('unknown');
  });

  test('whose deployed template cannot be read', async () => {
    const denied: Aws = async () => {
      throw new AwsError('AccessDeniedException', 'User is not authorized');
    };

    expect(await isReplaced(cluster({ Name: 'a' }, { Name: 'a' }), undefined, denied)).toBe('unknown');
  });
});
