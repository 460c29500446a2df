import { createHash } from 'crypto';
import { readFileSync } from 'fs';
import { join } from 'path';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import { NAMED, read } from './fixture';
import { type Action, AT_NEWEST, newProbe, onAspect, onDependencies, onValidation, once } from './support';

/** A stage with a stack, and a stack nested in it. */
class Nesting {
  public readonly stage = new Stage(new App(), 'Prod');
  public readonly stack = new Stack(this.stage, 'Shop');
  public readonly topic = new CfnTopic(this.stack, 'Topic');
  public readonly nested = new NestedStack(this.stack, 'Nested');
  public readonly inner = new CfnTopic(this.nested, 'Topic');

  public synth(): { inner: object; parameters: object | undefined; isHashRight: boolean } {
    const assembly = this.stage.synth();
    const text = readFileSync(join(assembly.directory, this.nested.templateFile), 'utf-8');
    const hash = createHash('sha256').update(JSON.stringify(JSON.parse(text))).digest('hex');
    const { resources } = read(assembly, this.stack);
    const resource = Object.values(resources).find(({ Type }) => Type === 'AWS::CloudFormation::Stack');
    const { Parameters: parameters, TemplateURL: url } = resource?.Properties as { [name: string]: object | undefined };

    return { inner: JSON.parse(text).Resources.Topic, parameters, isHashRight: JSON.stringify(url).includes(hash) };
  }
}

const MOMENTS: readonly [string, (nesting: Nesting, action: Action) => void][] = [
  ['Aspects', ({ stage }, action) => onAspect(stage, action)],
  ['dependencies', ({ stage }, action) => onDependencies(stage, action)],
  ['validation', ({ stage }, action) => onValidation(stage, action)],
];

describe('a property of a nested stack that changes', () => {
  test.each(MOMENTS)('in %s: with a validation the hash of the template is out of date', (moment, during) => {
    const nesting = new Nesting();
    during(nesting, () => { nesting.inner.topicName = 'late'; });

    expect(nesting.synth()).toEqual({ inner: NAMED, parameters: undefined, isHashRight: moment !== 'validation' });
  });
});

describe('a nested stack that refers to its parent', () => {
  test.each(MOMENTS)('from %s on gets a parameter: no longer in a validation', (moment, during) => {
    const nesting = new Nesting();
    during(nesting, () => { nesting.inner.displayName = nesting.topic.attrTopicName; });
    const { inner, parameters } = nesting.synth();
    const isInTime = moment !== 'validation';

    expect(parameters).toEqual(isInTime
      ? { referencetoProdShopTopicDB4AB6F5TopicName: { 'Fn::GetAtt': ['Topic', 'TopicName'] } }
      : undefined);
    expect(inner).toEqual({
      Type: 'AWS::SNS::Topic',
      Properties: {
        DisplayName: isInTime
          ? { Ref: 'referencetoProdShopTopicDB4AB6F5TopicName' }
          : { 'Fn::GetAtt': ['Topic', 'TopicName'] }, // of the parent, which this template does not know
      },
    });
  });
});

/** Refers to another stack in the search for references, after the turn of the resource that refers. */
function referToOther({ stage, stack, topic }: Nesting): Stack {
  const other = new Stack(stage, 'Other');
  const target = new CfnTopic(other, 'Topic');
  newProbe(stack, 'Probe', { references: once(() => { topic.displayName = target.attrTopicName; }) });

  return other;
}

test('where a stage has nested stacks, references are searched twice at 2.260, and once at 2.276', () => {
  const nesting = new Nesting();
  const other = referToOther(nesting);
  const { outputs } = read(nesting.stage.synth(), other);

  expect(Object.keys(outputs)).toEqual(AT_NEWEST ? [] : ['ExportsOutputFnGetAttTopicTopicNameAA9FBB33']);
});
