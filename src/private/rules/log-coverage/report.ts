// Tested by test/log-coverage-plugin.test.ts.
import type { PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib/core';
import { qualified } from './acknowledged';
import { type Coverage, type CoveredResource, type OtherwiseLogged, otherwiseRule } from './coverage';
import { addToList } from '../../cdk/memo';

/** The most resources that a finding lists. Each takes several lines of the console. */
const MAX_LISTED = 20;

/** Returns the findings for aws-cdk-lib: one for each rule, with its resources. */
export function reportOf({ quiet, loggedOtherwise }: Coverage, failSynthesis: boolean): PolicyValidationPluginReport {
  const severity = failSynthesis ? 'error' : 'warning';
  const violations = [
    ...groups(quiet).map(group => quietViolation(group, severity)),
    ...groups(loggedOtherwise).map(otherwiseViolation),
  ];

  // Warnings alone would make the CDK CLI fail without it.
  return { success: !failSynthesis || quiet.length === 0, violations };
}

/** Returns the log types of resources by rule, in the order of the rules. */
function groups<T extends CoveredResource>(all: readonly T[]): T[][] {
  const byRule = new Map<string, T[]>();
  for (const each of all) addToList(byRule, each.covered.rule, each);

  return [...byRule].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

function quietViolation(group: readonly CoveredResource[], severity: string): PolicyViolation {
  const [{ covered }] = group;
  const { rule, constant } = covered;

  return {
    // With the namespace, aws-cdk-lib prints the id that users acknowledge. Its older versions would apply the
    // acknowledgement of one construct to the whole app if it were the name of the plugin.
    ruleName: qualified(rule),
    description: `nothing delivers ${subject(group)}`,
    fix: `add a DeliverySource with ${constant}, and deliver it, for example with toS3(). Or acknowledge ${qualified(rule)} on the construct, `
      + 'or on one around it',
    severity,
    violatingResources: listed(group),
  };
}

function otherwiseViolation(group: readonly OtherwiseLogged[]): PolicyViolation {
  const [{ covered, feature }] = group;

  return {
    ruleName: qualified(otherwiseRule(covered)),
    description: `${feature} writes ${subject(group)}, and no delivery does`,
    fix: `add a DeliverySource with ${covered.constant}, and then switch the other logging off. Or acknowledge ${qualified(otherwiseRule(covered))}`,
    severity: 'info',
    violatingResources: listed(group),
  };
}

function subject(group: readonly CoveredResource[]): string {
  const [{ covered: { kind, logType } }] = group;
  const owner = kind.accountLevel === true ? 'the account and Region' : `the ${kind.title.replace(/ \(.*\)$/, '')}`;
  const count = group.length > MAX_LISTED ? ` (${group.length} resources, the first ${MAX_LISTED} are listed)` : '';

  return `the ${logType.value} of ${owner}${count}`;
}

function listed(group: readonly CoveredResource[]): PolicyViolation['violatingResources'] {
  return group.slice(0, MAX_LISTED).map(({ construct }) => ({ constructPath: construct.node.path, locations: [] }));
}
