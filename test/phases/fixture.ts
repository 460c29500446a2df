import { PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnTopic, CfnTopicPolicy } from 'aws-cdk-lib/aws-sns';
import { App, Aws, CfnCondition, Fn, Stack, Stage } from 'aws-cdk-lib/core';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { type Action, newProbe, onAspect, onDependencies, onValidation, once } from './support';

/** The moments at which something may be changed, in their order. */
export const PHASES = [
  'construction', 'Aspects', 'dependencies', 'references', 'validation', 'template', 'later stage', 'App',
] as const;

export type Phase = typeof PHASES[number];

/** The template and the manifest of a stack, as they are written. */
export interface Written {
  readonly resources: { readonly [id: string]: { readonly [key: string]: unknown } };
  readonly outputs: object;
  readonly dependencies: readonly string[];
  readonly messages: readonly string[];
  readonly tags: { readonly [key: string]: string };
}

/** An app with the stage that tests change: two stacks, one of which may refer to the other. */
export class Fixture {
  public readonly app = new App();
  public readonly stage = new Stage(this.app, 'Prod');
  public readonly upstreamStack = new Stack(this.stage, 'Upstream');
  public readonly upstream = new CfnTopic(this.upstreamStack, 'Topic');
  public readonly stack = new Stack(this.stage, 'Shop');
  public readonly condition = new CfnCondition(this.stack, 'IsHome', {
    expression: Fn.conditionEquals(Aws.REGION, 'us-east-1'),
  });

  public readonly first = new CfnTopic(this.stack, 'First');
  public readonly subject = new CfnTopic(this.stack, 'Subject');
  public readonly statement = new PolicyStatement({
    actions: ['sns:Publish'],
    resources: ['arn:aws:sns:us-east-1:111122223333:early'],
    principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
  });
  public readonly document = new PolicyDocument({ statements: [this.statement] });

  public readonly policy = new CfnTopicPolicy(this.stack, 'Policy', {
    policyDocument: this.document, topics: [this.first.ref],
  });

  public readonly later = new Stage(this.app, 'Later');

  public constructor() {
    new CfnTopic(this.stack, 'Conditional').cfnOptions.condition = this.condition;
  }

  /** Acts once, at a moment. In the search for references and the templates, that is after the subject's turn. */
  public during(phase: Phase, action: Action): void {
    const act = once(action);
    switch (phase) {
      case 'construction': return act();
      case 'Aspects': return onAspect(this.stage, act);
      case 'dependencies': return onDependencies(this.stage, act);
      case 'references': return void newProbe(this.stack, 'Probe', { references: act });
      case 'validation': return onValidation(this.stage, act);
      case 'template': return void newProbe(this.stack, 'Probe', { template: act });
      case 'later stage': return onAspect(this.later, act);
      case 'App': return onAspect(this.app, act);
    }
  }

  /** Synthesises the stage, or the whole app if necessary. */
  public synth(phase: Phase): { readonly shop: Written; readonly upstream: Written } {
    const isLate = phase === 'later stage' || phase === 'App';
    const assembly = isLate ? this.app.synth().getNestedAssembly(this.stage.artifactId) : this.stage.synth();

    return { shop: read(assembly, this.stack), upstream: read(assembly, this.upstreamStack) };
  }
}

/** The resource of the tests with the name that they give it late, as it is written. */
export const NAMED = { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'late' } };

/** Reads the template and the manifest of a stack from an assembly. */
export function read(assembly: CloudAssembly, stack: Stack): Written {
  const artifact = assembly.getStackArtifact(stack.artifactId);
  const { Resources: resources = {}, Outputs: outputs = {} } = artifact.template;

  return {
    resources,
    outputs,
    dependencies: artifact.dependencies.map(({ id }) => id).filter(id => !id.endsWith('.assets')),
    messages: artifact.messages.map(({ level, entry }) => `${level}: ${entry.data}`),
    tags: artifact.tags,
  };
}
