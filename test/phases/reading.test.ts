import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { App, AspectPriority, Aspects, type IAspect, Stack, Stage, Tags } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { Fixture, NAMED, type Phase, PHASES, read } from './fixture';
import { type Action, onAspect, onDependencies } from './support';

/** Reads the resource of the tests as the template would have it at this moment, with its logical id. */
function resourceNow({ stack, subject }: Fixture): object {
  const element: { _toCloudFormation?(): object } = subject;

  return stack.resolve(element._toCloudFormation?.());
}

const PLAIN = { Resources: { Subject: { Type: 'AWS::SNS::Topic' } } };

/** Ways to change a resource by an Aspect, and the resource afterwards. */
const CHANGES: readonly [string, (fixture: Fixture) => void, object][] = [
  ['a property', ({ subject }) => { subject.topicName = 'late'; }, { Subject: NAMED }],
  ['an override', ({ subject }) => subject.addPropertyOverride('TopicName', 'late'), { Subject: NAMED }],
  ['a logical id', ({ subject }) => subject.overrideLogicalId('Late'), { Late: { Type: 'AWS::SNS::Topic' } }],
];

/** Returns an Aspect that acts at one construct. */
function at(construct: IConstruct, action: Action): IAspect {
  return { visit: node => (node === construct ? action() : undefined) };
}

/** Reads something at every moment, each time in a new app. */
function atEachPhase<T>(prepare: (fixture: Fixture) => void, look: (fixture: Fixture) => T): { [phase in Phase]: T } {
  const found = PHASES.map(phase => {
    const fixture = new Fixture();
    let seen: T | undefined;
    fixture.during(phase, () => { seen = look(fixture); });
    prepare(fixture);
    fixture.synth(phase);

    return [phase, seen];
  });

  return Object.fromEntries(found);
}

/** Something that is seen from the time on at which a stage's own Aspects have run. */
function afterAspects<T>(before: T, after: T): { [phase in Phase]: T } {
  return {
    'construction': before,
    'Aspects': before,
    'dependencies': after,
    'references': after,
    'validation': after,
    'template': after,
    'later stage': after,
    'App': after,
  };
}

describe('all moments after the Aspects of a stage see what these have changed', () => {
  const { MUTATING, DEFAULT, READONLY } = AspectPriority;

  describe.each([MUTATING, DEFAULT, READONLY])('priority %s', priority => {
    test.each(CHANGES)('%s', (_name, change, Resources) => {
      const prepare = (fixture: Fixture): void => {
        Aspects.of(fixture.stage).add(at(fixture.subject, () => change(fixture)), { priority });
      };

      expect(atEachPhase(prepare, resourceNow)).toEqual(afterAspects<object>(PLAIN, { Resources }));
    });
  });

  test('a new resource', () => {
    const prepare = ({ stage, stack }: Fixture): void => {
      Aspects.of(stage).add(at(stack, () => { new CfnTopic(stack, 'New'); }));
    };

    expect(atEachPhase(prepare, ({ stack }) => stack.node.tryFindChild('New') !== undefined))
      .toEqual(afterAspects(false, true));
  });

  test('a removed resource', () => {
    const prepare = ({ stage, stack }: Fixture): void => {
      Aspects.of(stage).add(at(stack, () => { stack.node.tryRemoveChild('Subject'); }));
    };

    expect(atEachPhase(prepare, ({ stack }) => stack.node.tryFindChild('Subject') !== undefined))
      .toEqual(afterAspects(true, false));
  });

  test('tags of Tags.of', () => {
    const prepare = ({ stage }: Fixture): void => Tags.of(stage).add('owner', 'shop');

    expect(atEachPhase(prepare, ({ subject }) => subject.tags.tagValues()))
      .toEqual(afterAspects({}, { owner: 'shop' }));
  });
});

