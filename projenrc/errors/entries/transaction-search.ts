import type { EntrySubject } from '../entry';

const X_RAY = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-XRayTraces.html';
const TRANSACTION_SEARCH = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Transaction-Search.html';

/** CloudWatch Transaction Search, which deliveries to X-Ray need. */
export const TRANSACTION_SEARCH_SUBJECT: EntrySubject = {
  title: 'Transaction Search',
  entries: {
    transactionSearch: {
      when: 'Traces are delivered to X-Ray, and nothing in this app enables Transaction Search in the account and Region. If it is off, creating the '
        + 'delivery fails with `X-Ray Delivery Destination is supported with CloudWatch Logs as a Trace Segment Destination`.',
      fix: `
        source.toXRay({ enableTransactionSearch: true });
        // If it is enabled in the account and Region already:
        Annotations.of(stack).acknowledgeWarning('cdk-log-delivery:transactionSearch', 'it is enabled');`,
      see: X_RAY,
    },
    transactionSearchOrder: {
      when: 'Another stack enables Transaction Search, and the stack with the delivery can be deployed before it.',
      fix: `
        new XRayDeliveryDestination(otherStack, 'XRay', { enableTransactionSearch: true });
        source.toXRay();
        stack.addDependency(otherStack);`,
      see: TRANSACTION_SEARCH,
    },
    transactionSearchTwice: {
      when: 'Two stacks of one account and Region enable Transaction Search, or one stack and a `CfnTransactionSearchConfig`. AWS has it once for an '
        + 'account and Region, so the second one fails with `already exists`. It is a warning if the stacks have no environment.',
      fix: `
        new XRayDeliveryDestination(otherStack, 'XRay', { enableTransactionSearch: true });
        stack.addDependency(otherStack);
        source.toXRay();`,
      see: TRANSACTION_SEARCH,
    },
  },
};
