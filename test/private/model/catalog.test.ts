import { findKind, kindNamed, kindOfType } from '../../../src/private/model/catalog';

describe('a kind of logged resource is found', () => {
  test('by its name', () => {
    expect(kindNamed('EventBus').resourceType).toBe('AWS::Events::EventBus');
  });

  test('by its CloudFormation type', () => {
    expect(kindOfType('AWS::Events::EventBus')).toBe(kindNamed('EventBus'));
    expect(kindOfType('AWS::SQS::Queue')).toBeUndefined();
  });

  test('by a condition, with its name', () => {
    expect(findKind(kind => kind.resourceType === 'AWS::Events::EventBus'))
      .toEqual({ name: 'EventBus', kind: kindNamed('EventBus') });
    expect(findKind(() => false)).toBeUndefined();
  });
});
