import type { ResourceToImport, Simulator } from '.';
import { assemblyOf } from './support/assemblies';
import { DENIED, summary } from './support/outcomes';
import { newSimulator, template, topic, user } from './support/resources';
import { ACCOUNT, BUS_ARN, toBucket, toLogGroup, toUnnamedLogGroup, type RawTemplate } from './support/templates';

const TOPIC_ARN = `arn:aws:sns:us-east-1:${ACCOUNT}:orders`;
const DESTINATION_ARN = `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-destination:logs`;

/** The result of an import into `Stack`. */
function imported(simulator: Simulator, after: RawTemplate, ...resources: readonly Omit<ResourceToImport, 'stack'>[]) {
  return simulator.import(assemblyOf({ Stack: after }), resources.map(resource => ({ stack: 'Stack', ...resource })));
}

/** Returns a simulator with a topic that no stack has created. */
function withTopic(): Simulator {
  const simulator = newSimulator();
  simulator.createOutside('AWS::SNS::Topic', { TopicName: 'orders' });

  return simulator;
}

describe('resource import', () => {
  const named = topic({ TopicName: 'orders' });
  const theTopic = { logicalId: 'Topic', physicalId: TOPIC_ARN };

  test.each([
    ['a new stack', {}],
    ['a stack', { Rest: topic() }],
  ])('takes a resource into %s, as it is', (_, before) => {
    const simulator = withTopic();
    if ('Rest' in before) simulator.deployTemplate('Stack', template(before));
    const after = template({ ...before, Topic: named });

    expect(summary(imported(simulator, after, theTopic))).toEqual(['import Topic']);
    expect(simulator.deploy(assemblyOf({ Stack: after })).changes).toEqual([]);
    expect(summary(simulator.destroyStack('Stack'))).toContain('delete Topic (delete)');
    expect(simulator.deployTemplate('Other', template({ Topic: named })).errors).toEqual([]);
  });

  test('takes resources that refer to each other', () => {
    const simulator = withTopic();
    simulator.createOutside('AWS::SSM::Parameter', { Name: 'user', Type: 'String', Value: TOPIC_ARN });
    const reading = user('Topic', { Properties: { Name: 'user', Type: 'String', Value: { Ref: 'Topic' } } });
    const after = template({ User: reading, Topic: named });

    expect(imported(simulator, after, theTopic, { logicalId: 'User', physicalId: 'user' }).errors).toEqual([]);
    expect(simulator.deploy(assemblyOf({ Stack: after })).changes).toEqual([]);
  });

  test('leaves other new resources to the next deployment', () => {
    const simulator = withTopic();
    const after = template({ Topic: named, More: topic() });

    expect(summary(imported(simulator, after, theTopic))).toEqual(['import Topic']);
    expect(summary(simulator.deploy(assemblyOf({ Stack: after })))).toEqual(['create More']);
  });

  test('takes over what another stack has retained', () => {
    const simulator = newSimulator();
    simulator.deployTemplate('Old', template({ Topic: { ...named, DeletionPolicy: 'Retain' } }));
    simulator.destroyStack('Old');

    expect(simulator.deployTemplate('Stack', template({ Topic: named })).errors).toMatchObject([
      { message: "Resource of type 'AWS::SNS::Topic' with identifier 'orders' already exists." },
    ]);
    expect(imported(simulator, template({ Topic: named }), theTopic).errors).toEqual([]);
  });

  describe('is refused', () => {
    const message = (after: RawTemplate, resource = theTopic, before?: (simulator: Simulator) => void) => {
      const simulator = withTopic();
      before?.(simulator);
      return imported(simulator, after, resource).errors.map(error => error.message);
    };
    const taken = 'Resources [Topic] passed in ResourceToImport are already in a stack and cannot be imported.';
    const take = (stack: string) => (simulator: Simulator) => {
      simulator.import(assemblyOf({ [stack]: template({ Topic: named }) }), [{ stack, ...theTopic }]);
    };

    test('for a resource that does not exist', () => {
      expect(message(template({ Topic: topic() }), { ...theTopic, physicalId: `${TOPIC_ARN}2` })).toEqual([
        `Resource of type 'AWS::SNS::Topic' with identifier '${TOPIC_ARN}2' was not found.`,
      ]);
    });

    test('for a resource that has been deleted', () => {
      const remove = (simulator: Simulator) => {
        take('Old')(simulator);
        simulator.destroyStack('Old');
      };

      expect(message(template({ Topic: named }), theTopic, remove)).toEqual([
        `Resource of type 'AWS::SNS::Topic' with identifier '${TOPIC_ARN}' was not found.`,
      ]);
    });

    test('for a logical id that is not in the template', () => {
      expect(message(template({ Other: topic() }))).toEqual([
        'The logical resource ids [Topic] provided in ResourceToImport do not exist in the template.',
      ]);
    });

    test.each(['Stack', 'Other'])('for a resource of a stack: %s', stack => {
      expect(message(template({ Topic: named }), theTopic, take(stack))).toEqual([taken]);
    });

    test('for a template with another name', () => {
      const simulator = newSimulator();
      simulator.createOutside('AWS::Logs::LogGroup', { LogGroupName: 'orders' });
      const after = (LogGroupName: string) =>
        template({ LogGroup: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName } } });
      const logGroup = { logicalId: 'LogGroup', physicalId: 'orders' };

      expect(imported(simulator, after('others'), logGroup).errors).toMatchObject([
        {
          message:
            'The Identifier [LogGroupName] for resource [LogGroup] does not match the identifier value ' +
            'defined in the template',
        },
      ]);
      expect(imported(simulator, after('orders'), logGroup).errors).toEqual([]);
    });

    test.each([
      ['a change', { Rest: topic({ DisplayName: 'new' }) }],
      ['a removal', {}],
    ])('for %s of another resource', (_, rest) => {
      const simulator = withTopic();
      simulator.deployTemplate('Stack', template({ Rest: topic(), Last: topic() }));

      expect(imported(simulator, template({ ...rest, Last: topic(), Topic: named }), theTopic).errors).toMatchObject([
        {
          message:
            'No resource updates or deletes are allowed on import operation. Make sure to resolve pending changes to ' +
            'existing resources, before attempting an import. Updated/deleted resources: Rest (--force to override)',
        },
      ]);
      expect(simulator.deployTemplate('Stack', template({ Rest: topic(), Last: topic() })).changes).toEqual([]);
    });
  });
});

