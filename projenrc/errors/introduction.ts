/** The lines of docs/errors.md above the contents. */
export const INTRODUCTION = [
  '# Errors and warnings',
  '',
  'This page has an entry for each error and each warning of this library, with the messages, a fix, and the page of AWS that the rule',
  'comes from. Search it for the id at the end of the message: `[cdk-log-delivery:<id>]` of an error, `[ack: cdk-log-delivery:<id>]` of a',
  'warning. [Rules](rules.md) lists the rules with AWS\'s own messages and sources.',
  '',
  'The messages are of a stack `Shop` in account 111122223333 and Region us-east-1. Each begins with the path of the construct. An error',
  'stops synthesis, and a warning does not.',
];
