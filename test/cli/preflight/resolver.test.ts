import { unitOf } from './unit-of';
import { isNew, matches } from '../../../src/cli/preflight/known-text';
import { Resolver } from '../../../src/cli/preflight/resolver';

const BUS = { Type: 'AWS::Events::EventBus', Properties: { Name: { Ref: 'Unknown' } } };
const DEPLOYED_BUS = { type: 'AWS::Events::EventBus', physicalId: 'orders' };
const BUS_ARN = 'arn:aws:events:us-east-1:111122223333:event-bus/orders';
const REMOVED_ARN = 'arn:aws:events:us-east-1:111122223333:event-bus/removed';
const TV_ARN = 'arn:aws:mediatailor:us-east-1:111122223333:playbackConfiguration';

/** Resources whose physical ids are names, parts of ARNs, and ids. */
const NAMED = {
  Topic: { Type: 'AWS::SNS::Topic' },
  Tv: { Type: 'AWS::MediaTailor::PlaybackConfiguration', Properties: { Name: 'tv' } },
  Alias: { Type: 'AWS::Bedrock::AgentAlias' },
};
const DEPLOYED = {
  Topic: { type: 'AWS::SNS::Topic', physicalId: 'topic' },
  Tv: { type: 'AWS::MediaTailor::PlaybackConfiguration', physicalId: 'tv' },
  Alias: { type: 'AWS::Bedrock::AgentAlias', physicalId: 'AGENT12345|ALIAS12345' },
};

describe('a value of one template is', () => {
  const unit = unitOf(
    {
      Parameters: {
        Stage: { Type: 'String', Default: 'prod' },
        Secret: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/a' },
        Names: { Type: 'CommaDelimitedList', Default: 'a,b' },
        Given: { Type: 'String' },
      },
      Mappings: { Names: { prod: { bus: 'orders' } } },
      Conditions: {
        IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
        IsTest: { 'Fn::Not': [{ Condition: 'IsProd' }] },
        IsSecret: { 'Fn::Equals': [{ Ref: 'Secret' }, 'x'] },
        Both: { 'Fn::And': [{ Condition: 'IsProd' }, { Condition: 'IsTest' }] },
        Either: { 'Fn::Or': [{ Condition: 'IsProd' }, { Condition: 'IsSecret' }] },
        All: { 'Fn::And': [{ Condition: 'IsProd' }, { Condition: 'IsSecret' }] },
        Always: { 'Fn::And': [{ Condition: 'IsProd' }, { Condition: 'IsProd' }] },
        IsListed: { 'Fn::Contains': [['prod'], { Ref: 'Stage' }] },
      },
      Resources: { Bus: BUS, Added: BUS, ...NAMED },
      Outputs: { Empty: {} },
    },
    { deployed: { Bus: DEPLOYED_BUS, Removed: { ...DEPLOYED_BUS, physicalId: 'removed' }, ...DEPLOYED } },
  );
  const resolver = new Resolver([unit]);

  test.each([
    ['text', 'orders', 'orders'],
    ['a number', 5, '5'],
    ['a parameter', { Ref: 'Stage' }, 'prod'],
    ['a pseudo parameter', { 'Fn::Sub': '${AWS::Partition}:${AWS::Region}:${AWS::AccountId}' }, 'aws:us-east-1:111122223333'],
    ['a substitution', { 'Fn::Sub': ['${a}-${Stage}-${!b}', { a: 'x' }] }, 'x-prod-${b}'],
    ['a mapping', { 'Fn::FindInMap': ['Names', { Ref: 'Stage' }, 'bus'] }, 'orders'],
    ['a part', { 'Fn::Select': [1, { 'Fn::Split': ['-', 'a-b-c'] }] }, 'b'],
    ['an item', { 'Fn::Select': [0, [{ Ref: 'Stage' }, 'b']] }, 'prod'],
    ['a choice', { 'Fn::If': ['IsTest', 'a', 'b'] }, 'b'],
    ['the other choice', { 'Fn::If': ['IsProd', 'a', 'b'] }, 'a'],
    ['an item of a parameter', { 'Fn::Select': [1, { Ref: 'Names' }] }, 'b'],
    ['a physical id', { Ref: 'Bus' }, 'orders'],
    ['a name', { 'Fn::GetAtt': ['Bus', 'Name'] }, 'orders'],
    ['an ARN of a resource that is deleted', { 'Fn::GetAtt': ['Removed', 'Arn'] }, REMOVED_ARN],
    ['an ARN', { 'Fn::GetAtt': ['Bus', 'Arn'] }, BUS_ARN],
    ['an ARN by a short form', { 'Fn::GetAtt': 'Bus.Arn' }, BUS_ARN],
  ])('%s', (_, value, text) => {
    expect(resolver.text(value, unit)).toBe(text);
  });

  test.each([
    ['a parameter of SSM', { Ref: 'Secret' }],
    ['another attribute', { 'Fn::GetAtt': ['Bus', 'Status'] }],
    ['an import of another app', { 'Fn::ImportValue': 'other' }],
    ['an output of another app', { 'Fn::GetStackOutput': { StackName: 'Other', OutputName: 'BusArn' } }],
    ['an output that the stack lacks', { 'Fn::GetStackOutput': { StackName: 'Stack', OutputName: 'Bus' } }],
    ['an output without a value', { 'Fn::GetStackOutput': { StackName: 'Stack', OutputName: 'Empty' } }],
    ['a dynamic reference', '{{resolve:ssm:/a}}'],
    ['a list of the Region', { 'Fn::Join': [',', { 'Fn::GetAZs': '' }] }],
    ['an item of a list of the Region', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }],
    ['a mapping without the key', { 'Fn::FindInMap': ['Names', 'test', 'bus'] }],
    ['a parameter without a default', { Ref: 'Given' }],
    ['another pseudo parameter', { Ref: 'AWS::StackId' }],
    ['an id in a physical id of several', { 'Fn::GetAtt': ['Alias', 'AgentAliasId'] }],
  ])('not known: %s', (_, value) => {
    expect(matches(resolver.text(value, unit), 'anything')).toBe('unknown');
  });

  test.each<[string, string, string, boolean | 'unknown']>([
    ['with its physical id', 'Topic.TopicArn', 'arn:aws:sns:us-east-1:111122223333:topic', true],
    ['with another id', 'Topic.TopicArn', 'arn:aws:sns:us-east-1:111122223333:another-topic', false],
    ['with the name of the resource', 'Tv.PlaybackConfigurationArn', `${TV_ARN}/0123456789`, 'unknown'],
  ])('an ARN of a resource, known in part: %s (%s)', (_, attribute, arn, answer) => {
    expect(matches(resolver.text({ 'Fn::GetAtt': attribute }, unit), arn)).toBe(answer);
  });

  test('of a resource that is added', () => {
    expect(isNew(resolver.text({ 'Fn::Sub': '${Added.Arn}/x' }, unit))).toBe(true);
  });

  test.each([
    ['IsProd', true],
    ['IsTest', false],
    ['IsSecret', undefined],
    ['Both', false],
    ['Either', true],
    ['All', undefined],
    ['Always', true],
    ['IsListed', undefined],
    ['Missing', undefined],
  ])(
    'the condition %s: %s',
    (name, holds) => {
      expect(resolver.condition(name, unit)).toBe(holds);
    },
  );
});

