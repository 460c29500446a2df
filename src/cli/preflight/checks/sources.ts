// Tested by test/cli/preflight/agreement.test.ts, test/cli/preflight/checks.test.ts, test/cli/preflight/preflight.test.ts.
import { type Deployment, type Resource, type Source, SOURCE } from '../deployment';
import type { Remedy } from '../findings';
import { isKnown, matches, UNKNOWN } from '../known-text';
import type { Answer } from '../replacements';
import type { Place, Unit } from '../unit';

/** Finds delivery sources whose resource and log type already have one. */
export async function checkSources(deployment: Deployment, unit: Unit): Promise<void> {
  const { sources } = await deployment.state(unit.environment.region);
  if (sources === undefined) return;
  for (const resource of deployment.resources(unit, SOURCE).filter(each => deployment.isCreated(each))) {
    const name = deployment.text(resource, 'Name');
    // CloudFormation itself finds names that are taken.
    const others = [...sources.values()].filter(source => source.name !== name);
    for (const other of others) await compare(deployment, resource, other);
    const [resourceArn, logType] = [deployment.text(resource, 'ResourceArn'), deployment.text(resource, 'LogType')];
    sources.set(name, { name, resourceArns: [resourceArn], logType, tags: {}, createdBy: resource });
  }
}

async function compare(deployment: Deployment, resource: Resource, other: Source): Promise<void> {
  const logType = deployment.text(resource, 'LogType');
  if (isKnown(logType) && logType !== other.logType) return;
  const { unit } = resource;
  const value = resource.properties.ResourceArn;
  const arnIf = (isReplaced: (place: Place) => Answer) =>
    deployment.resolver.withReplaced(isReplaced).text(value, unit);
  // Most sources are different in either case, and need no deployed template.
  const asItIs = arnIf(() => false);
  const afterReplacement = arnIf(() => true);
  if (!isSame(asItIs, other) && !isSame(afterReplacement, other)) return;
  const answer = isSame(arnIf(await deployment.replacements.amongThoseIn(value, unit)), other);
  if (answer === false) return;
  if (answer === true && isKnown(logType)) {
    reportConflict(deployment, resource, other);
    return;
  }
  deployment.account.unchecked.push({
    region: unit.environment.region,
    subject: `${unit.path}: delivery source ${resource.logicalId}`,
    reason:
      'its resource or log type is known only when the stack is deployed, and may be the one of the existing source ' +
      other.name,
    remedy: `compare them: aws logs get-delivery-source --region ${unit.environment.region} --name ${other.name}`,
  });
}

function isSame(resourceArn: string, { resourceArns, createdBy }: Source): Answer {
  if (createdBy !== undefined) return resourceArns.includes(resourceArn) && !resourceArn.includes(UNKNOWN);
  const answers = resourceArns.map(arn => matches(resourceArn, arn));

  return answers.find(answer => answer === true) ?? answers.find(answer => answer === 'unknown') ?? false;
}

function reportConflict(deployment: Deployment, resource: Resource, other: Source): void {
  const isOfApp = other.createdBy !== undefined || ownUnit(deployment, other.name) !== undefined;
  deployment.report(resource, {
    id: 'source-exists',
    found:
      `${other.logType} of ${isKnown(other.resourceArns[0]) ? other.resourceArns[0] : 'this resource'} ` +
      `already have the delivery source '${other.name}', ${ownerOf(deployment, other)}`,
    reason: 'This ResourceId has already been used in another Delivery Source in this account',
    remedies: isOfApp ? remediesInApp(other) : remediesOutside(resource, other.name),
  });
}

function ownUnit({ stacks }: Deployment, name: string): Unit | undefined {
  return stacks
    .flat()
    .find(({ deployed }) =>
      [...deployed.values()].some(({ type, physicalId }) => type === SOURCE && physicalId === name),
    );
}

function ownerOf(deployment: Deployment, { name, tags, createdBy }: Source): string {
  if (createdBy !== undefined) return `which this app defines in stack ${createdBy.unit.path} (${createdBy.logicalId})`;
  const unit = ownUnit(deployment, name);
  if (unit !== undefined) {
    return `which stack ${unit.path} of this app has, and deletes only after the new one is created`;
  }
  const stack = tags['aws:cloudformation:stack-name'];
  if (stack !== undefined) return `which stack ${String(stack)} has created`;
  if (name.startsWith('CreatedByCloudFront')) {
    return 'which the CloudFront console has created, and leaves behind when its logs are switched off';
  }
  const given = Object.entries(tags)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(', ');

  return given === '' ? 'which has no tags' : `with the tags ${given}`;
}

function remediesInApp({ name }: Source): Remedy[] {
  return [
    { text: 'Define one delivery source, and create all deliveries from it' },
    { text: `To rename or move the source, keep its logical ID and its name '${name}'` },
    {
      text: 'Or remove the source and its deliveries, deploy, add them again, and deploy: there are no logs in between',
    },
  ];
}

function remediesOutside({ unit }: Resource, name: string): Remedy[] {
  const { region } = unit.environment;

  return [
    { text: `Deliver from the existing source: DeliverySource.fromDeliverySourceName(this, 'Source', '${name}')` },
    {
      text: `Import it into the stack, with deliverySourceName: '${name}'`,
      commands: [`npx cdk import ${unit.path.split('/')[0]}`],
    },
    {
      text: 'Delete it with its deliveries: logs stop until the app is deployed',
      commands: [
        `aws logs describe-deliveries --region ${region} --query "deliveries[?deliverySourceName=='${name}'].id"`,
        `aws logs delete-delivery --region ${region} --id <id of each>`,
        `aws logs delete-delivery-source --region ${region} --name ${name}`,
      ],
    },
  ];
}
