import * as s3 from 'aws-cdk-lib/aws-s3';
import { Simulator } from './simulator';
import { ACCOUNT } from './support/environments';
import { newEventBus } from './support/logging';
import { assembly, deliveryChanges } from './support/migrations';

test('a source of the console gets another delivery', () => {
  const simulator = new Simulator();
  simulator.createOutside('AWS::Logs::DeliverySource', {
    Name: 'CreatedByCloudFront-E2EXAMPLE', LogType: 'ACCESS_LOGS', ResourceArn: `arn:aws:cloudfront::${ACCOUNT}:distribution/E2EXAMPLE`,
  });

  const result = simulator.deploy(assembly({ headings: ['Console and scripts'] }));
  expect(result.errors).toEqual([]);
  expect(deliveryChanges(result).map(change => change.split(' ')[0])).toEqual(['create', 'create']);
});

const POLICY = {
  Bucket: 'example-logs',
  PolicyDocument: {
    Statement: [{ Effect: 'Allow', Principal: { Service: 'delivery.logs.amazonaws.com' }, Action: 's3:PutObject', Resource: 'arn:aws:s3:::example-logs/*' }],
  },
};

/** Creates a delivery outside of all stacks. Returns the physical ids by type. */
function otherTool(simulator: Simulator): { readonly [type: string]: string } {
  simulator.createOutside('AWS::S3::BucketPolicy', POLICY);
  simulator.createOutside('AWS::Logs::DeliverySource', {
    Name: 'orders', LogType: 'INFO_LOGS', ResourceArn: `arn:aws:events:us-east-1:${ACCOUNT}:event-bus/orders`,
  });
  simulator.createOutside('AWS::Logs::DeliveryDestination', {
    Name: 'orders-archive', DeliveryDestinationType: 'S3', DestinationResourceArn: 'arn:aws:s3:::example-logs', OutputFormat: 'json',
  });
  const { physicalId } = simulator.createOutside('AWS::Logs::Delivery', {
    DeliverySourceName: 'orders', DeliveryDestinationArn: `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-destination:orders-archive`,
  });

  return {
    'AWS::S3::BucketPolicy': 'example-logs',
    'AWS::Logs::DeliverySource': 'orders',
    'AWS::Logs::DeliveryDestination': 'orders-archive',
    'AWS::Logs::Delivery': physicalId,
  };
}

describe('resources of another tool', () => {
  const app = (headings: readonly string[]) => assembly({ headings }, stack => ({
    bus: newEventBus(stack, 'Bus', { eventBusName: 'orders' }),
    bucket: new s3.Bucket(stack, 'Bucket', { bucketName: 'example-logs' }),
  }));

  test('are imported, and do not change with the next deployment', () => {
    const simulator = new Simulator();
    expect(simulator.deploy(app([])).errors).toEqual([]);
    const ids = otherTool(simulator);
    const after = app(['Terraform and other tools']);
    const { Resources } = after.stacksRecursively[0].template as { Resources: { [id: string]: { Type: string } } };
    const imported = Object.entries(Resources)
      .flatMap(([logicalId, { Type }]) => Type in ids ? [{ stack: 'Stack', logicalId, physicalId: ids[Type] }] : []);

    const { errors, changes } = simulator.import(after, imported);
    expect(errors).toEqual([]);
    expect(changes.map(({ action }) => action)).toEqual(['import', 'import', 'import', 'import']);

    const result = simulator.deploy(after);
    expect(result.errors).toEqual([]);
    expect(deliveryChanges(result)).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
  });

  test('need their bucket policy, too', () => {
    const simulator = new Simulator();
    simulator.deploy(app([]));
    simulator.createOutside('AWS::S3::BucketPolicy', POLICY);

    expect(simulator.deploy(app(['Terraform and other tools'])).errors[0]?.message)
      .toBe('The bucket policy already exists on bucket example-logs.');
  });
});
