/** The snippet that acknowledges a warning. */
export const ACKNOWLEDGE = `
Annotations.of(stack).acknowledgeWarning('cdk-log-delivery:unknownRecordField', 'AWS has added the field since');`;

/** The lines of docs/errors.md above the contents. */
export const INTRODUCTION = [
  '# Errors and warnings',
  '',
  'This page lists each error and each warning of this library, with a link to its messages, a fix, and the page of AWS that the rule comes',
  'from. Search it for the id at the end of the message: `[cdk-log-delivery:<id>]` of an error, `[ack: cdk-log-delivery:<id>]` of a',
  'warning. [Rules](rules.md) lists the rules with AWS\'s own messages and sources.',
  '',
  'The messages are of a stack `Shop` in account 111122223333 and Region us-east-1. Each begins with the path of the construct. An error',
  'stops synthesis, and a warning does not.',
  '',
  '## Acknowledging warnings',
  '',
  'Acknowledge a warning that does not concern you on a construct above the one that it names, such as the stack:',
  '',
  '```ts',
  ACKNOWLEDGE.trim(),
  '```',
  '',
  'In Python: `Annotations.of(stack).acknowledge_warning(…)`, with the same two arguments.',
  '',
  '- This works in every version of aws-cdk-lib that the library supports, before and after the construct is defined, and for warnings',
  '  that the library adds only at synthesis, such as `sourceWithoutDelivery`.',
  '- Not on the `App`: there an acknowledgement removes only earlier warnings.',
  '- To acknowledge the warning of one construct, use `Annotations.of(construct)`. In aws-cdk-lib 2.260.0, that removes only earlier',
  '  warnings, and so no warning that is added at synthesis. In 2.276.0, it works for all.',
  '- In aws-cdk-lib 2.276.0, `Validations.of(stack).acknowledge({ id, reason })` works as well, where `id` is `cdk-log-delivery:<id>` with or',
  '  without `Annotation::` before it. In 2.260.0, it has no effect on warnings.',
];
