import { conduct, type Experiment } from './experiment';
import { CALLS, type Lab } from './lab';
import { actionsOfStacks } from './permissions';
import { SimulatedLab } from './simulated-lab';
import { stackNameOf, stackOf, type SynthesisedStack } from './stacks';
import { resourcesOf } from '../runner/dry-run';

/** Returns the plan of an experiment: all deployments, resources and AWS calls of one run in the simulator. Needs no credentials. */
export async function planOf(experiment: Experiment): Promise<string[]> {
  const { name, question, minutes, dollars, outcomes, worlds = [{}] } = experiment;
  const lines: string[] = [];
  const stacks: SynthesisedStack[] = [];
  for (const world of worlds) {
    const before = worlds.length === 1 ? [] : [`  if ${JSON.stringify(world)}:`];
    const steps: string[] = [];
    await conduct(experiment, recording(new SimulatedLab(world), steps, stacks));
    lines.push(...before, ...steps.map(step => `    ${step}`));
  }

  return [
    `${name}: ${question} About ${minutes} minutes, at most $${dollars.toFixed(2)}`,
    ...lines,
    '  calls of CloudFormation for the resources:',
    ...actionsOfStacks(stacks).map(action => `    ${action}`),
    ...Object.entries(outcomes).map(([outcome, meaning]) => `  ${outcome}: ${meaning}`),
  ];
}

/** Returns the stacks that an experiment deploys, in all worlds of its switch. */
export async function stacksOf(experiment: Experiment): Promise<SynthesisedStack[]> {
  const stacks: SynthesisedStack[] = [];
  for (const world of experiment.worlds ?? [{}]) await conduct(experiment, recording(new SimulatedLab(world), [], stacks));

  return stacks;
}

/** Returns a lab that notes the AWS calls of each function, and the stacks. */
function recording(lab: SimulatedLab, steps: string[], stacks: SynthesisedStack[]): Lab {
  const note = <Arguments extends readonly unknown[], Value>(
    name: keyof typeof CALLS, call: (...given: Arguments) => Value,
  ) => (...given: Arguments): Value => {
    steps.push(...CALLS[name]);

    return call(...given);
  };

  return {
    environment: lab.environment,
    deploy: deployment => {
      const region = deployment.region ?? lab.environment.region;
      const stack = stackOf(deployment, { ...lab.environment, region });
      stacks.push(stack);
      steps.push(`stack ${stackNameOf(deployment.stack)} in ${region}: ${resourcesOf(stack.template).join(', ')}`, ...CALLS.deploy);

      return lab.deploy(deployment);
    },
    physicalId: note('physicalId', (...given) => lab.physicalId(...given)),
    logGroupPolicies: note('logGroupPolicies', (...given) => lab.logGroupPolicies(...given)),
    tags: note('tags', (...given) => lab.tags(...given)),
    suffixPath: note('suffixPath', (...given) => lab.suffixPath(...given)),
    emit: note('emit', (...given) => lab.emit(...given)),
    objects: note('objects', (bucketName: string) => lab.objects(bucketName)),
    xRayPolicyCount: note('xRayPolicyCount', () => lab.xRayPolicyCount()),
    configurationTemplates: note('configurationTemplates', () => lab.configurationTemplates()),
    cleanUp: note('cleanUp', () => lab.cleanUp()),
  };
}
