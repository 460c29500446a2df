import type { MappedDelivery } from '../../../src/private/log-map/log-map';
import { readLogMap } from '../../../src/private/log-map/read';
import type { OutputReading, ResourceReading, StackReading } from '../../../src/private/log-map/reading';

type Properties = { readonly [name: string]: unknown };

/** The parts of a stack that a test sets. */
interface StackOptions extends Omit<Partial<StackReading>, 'resources' | 'outputs'> {
  readonly resources?: { readonly [logicalId: string]: { readonly type: string; readonly properties?: Properties } };
  readonly outputs?: { readonly [logicalId: string]: OutputReading };
}

function newStack({ path = 'Shop', resources = {}, outputs = {}, ...rest }: StackOptions): StackReading {
  const result = new Map<string, ResourceReading>();
  const stack: StackReading = { ...rest, path, resources: result, outputs: new Map(Object.entries(outputs)) };
  Object.entries(resources).forEach(([logicalId, { type, properties = {} }]) => {
    result.set(logicalId, { stack, path: `${path}/${logicalId}`, type, property: name => properties[name] });
  });

  return stack;
}

const BUS = { type: 'AWS::Events::EventBus', properties: { Name: 'orders' } };

/** Returns resources that deliver the logs of a resource. */
const delivering = (resourceArn: unknown) => ({
  Source: { type: 'AWS::Logs::DeliverySource', properties: { Name: 'source', LogType: 'INFO_LOGS', ResourceArn: resourceArn } },
  Destination: { type: 'AWS::Logs::DeliveryDestination' },
  Delivery: {
    type: 'AWS::Logs::Delivery',
    properties: { DeliverySourceName: 'source', DeliveryDestinationArn: { 'Fn::GetAtt': ['Destination', 'Arn'] } },
  },
});

/** Returns the logged resource of the one delivery of an app: a stack with an event bus and a delivery, and other stacks. */
function resourceBehind(
  resourceArn: unknown, others: readonly StackReading[] = [], options: StackOptions = {},
): MappedDelivery['resource'] {
  const stack = newStack({ ...options, resources: { Bus: BUS, ...delivering(resourceArn) } });
  const { deliveries } = readLogMap({ stacks: [stack, ...others] });
  expect(deliveries).toHaveLength(1);

  return deliveries[0].resource;
}

const FOUND = { path: 'Shop/Bus', type: 'AWS::Events::EventBus' };
const GET_ARN = { 'Fn::GetAtt': ['Bus', 'Arn'] };

describe('the value', () => {
  test.each<[string, unknown, MappedDelivery['resource']]>([
    ['of a list is its items', ['arn:aws:', 'events:::x'], { arn: 'arn:aws:events:::x' }],
    ['of an empty object is empty', {}, { arn: '' }],
    ['of an object that is no function is empty', { 'Ref': 'Bus', 'Fn::GetAtt': ['Bus', 'Arn'] }, { arn: '' }],
    ['of an unknown function is its name', { 'Fn::Transform': 'x' }, { arn: '${Fn::Transform}' }],
    ['of a number is its text', 1, { arn: '1' }],
    ['of Fn::If is the first that is not empty', { 'Fn::If': ['IsOn', { Ref: 'AWS::NoValue' }, GET_ARN] }, FOUND],
    ['of Fn::If without values is empty', { 'Fn::If': ['IsOn', { Ref: 'AWS::NoValue' }, { Ref: 'AWS::NoValue' }] }, { arn: '' }],
    ['of a list that is joined can be no list', { 'Fn::Join': [',', { Ref: 'Names' }] }, { arn: '${Names}' }],
    ['of a list that is selected from can be no list', { 'Fn::Select': [1, GET_ARN] }, FOUND],
    [
      'of a part of a split text can be a reference',
      { 'Fn::Select': [1, { 'Fn::Split': ['|', { 'Fn::Join': ['', ['a|', GET_ARN, '|b']] }] }] },
      FOUND,
    ],
    ['of an export that nobody has is its name', { 'Fn::ImportValue': 'bus' }, { arn: '${bus}' }],
    ['of an output of an unknown stack is its name', { 'Fn::GetStackOutput': { StackName: 'Other', OutputName: 'Bus' } }, { arn: '${Other.Bus}' }],
    ['of an output without names is empty', { 'Fn::GetStackOutput': {} }, { arn: '${.}' }],
  ])('%s', (_, resourceArn, expected) => {
    expect(resourceBehind(resourceArn)).toEqual(expected);
  });

  test('of an output is that of the stack with the name', () => {
    const other = newStack({ path: 'Other', name: 'other', resources: { Bus: BUS }, outputs: { Bus: { value: GET_ARN } } });

    expect(resourceBehind({ 'Fn::GetStackOutput': { StackName: 'other', OutputName: 'Bus' } }, [other]))
      .toEqual({ ...FOUND, path: 'Other/Bus' });
    expect(resourceBehind({ 'Fn::GetStackOutput': { StackName: 'other' } }, [other])).toEqual({ arn: '${other.}' });
  });

  test('of an export that two stacks have is that of the Region', () => {
    const [there, here] = ['eu-west-1', 'us-east-1'].map(region => newStack({
      path: region, region, resources: { Bus: BUS }, outputs: { Bus: { value: GET_ARN, exportName: 'bus' }, Other: { value: 'x' } },
    }));

    expect(resourceBehind({ 'Fn::ImportValue': 'bus' }, [there, here], { region: 'us-east-1' })).toEqual({ ...FOUND, path: 'us-east-1/Bus' });
  });
});

describe('a parameter of a nested stack', () => {
  const around = (properties: Properties) => newStack({
    path: 'Around', resources: { Bus: BUS, Nested: { type: 'AWS::CloudFormation::Stack', properties } },
  });
  const parent = { stackPath: 'Around', logicalId: 'Nested' };

  test('has the value that the stack around it gives', () => {
    expect(resourceBehind({ Ref: 'BusArn' }, [around({ Parameters: { BusArn: GET_ARN } })], { parent }))
      .toEqual({ ...FOUND, path: 'Around/Bus' });
  });

  test.each<[string, readonly StackReading[]]>([
    ['it has no value', [around({ Parameters: { Other: 'x' } })]],
    ['the nested stack has no parameters', [around({})]],
    ['the stack around does not create it', [newStack({ path: 'Around' })]],
    ['the stack around is unknown', []],
  ])('is its name if %s', (_, others) => {
    expect(resourceBehind({ Ref: 'BusArn' }, others, { parent })).toEqual({ arn: '${BusArn}' });
  });
});
