// Tested by test/cli/preflight/preflight.test.ts.
import type { Account } from './account';
import type { AssemblyStack, NestedStack } from './assembly';
import { declarationsOf, type DeployedResource, type Environment, type Unit } from './unit';

/** Returns a stack with its nested stacks, the outer ones first. Undefined if their resources cannot be read. */
export function readUnits(
  stack: AssemblyStack,
  environment: Environment,
  account: Account,
): Promise<Unit[] | undefined> {
  return unitsOf(stack, { path: stack.stackName, stackName: stack.stackName, environment }, account);
}

type Place = Pick<Unit, 'path' | 'stackName' | 'environment' | 'parent'>;

async function unitsOf(
  { template, nested, constructPath }: NestedStack,
  place: Place,
  account: Account,
): Promise<Unit[] | undefined> {
  const { path, stackName, environment } = place;
  const deployed =
    stackName === undefined
      ? new Map<string, DeployedResource>()
      : await account.deployed(stackName, environment.region);
  if (deployed === undefined) return undefined;
  const unit: Unit = { ...place, template, deployed, resources: declarationsOf(template), constructPath };
  const units = [unit];
  for (const [logicalId, child] of nested) {
    // The physical id of a nested stack is its ARN, `arn:…:stack/<name>/<id>`.
    const name = deployed.get(logicalId)?.physicalId.split('/')[1];
    const found = await unitsOf(
      child,
      { path: `${path}/${logicalId}`, stackName: name, environment, parent: { unit, logicalId } },
      account,
    );
    if (found === undefined) return undefined;
    units.push(...found);
  }

  return units;
}
