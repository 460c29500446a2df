import { Annotations as Messages, Template } from 'aws-cdk-lib/assertions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { Annotations, Lazy, NestedStack, Stack, Validations } from 'aws-cdk-lib/core';
import { Fixture, NAMED, type Phase, PHASES, read } from './fixture';
import { AT_NEWEST, onAspect, onDependencies, onValidation } from './support';

/** Notes the moments of a stage and of its App. */
function noteMoments({ app, stage }: Fixture): string[] {
  const moments: string[] = [];
  [stage, app].forEach(scope => {
    const name = scope === app ? 'App' : 'stage';
    onAspect(scope, () => moments.push(`Aspects ${name}`));
    onDependencies(scope, () => moments.push(`dependencies ${name}`));
    onValidation(scope, () => moments.push(`validation ${name}`));
  });

  return moments;
}

const STAGE = ['Aspects stage', 'dependencies stage', 'validation stage'];
const APP = ['Aspects App', 'dependencies App', ...(AT_NEWEST ? [] : ['dependencies stage']), 'validation App'];

describe('a second synthesis', () => {
  test('does nothing: what has changed is ignored', () => {
    const fixture = new Fixture();
    const { app, stage, stack, subject } = fixture;
    const moments = noteMoments(fixture);
    const assembly = app.synth();
    subject.topicName = 'late';

    expect(app.synth()).toBe(assembly);
    expect(read(stage.synth(), stack).resources.Subject).toEqual({ Type: 'AWS::SNS::Topic' });
    expect(moments).toEqual([...STAGE, ...APP]);
  });

  test('refuses new constructs', () => {
    const { stage, stack } = new Fixture();
    stage.synth();
    new CfnTopic(stack, 'New');

    expect(() => stage.synth()).toThrow(new Error(
      'Synthesis has been called multiple times and the construct tree was modified after the first synthesis'
      + `${AT_NEWEST ? ' (+Prod/Shop/New)' : '.'} This is not allowed. `
      + 'Remove multple synth() calls and do not modify the construct tree after the first synth().',
    ));
  });

  test('of the App has every moment of the App again, if it is forced, and none of its stages', () => {
    const fixture = new Fixture();
    const { app, stage, stack, subject } = fixture;
    const moments = noteMoments(fixture);
    app.synth();
    subject.topicName = 'late';
    app.synth({ force: true });

    expect(moments).toEqual([...STAGE, ...APP, ...APP]);
    expect(read(stage.synth(), stack).resources.Subject).toEqual({ Type: 'AWS::SNS::Topic' });
  });

  test('of a stage has every moment of the stage again, if it is forced', () => {
    const fixture = new Fixture();
    const { stage, stack, subject } = fixture;
    const moments = noteMoments(fixture);
    stage.synth();
    subject.topicName = 'late';
    stage.synth({ force: true });

    expect(moments).toEqual([...STAGE, ...STAGE]);
    expect(read(stage.synth(), stack).resources.Subject).toEqual(NAMED);
  });

  test('that is forced keeps the hash of a nested stack, whatever has changed in it', () => {
    const { stage, stack } = new Fixture();
    const topic = new CfnTopic(new NestedStack(stack, 'Nested'), 'Topic');
    const first = read(stage.synth(), stack);
    topic.topicName = 'late';

    expect(read(stage.synth({ force: true }), stack)).toEqual(first);
    expect(Template.fromStack(topic.stack).toJSON().Resources.Topic.Properties).toEqual({ TopicName: 'late' });
  });
});

describe('the module assertions', () => {
  test('has Template.fromStack() synthesise the stage of a stack, and nothing around or beside it', () => {
    const fixture = new Fixture();
    const moments = noteMoments(fixture);
    onAspect(fixture.later, () => moments.push('Aspects later'));
    Template.fromStack(fixture.stack);
    Template.fromStack(fixture.upstreamStack);

    expect(moments).toEqual(STAGE);
  });

  test('keeps what Template.fromStack() has synthesised for the App', () => {
    const fixture = new Fixture();
    const moments = noteMoments(fixture);
    Template.fromStack(fixture.stack);
    fixture.app.synth();

    expect(moments).toEqual([...STAGE, ...APP]);
  });

  test('has Annotations.fromStack() synthesise the App by force each time, but not its stages', () => {
    const fixture = new Fixture();
    const moments = noteMoments(fixture);
    const stack = new Stack(fixture.app, 'Own');
    new CfnTopic(stack, 'Topic');
    onValidation(stack, () => Annotations.of(stack).addWarning('once'));
    const found = [1, 2].map(() => Messages.fromStack(stack).findWarning('*', 'once').length);

    expect(found).toEqual([1, 1]);
    expect(moments).toEqual([...STAGE, ...APP, ...APP]);
  });
});