describe('an Aspect, whatever its priority', () => {
  test('sees the node that it visits after Aspects with lower numbers, and other nodes before them', () => {
    const { stage, first, subject } = new Fixture();
    const seen: (string | undefined)[] = [];
    const look = (): void => void seen.push(first.topicName, subject.topicName);
    const name = (topic: CfnTopic): IAspect => at(topic, () => { topic.topicName = 'late'; });
    Aspects.of(stage).add(at(first, look), { priority: Number.MAX_SAFE_INTEGER });
    [first, subject].forEach(topic => Aspects.of(stage).add(name(topic), { priority: 0 }));
    stage.synth();

    expect(seen).toEqual(['late', undefined]);
  });
});

describe('Aspects of other scopes', () => {
  test('of the App visit no construct of a stage', () => {
    const { app, stage } = new Fixture();
    const visited: string[] = [];
    Aspects.of(app).add({ visit: node => void visited.push(node.node.path) });
    app.synth();

    expect(visited).toEqual(['', 'Tree']);
    expect(Aspects.of(stage).all).toEqual([]);
  });

  test.each<[string, Phase]>([
    ['of a later stage', 'later stage'], ['of the App', 'App'],
  ])('%s change a stage too late', (_, phase) => {
    const fixture = new Fixture();
    const seen: (string | undefined)[] = [];
    fixture.during(phase, () => { fixture.subject.topicName = 'late'; });
    fixture.during('validation', () => void seen.push(fixture.subject.topicName));

    expect(fixture.synth(phase).shop.resources.Subject).toEqual({ Type: 'AWS::SNS::Topic' });
    expect(seen).toEqual([undefined]);
  });

  test('of an earlier stage change a later one in time', () => {
    const fixture = new Fixture();
    const { app, later } = fixture;
    const last = new CfnTopic(new Stack(later, 'Shop'), 'Topic');
    fixture.during('Aspects', () => { last.topicName = 'late'; });

    expect(read(app.synth().getNestedAssembly(later.artifactId), last.stack).resources.Topic)
      .toEqual({ Type: 'AWS::SNS::Topic', Properties: { TopicName: 'late' } });
  });
});

describe('aws-cdk-lib itself', () => {
  /** Returns the IDs of the direct children of the stack that another one refers to, at every moment. */
  function idsAtEachPhase(): { [phase in Phase]: string[] | undefined } {
    const prepare = ({ subject, upstream }: Fixture): void => { subject.displayName = upstream.attrTopicName; };

    return atEachPhase(prepare, ({ upstreamStack }) => upstreamStack.node.children.map(({ node }) => node.id).sort());
  }

  test('adds exports in the search for references, and rules when it writes', () => {
    expect(idsAtEachPhase()).toEqual({
      'construction': ['Topic'],
      'Aspects': ['Topic'],
      'dependencies': ['Topic'],
      'references': ['Topic'],
      'validation': ['Exports', 'Topic'],
      'template': ['BootstrapVersion', 'CheckBootstrapVersion', 'Exports', 'Topic'],
      'later stage': ['BootstrapVersion', 'CheckBootstrapVersion', 'Exports', 'Topic'],
      'App': ['BootstrapVersion', 'CheckBootstrapVersion', 'Exports', 'Topic'],
    });
  });

  test('adds CDKMetadata after Aspects, and before dependencies are read', () => {
    const stack = new Stack(new Stage(new App({ analyticsReporting: true }), 'Prod'), 'Shop');
    const stage = Stage.of(stack) as Stage;
    const seen: string[][] = [];
    const look = (): void => void seen.push(stack.node.children.map(({ node }) => node.id));
    onAspect(stack, look);
    onDependencies(stage, look);
    stage.synth();

    expect(seen).toEqual([[], ['CDKMetadata']]);
  });

  test('locks no construct', () => {
    const locked = atEachPhase(() => undefined, ({ subject }) => subject.node.locked);

    expect(Object.values(locked)).toEqual(PHASES.map(() => false));
  });
});
