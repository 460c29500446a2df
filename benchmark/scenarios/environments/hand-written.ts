import {
  CfnDelivery, CfnDeliveryDestination, CfnDeliverySource, type CfnLogGroup, CfnResourcePolicy,
} from 'aws-cdk-lib/aws-logs';
import { Aws } from 'aws-cdk-lib/core';
import type { EnvironmentSite } from './sites';
import { policyDocument, randomPart } from '../values';

/** Delivers the logs of every stack to a log group, with L1s and with the template that the library makes. */
export function deliver(site: EnvironmentSite): void {
  const { stack, logGroup } = site;
  const delivery = new CfnDelivery(stack, 'Delivery', {
    deliverySourceName: addSource(site).ref,
    deliveryDestinationArn: new CfnDeliveryDestination(stack, 'Destination', {
      name: `${stack.stackName}-destination`,
      deliveryDestinationType: 'CWL',
      destinationResourceArn: (logGroup.node.defaultChild as CfnLogGroup).attrArn,
    }).attrArn,
  });
  delivery.node.addDependency(addPolicy(site));
}

export function addSource({ stack, runtime }: EnvironmentSite): CfnDeliverySource {
  return new CfnDeliverySource(stack, 'Source', {
    name: `${stack.stackName}-source-${randomPart(runtime)}`,
    logType: 'APPLICATION_LOGS',
    resourceArn: runtime.attrAgentRuntimeArn,
  });
}

/** Adds an account-level policy, which the log group needs because it has no name. */
function addPolicy({ stack, logGroup }: EnvironmentSite): CfnResourcePolicy {
  const environment = `${stack.region}:${stack.account}`;

  return new CfnResourcePolicy(stack, 'Policy', {
    policyName: `${stack.stackName}-logs`,
    policyDocument: stack.toJsonString(policyDocument(
      ['logs:CreateLogStream', 'logs:PutLogEvents'],
      `arn:${stack.partition}:logs:${environment}:log-group:${logGroup.logGroupName}:log-stream:*`,
      { 'aws:SourceAccount': stack.account },
      { ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:logs:${environment}:*` } },
    )),
  });
}
