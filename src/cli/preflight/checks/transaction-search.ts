// Tested by test/cli/preflight/agreement.test.ts, test/cli/preflight/checks.test.ts.
import type { SearchState } from '../account';
import { DELIVERY, type Deployment, DESTINATION, type Resource, SEARCH_CONFIG, SOURCE } from '../deployment';
import type { Unit } from '../unit';

/** Finds deliveries to X-Ray that need Transaction Search where it is off, or not enabled yet. */
export async function checkTransactionSearch(deployment: Deployment, unit: Unit): Promise<void> {
  const state = await deployment.state(unit.environment.region);
  if (deployment.resources(unit, SEARCH_CONFIG).some(each => deployment.isCreated(each))) state.search = 'on';
  const [first] = newDeliveries(deployment, unit).filter(
    ({ destination }) => destination?.properties.DeliveryDestinationType === 'XRAY',
  );
  if (first === undefined || state.search === undefined || state.search === 'on') return;
  report(deployment, first.delivery, state.search);
  // Once for the account and Region is enough.
  state.search = 'on';
}

function report(deployment: Deployment, delivery: Resource, search: SearchState): void {
  const { region } = delivery.unit.environment;
  const status = `aws xray get-trace-segment-destination --region ${region}`;
  const wait = { text: 'Wait until its status is ACTIVE, which takes about 15 minutes', commands: [status] };
  const enable = [
    { text: 'Enable it in the app: toXRay({ enableTransactionSearch: true }) in one stack of the account and Region' },
    {
      text: 'Enable it for the account, after a log resource policy that allows xray.amazonaws.com to write to aws/spans',
      commands: [`aws xray update-trace-segment-destination --region ${region} --destination CloudWatchLogs`, status],
    },
  ];
  deployment.report(delivery, {
    id: 'transaction-search',
    found:
      search === 'off'
        ? `Transaction Search is off in ${region}`
        : `Transaction Search is being enabled in ${region}, and its status is PENDING`,
    reason:
      'X-Ray Delivery Destination is supported with CloudWatch Logs as a Trace Segment Destination. ' +
      'Please enable the CloudWatch Logs destination for your traces using the UpdateTraceSegmentDestination API',
    remedies: [
      ...(search === 'off' ? enable : [wait]),
      { text: 'Remove the delivery of traces from the app until then' },
    ],
  });
}

/** A delivery that the deployment creates. */
export interface NewDelivery {
  readonly delivery: Resource;
  /** Undefined if the app does not create it. */
  readonly source: Resource | undefined;
  /** Undefined if the app does not create it. */
  readonly destination: Resource | undefined;
}

/** Returns the deliveries of a unit that the deployment creates. */
export function newDeliveries(deployment: Deployment, unit: Unit): NewDelivery[] {
  return deployment.resources(unit, DELIVERY).flatMap(delivery => {
    const source = ofType(deployment.referenced(delivery, 'DeliverySourceName'), SOURCE);
    const destination = ofType(deployment.referenced(delivery, 'DeliveryDestinationArn'), DESTINATION);
    const isCreated = [delivery, source, destination].some(each => each !== undefined && deployment.isCreated(each));

    return isCreated ? [{ delivery, source, destination }] : [];
  });
}

function ofType(resource: Resource | undefined, type: string): Resource | undefined {
  return resource?.type === type ? resource : undefined;
}
