/** The paragraphs about the first release. */
export const FIRST_RELEASE = [
  'The first release.',
  [
    '- `DeliverySource`, four delivery destinations and `Delivery` create the resources of log delivery, also across accounts and Regions.',
    '- Constants for the log types and record fields of all services that AWS publishes, with documentation for each.',
    '- The policies of buckets, keys, log groups, X-Ray and delivery destinations, and the tag of delivery streams, for the account and Region'
      + ' of the delivery source only.',
    '- Names and logical IDs with which constructs can be moved and renamed, and logged resources replaced, in one deployment.',
    '- Errors and warnings at synthesis for most of what AWS would reject, each with an id and a fix.',
    '- `DeployerPolicy` generates the IAM policy of the deploying role.',
    '- Packages for TypeScript and Python. The packages for Java and Go are built and tested.',
  ].join('\n'),
];
