// Tested by test/from-cfn.test.ts.
import type { CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { Token } from 'aws-cdk-lib/core';
import { DeliverySourceBase } from './delivery-source-base';
import type { CfnDeliverySourceAttributes } from '../../adopted-resources';
import type { IDeliverySource } from '../../delivery-source';
import { LogType } from '../../log-type';
import { cfnResourceOf, l2Of } from '../cdk/cfn-resource';
import { fail } from '../cdk/messages';
import { deliveryArnParts } from '../model/arns';
import { identityOf } from '../model/identity';
import { findLoggedResource, type LoggedResource, resourceBehind } from '../model/logged-resource';
import { SourceTrait } from '../model/traits';
import { checkArgumentAt, checkGiven } from '../rules/given-values';
import { logTypesOf } from '../rules/log-coverage/log-types';
import { checkLoggedResource } from '../rules/logged-resource';
import { checkPrerequisites, hasLogType } from '../rules/prerequisites';

const ID = '@FromCfnDeliverySource';

/** Returns the delivery source around an L1: the L2 that the L1 belongs to, or a construct below the L1. */
export function deliverySourceOf(cfnDeliverySource: CfnDeliverySource, attrs: CfnDeliverySourceAttributes): IDeliverySource {
  checkArgumentAt('DeliverySource.fromCfnDeliverySource()', 'cfnDeliverySource', cfnDeliverySource);
  checkGiven(cfnDeliverySource, attrs);
  const around = l2Of(cfnDeliverySource);
  if (around instanceof DeliverySourceBase) return around;
  const known = cfnDeliverySource.node.tryFindChild(ID);

  return known instanceof CfnBasedDeliverySource ? known : new CfnBasedDeliverySource(cfnDeliverySource, attrs);
}

/** A delivery source that an L1 of this app defines. */
class CfnBasedDeliverySource extends DeliverySourceBase {
  public readonly logType?: LogType;
  public readonly resourceArn?: string;

  private readonly resource: CfnDeliverySource;
  private arnAttribute?: string;
  private nameAttribute?: string;

  constructor(resource: CfnDeliverySource, attrs: CfnDeliverySourceAttributes) {
    super(resource, ID, { physicalName: resource.name });
    this.node.defaultChild = resource;
    this.resource = resource;
    checkLogType(resource, attrs.logType);
    const logged = loggedBy(this, resource, attrs);
    this.logType = logged?.logType ?? logTypeOf(resource, attrs);
    this.resourceArn = resource.resourceArn;
    if (logged !== undefined) checkPrerequisites(this, logged);
    SourceTrait.implement(this, { identity: identityOf(this, resource, () => resource.attrArn), logged });
  }

  public get deliverySourceArn(): string {
    this.arnAttribute ??= this.getResourceArnAttribute(
      this.resource.attrArn, deliveryArnParts('delivery-source', this.physicalName),
    );

    return this.arnAttribute;
  }

  public get deliverySourceName(): string {
    this.nameAttribute ??= this.getResourceNameAttribute(this.resource.ref);

    return this.nameAttribute;
  }
}

/** Fails for a log type that is not the one of the L1. */
function checkLogType(resource: CfnDeliverySource, given: LogType | undefined): void {
  const { logType } = resource;
  if (given === undefined || logType === undefined || Token.isUnresolved(logType) || given.value === logType) return;

  fail(resource, 'cfnSourceLogType', `logType is ${given.value}, but the L1 has ${logType}: pass the constant of ${logType}, or nothing`);
}

/** Returns the log type of an L1: the constant for the type of its logged resource if that is known. */
function logTypeOf(
  resource: CfnDeliverySource, { logType, resource: given }: CfnDeliverySourceAttributes,
): LogType | undefined {
  const { logType: value, resourceArn } = resource;
  if (logType !== undefined) return logType;
  if (value === undefined || Token.isUnresolved(value)) return undefined;
  const logged = given === undefined ? resourceBehind(resource, resourceArn, { logType: value }) : cfnResourceOf(given);
  const known = logged && logTypesOf(logged.cfnResourceType)
    .find(each => each.logType.value === value && hasLogType(logged, each.logType));

  return known?.logType ?? LogType.of(value);
}

/** Returns the logged resource of an L1, if its log type and its ARN are known. */
function loggedBy(
  scope: DeliverySourceBase, cfnSource: CfnDeliverySource, attrs: CfnDeliverySourceAttributes,
): LoggedResource | undefined {
  const logType = logTypeOf(cfnSource, attrs);
  const { resourceArn } = cfnSource;
  if (logType === undefined || (attrs.resource === undefined && resourceArn === undefined)) return undefined;
  const found = findLoggedResource(scope, { logType, resource: attrs.resource, resourceArn });
  checkLoggedResource(scope, found);

  return found;
}
