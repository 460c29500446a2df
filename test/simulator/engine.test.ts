import { summary } from './support/outcomes';
import { IMPOSSIBLE, newSimulator, template, topic, user } from './support/resources';
import { change } from './support/templates';

const REPLACED =
  'CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename one and update the stack again.';

describe('order', () => {
  const six = template(Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F'].map(id => [id, topic()])));
  const order = (seed: number) =>
    newSimulator(seed)
      .deployTemplate('Stack', six)
      .events.map(({ logicalId, status }) => `${logicalId} ${status}`)
      .join();

  test('is the same for the same seed, and differs between seeds', () => {
    expect(order(7)).toBe(order(7));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => order(seed))).size).toBe(20);
  });

  test('lets resources be created at the same time', () => {
    const [first, second] = newSimulator(3).deployTemplate('Stack', six).events;

    expect([first.status, second.status]).toEqual(['started', 'started']);
  });

  test('follows references, and goes the other way when resources are deleted', () => {
    const chain = template({ C: topic({}, { DependsOn: 'B' }), B: user('A'), A: topic() });
    for (let seed = 0; seed < 20; seed++) {
      const simulator = newSimulator(seed);

      expect(summary(simulator.deployTemplate('Stack', chain))).toEqual(['create A', 'create B', 'create C']);
      expect(summary(simulator.destroyStack('Stack'))).toEqual([
        'delete C (delete)',
        'delete B (delete)',
        'delete A (delete)',
      ]);
    }
  });

  test('cannot be found in a circle', () => {
    expect(newSimulator().deployTemplate('Stack', template({ A: user('B'), B: user('A') })).errors).toMatchObject([
      { message: 'Circular dependency between resources: [A, B]' },
    ]);
  });
});

describe('updates', () => {
  const before = template({ Topic: topic(), User: user('Topic') });
  const deployed = () => {
    const simulator = newSimulator();
    simulator.deployTemplate('Stack', before);
    return simulator;
  };

  test('do nothing where nothing has changed', () => {
    expect(deployed().deployTemplate('Stack', before).events).toEqual([]);
  });

  test('do nothing where only metadata, dependencies, policies and the order of keys have changed', () => {
    const same = template({
      User: user('Topic', {
        Metadata: { a: 1 },
        DependsOn: ['Topic'],
        DeletionPolicy: 'Retain',
        Properties: { Value: { Ref: 'Topic' }, Type: 'String' },
      }),
      Topic: topic(),
    });

    expect(deployed().deployTemplate('Stack', same).events).toEqual([]);
  });

  test('change in place what can be changed', () => {
    expect(
      summary(deployed().deployTemplate('Stack', change(before, { Topic: { Properties: { DisplayName: 'new' } } }))),
    ).toEqual(['update Topic']);
  });

  test('create before they delete, and update in between', () => {
    expect(
      summary(deployed().deployTemplate('Stack', change(before, { Topic: { Properties: { FifoTopic: true } } }))),
    ).toEqual(['replace Topic', 'update User', 'delete Topic (clean-up)']);
  });

  test('create what has another logical id before they delete it', () => {
    expect(summary(deployed().deployTemplate('Stack', template({ Renamed: topic(), User: user('Renamed') })))).toEqual([
      'create Renamed',
      'update User',
      'delete Topic (clean-up)',
    ]);
  });

  test('replace for nested properties, too', () => {
    const point = (uid: string) =>
      template({
        Point: {
          Type: 'AWS::EFS::AccessPoint',
          Properties: { FileSystemId: 'fs', RootDirectory: { Path: '/', CreationInfo: { OwnerUid: uid } } },
        },
      });
    const simulator = newSimulator();
    simulator.deployTemplate('Stack', point('1'));

    expect(summary(simulator.deployTemplate('Stack', point('2')))).toContain('replace Point');
  });

  test('cannot replace what has a name of its own', () => {
    const simulator = newSimulator();
    const named = (key: string) =>
      template({
        Table: {
          Type: 'AWS::DynamoDB::Table',
          Properties: { TableName: 'one', KeySchema: [{ AttributeName: key, KeyType: 'HASH' }] },
        },
      });
    simulator.deployTemplate('Stack', named('a'));

    expect(simulator.deployTemplate('Stack', named('b')).errors).toMatchObject([
      { logicalId: 'Table', action: 'replace', message: REPLACED },
    ]);
  });

  test('cannot change the type of a logical id', () => {
    expect(
      deployed().deployTemplate('Stack', template({ Topic: { Type: 'AWS::SQS::Queue' }, User: user('Topic') })).errors,
    ).toMatchObject([
      {
        message:
          'Update of resource type is not permitted. The new template modifies resource type of the following resources: [Topic]',
      },
    ]);
  });

  test('keep what is to be retained', () => {
    const simulator = newSimulator();
    simulator.deployTemplate(
      'Stack',
      template({ Keep: topic({}, { DeletionPolicy: 'Retain' }), Replaced: topic(), Last: topic() }),
    );
    const result = simulator.deployTemplate(
      'Stack',
      template({ Replaced: topic({ FifoTopic: true }, { UpdateReplacePolicy: 'Retain' }), Last: topic() }),
    );

    expect(summary(result).sort()).toEqual([
      'replace Replaced',
      'retain Keep (clean-up)',
      'retain Replaced (clean-up)',
    ]);
  });
});

