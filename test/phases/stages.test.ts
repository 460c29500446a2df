import { existsSync } from 'fs';
import { join } from 'path';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { Annotations, App, Aspects, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { read } from './fixture';
import { onAspect, onValidation } from './support';

/** An app with a separate stack, two stages, and a stage in the second one. */
class Scopes {
  public readonly app = new App();
  public readonly one = new Stage(this.app, 'One');
  public readonly two = new Stage(this.app, 'Two');
  public readonly inner = new Stage(this.two, 'Inner');
  public readonly appTopic = newTopic(this.app);
  public readonly oneTopic = newTopic(this.one);
  public readonly twoTopic = newTopic(this.two);
  public readonly innerTopic = newTopic(this.inner);

  /** Returns the names of the topics. An Aspect of its stage writes each of them. */
  public names(): { [path: string]: string | undefined } {
    return Object.fromEntries(this.topics().map(topic => [topic.node.path, topic.topicName]));
  }

  public nameByAspects(): void {
    Aspects.of(this.app).add({ visit: nameTopic });
    [this.one, this.two, this.inner].forEach(stage => Aspects.of(stage).add({ visit: nameTopic }));
  }

  private topics(): CfnTopic[] {
    return [this.appTopic, this.oneTopic, this.twoTopic, this.innerTopic];
  }
}

function newTopic(stage: Stage): CfnTopic {
  return new CfnTopic(new Stack(stage, 'Stack'), 'Topic');
}

function nameTopic(node: IConstruct): void {
  if (node instanceof CfnTopic) node.topicName = 'named';
}

/** Reads what a stack reports in its manifest, when the whole app has been synthesised. */
function messages(app: App, topic: CfnTopic): readonly string[] {
  const assembly = app.synth();
  const stage = Stage.of(topic) ?? app;

  return read(stage === app ? assembly : stage.synth(), topic.stack).messages;
}

describe('validations', () => {
  test('run once in each scope: an inner stage first, the App last', () => {
    const { app, one, two, inner } = new Scopes();
    const nested = new NestedStack(new Stack(one, 'Parent'), 'Nested');
    [nested, nested.nestedStackParent].forEach(stack => new CfnTopic(stack as Stack, 'Topic'));
    const validated: string[] = [];
    [app, one, two, inner, nested].forEach(scope => onValidation(scope, () => validated.push(scope.node.path)));
    app.synth();

    expect(validated).toEqual(['One', 'One/Parent/Nested', 'Two/Inner', 'Two', '']);
  });

  test('of one stage throw all their errors together, and end the synthesis', () => {
    const { app, one, oneTopic, two, innerTopic } = new Scopes();
    const visited: string[] = [];
    onAspect(two, () => visited.push('Two'));
    onAspect(innerTopic, () => visited.push('Inner'));
    one.node.addValidation({ validate: () => ['first', 'second'] });
    oneTopic.node.addValidation({ validate: () => ['third'] });

    expect(() => app.synth()).toThrow(new Error(
      'Validation failed with the following errors:\n  [One] first\n  [One] second\n  [One/Stack/Topic] third',
    ));
    expect(visited).toEqual([]);
  });

  test('of the App throw after its stages have been written', () => {
    const { app, one, oneTopic } = new Scopes();
    app.node.addValidation({ validate: () => ['too late'] });

    expect(() => app.synth()).toThrow(new Error('Validation failed with the following errors:\n  [] too late'));
    expect(existsSync(join(one.outdir, oneTopic.stack.templateFile))).toBe(true);
  });

  test('of the App do not run when a stage is synthesised alone', () => {
    const { app, one, oneTopic } = new Scopes();
    app.node.addValidation({ validate: () => ['not called'] });

    expect(one.synth().stacks.map(({ id }) => id)).toEqual([oneTopic.stack.artifactId]);
  });
});

describe('the names that Aspects of each stage write', () => {
  test.each<[string, (scopes: Scopes) => IConstruct, (string | undefined)[]]>([
    ['the first stage', ({ one }) => one, [undefined, 'named', undefined, undefined]],
    ['a stage in the second', ({ inner }) => inner, [undefined, 'named', undefined, 'named']],
    ['the second stage', ({ two }) => two, [undefined, 'named', 'named', 'named']],
    ['the App', ({ app }) => app, ['named', 'named', 'named', 'named']],
  ])('as validations of %s see them', (_, scope, [appTopic, oneTopic, twoTopic, innerTopic]) => {
    const scopes = new Scopes();
    let seen = {};
    scopes.nameByAspects();
    onValidation(scope(scopes), () => { seen = scopes.names(); });
    scopes.app.synth();

    expect(seen).toEqual({
      'Stack/Topic': appTopic,
      'One/Stack/Topic': oneTopic,
      'Two/Stack/Topic': twoTopic,
      'Two/Inner/Stack/Topic': innerTopic,
    });
  });
});

describe('a warning that a validation adds', () => {
  const WARNING = 'warning: late [ack: late]';

  function warn(topic: IConstruct): void {
    Annotations.of(topic).addWarningV2('late', 'late');
  }

  test.each<[string, (scopes: Scopes) => [IConstruct, CfnTopic], string[]]>([
    ['a stage to its own stack', ({ one, oneTopic }) => [one, oneTopic], [WARNING]],
    ['a stage to a later stage', ({ one, twoTopic }) => [one, twoTopic], [WARNING]],
    ['a stage to an earlier stage', ({ two, oneTopic }) => [two, oneTopic], []],
    ['a stage to a stage in it', ({ two, innerTopic }) => [two, innerTopic], []],
    ['a stage to the stage around it', ({ inner, twoTopic }) => [inner, twoTopic], [WARNING]],
    ['a stage to a stack of the App', ({ one, appTopic }) => [one, appTopic], [WARNING]],
    ['the App to its own stack', ({ app, appTopic }) => [app, appTopic], [WARNING]],
    ['the App to a stage', ({ app, oneTopic }) => [app, oneTopic], []],
  ])('of %s is in the manifest: unless that has been written', (_, between, expected) => {
    const scopes = new Scopes();
    const [scope, topic] = between(scopes);
    onValidation(scope, () => warn(topic));

    expect(messages(scopes.app, topic)).toEqual(expected);
  });

  test('on a stage or the App itself is in no manifest', () => {
    const scopes = new Scopes();
    const { app, one, appTopic, oneTopic } = scopes;
    onValidation(one, () => [one, app].forEach(warn));

    expect([messages(app, appTopic), messages(app, oneTopic)]).toEqual([[], []]);
  });
});
