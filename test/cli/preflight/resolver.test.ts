import { isNew, matches } from '../../../src/cli/preflight/known-text';
import { Resolver } from '../../../src/cli/preflight/resolver';
import { declarationsOf, type DeployedResource, type Unit } from '../../../src/cli/preflight/unit';
import type { Values } from '../../../src/cli/preflight/values';

interface UnitOptions extends Partial<Pick<Unit, 'path' | 'parent'>> {
  readonly region?: string;
  readonly deployed?: { readonly [logicalId: string]: DeployedResource };
}

function unitOf(template: Values, { path = 'Stack', region = 'us-east-1', deployed = {}, parent }: UnitOptions = {}): Unit {
  return {
    path,
    parent,
    template,
    stackName: path,
    environment: { partition: 'aws', account: '111122223333', region },
    resources: declarationsOf(template),
    deployed: new Map(Object.entries(deployed)),
    constructPath: () => undefined,
  };
}

const BUS = { Type: 'AWS::Events::EventBus', Properties: { Name: { Ref: 'Unknown' } } };
const DEPLOYED_BUS = { type: 'AWS::Events::EventBus', physicalId: 'orders' };
const BUS_ARN = 'arn:aws:events:us-east-1:111122223333:event-bus/orders';

describe('a value of one template is', () => {
  const unit = unitOf(
    {
      Parameters: { Stage: { Type: 'String', Default: 'prod' }, Secret: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/a' } },
      Mappings: { Names: { prod: { bus: 'orders' } } },
      Conditions: {
        IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
        IsTest: { 'Fn::Not': [{ Condition: 'IsProd' }] },
        IsSecret: { 'Fn::Equals': [{ Ref: 'Secret' }, 'x'] },
        Both: { 'Fn::And': [{ Condition: 'IsProd' }, { Condition: 'IsTest' }] },
        Either: { 'Fn::Or': [{ Condition: 'IsProd' }, { Condition: 'IsSecret' }] },
      },
      Resources: { Bus: BUS, Added: BUS },
    },
    { deployed: { Bus: DEPLOYED_BUS } },
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
    ['a physical id', { Ref: 'Bus' }, 'orders'],
    ['an ARN', { 'Fn::GetAtt': ['Bus', 'Arn'] }, BUS_ARN],
    ['an ARN by a short form', { 'Fn::GetAtt': 'Bus.Arn' }, BUS_ARN],
  ])('%s', (_, value, text) => {
    expect(resolver.text(value, unit)).toBe(text);
  });

  test.each([
    ['a parameter of SSM', { Ref: 'Secret' }],
    ['another attribute', { 'Fn::GetAtt': ['Bus', 'Status'] }],
    ['an import of another app', { 'Fn::ImportValue': 'other' }],
    ['a dynamic reference', '{{resolve:ssm:/a}}'],
  ])('not known: %s', (_, value) => {
    expect(matches(resolver.text(value, unit), 'anything')).toBe('unknown');
  });

  test('of a resource that is added', () => {
    expect(isNew(resolver.text({ 'Fn::Sub': '${Added.Arn}/x' }, unit))).toBe(true);
  });

  test.each([['IsProd', true], ['IsTest', false], ['IsSecret', undefined], ['Both', false], ['Either', true]])(
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
