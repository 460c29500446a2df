import { PutResourcePolicyCommand, UpdateTraceSegmentDestinationCommand } from '@aws-sdk/client-xray';
import type { Creator } from './call';
import { jsonOf } from './targets';
import { textOf } from '../../simulator/engine/values';

/** The resources that deliveries of traces need. */
export const X_RAY: { readonly [type: string]: Creator } = {
  'AWS::XRay::ResourcePolicy': async ({ properties, clients, perform }) => {
    await perform('xray:PutResourcePolicy', () => clients.xray.send(new PutResourcePolicyCommand({
      PolicyName: textOf(properties.PolicyName), PolicyDocument: jsonOf(properties.PolicyDocument),
    })));

    return undefined;
  },

  'AWS::XRay::TransactionSearchConfig': async ({ clients, perform }) => {
    await perform('xray:UpdateTraceSegmentDestination', () =>
      clients.xray.send(new UpdateTraceSegmentDestinationCommand({ Destination: 'CloudWatchLogs' })));

    return undefined;
  },
};
