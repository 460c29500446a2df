// Tested by test/log-coverage.test.ts, test/log-coverage-delivered.test.ts.
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import { type IConstruct, RootConstruct } from 'constructs';
import { Acknowledgements, qualified } from './acknowledged';
import { deliveryFinder } from './delivered';
import { logBucketsOf } from './log-buckets';
import { type CoveredLogType, isLogged, logTypesOf } from './log-types';
import { otherLoggingOf } from './other-logging';
import { l2Of, resourcesBelow } from '../../cdk/cfn-resource';
import { addToList } from '../../cdk/memo';
import { type AppDeliveries, readDeliveries, type ReadDelivery } from '../../model/app-deliveries';
import { environmentKey } from '../../model/environments';
import { emissionTest } from '../prerequisites';

/** A log type of a resource, or of the account and Region that the resource is the first of its type in. */
export interface CoveredResource {
  readonly resource: CfnResource;
  /** The L2, or the L1 if it is alone. */
  readonly construct: IConstruct;
  readonly covered: CoveredLogType;
}

/** A log type that is delivered. */
export interface DeliveredResource extends CoveredResource {
  readonly deliveries: readonly ReadDelivery[];
}

/** A log type that the service writes without a delivery. */
export interface OtherwiseLogged extends CoveredResource {
  /** The name of the feature in messages. */
  readonly feature: string;
}

/** The log types of resources, in the order of the tree. */
export interface Coverage {
  readonly delivered: readonly DeliveredResource[];
  readonly quiet: readonly CoveredResource[];
  readonly loggedOtherwise: readonly OtherwiseLogged[];
  readonly acknowledged: readonly CoveredResource[];
}

/** Returns the id of the rule about a log type that the service writes without a delivery. */
export function otherwiseRule({ rule }: CoveredLogType): string {
  return `${rule}-legacy`;
}

/** Tests a log type of a resource. */
type CoverageTest = (covered: CoveredLogType, resource: CfnResource) => boolean;

/** Finds the coverage of the resources below a construct. */
export function coverageOf(scope: IConstruct, isCovered: CoverageTest = () => true): Coverage {
  const all = resourcesBelow(scope, isLogged).flatMap(resource => logTypesOf(resource.cfnResourceType)
    .filter(covered => isCovered(covered, resource))
    .map(covered => ({ resource, construct: l2Of(resource), covered })));
  const ofResources = all.filter(each => !isOfAccount(each));

  return new Reader(scope).read([...ofResources, ...oncePerEnvironment(all.filter(isOfAccount))]);
}

function isOfAccount({ covered: { kind } }: CoveredResource): boolean {
  return kind.accountLevel === true;
}

/** Account-level logs belong to all resources of a type: these stand together for an account and Region. */
function oncePerEnvironment(all: readonly CoveredResource[]): Candidate[] {
  const environments = new Map<string, CoveredResource[]>();
  for (const each of all) {
    addToList(environments, `${environmentKey(each.resource.stack)} ${each.covered.rule}`, each);
  }

  return [...environments.values()].map(group => ({ ...group[0], others: group.slice(1) }));
}

/** A log type to sort into the lists. */
interface Candidate extends CoveredResource {
  /** The other resources of an account and Region whose logs the log type has. */
  readonly others?: readonly CoveredResource[];
}

/** Sorts the log types of resources into the lists of a coverage. */
class Reader {
  private readonly delivered: DeliveredResource[] = [];
  private readonly quiet: CoveredResource[] = [];
  private readonly loggedOtherwise: OtherwiseLogged[] = [];
  private readonly acknowledged: CoveredResource[] = [];
  private readonly acknowledgements = new Acknowledgements();
  private readonly deliveriesOf: ReturnType<typeof deliveryFinder>;
  private readonly deliveries: AppDeliveries;
  private logBuckets?: ReadonlySet<CfnResource>;
  private emits?: ReturnType<typeof emissionTest>;

  constructor(private readonly scope: IConstruct) {
    this.deliveries = readDeliveries(scope);
    this.deliveriesOf = deliveryFinder(this.deliveries);
  }

  public read(all: readonly Candidate[]): Coverage {
    all.forEach(each => { this.sort(each); });
    const { delivered, quiet, loggedOtherwise, acknowledged } = this;

    return { delivered, quiet, loggedOtherwise, acknowledged };
  }

  private sort({ others = [], ...found }: Candidate): void {
    const { resource, covered } = found;
    const deliveries = this.deliveriesOf(resource, covered);
    if (deliveries.length > 0) {
      this.delivered.push({ ...found, deliveries });
      return;
    }
    const feature = otherLoggingOf(resource, covered.logType.value);
    if (feature === undefined && !this.canEmit(found)) return;

    const id = qualified(feature === undefined ? covered.rule : otherwiseRule(covered));
    if ([found, ...others].some(each => this.acknowledgements.has(each.resource, id))) {
      this.acknowledged.push(found);
    } else if (feature === undefined) {
      this.quiet.push(found);
    } else {
      this.loggedOtherwise.push({ ...found, feature });
    }
  }

  private canEmit({ resource, construct, covered: { logType } }: CoveredResource): boolean {
    if (this.isLogBucket(resource)) return false;
    // Prerequisites warn at a stack outside of the app, which nobody sees.
    this.emits ??= emissionTest(this.scope, new Stack(new RootConstruct(), 'Unseen'));

    return this.emits({ logType, construct, cfnResource: resource });
  }

  private isLogBucket(resource: CfnResource): boolean {
    if (resource.cfnResourceType !== 'AWS::S3::Bucket') return false;
    this.logBuckets ??= logBucketsOf(this.scope, this.deliveries);

    return this.logBuckets.has(resource);
  }
}
