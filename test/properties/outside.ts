import { existingDestination } from './build-destinations';
import { arnOf, existingName } from './build-sources';
import { outsideArn, outsideName } from './build-targets';
import { constantOf } from './log-types';
import type { DestinationPlan, Plan } from './plan';
import { Simulator } from '../simulator';
import { ACCOUNT } from '../support/environments';

const SERVICE = { Service: 'delivery.logs.amazonaws.com' };

/** Returns a policy that allows the delivery service actions on all of them. */
function letIn(action: string[], resource: string): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: SERVICE, Action: action, Resource: resource }] };
}

/** A model of AWS in which everything exists that the app of a plan only names. */
export function simulatorFor(plan: Plan): Simulator {
  const { region = 'us-east-1' } = plan;
  const simulator = new Simulator({ environment: { account: ACCOUNT, region } });
  const isSearchEnabled = plan.destinations.some(({ enableTransactionSearch }) => enableTransactionSearch);
  if (!isSearchEnabled) simulator.enableTransactionSearch({ account: ACCOUNT, region });
  plan.destinations.forEach((destination, index) => {
    if (destination.target === 'imported') makeTarget(simulator, destination, index, region);
    if (destination.how.startsWith('imported')) makeDestination(simulator, destination, index, region);
  });
  plan.sources.forEach((source, index) => {
    if (source.imported === undefined) return;
    simulator.createOutside('AWS::Logs::DeliverySource', {
      Name: existingName(index), LogType: constantOf(source.logType).logType.value, ResourceArn: arnOf(source, index, region),
    });
  });

  return simulator;
}

function makeTarget(simulator: Simulator, { type }: DestinationPlan, index: number, region: string): void {
  const name = outsideName(index);
  switch (type) {
    case 'S3':
      simulator.createOutside('AWS::S3::Bucket', { BucketName: name });
      simulator.createOutside('AWS::S3::BucketPolicy', { Bucket: name, PolicyDocument: letIn(['s3:PutObject'], `arn:aws:s3:::${name}/*`) });
      break;
    case 'CWL':
      simulator.createOutside('AWS::Logs::LogGroup', {
        LogGroupName: name,
        ResourcePolicyDocument: letIn(['logs:CreateLogStream', 'logs:PutLogEvents'], `arn:aws:logs:${region}:${ACCOUNT}:log-group:${name}:log-stream:*`),
      });
      break;
    case 'FH':
      simulator.createOutside('AWS::KinesisFirehose::DeliveryStream', {
        DeliveryStreamName: name, Tags: [{ Key: 'LogDeliveryEnabled', Value: 'true' }],
      });
      break;
    default:
      simulator.createOutside('AWS::XRay::ResourcePolicy', {
        PolicyName: name, PolicyDocument: JSON.stringify(letIn(['xray:PutTraceSegments'], '*')),
      });
  }
}

function makeDestination(simulator: Simulator, { type, format, prefix }: DestinationPlan, index: number, region: string): void {
  simulator.createOutside('AWS::Logs::DeliveryDestination', {
    Name: existingDestination(index),
    DeliveryDestinationType: type,
    DestinationResourceArn: outsideArn({ type, prefix }, index, region),
    OutputFormat: format?.value,
  });
}
