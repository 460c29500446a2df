import { CreateLogGroupCommand, PutResourcePolicyCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateDeliveryStreamCommand, type CreateDeliveryStreamCommandInput, type DeliveryStreamType,
} from '@aws-sdk/client-firehose';
import { CreateKeyCommand } from '@aws-sdk/client-kms';
import {
  CreateBucketCommand, PutBucketEncryptionCommand, PutBucketPolicyCommand, type BucketLocationConstraint, type ServerSideEncryptionRule,
} from '@aws-sdk/client-s3';
import type { Creator } from './call';
import type { PhysicalResource } from '../../simulator/engine/handler';
import { listOf, textOf, valuesOf, type Values } from '../../simulator/engine/values';

/** Targets of deliveries and their policies, as far as log delivery has to do with them. */
export const TARGETS: { readonly [type: string]: Creator } = {
  'AWS::S3::Bucket': async ({ environment, properties, physical, clients, perform }) => {
    const Bucket = physical.physicalId;
    const { region } = environment;
    const configuration = region === 'us-east-1' ? undefined : { LocationConstraint: region as BucketLocationConstraint };
    await perform('CreateBucket', () => clients.s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: configuration })));
    const Rules = encryptionRules(properties);
    if (Rules.length > 0) {
      await perform('PutBucketEncryption', () =>
        clients.s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules } })));
    }

    return undefined;
  },

  'AWS::S3::BucketPolicy': async ({ properties, clients, perform }) => {
    const Bucket = textOf(properties.Bucket);
    await perform('PutBucketPolicy', () =>
      clients.s3.send(new PutBucketPolicyCommand({ Bucket, Policy: jsonOf(properties.PolicyDocument) })));

    return undefined;
  },

  'AWS::KMS::Key': async ({ properties, physical, clients, perform }) => {
    const made = await perform('CreateKey', () => clients.kms.send(new CreateKeyCommand({ Policy: jsonOf(properties.KeyPolicy) })));
    const { KeyId, Arn } = made?.KeyMetadata ?? {};

    return KeyId === undefined ? physical : resource(KeyId, { KeyId, Arn });
  },

  'AWS::Logs::LogGroup': async ({ environment: { account, region }, properties, physical, clients, perform }) => {
    const logGroupName = physical.physicalId;
    await perform('CreateLogGroup', () => clients.logs.send(new CreateLogGroupCommand({ logGroupName })));
    const { ResourcePolicyDocument: policy } = properties;
    if (policy !== undefined) {
      const resourceArn = `arn:aws:logs:${region}:${account}:log-group:${logGroupName}`;
      await perform('PutResourcePolicy', () => clients.logs.send(new PutResourcePolicyCommand({ resourceArn, policyDocument: jsonOf(policy) })));
    }

    return undefined;
  },

  'AWS::Logs::ResourcePolicy': async ({ properties, clients, perform }) => {
    await perform('PutResourcePolicy', () => clients.logs.send(new PutResourcePolicyCommand({
      policyName: textOf(properties.PolicyName), policyDocument: jsonOf(properties.PolicyDocument),
    })));

    return undefined;
  },

  'AWS::KinesisFirehose::DeliveryStream': async ({ properties, physical, clients, perform }) => {
    await perform('CreateDeliveryStream', () => clients.firehose.send(new CreateDeliveryStreamCommand({
      DeliveryStreamName: physical.physicalId,
      DeliveryStreamType: textOf(properties.DeliveryStreamType) as DeliveryStreamType | undefined,
      ...streamSettings(properties),
    })));

    return undefined;
  },
};

/** A resource with attributes. */
export function resource(physicalId: string, attributes: Values): PhysicalResource {
  return { physicalId, attribute: name => attributes[name] };
}

export function jsonOf(policy: unknown): string {
  return typeof policy === 'string' ? policy : JSON.stringify(policy);
}

/** Returns the rules in the spelling of the API. It is the spelling of CloudFormation, except for the default. */
function encryptionRules({ BucketEncryption: encryption }: Values): ServerSideEncryptionRule[] {
  const rules = listOf(valuesOf(encryption).ServerSideEncryptionConfiguration).map(valuesOf)
    .map(({ ServerSideEncryptionByDefault: byDefault, ...rule }) => ({ ...rule, ApplyServerSideEncryptionByDefault: byDefault }));

  return rules as ServerSideEncryptionRule[];
}

/** CloudFormation and the API spell them alike. */
function streamSettings({ ExtendedS3DestinationConfiguration, DeliveryStreamEncryptionConfigurationInput, Tags }: Values) {
  return { ExtendedS3DestinationConfiguration, DeliveryStreamEncryptionConfigurationInput, Tags } as Partial<CreateDeliveryStreamCommandInput>;
}