describe('a value of another template is', () => {
  const arn = { 'Fn::GetAtt': ['Bus', 'Arn'] };
  const producer = unitOf(
    {
      Resources: {
        Bus: BUS,
        Writer: { Type: 'Custom::CrossRegionExportWriter', Properties: { WriterProps: { exports: { '/cdk/exports/Bus': arn } } } },
      },
      Outputs: { BusArn: { Value: arn, Export: { Name: { 'Fn::Sub': '${AWS::StackName}-Bus' } } } },
    },
    { path: 'Producer', deployed: { Bus: DEPLOYED_BUS } },
  );
  const consumer = unitOf({ Resources: { Reader: { Type: 'Custom::CrossRegionExportReader' } } }, { path: 'Consumer' });

  test.each([
    ['an export', { 'Fn::ImportValue': 'Producer-Bus' }],
    ['an output', { 'Fn::GetStackOutput': { StackName: 'Producer', OutputName: 'BusArn' } }],
    ['a parameter that aws-cdk-lib writes', { 'Fn::GetAtt': ['Reader', '/cdk/exports/Bus'] }],
  ])('%s', (_, value) => {
    expect(new Resolver([producer, consumer]).text(value, consumer)).toBe(BUS_ARN);
  });

  test('a parameter of a nested stack, and its output', () => {
    const parent = unitOf(
      {
        Resources: {
          Bus: BUS,
          Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Target: arn } } },
        },
      },
      { deployed: { Bus: DEPLOYED_BUS } },
    );
    const nested = unitOf(
      { Parameters: { Target: { Type: 'String' } }, Outputs: { Target: { Value: { Ref: 'Target' } } } },
      { path: 'Stack/Nested', parent: { unit: parent, logicalId: 'Nested' } },
    );

    expect(new Resolver([parent, nested]).text({ 'Fn::GetAtt': ['Nested', 'Outputs.Target'] }, parent)).toBe(BUS_ARN);
  });
});