describe('stack.resolve() during construction or by an Aspect', () => {
  const TOPIC = 'arn:aws:sns:us-east-1:111122223333:late';

  test('freezes the statements of a policy document; statements can still be added', () => {
    const fixture = new Fixture();
    const { stack, document, statement } = fixture;
    stack.resolve(document);
    document.addStatements(new PolicyStatement({
      actions: ['sns:Publish'], resources: [TOPIC], principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
    }));

    expect(() => statement.addResources(TOPIC)).toThrow(new Error(
      'addResources: freeze() has been called on this PolicyStatement previously, so it can no longer be modified',
    ));
    expect(JSON.stringify(fixture.synth('construction').shop.resources.Policy)).toContain(TOPIC);
  });

  test.each<[string, (produce: () => string) => string, string]>([
    ['keeps the first value of Lazy.string()', produce => Lazy.string({ produce }), 'early'],
    ['leaves Lazy.uncachedString() as it is', produce => Lazy.uncachedString({ produce }), 'late'],
  ])('%s', (_, asLazy, topicName) => {
    const fixture = new Fixture();
    let name = 'early';
    fixture.subject.topicName = asLazy(() => name);
    fixture.stack.resolve(fixture.subject.topicName);
    name = 'late';

    expect(fixture.synth('construction').shop.resources.Subject)
      .toEqual({ Type: 'AWS::SNS::Topic', Properties: { TopicName: topicName } });
  });

  test('keeps no logical id: overrideLogicalId() still works, and references follow', () => {
    const fixture = new Fixture();
    const { stack, first, subject } = fixture;
    subject.displayName = first.attrTopicName;
    stack.resolve([first.ref, subject.displayName]);
    first.overrideLogicalId('Late');

    expect(fixture.synth('construction').shop.resources.Subject)
      .toEqual({ Type: 'AWS::SNS::Topic', Properties: { DisplayName: { 'Fn::GetAtt': ['Late', 'TopicName'] } } });
  });

  test('locks no logical id, but an export does: from the search for references on', () => {
    const message = 'The logicalId for resource at path Prod/Upstream/Topic has been locked and cannot be overridden\n'
      + 'Make sure you are calling "overrideLogicalId" before Stack.exportValue';
    const refused = PHASES.filter(phase => {
      const fixture = new Fixture();
      const { subject, upstream } = fixture;
      let refusal: string | undefined;
      subject.displayName = upstream.attrTopicName;
      fixture.during(phase, () => {
        try {
          upstream.overrideLogicalId('Late');
        } catch (error) {
          refusal = (error as Error).message;
        }
      });
      fixture.synth(phase);

      return refusal === message;
    });

    expect(refused).toEqual(['validation', 'template', 'later stage', 'App']);
  });
});

describe('synth({ skipValidation: true })', () => {
  test('skips validations and nothing else', () => {
    const fixture = new Fixture();
    const moments = noteMoments(fixture);
    const { app, subject } = fixture;
    const plugin = {
      name: 'notes',
      validate: () => {
        moments.push('plugin');
        return { success: true, violations: [] };
      },
    };
    Validations.of(app).addPlugins(plugin);
    subject.topicName = Lazy.uncachedString({
      produce: ({ preparing }) => {
        moments.push(preparing ? 'references' : 'template');
        return 'name';
      },
    });
    jest.spyOn(console, 'error').mockReturnValue();
    app.synth({ skipValidation: true });

    expect(moments).toEqual([
      'Aspects stage', 'dependencies stage', 'references', 'template',
      'Aspects App', 'dependencies App', ...(AT_NEWEST ? [] : ['dependencies stage', 'references']),
      'template', 'plugin',
    ]);
  });
});

test('what the dependable of a stage changes has its effect with skipValidation, too', () => {
  const { stage, stack, subject } = new Fixture();
  onDependencies(stage, () => { subject.topicName = 'late'; });

  expect(read(stage.synth({ skipValidation: true }), stack).resources.Subject)
    .toEqual(NAMED);
});

const WRAPPED = 'Resolution error: Resolution error: Resolution error: stop...';

test.each<[Phase, string]>([
  ['Aspects', 'stop'], ['dependencies', 'stop'], ['references', WRAPPED], ['validation', 'stop'], ['template', WRAPPED],
  ['later stage', 'stop'], ['App', 'stop'],
])('an exception ends the synthesis in %s', (phase, expected) => {
  const fixture = new Fixture();
  let message = '';
  fixture.during(phase, () => { throw new Error('stop'); });
  try {
    fixture.synth(phase);
  } catch (error) {
    [message] = (error as Error).message.split('\n');
  }

  expect(message).toBe(expected);
});
