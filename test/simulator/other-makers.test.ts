import type { Simulator } from '.';
import { testRules } from './support/rules';
import { ACCOUNT, change, delivery, toBucket, type Changes, type RawTemplate } from './support/templates';

const USED = 'This ResourceId has already been used in another Delivery Source in this account';

/** A delivery source alone, of a resource that is not of the stack. */
function source(ResourceArn: string, LogType: string | null, changes: Changes = {}): RawTemplate {
  return change(toBucket({
    Bus: null,
    Bucket: null,
    Policy: null,
    Destination: null,
    Delivery: null,
    Source: { Properties: { Name: 'mine', LogType, ResourceArn } },
  }), changes);
}

const BUS_ARN = `arn:aws:events:us-east-1:${ACCOUNT}:event-bus/orders`;
const BUCKET_ARN = 'arn:aws:s3:::somewhere';

function deployBefore(template: RawTemplate, region = 'us-east-1'): (simulator: Simulator) => void {
  return simulator => {
    const environment = { account: ACCOUNT, region };
    expect(simulator.deployTemplate('Another', template, { environment }).errors).toEqual([]);
  };
}

describe('a delivery source', () => {
  testRules([
    {
      rule: 'is the only one of a resource of another stack, too',
      message: USED,
      before: deployBefore(toBucket()),
      fails: [source(BUS_ARN, 'INFO_LOGS')],
      passes: [source(BUS_ARN, 'ERROR_LOGS')],
    },
    {
      rule: 'is the only one in the account, whatever the Region',
      message: USED,
      before: deployBefore(source(BUCKET_ARN, 'S3_SERVER_ACCESS_LOGS'), 'eu-west-1'),
      fails: [source(BUCKET_ARN, 'S3_SERVER_ACCESS_LOGS')],
      passes: [source(`${BUCKET_ARN}-else`, 'S3_SERVER_ACCESS_LOGS')],
    },
    {
      rule: 'of a resource with one log type may leave it out, and is of that log type',
      message: USED,
      before: deployBefore(source(BUCKET_ARN, null, { Source: { Properties: { Name: 'other' } } })),
      fails: [source(BUCKET_ARN, 'S3_SERVER_ACCESS_LOGS')],
      passes: [source(`${BUCKET_ARN}-else`, null)],
    },
    {
      rule: 'of a resource with several log types has to name one',
      message: 'LogType is required for this resource. Possible values: ERROR_LOGS, INFO_LOGS, TRACE_LOGS',
      fails: [source(BUS_ARN, null)],
      passes: [source(BUS_ARN, 'TRACE_LOGS')],
    },
    {
      rule: 'of another stack can be delivered from, to a destination that is new to it',
      message: 'The specified Delivery already exists',
      before: deployBefore(toBucket()),
      fails: [deliveryOf(`arn:aws:logs:us-east-1:${ACCOUNT}:delivery-destination:logs`)],
      passes: [deliveryOf({ 'Fn::GetAtt': ['Mine', 'Arn'] })],
    },
    {
      rule: 'has a name that no other stack has used',
      message: "Resource of type 'AWS::Logs::DeliverySource' with identifier 'orders' already exists.",
      before: deployBefore(toBucket()),
      fails: [source(BUS_ARN, 'ERROR_LOGS', { Source: { Properties: { Name: 'orders' } } })],
      passes: [source(BUS_ARN, 'ERROR_LOGS')],
    },
  ]);

  function deliveryOf(DeliveryDestinationArn: unknown): RawTemplate {
    return {
      Resources: {
        Mine: {
          Type: 'AWS::Logs::DeliveryDestination',
          Properties: { Name: 'mine', DestinationResourceArn: 'arn:aws:s3:::logs' },
        },
        Delivery: {
          ...delivery('Source', 'Mine'),
          Properties: { DeliverySourceName: 'orders', DeliveryDestinationArn },
        },
      },
    };
  }
});
