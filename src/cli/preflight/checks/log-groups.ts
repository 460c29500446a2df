// Tested by test/cli/preflight/preflight.test.ts.
import { type Deployment, LOG_GROUP, LOG_POLICY, type Resource } from '../deployment';
import { matchesWildcards } from '../known-text';
import type { Unit } from '../unit';
import { newDeliveries } from './transaction-search';

const DELIVERY_SERVICE = 'delivery.logs.amazonaws.com';

/** The name of a log group in a statement of a policy. */
const NAME_IN_STATEMENT = /log-group:([^":\\]+)/g;

/**
 * Finds log groups whose names do not match the pattern in the policies of the app: groups that were imported or moved
 * into the stack keep their names.
 */
export async function checkLogGroups(deployment: Deployment, unit: Unit): Promise<void> {
  const { logPolicies } = await deployment.state(unit.environment.region);
  if (logPolicies === undefined) return;
  for (const { delivery, destination } of newDeliveries(deployment, unit)) {
    const group = destination && deployment.referenced(destination, 'DestinationResourceArn');
    const name = group?.type === LOG_GROUP ? group.unit.deployed.get(group.logicalId)?.physicalId : undefined;
    if (group === undefined || name === undefined || group.properties.LogGroupName !== undefined) continue;
    const generated = `${group.unit.stackName}-${group.logicalId}-*`;
    const ofApp = patternsOfApp(deployment, group);
    const all = [
      ...ofApp,
      ...[...logPolicies.values()].filter(text => text.includes(DELIVERY_SERVICE)).flatMap(patternsIn),
    ];
    if (!ofApp.includes(generated) || all.some(pattern => matchesWildcards(pattern, name))) continue;
    deployment.report(delivery, {
      id: 'log-group-name',
      found:
        `log group ${group.logicalId} has the name '${name}', ` +
        `and the policy of this app allows deliveries to '${generated}'`,
      reason: 'Access Denied for this Delivery Destination',
      remedies: [
        { text: `Set logGroupName: '${name}': the policy then has this name` },
        {
          text:
            'Replace the log group by one with a generated name: give it another construct ID. ' +
            'Its logs stay in the old one',
        },
      ],
    });
  }
}

function patternsOfApp({ resolver, stacks }: Deployment, group: Resource): string[] {
  const policies = stacks
    .flat()
    .filter(({ environment }) => environment.region === group.unit.environment.region)
    .flatMap(unit => [...unit.resources.values()].map(declared => ({ ...declared, unit })))
    .filter(({ type }) => type === LOG_POLICY);
  const documents = [
    ...policies.map(({ properties, unit }) => ({ document: properties.PolicyDocument, unit })),
    { document: group.properties.ResourcePolicyDocument, unit: group.unit },
  ];

  return documents.flatMap(({ document, unit }) =>
    textsIn(document, text => resolver.text(text, unit)).flatMap(patternsIn),
  );
}

/** Returns the names and patterns of log groups in the text of a policy. */
function patternsIn(text: string): string[] {
  return [...text.matchAll(NAME_IN_STATEMENT)].map(([, name]) => name);
}

/** Returns all texts in a document, with the results of functions. */
function textsIn(value: unknown, textOf: (value: unknown) => string): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const names = Object.keys(value);
  if (names.length === 1 && /^(Ref$|Fn::)/.test(names[0])) return [textOf(value)];

  return Object.values(value).flatMap(item => textsIn(item, textOf));
}
