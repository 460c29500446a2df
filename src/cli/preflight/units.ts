import type { Account } from './account';
import type { AssemblyStack } from './assembly';
import { declarationsOf, type DeployedResource, type Environment, type Unit } from './unit';
import { type Values, valuesOf } from './values';

const NESTED_STACK = 'AWS::CloudFormation::Stack';

/** Returns a stack with its nested stacks, the outer ones first. Undefined if their resources cannot be read. */
export async function readUnits(stack: AssemblyStack, environment: Environment, account: Account): Promise<Unit[] | undefined> {
  return unitsOf({ stack, environment, account }, {
    path: stack.stackName, stackName: stack.stackName, template: stack.template, constructPath: stack.constructPath,
  });
}

interface Reading {
  readonly stack: AssemblyStack;
  readonly environment: Environment;
  readonly account: Account;
}

type Start = Pick<Unit, 'path' | 'stackName' | 'template' | 'parent' | 'constructPath'>;

async function unitsOf(reading: Reading, start: Start): Promise<Unit[] | undefined> {
  const { environment, account } = reading;
  const deployed = start.stackName === undefined
    ? new Map<string, DeployedResource>()
    : await account.deployed(start.stackName, environment.region);
  if (deployed === undefined) return undefined;
  const unit: Unit = { ...start, environment, deployed, resources: declarationsOf(start.template) };
  const children: Unit[] = [];
  for (const [logicalId, { type, properties }] of unit.resources) {
    const template = type === NESTED_STACK ? reading.stack.nestedTemplate(properties) : undefined;
    const found = template === undefined ? [] : await unitsOf(reading, childOf(unit, logicalId, template));
    if (found === undefined) return undefined;
    children.push(...found);
  }

  return [unit, ...children];
}

function childOf(unit: Unit, logicalId: string, template: Values): Start {
  // The physical id of a nested stack is its ARN, `arn:…:stack/<name>/<id>`.
  const name = unit.deployed.get(logicalId)?.physicalId.split('/')[1];

  return {
    path: `${unit.path}/${logicalId}`,
    stackName: name,
    template: valuesOf(template),
    parent: { unit, logicalId },
    constructPath: () => undefined,
  };
}
