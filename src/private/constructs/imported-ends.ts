// Tested by test/imported-ends.test.ts.
import type { CfnDelivery } from 'aws-cdk-lib/aws-logs';
import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { acyclicDependable } from '../cdk/acyclic';
import { AppResources } from '../cdk/app-resources';
import { cfnResourceOf } from '../cdk/cfn-resource';
import { stageOf } from '../cdk/scopes';
import { deliveryOf } from '../model/app-deliveries';

/** The source and the destination of a delivery. */
interface Ends {
  readonly source: IConstruct;
  readonly destination: IConstruct;
}

/**
 * Makes a delivery depend on the delivery source and destination that the app defines under the names that the delivery
 * imports: on the resources in its stack, and on other stacks of its stage.
 *
 * A definition that depends on the delivery itself is left out.
 */
export function orderAfterDefinitions(delivery: CfnDelivery, { source, destination }: Ends): void {
  const isSourceImported = cfnResourceOf(source) === undefined;
  const isDestinationImported = cfnResourceOf(destination) === undefined;
  if (!isSourceImported && !isDestinationImported) return;
  // The app is read when it is synthesised.
  AppResources.of(delivery);

  delivery.node.addDependency(acyclicDependable(() => [delivery], () => {
    const read = deliveryOf(delivery);
    const definitions = [
      isSourceImported ? read?.source?.resource : undefined,
      isDestinationImported ? read?.destination?.resource : undefined,
    ];
    return definitions.filter(definition => definition !== undefined).filter(definition => isInStage(definition, delivery));
  }));
}

/** No dependency leaves a stage. */
function isInStage(definition: CfnResource, delivery: CfnDelivery): boolean {
  return stageOf(definition) === stageOf(delivery);
}
