// Tested by test/cli/preflight/agreement.test.ts, test/cli/preflight/checks.test.ts.
import type { Account, ExistingSource, SearchState } from './account';
import type { Finding } from './findings';
import { isKnown } from './known-text';
import { Replacements } from './replacements';
import { Resolver } from './resolver';
import { type Declaration, type Place, type Unit } from './unit';
import { textOf, valuesOf } from './values';

/** The types of resources that checks are about. */
export const SOURCE = 'AWS::Logs::DeliverySource';
export const DESTINATION = 'AWS::Logs::DeliveryDestination';
export const DELIVERY = 'AWS::Logs::Delivery';
export const LOG_GROUP = 'AWS::Logs::LogGroup';
export const LOG_POLICY = 'AWS::Logs::ResourcePolicy';
export const XRAY_POLICY = 'AWS::XRay::ResourcePolicy';
export const SEARCH_CONFIG = 'AWS::XRay::TransactionSearchConfig';

/** The X-Ray resource policies of an account and Region, by the API reference. */
export const XRAY_QUOTA = 5;

/** The properties that are the physical ids of resources. */
const NAMES: { readonly [type: string]: string } = {
  [SOURCE]: 'Name',
  [DESTINATION]: 'Name',
  [LOG_POLICY]: 'PolicyName',
  [XRAY_POLICY]: 'PolicyName',
};

/** A resource of the app, which its condition does not leave out. */
export interface Resource extends Place, Declaration {}

/** A delivery source in the account, or one that the deployment has created. */
export interface Source extends ExistingSource {
  readonly createdBy?: Resource;
}

/** The account in one Region, as it is after the stacks that have been deployed so far. Undefined: cannot be read. */
export interface RegionState {
  readonly sources?: Map<string, Source>;
  readonly logPolicies?: Map<string, string>;
  readonly xrayPolicies?: Map<string, string>;
  /** True if the account had more X-Ray policies than the quota of the API reference. */
  readonly hasHigherXRayQuota: boolean;
  search?: SearchState;
}

/** The deployment of the app in the account: the units of each stack, in the order of deployment. */
export class Deployment {
  public readonly findings: Finding[] = [];
  public readonly notes: string[] = [];
  public readonly resolver: Resolver;
  public readonly replacements: Replacements;

  private readonly states = new Map<string, Promise<RegionState>>();

  constructor(
    public readonly stacks: readonly (readonly Unit[])[],
    public readonly account: Account,
  ) {
    this.resolver = new Resolver(stacks.flat());
    this.replacements = new Replacements(account, this.resolver);
  }

  /** Returns the resources of a type in the template of a unit. */
  public resources(unit: Unit, type: string): Resource[] {
    return [...unit.resources]
      .filter(([, declared]) => declared.type === type && this.isIncluded(declared, unit))
      .map(([logicalId, declared]) => ({ ...declared, unit, logicalId }));
  }

  /** Returns the account in a Region. It is read as far as the stacks of the app need it. */
  public state(region: string): Promise<RegionState> {
    const known = this.states.get(region) ?? this.read(region);
    this.states.set(region, known);

    return known;
  }

  /** Returns a property as text, with markers for the parts that are not known. */
  public text({ unit, properties }: Resource, property: string): string {
    return this.resolver.text(properties[property], unit);
  }

  /** Tests that the deployment creates a resource: it is new, or it gets another name. */
  public isCreated(resource: Resource): boolean {
    const physicalId = resource.unit.deployed.get(resource.logicalId)?.physicalId;
    if (physicalId === undefined) return true;
    const property = NAMES[resource.type];
    const name = property === undefined ? physicalId : this.text(resource, property);

    return isKnown(name) && name !== physicalId;
  }

  /** Returns the resource that a property refers to. */
  public referenced({ unit, properties }: Resource, property: string): Resource | undefined {
    const [place] = this.resolver.places(properties[property], unit);
    const declared = place?.unit.resources.get(place.logicalId);

    return declared && { ...declared, ...place };
  }

  public report(resource: Resource, finding: Pick<Finding, 'id' | 'found' | 'reason' | 'remedies'>): void {
    const { unit, logicalId } = resource;
    this.findings.push({
      ...finding,
      region: unit.environment.region,
      stack: unit.path,
      logicalId,
      constructPath: unit.constructPath(logicalId),
    });
  }

  /** Removes the resources that CloudFormation deletes at the end of the deployment of a stack. */
  public async cleanUp(units: readonly Unit[]): Promise<void> {
    for (const unit of units) {
      const { stackName } = unit;
      if (stackName === undefined) continue;
      const { sources, logPolicies, xrayPolicies } = await this.state(unit.environment.region);
      const kept = new Map<string, Map<string, unknown> | undefined>([
        [SOURCE, sources],
        [LOG_POLICY, logPolicies],
        [XRAY_POLICY, xrayPolicies],
      ]);
      for (const [logicalId, { type, physicalId }] of unit.deployed) {
        const names = kept.get(type);
        if (names?.has(physicalId) === true && (await this.isDeleted({ unit, logicalId }, type, stackName))) {
          names.delete(physicalId);
        }
      }
    }
  }

  private async isDeleted({ unit, logicalId }: Place, type: string, stackName: string): Promise<boolean> {
    const stays = this.resources(unit, type).find(resource => resource.logicalId === logicalId);
    if (stays !== undefined && !this.isCreated(stays)) return false;
    const template = await this.account.template(stackName, unit.environment.region);
    const { DeletionPolicy, UpdateReplacePolicy } = valuesOf(valuesOf(template?.Resources)[logicalId]);

    return !textOf(stays === undefined ? DeletionPolicy : UpdateReplacePolicy)?.startsWith('Retain');
  }

  private isIncluded({ condition }: Declaration, unit: Unit): boolean {
    return condition === undefined || this.resolver.condition(condition, unit) !== false;
  }

  private async read(region: string): Promise<RegionState> {
    const units = this.stacks.flat().filter(({ environment }) => environment.region === region);
    const types = new Set(units.flatMap(({ resources }) => [...resources.values()].map(({ type }) => type)));
    const hasTraces = units.some(({ resources }) => [...resources.values()].some(isForTraces));
    const [sources, logPolicies, xrayPolicies, search] = await Promise.all([
      types.has(SOURCE) ? this.account.sources(region) : [],
      types.has(LOG_POLICY) || types.has(DELIVERY) ? this.account.logPolicies(region) : new Map<string, string>(),
      types.has(XRAY_POLICY) ? this.account.xrayPolicies(region) : new Map<string, string>(),
      hasTraces ? this.account.search(region) : undefined,
    ]);

    return {
      sources: sources && new Map(sources.map(source => [source.name, source])),
      logPolicies: logPolicies && new Map(logPolicies),
      xrayPolicies: xrayPolicies && new Map(xrayPolicies),
      hasHigherXRayQuota: (xrayPolicies?.size ?? 0) > XRAY_QUOTA,
      search,
    };
  }
}

function isForTraces({ type, properties }: Declaration): boolean {
  return type === DESTINATION && properties.DeliveryDestinationType === 'XRAY';
}
