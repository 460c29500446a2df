// Tested by test/delivery-source-deliveries.test.ts.
import { CfnDeliveryDestination } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { DestinationGrants } from './destination-grants';
import { checkDestination, type DestinationParts, destinationProps, watchDestination } from './destination-resource';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { followConditions } from '../cdk/conditions';
import { adopt } from '../identity/adoption';
import { assignDeliveryId } from '../identity/logical-ids';
import { DestinationTrait } from '../model/traits';

/**
 * The destination that a helper such as `toS3()` creates: the L1 alone. Each construct around the L1 would take about
 * as long to synthesise as the L1 itself (an L2 makes building 1.25 times as long).
 */
export class HelperDestination extends CfnDeliveryDestination {
  constructor(scope: Construct, id: string, parts: DestinationParts) {
    super(scope, id, destinationProps(scope, id, parts));
    checkDestination(this, parts);
    watchDestination(this, this, parts);

    const { target, options, identity } = parts;
    const { condition, source } = parts;
    followConditions(this, { given: condition, parts: [source && cfnResourceOf(source), target.resource] });
    DestinationTrait.implement(
      this,
      new DestinationGrants({ construct: this, resource: this, identity }, target, options),
    );
    assignDeliveryId(this, this, identity, 'Destination');
    adopt(this, this, options.adoptedDestination);
  }
}