describe('refusals', () => {
  test('of a creation leave nothing behind', () => {
    const simulator = newSimulator();
    const result = simulator.deployTemplate(
      'Stack',
      template({ Topic: topic(), Bad: { ...IMPOSSIBLE, DependsOn: ['Topic'] }, After: user('Bad') }),
    );

    expect(result).toMatchObject({
      ok: false,
      errors: [
        {
          stack: 'Stack',
          logicalId: 'Bad',
          type: 'AWS::S3::Bucket',
          action: 'create',
          message: 'taken already exists',
        },
      ],
    });
    expect(summary(result)).toEqual(['create Topic', 'delete Topic (rollback)']);
    expect(simulator.stack('Stack')).toBeUndefined();
  });

  test('of an update restore what was', () => {
    const simulator = newSimulator();
    const before = template({ Changed: topic({ DisplayName: 'old' }), Replaced: topic(), User: user('Replaced') });
    simulator.deployTemplate('Stack', before);
    const known = simulator.stack('Stack')?.resources;
    const result = simulator.deployTemplate(
      'Stack',
      change(before, {
        Changed: { Properties: { DisplayName: 'new' } },
        Replaced: { Properties: { FifoTopic: true } },
        Bad: { ...IMPOSSIBLE, DependsOn: ['Changed', 'User'] },
      }),
    );

    expect(
      summary(result)
        .filter(line => line.includes('rollback'))
        .sort(),
    ).toEqual(['delete Replaced (rollback)', 'update Changed (rollback)', 'update User (rollback)']);
    expect(simulator.stack('Stack')?.resources).toBe(known);
    expect(simulator.deployTemplate('Stack', before).events).toEqual([]);
  });

  test('of a deletion keep what is needed', () => {
    const simulator = newSimulator();
    simulator.deployTemplate(
      'Stack',
      template({
        Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'full' }, DependsOn: ['Needed'] },
        Needed: topic(),
        Other: topic(),
      }),
    );
    simulator.cloud.buckets.get('full')?.objects.add('object');

    expect(simulator.destroyStack('Stack').errors).toMatchObject([{ logicalId: 'Bucket', phase: 'delete' }]);
    expect([...(simulator.stack('Stack')?.resources.keys() ?? [])].sort()).toEqual(['Bucket', 'Needed']);
    simulator.cloud.buckets.get('full')?.objects.clear();
    expect(simulator.destroyStack('Stack').errors).toEqual([]);
  });
});
