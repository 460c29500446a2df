import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { App, Aspects, type IResolveContext, Lazy, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import { Fixture, read } from './fixture';
import { AT_NEWEST, onAspect, onDependencies, onValidation } from './support';

describe('dependencies', () => {
  test('are applied after all have been read at 2.260, and one by one at 2.276', () => {
    const { stage, stack, first, subject } = new Fixture();
    const seen: [string, string[]][] = [];
    const look = (at: string) => (): void => {
      seen.push([at, subject.obtainDependencies().map(({ node }) => node.id)]);
    };
    onDependencies(stage, look('stage'));
    onDependencies(first, look('an earlier construct'));
    subject.node.addDependency(first);
    onDependencies(new CfnTopic(stack, 'Last'), look('a later construct'));
    stage.synth();

    expect(seen).toEqual([
      ['stage', []], ['an earlier construct', []], ['a later construct', AT_NEWEST ? ['First'] : []],
    ]);
  });

  test('of the stage are read first, then those of its constructs from the outside in', () => {
    const { stage, stack, subject, first } = new Fixture();
    const order: string[] = [];
    [subject, first, stack, stage].forEach(scope => onDependencies(scope, () => order.push(scope.node.path)));
    stage.synth();

    expect(order).toEqual(['Prod', 'Prod/Shop', 'Prod/Shop/First', 'Prod/Shop/Subject']);
  });

  test('that a dependable adds to an earlier construct are lost; those of resources are not', () => {
    const { stage, stack, first, subject } = new Fixture();
    onDependencies(subject, () => first.node.addDependency(subject));
    expect(read(stage.synth(), stack).resources.First).toEqual({ Type: 'AWS::SNS::Topic' });

    const other = new Fixture();
    onDependencies(other.subject, () => other.first.addDependency(other.subject));
    expect(read(other.stage.synth(), other.stack).resources.First)
      .toEqual({ Type: 'AWS::SNS::Topic', DependsOn: ['Subject'] });
  });

  test('are read again by whoever asks for node.dependencies', () => {
    const { stage, subject } = new Fixture();
    let reads = 0;
    onDependencies(subject, () => reads++);
    expect(subject.node.dependencies).toEqual([]);
    stage.synth();

    expect(reads).toBe(2);
  });

  test('of a stage are read again when the App is synthesised at 2.260, with no effect on what is written', () => {
    const { app, stage, stack, first, subject } = new Fixture();
    let reads = 0;
    onDependencies(subject, () => {
      reads++;
      if (reads === 2) subject.addDependency(first);
    });
    const { resources } = read(app.synth().getNestedAssembly(stage.artifactId), stack);

    expect(reads).toBe(AT_NEWEST ? 1 : 2);
    expect(resources.Subject).toEqual({ Type: 'AWS::SNS::Topic' });
  });
});

describe('what the dependable of a stage makes', () => {
  /** Creates a topic in the dependable of a stage. Returns the topic in the template. */
  function made(use: (topic: CfnTopic, fixture: Fixture) => void): unknown {
    const fixture = new Fixture();
    fixture.during('dependencies', () => use(new CfnTopic(fixture.stack, 'Made'), fixture));

    return fixture.synth('dependencies').shop.resources.Made;
  }

  test('takes part in dependencies of constructs', () => {
    expect(made((topic, { first }) => topic.node.addDependency(first)))
      .toEqual({ Type: 'AWS::SNS::Topic', DependsOn: ['First'] });
  });

  test('takes part in references across stacks', () => {
    expect(made((topic, { upstream }) => { topic.displayName = upstream.attrTopicName; })).toEqual({
      Type: 'AWS::SNS::Topic',
      Properties: { DisplayName: { 'Fn::ImportValue': 'Prod-Upstream:ExportsOutputFnGetAttTopicTopicNameAA9FBB33' } },
    });
  });

  test('is validated', () => {
    const validated: string[] = [];
    made(topic => onValidation(topic, () => validated.push(topic.node.id)));

    expect(validated).toEqual(['Made']);
  });

  test('is visited by no Aspect, Tags.of included', () => {
    const visited: string[] = [];
    made((topic, { stage }) => {
      Aspects.of(topic).add({ visit: node => void visited.push(node.node.id) });
      Aspects.of(stage).add({ visit: node => void visited.push(node.node.id) });
    });

    expect(visited).toEqual([]);
  });

  test('is written but takes part in no dependency, if it is a new stack', () => {
    const { stage, upstreamStack } = new Fixture();
    const stacks: Stack[] = [];
    onDependencies(stage, () => {
      const stack = new Stack(stage, 'Made');
      new CfnTopic(stack, 'Topic').node.addDependency(upstreamStack);
      stacks.push(stack);
    });
    const assembly = stage.synth();
    const { resources, dependencies } = read(assembly, stacks[0]);

    expect([resources, dependencies]).toEqual([{ Topic: { Type: 'AWS::SNS::Topic' } }, []]);
  });
});

/** The producer of a Lazy, which counts. */
class Producer {
  public readonly calls: (boolean | undefined)[] = [];

  public produce(context?: IResolveContext): string {
    this.calls.push(context?.preparing);

    return `call ${this.calls.length}`;
  }
}

/** A stage with a topic whose name is a Lazy, and if wanted with another nested stack. */
function newLazyApp(
  asLazy: (producer: Producer) => string, withNested: boolean,
): { app: App; stage: Stage; producer: Producer } {
  const app = new App();
  const stage = new Stage(app, 'Prod');
  const stack = new Stack(stage, 'Shop');
  const producer = new Producer();
  new CfnTopic(stack, 'Topic', { topicName: asLazy(producer) });
  if (withNested) new CfnTopic(new NestedStack(stack, 'Nested'), 'Topic');

  return { app, stage, producer };
}

const uncached = (producer: Producer): string => Lazy.uncachedString(producer);
const cached = (producer: Producer): string => Lazy.string({ produce: () => producer.produce() });

describe('a Lazy in a property', () => {
  test('is produced in the search for references and for the template', () => {
    const { stage, producer } = newLazyApp(uncached, false);
    stage.synth();

    expect(producer.calls).toEqual([true, false]);
  });

  test('is produced in a second search for references at 2.260, if its stage has nested stacks', () => {
    const { stage, producer } = newLazyApp(uncached, true);
    stage.synth();

    expect(producer.calls).toEqual(AT_NEWEST ? [true, false] : [true, true, false]);
  });

  test('is produced again for tree.json when the App is synthesised, and at 2.260 in its search for references', () => {
    const { app, producer } = newLazyApp(uncached, false);
    app.synth();

    expect(producer.calls).toEqual(AT_NEWEST ? [true, false, false] : [true, false, true, false]);
  });

  test('is produced once, in the first search for references, if it is cached', () => {
    const { app, producer } = newLazyApp(cached, true);
    app.synth();

    expect(producer.calls).toEqual([undefined]);
  });

  test('is produced after Aspects and all dependencies, and before validation', () => {
    const { stage, subject, stack } = new Fixture();
    const order: string[] = [];
    onValidation(stage, () => order.push('validation'));
    onDependencies(new CfnTopic(stack, 'Last'), () => order.push('dependencies'));
    onAspect(stage, () => order.push('Aspects'));
    subject.topicName = Lazy.uncachedString({
      produce: ({ preparing }) => {
        order.push(preparing ? 'references' : 'template');
        return 'name';
      },
    });
    stage.synth();

    expect(order).toEqual(['Aspects', 'dependencies', 'references', 'validation', 'template']);
  });

  test.each<[string, typeof cached, string]>([
    ['misses', producer => Lazy.string({ produce: () => producer.produce() }), 'early'],
    ['has', producer => Lazy.uncachedString({ produce: () => producer.produce() }), 'late'],
  ])('%s what a validation changes, as it is cached or not', (_, asLazy, expected) => {
    const { stage, stack, first, subject } = new Fixture();
    first.topicName = 'early';
    const producer = new Producer();
    producer.produce = () => first.topicName ?? '';
    subject.topicName = asLazy(producer);
    onValidation(stage, () => { first.topicName = 'late'; });

    expect(read(stage.synth(), stack).resources.Subject)
      .toEqual({ Type: 'AWS::SNS::Topic', Properties: { TopicName: expected } });
  });
});
