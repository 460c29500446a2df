import * as events from 'aws-cdk-lib/aws-events';
import { CfnParameter, CfnResource, Fn, Lazy, Stack } from 'aws-cdk-lib/core';
import { isOff, isUnknown, templateProperty } from '../../../src/private/cdk/template-property';
import { UNKNOWN } from '../../support/findings';

let stack: Stack;

beforeEach(() => {
  stack = new Stack();
});

const bus = (logConfig?: events.CfnEventBusProps['logConfig']) => new events.CfnEventBus(stack, 'Bus', { name: 'orders', logConfig });
const level = (resource: CfnResource) => templateProperty(resource, 'LogConfig.Level');

describe('a property of the template is', () => {
  test.each<[string, () => CfnResource, unknown]>([
    ['that of an L1', () => bus({ level: 'INFO' }), 'INFO'],
    ['that of an L1 which is lazy', () => bus(Lazy.any({ produce: () => ({ level: 'INFO' }) })), 'INFO'],
    ['that of a resource which has no L1', () => new CfnResource(stack, 'Bus', { type: 'AWS::Events::EventBus', properties: { LogConfig: { Level: 'INFO' } } }), 'INFO'],
    ['undefined where it is not set', () => bus(), undefined],
    ['undefined where only others are set', () => bus({ includeDetail: 'FULL' }), undefined],
    ['undefined where it is no value', () => bus({ level: Fn.ref('AWS::NoValue') }), undefined],
    ['an object where it is a parameter', () => bus({ level: new CfnParameter(stack, 'Level').valueAsString }), { Ref: 'Level' }],
    ['an object where one around it is a condition', () => bus(Lazy.any({ produce: () => UNKNOWN })), UNKNOWN],
  ])('%s', (_, make, expected) => {
    expect(level(make())).toEqual(expected);
  });
});

describe('an escape hatch', () => {
  test.each<[string, (resource: CfnResource) => void, unknown]>([
    ['sets the property', resource => resource.addPropertyOverride('LogConfig.Level', 'TRACE'), 'TRACE'],
    ['sets one around it', resource => resource.addPropertyOverride('LogConfig', { Level: 'TRACE' }), 'TRACE'],
    ['sets another one beside it', resource => resource.addPropertyOverride('LogConfig', { IncludeDetail: 'FULL' }), 'INFO'],
    ['removes the property', resource => resource.addPropertyDeletionOverride('LogConfig.Level'), undefined],
    ['removes one around it', resource => resource.addPropertyDeletionOverride('LogConfig'), undefined],
    ['sets a condition', resource => resource.addPropertyOverride('LogConfig.Level', UNKNOWN), UNKNOWN],
    ['sets a condition around it', resource => resource.addPropertyOverride('LogConfig', UNKNOWN), UNKNOWN],
    ['sets a token', resource => resource.addPropertyOverride('LogConfig.Level', Lazy.string({ produce: () => 'TRACE' })), 'TRACE'],
    ['sets a token around it', resource => resource.addPropertyOverride('LogConfig', Lazy.any({ produce: () => UNKNOWN })), UNKNOWN],
    ['sets another property', resource => resource.addPropertyOverride('Description', 'orders'), 'INFO'],
  ])('%s', (_, override, expected) => {
    const resource = bus({ level: 'INFO' });
    override(resource);

    expect(level(resource)).toEqual(expected);
  });
});

describe('a property is not known where a macro makes', () => {
  const INCLUDE = { Name: 'AWS::Include', Parameters: { Location: 's3://example/bus.yaml' } };

  test.each<[string, (resource: CfnResource) => void]>([
    ['the properties', resource => resource.addPropertyOverride('Fn::Transform', INCLUDE)],
    ['the resource', resource => resource.addOverride('Fn::Transform', INCLUDE)],
    ['the property around it', resource => resource.addPropertyOverride('LogConfig.Fn::Transform', INCLUDE)],
  ])('%s', (_, override) => {
    const resource = bus({ includeDetail: 'FULL' });
    override(resource);

    expect(level(resource)).toEqual({ 'Fn::Transform': INCLUDE });
    expect(isUnknown(level(resource))).toBe(true);
  });

  test('the properties of a resource without an L1', () => {
    const resource = new CfnResource(stack, 'Bus', { type: 'AWS::Events::EventBus', properties: { 'Fn::Transform': INCLUDE } });

    expect(level(resource)).toEqual({ 'Fn::Transform': INCLUDE });
  });
});

test('an L1 that is changed later has the new value', () => {
  const resource = bus();
  resource.logConfig = { level: 'ERROR' };

  expect(level(resource)).toBe('ERROR');
});

test.each([[undefined, true], [false, true], ['false', true], [true, false], ['true', false], [UNKNOWN, false]])('%p is off: %p', (value, expected) => {
  expect(isOff(value)).toBe(expected);
});