describe('an imported log group', () => {
  const outside = (): Simulator => {
    const simulator = newSimulator();
    simulator.createOutside('AWS::Logs::LogGroup', { LogGroupName: 'orders' });
    return simulator;
  };
  const logGroup = { logicalId: 'LogGroup', physicalId: 'orders' };

  test('keeps its name, which does not begin with its stack and logical id', () => {
    const simulator = outside();
    expect(imported(simulator, toUnnamedLogGroup(), logGroup).errors).toEqual([]);

    expect(simulator.deployTemplate('Stack', toUnnamedLogGroup()).errors).toMatchObject([{ message: DENIED }]);
    expect(newSimulator().deployTemplate('Stack', toUnnamedLogGroup()).errors).toEqual([]);
  });

  test('does not get the policy of the template, unless that changes later', () => {
    const simulator = outside();
    expect(imported(simulator, toLogGroup(), logGroup).errors).toEqual([]);
    const changed = toLogGroup({ LogGroup: { Properties: { RetentionInDays: 7 } } });

    expect(simulator.deployTemplate('Stack', toLogGroup()).errors).toMatchObject([{ message: DENIED }]);
    expect(simulator.deployTemplate('Stack', changed).errors).toEqual([]);
  });
});

test('a source, a destination and a delivery that were made elsewhere can be imported', () => {
  const simulator = newSimulator();
  const without = toBucket({ Source: null, Destination: null, Delivery: null });
  simulator.deployTemplate('Stack', without);
  const made = [
    ['Source', { Name: 'orders', LogType: 'INFO_LOGS', ResourceArn: BUS_ARN }],
    ['Destination', { Name: 'logs', DeliveryDestinationType: 'S3', DestinationResourceArn: 'arn:aws:s3:::logs' }],
    ['Delivery', { DeliverySourceName: 'orders', DeliveryDestinationArn: DESTINATION_ARN }],
  ] as const;
  const resources = made.map(([logicalId, properties]) => {
    const { physicalId } = simulator.createOutside(toBucket().Resources[logicalId].Type, properties);
    return { logicalId, physicalId };
  });

  expect(imported(simulator, toBucket(), ...resources).errors).toEqual([]);
  expect(simulator.deployTemplate('Stack', toBucket()).changes).toEqual([]);
  expect(summary(simulator.deployTemplate('Stack', without))).toEqual([
    'delete Delivery (clean-up)',
    expect.stringMatching(/^delete (Source|Destination) \(clean-up\)$/),
    expect.stringMatching(/^delete (Source|Destination) \(clean-up\)$/),
  ]);
});
