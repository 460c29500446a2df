import { pause, type Operation } from '../../engine/operation';
import { Refusal } from '../../engine/refusal';
import type { Cloud } from '../cloud';
import { isEksCluster } from './kinds';

/** The duration of the update of a cluster: longer than anything else in a deployment. */
const STEPS = 60;

/** Fails if an update of the EKS cluster is in progress (facts 4.7). */
export function checkCluster(cloud: Cloud, resourceArn: string): void {
  const update = cloud.clusterUpdates.get(resourceArn);
  if (update === undefined || update.endsAt <= cloud.now) return;

  const name = resourceArn.split('/').pop();
  throw new Refusal(
    'ConflictException',
    `Cannot VendedLogsUpdate because cluster ${name} currently has update ${update.id} in progress`,
  );
}

/** Starts the update of a cluster that a delivery source requires, and waits for it if CloudFormation does. */
export function* updateCluster(cloud: Cloud, resourceArn: string): Operation<void> {
  if (!isEksCluster(resourceArn)) return;

  const id = cloud.uniqueText(8).toLowerCase();
  if (!cloud.switches.eksPutWaits) {
    cloud.clusterUpdates.set(resourceArn, { id, endsAt: cloud.now + STEPS });
    return;
  }
  cloud.clusterUpdates.set(resourceArn, { id, endsAt: Infinity });
  yield* pause(STEPS / 10);
  cloud.clusterUpdates.delete(resourceArn);
}
