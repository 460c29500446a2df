import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import { CfnParameter } from 'aws-cdk-lib/core';
import { Construct, type IConstruct } from 'constructs';
import { addTags, regionOf, textIn, type Site } from './build';
import { constantOf } from './log-types';
import type { Given, SourcePlan } from './plan';
import { makeResource } from './resources';
import { exampleArn } from './resources/example-arn';
import { IMPORTS } from './resources/imported';
import { switchOff } from './resources/switched-off';
import * as delivery from '../../src';
import { ACCOUNT } from '../support/environments';

type Resource = Pick<delivery.DeliverySourceProps, 'resource' | 'resourceArn'>;

/** The log type of a plan, as it is given to the library. */
export function logTypeOf({ logType, isConstant, value }: SourcePlan): delivery.LogType {
  const constant = constantOf(logType).logType;

  return isConstant && value === undefined ? constant : delivery.LogType.of(value ?? constant.value);
}

/** Returns the ARN of the logged resource, if it is no construct of the app. */
export function arnOf(source: SourcePlan, index: number, region: string): string {
  return source.resourceArn ?? exampleArn(constantOf(source.logType), `Logged${index}`, { account: ACCOUNT, region });
}

/** The name of a delivery source that exists. */
export function existingName(index: number): string {
  return `existing-source-${index}`;
}

export function makeSource(site: Site, source: SourcePlan, index: number): delivery.IDeliverySource {
  if (source.imported !== undefined) return importSource(site, source, index);

  const { stack } = site;
  const id = `Source${index}`;
  const props: delivery.DeliverySourceProps = {
    ...resourceOf(site, source, index),
    logType: logTypeOf(source),
    deliverySourceName: textIn(stack, `${id}Name`, source.name),
    deliverySourceConfiguration: source.configuration,
    encryptionKey: source.hasKey === true ? new kms.Key(stack, `${id}Key`) : undefined,
  };
  const made = new delivery.DeliverySource(stack, id, props);
  if (source.twice === true) new delivery.DeliverySource(stack, `${id}Again`, props);
  addTags(made, source.tags);

  return made;
}

function importSource(site: Site, source: SourcePlan, index: number): delivery.IDeliverySource {
  const { plan, stack } = site;
  const id = `Source${index}`;
  const name = source.name?.text ?? existingName(index);
  const deliverySourceArn = source.importedArn ?? `arn:aws:logs:${regionOf(plan)}:${ACCOUNT}:delivery-source:${name}`;
  switch (source.imported) {
    case 'name': return delivery.DeliverySource.fromDeliverySourceName(stack, id, name);
    case 'ARN': return delivery.DeliverySource.fromDeliverySourceArn(stack, id, deliverySourceArn);
    default: return delivery.DeliverySource.fromDeliverySourceAttributes(stack, id, {
      deliverySourceArn, logType: logTypeOf(source), resourceArn: arnOf(source, index, regionOf(plan)),
    });
  }
}

function resourceOf(site: Site, source: SourcePlan, index: number): Resource {
  const id = `Logged${index}`;
  const { stack } = site;
  const arn = arnOf(source, index, regionOf(site.plan));
  const given: { readonly [given in Given]: () => Resource } = {
    'L1': () => ({ resource: resourceIn(site, source, id) }),
    'ARN': () => ({ resourceArn: arn }),
    'parameter': () => ({ resourceArn: new CfnParameter(stack, id, { default: arn }).valueAsString }),
    'import': () => ({ resource: IMPORTS[constantOf(source.logType).className](stack, id, arn) }),
    'nothing': () => ({}),
    'neither': () => ({}),
    'both': () => ({ resource: resourceIn(site, source, id), resourceArn: arn }),
    'other kind': () => ({ resource: new sns.CfnTopic(stack, id) }),
    'other imported kind': () => ({ resource: ecs.Cluster.fromClusterArn(stack, id, `arn:aws:ecs:us-east-1:${ACCOUNT}:cluster/example`) }),
    'construct without ARN': () => ({ resource: new Construct(stack, id) }),
  };

  return given[source.given]();
}

/** Returns a separate resource, or the resource of another source with the same kind and another log type. */
function resourceIn({ plan, stack, resources }: Site, { logType, isOff }: SourcePlan, id: string): IConstruct {
  const constant = constantOf(logType);
  const isShared = plan.sharesResource && new Set(plan.sources.map(source => source.logType)).size === plan.sources.length;
  const key = isShared ? likeOf(constant.className, logType) : id;
  const known = resources.get(key) ?? makeResource(stack, id, constant);
  resources.set(key, known);
  if (isOff === true) switchOff(known, constant);

  return known;
}

/** Returns the common properties of the sources of one resource. Some kinds have resources that differ by log type. */
function likeOf(className: string, logType: string): string {
  return className === 'LoadBalancerLogType' || className === 'EksCapabilityLogType' ? logType.split('_').slice(0, 3).join('_') : className;
}
