import { Account } from './account';
import type { AssemblyStack } from './assembly';
import { type Aws, AwsError, type Call } from './aws';
import { checkCatalog } from './checks/catalog';
import { checkLogGroups } from './checks/log-groups';
import { checkPolicies } from './checks/policies';
import { checkSources } from './checks/sources';
import { checkTransactionSearch } from './checks/transaction-search';
import { Deployment } from './deployment';
import type { Report } from './findings';
import type { Unit } from './unit';
import { readUnits } from './units';
import { valuesOf } from './values';
import { CommandError } from '../command';

export interface PreflightOptions {
  /** The Region of stacks without one. */
  readonly region: string | undefined;
  /** Called before each call of AWS. */
  readonly onCall?: (call: Call) => void;
}

/** The checks, in the order in which CloudFormation creates the resources that they are about. */
const CHECKS = [checkPolicies, checkSources, checkLogGroups, checkCatalog, checkTransactionSearch];

/** Compares an app, in the order of its deployment, with the account of the credentials. */
export async function preflight(
  stacks: readonly AssemblyStack[],
  aws: Aws,
  { region, onCall }: PreflightOptions,
): Promise<Report> {
  const { id, partition } = await identityOf(aws, region ?? stacks.find(stack => stack.region !== undefined)?.region);
  const account = new Account(aws, onCall);
  const others = stacks.filter(stack => (stack.account ?? id) !== id);
  const mine = stacks.filter(stack => !others.includes(stack));
  const read = await Promise.all(
    mine.map(stack => readUnits(stack, { partition, account: id, region: regionOf(stack, region) }, account)),
  );
  const deployment = new Deployment(
    read.filter((units): units is Unit[] => units !== undefined),
    account,
  );
  // One after the other: each stack finds the account as the stacks before have left it.
  for (const units of deployment.stacks) {
    for (const check of CHECKS) for (const unit of units) await check(deployment, unit);
    await deployment.cleanUp(units);
  }

  return {
    account: id,
    stacks: deployment.stacks.map(([{ path }]) => path),
    otherAccounts: Object.fromEntries(others.map(({ stackName, account: other }) => [stackName, other ?? ''])),
    findings: deployment.findings,
    unchecked: account.unchecked,
    notes: [...new Set(deployment.notes)],
  };
}

function regionOf({ stackName, region }: AssemblyStack, fallback: string | undefined): string {
  const found = region ?? fallback;
  if (found === undefined) {
    throw new CommandError(`stack ${stackName} has no Region, and neither has the configuration: give --region`);
  }

  return found;
}

async function identityOf(
  aws: Aws,
  region: string | undefined,
): Promise<{ readonly id: string; readonly partition: string }> {
  try {
    const { Account: id, Arn: arn } = valuesOf(await aws({ service: 'sts', operation: 'get-caller-identity', region }));
    return { id: String(id), partition: String(arn).split(':')[1] };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    throw new CommandError(`the account is not known: ${error.message}`);
  }
}
