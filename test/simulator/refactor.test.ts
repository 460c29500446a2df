import type { Move, Simulator } from '.';
import { assemblyOf } from './support/assemblies';
import { DENIED, summary } from './support/outcomes';
import { newSimulator, template, topic, user } from './support/resources';
import { toUnnamedLogGroup, type RawResource, type RawTemplate } from './support/templates';

/** A resource of every stack, because no stack can be empty. */
const REST = topic({ DisplayName: 'rest' });

const IMPORTING = template({
  User: user('', { Properties: { Type: 'String', Value: { 'Fn::ImportValue': 'topic' } } }),
});

/** Returns a move of `One.Topic`. */
function to(stack: string, logicalId: string): Move {
  return { from: { stack: 'One', logicalId: 'Topic' }, to: { stack, logicalId } };
}

function physicalIdOf(simulator: Simulator, stack: string, logicalId: string): string | undefined {
  return simulator.stack(stack)?.resources.get(logicalId)?.physical.physicalId;
}

describe('stack refactoring', () => {
  const before = assemblyOf({ One: template({ Rest: REST, Topic: topic() }), Two: template({ Rest: REST }) });
  const newTopic = (): Simulator => {
    const simulator = newSimulator();
    expect(simulator.deploy(before).errors).toEqual([]);
    return simulator;
  };

  test.each([
    ['another logical id', 'One', 'Renamed'],
    ['another stack', 'Two', 'Topic'],
    ['a new stack', 'Three', 'Renamed'],
  ])('moves a resource to %s, where it stays what it is', (_, stack, logicalId) => {
    const simulator = newTopic();
    const moved = { [logicalId]: topic() };
    const templates = {
      One: template({ Rest: REST }),
      Two: template({ Rest: REST }),
      [stack]: template(stack === 'Three' ? moved : { Rest: REST, ...moved }),
    };
    const physicalId = physicalIdOf(simulator, 'One', 'Topic');

    expect(summary(simulator.refactor(assemblyOf(templates), [to(stack, logicalId)]))).toEqual([`move ${logicalId}`]);
    expect(physicalIdOf(simulator, 'One', 'Topic')).toBeUndefined();
    expect(physicalIdOf(simulator, stack, logicalId)).toBe(physicalId);
    expect(simulator.deploy(assemblyOf(templates)).changes).toEqual([]);
  });

  test('exchanges two resources', () => {
    const simulator = newSimulator();
    simulator.deploy(assemblyOf({ One: template({ A: topic(), B: topic() }) }));
    const [a, b] = ['A', 'B'].map(logicalId => physicalIdOf(simulator, 'One', logicalId));
    const { errors } = simulator.refactor(assemblyOf({ One: template({ A: topic(), B: topic() }) }), [
      { from: { stack: 'One', logicalId: 'A' }, to: { stack: 'One', logicalId: 'B' } },
      { from: { stack: 'One', logicalId: 'B' }, to: { stack: 'One', logicalId: 'A' } },
    ]);

    expect(errors).toEqual([]);
    expect(['A', 'B'].map(logicalId => physicalIdOf(simulator, 'One', logicalId))).toEqual([b, a]);
  });

  test('leaves a resource to its new stack when the old one is deleted', () => {
    const simulator = newTopic();
    simulator.refactor(
      assemblyOf({ One: template({ Rest: REST }), Two: template({ Rest: REST, Topic: topic() }) }),
      [to('Two', 'Topic')],
    );

    expect(summary(simulator.destroyStack('One'))).toEqual(['delete Rest (delete)']);
    expect(summary(simulator.destroyStack('Two')).sort()).toEqual(['delete Rest (delete)', 'delete Topic (delete)']);
  });

  test('does not make a new resource with the old logical id', () => {
    const two = template({ Rest: REST, Topic: topic() });
    const { errors } = newTopic().refactor(assemblyOf({ One: two, Two: two }), [to('Two', 'Topic')]);

    expect(errors).toMatchObject([
      { message: 'Found an action type that is not permitted during refactor operations: Add', detail: 'Topic' },
    ]);
  });

  test('turns a reference into an import of another stack', () => {
    const simulator = newSimulator();
    const one = template({ Topic: topic(), User: user('Topic') });
    simulator.deploy(assemblyOf({ One: one, Two: template({ Rest: REST }) }));
    const after = assemblyOf({
      Two: template(
        { Rest: REST, Topic: topic() },
        { Outputs: { Out: { Value: { Ref: 'Topic' }, Export: { Name: 'topic' } } } },
      ),
      One: IMPORTING,
    });

    expect(simulator.refactor(after, [to('Two', 'Topic')]).errors).toEqual([]);
    expect(simulator.deploy(after).changes).toEqual([]);
    expect(simulator.destroyStack('Two').errors).toMatchObject([
      { message: 'Export topic cannot be deleted as it is in use by One' },
    ]);
  });

  test('cannot take away what a stack outside of it imports', () => {
    const simulator = newSimulator();
    const exported = { Outputs: { Out: { Value: { Ref: 'Topic' }, Export: { Name: 'topic' } } } };
    simulator.deploy(assemblyOf({ One: template({ Rest: REST, Topic: topic() }, exported), Other: IMPORTING }));
    const after = (sections = {}) =>
      assemblyOf({ Two: template({ Topic: topic() }, sections), One: template({ Rest: REST }) });

    expect(simulator.refactor(after(), [to('Two', 'Topic')]).errors).toMatchObject([
      { message: 'Export topic cannot be deleted as it is in use by Other' },
    ]);
    expect(simulator.refactor(after(exported), [to('Two', 'Topic')]).errors).toEqual([]);
  });

  const withStackName = topic({ DisplayName: { Ref: 'AWS::StackName' } });

  test.each<[string, string, RawResource, RawTemplate['Resources']]>([
    ['Modify', 'another property', topic(), { Rest: REST, Topic: topic({ DisplayName: 'new' }) }],
    ['Modify', 'another type', topic(), { Rest: REST, Topic: { Type: 'AWS::SQS::Queue' } }],
    ['Modify', 'the name of a stack in a property', withStackName, { Rest: REST, Topic: withStackName }],
    ['Add', 'a new resource', topic(), { Rest: REST, Topic: topic(), More: topic() }],
    ['Remove', 'a missing resource', topic(), { Topic: topic() }],
  ])('is refused, and changes nothing: %s for %s', (action, _, moved, two) => {
    const simulator = newSimulator();
    const deployed = assemblyOf({ One: template({ Rest: REST, Topic: moved }), Two: template({ Rest: REST }) });
    simulator.deploy(deployed);
    const after = assemblyOf({ One: template({ Rest: REST }), Two: template(two) });

    expect(simulator.refactor(after, [to('Two', 'Topic')]).errors).toMatchObject([
      { message: `Found an action type that is not permitted during refactor operations: ${action}` },
    ]);
    expect(simulator.deploy(deployed).changes).toEqual([]);
  });
});

test('a log group keeps its generated name, which then does not begin with its stack and logical id', () => {
  const simulator = newSimulator();
  const bare = (logicalId: string) => template({ [logicalId]: { Type: 'AWS::Logs::LogGroup' } });
  simulator.deploy(assemblyOf({ One: bare('Topic') }));
  expect(simulator.refactor(assemblyOf({ One: bare('LogGroup') }), [to('One', 'LogGroup')]).errors).toEqual([]);

  expect(newSimulator().deployTemplate('One', toUnnamedLogGroup()).errors).toEqual([]);
  expect(simulator.deployTemplate('One', toUnnamedLogGroup()).errors).toMatchObject([{ message: DENIED }]);
});
