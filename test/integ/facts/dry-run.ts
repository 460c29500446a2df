import { conduct, type Experiment } from './experiment';
import { CALLS, type Deployment, type Lab } from './lab';
import { SimulatedLab } from './simulated-lab';
import { stackNameOf, stackOf } from './stacks';
import { resourcesOf } from '../runner/dry-run';

/** Returns the plan of an experiment: all deployments, resources and AWS calls of one run in the simulator. Needs no credentials. */
export async function planOf(experiment: Experiment): Promise<string[]> {
  const { name, question, minutes, dollars, outcomes, worlds = [{}] } = experiment;
  const lines: string[] = [];
  for (const world of worlds) {
    const before = worlds.length === 1 ? [] : [`  if ${JSON.stringify(world)}:`];
    const steps: string[] = [];
    await conduct(experiment, recording(new SimulatedLab(world), steps));
    lines.push(...before, ...steps.map(step => `    ${step}`));
  }

  return [
    `${name}: ${question} About ${minutes} minutes, at most $${dollars.toFixed(2)}`,
    ...lines,
    ...Object.entries(outcomes).map(([outcome, meaning]) => `  ${outcome}: ${meaning}`),
  ];
}

/** Returns a lab that notes the AWS calls of each function. */
function recording(lab: SimulatedLab, steps: string[]): Lab {
  const note = <Arguments extends readonly unknown[], Value>(name: keyof typeof CALLS, call: (...given: Arguments) => Value) => (...given: Arguments): Value => {
    steps.push(...CALLS[name]);

    return call(...given);
  };

  return {
    environment: lab.environment,
    deploy: deployment => {
      steps.push(...stackLines(deployment, lab), ...CALLS.deploy);

      return lab.deploy(deployment);
    },
    physicalId: note('physicalId', (...given) => lab.physicalId(...given)),
    logGroupPolicies: note('logGroupPolicies', (...given) => lab.logGroupPolicies(...given)),
    tags: note('tags', (...given) => lab.tags(...given)),
    suffixPath: note('suffixPath', (...given) => lab.suffixPath(...given)),
    emit: note('emit', (...given) => lab.emit(...given)),
    objects: note('objects', (...given) => lab.objects(...given)),
    xRayPolicyCount: note('xRayPolicyCount', () => lab.xRayPolicyCount()),
    configurationTemplates: note('configurationTemplates', () => lab.configurationTemplates()),
    cleanUp: note('cleanUp', () => lab.cleanUp()),
  };
}

function stackLines(deployment: Deployment, { environment }: Lab): string[] {
  const { region = environment.region, stack } = deployment;
  const { template } = stackOf(deployment, { ...environment, region });

  return [`stack ${stackNameOf(stack)} in ${region}: ${resourcesOf(template).join(', ')}`];
}
