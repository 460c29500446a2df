import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { Annotations, Aspects, Tags } from 'aws-cdk-lib/core';
import type { Fixture, Phase, Written } from './fixture';

/** A change, and its effect on the written templates. */
export interface Change {
  readonly change: (fixture: Fixture) => void;
  readonly effect: (shop: Written, upstream: Written) => boolean;
  /** The last moment at which the change has its effect. */
  readonly last: Phase;
  /** The refusal of later changes, if they are not ignored. */
  readonly refusal?: string;
}

const TOPIC = 'arn:aws:sns:us-east-1:111122223333:late';

function subjectIn({ resources }: Written): { readonly [key: string]: unknown } {
  return resources.Subject ?? {};
}

function propertiesIn(shop: Written): { readonly [name: string]: unknown } {
  return { ...subjectIn(shop).Properties as object };
}

/** The rows of the table in docs/phases.md. */
export const CHANGES: { readonly [name: string]: Change } = {
  'a property': {
    last: 'validation',
    change: ({ subject }) => { subject.topicName = 'late'; },
    effect: shop => propertiesIn(shop).TopicName === 'late',
  },
  'a property override': {
    last: 'validation',
    change: ({ subject }) => subject.addPropertyOverride('TopicName', 'late'),
    effect: shop => propertiesIn(shop).TopicName === 'late',
  },
  'a condition': {
    last: 'validation',
    change: ({ subject, condition }) => { subject.cfnOptions.condition = condition; },
    effect: shop => subjectIn(shop).Condition === 'IsHome',
  },
  'a logical id': {
    last: 'validation',
    change: ({ subject }) => subject.overrideLogicalId('Late'),
    effect: ({ resources }) => 'Late' in resources,
  },
  'a new resource': {
    last: 'validation',
    change: ({ stack }) => { new CfnTopic(stack, 'New'); },
    effect: ({ resources }) => 'New' in resources,
  },
  'a removed resource': {
    last: 'validation',
    change: ({ stack }) => { stack.node.tryRemoveChild('Subject'); },
    effect: ({ resources }) => !('Subject' in resources),
  },
  'a dependency of constructs (node.addDependency)': {
    last: 'dependencies',
    change: ({ subject, first }) => subject.node.addDependency(first),
    effect: shop => JSON.stringify(subjectIn(shop).DependsOn) === '["First"]',
  },
  'a dependency of resources (DependsOn)': {
    last: 'validation',
    change: ({ subject, first }) => subject.addDependency(first),
    effect: shop => JSON.stringify(subjectIn(shop).DependsOn) === '["First"]',
  },
  'a dependency of constructs in two stacks': {
    last: 'dependencies',
    change: ({ subject, upstream }) => subject.node.addDependency(upstream),
    effect: ({ dependencies }) => dependencies.length === 1,
  },
  'a dependency of stacks': {
    last: 'template',
    change: ({ stack, upstreamStack }) => stack.addDependency(upstreamStack),
    effect: ({ dependencies }) => dependencies.length === 1,
  },
  'a reference in the stack': {
    last: 'validation',
    change: ({ subject, first }) => { subject.displayName = first.attrTopicName; },
    effect: shop => JSON.stringify(propertiesIn(shop).DisplayName) === '{"Fn::GetAtt":["First","TopicName"]}',
  },
  'a reference to another stack': {
    last: 'dependencies',
    change: ({ subject, upstream }) => { subject.displayName = upstream.attrTopicName; },
    effect: (shop, { outputs }) => {
      const [output] = Object.values(outputs) as { readonly Export: { readonly Name: string } }[];

      return output !== undefined
        && JSON.stringify(propertiesIn(shop).DisplayName) === JSON.stringify({ 'Fn::ImportValue': output.Export.Name });
    },
  },
  'a statement of a policy document': {
    last: 'validation',
    change: ({ document }) => document.addStatements(new PolicyStatement({
      actions: ['sns:Publish'], resources: [TOPIC], principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
    })),
    effect: ({ resources }) => JSON.stringify(resources.Policy).includes(TOPIC),
  },
  'a part of a policy statement': {
    last: 'dependencies',
    refusal: 'addResources: freeze() has been called on this PolicyStatement previously, '
      + 'so it can no longer be modified',
    change: ({ statement }) => statement.addResources(TOPIC),
    effect: ({ resources }) => JSON.stringify(resources.Policy).includes(TOPIC),
  },
  'a tag of a resource (TagManager)': {
    last: 'validation',
    change: ({ subject }) => subject.tags.setTag('late', 'yes'),
    effect: shop => JSON.stringify(propertiesIn(shop).Tags) === '[{"Key":"late","Value":"yes"}]',
  },
  'a tag of a stack (addStackTag)': {
    last: 'template',
    change: ({ stack }) => stack.addStackTag('late', 'yes'),
    effect: ({ tags }) => tags.late === 'yes',
  },
  'Tags.of': {
    last: 'Aspects',
    change: ({ subject }) => Tags.of(subject).add('late', 'yes'),
    effect: shop => JSON.stringify(propertiesIn(shop).Tags) === '[{"Key":"late","Value":"yes"}]',
  },
  'an Aspect': {
    last: 'Aspects',
    change: ({ subject }) => Aspects.of(subject).add({ visit: () => subject.addPropertyOverride('TopicName', 'late') }),
    effect: shop => propertiesIn(shop).TopicName === 'late',
  },
  'a validation': {
    last: 'validation',
    change: ({ subject }) => subject.node.addValidation({
      validate: () => {
        Annotations.of(subject).addInfo('validated');
        return [];
      },
    }),
    effect: ({ messages }) => messages.includes('info: validated'),
  },
  'a warning': {
    last: 'template',
    change: ({ subject }) => Annotations.of(subject).addWarningV2('late', 'late'),
    effect: ({ messages }) => messages.includes('warning: late [ack: late]'),
  },
  'an error': {
    last: 'template',
    change: ({ subject }) => Annotations.of(subject).addError('late'),
    effect: ({ messages }) => messages.includes('error: late'),
  },
};
