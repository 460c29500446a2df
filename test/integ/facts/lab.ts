import type { Stack } from 'aws-cdk-lib/core';
import type { Environment } from '../../simulator';

/** One deployment of a stack: its creation, or an update. */
export interface Deployment {
  readonly stack: string;
  readonly define: (stack: Stack) => void;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
}

/** The answer of `DescribeConfigurationTemplates` for a log type and a type of destination. */
export interface ConfigurationTemplate {
  readonly service: string;
  readonly logType: string;
  readonly resourceType: string;
  readonly destination: string;
}

/** A place in which experiments run: an AWS account, the simulator or moto. */
export interface Lab {
  readonly environment: Environment;
  /** Creates or updates a stack. Returns the first reason for a failure, in the words of AWS. */
  deploy(deployment: Deployment): Promise<string | undefined>;
  /** Returns the physical ID of a resource of a deployed stack. */
  physicalId(stack: string, logicalId: string): Promise<string>;
  /** Returns the policies of the account and of a log group that name it, as JSON. */
  logGroupPolicies(logGroupName: string): Promise<readonly string[]>;
  /** Returns the tags of a delivery source, a delivery destination or a delivery, without tags of AWS. */
  tags(arn: string): Promise<{ readonly [key: string]: string }>;
  /** Returns the suffix path of a delivery, as AWS keeps it. */
  suffixPath(deliveryId: string): Promise<string | undefined>;
  /** Sends an event to an event bus, which logs it. */
  emit(eventBusName: string): Promise<void>;
  /** Waits for objects with these prefixes in a bucket. Returns the keys of all objects. */
  objects(bucketName: string, prefixes: readonly string[]): Promise<readonly string[]>;
  xRayPolicyCount(): Promise<number>;
  configurationTemplates(): Promise<readonly ConfigurationTemplate[]>;
  /** Deletes all stacks of this lab, also those that could not be deployed. */
  cleanUp(): Promise<void>;
}

/** The AWS calls behind each function of a lab. */
export const CALLS: { readonly [Name in Exclude<keyof Lab, 'environment'>]: readonly string[] } = {
  deploy: ['cloudformation: DescribeStacks, CreateStack or UpdateStack, DescribeStackEvents'],
  physicalId: ['cloudformation: DescribeStackResource'],
  logGroupPolicies: ['logs: DescribeResourcePolicies (of the account, and of the log group)'],
  tags: ['logs: ListTagsForResource'],
  suffixPath: ['logs: GetDelivery'],
  emit: ['events: PutEvents'],
  objects: ['s3: ListObjectsV2'],
  xRayPolicyCount: ['xray: ListResourcePolicies'],
  configurationTemplates: ['logs: DescribeConfigurationTemplates'],
  cleanUp: ['cloudformation: DescribeStackResources, DeleteStack, DescribeStacks', 's3: ListObjectsV2, DeleteObject'],
};
