import type { Kind, LogTypeEntry } from '../catalog/model';

const TRANSACTION_SEARCH = 'Turn on [CloudWatch Transaction Search](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Enable-TransactionSearch.html) '
  + 'in the account and Region. Without it, the deployment fails.';

const SUBSCRIBER = 'Set `LogConfiguration.Level` of the subscriber to';

/**
 * The settings that a resource needs before it emits logs, by the name of the kind, or of the kind and the log type. The
 * sources are the pages of AWS that the log types link to. src/private/rules/prerequisites checks most of them.
 */
const SETUP: { readonly [name: string]: string } = {
  'ApiGatewayStage': 'Set the logging level of the stage for all methods: `deployOptions: { loggingLevel: apigateway.MethodLoggingLevel.ERROR }` '
    + '(or `INFO`) of a `RestApi`. Without it, AWS refuses the delivery source.',
  'CloudFront.ACCESS_LOGS': 'To log cookies, set `DistributionConfig.Logging.IncludeCookies` of the distribution to true, and add '
    + '`cs(Cookie)` to `recordFields`.',
  'CloudFront.CONNECTION_LOGS': 'Set `DistributionConfig.ViewerMtlsConfig` of the distribution (mutual TLS), and enable connection logs for the distribution in '
    + 'CloudFront. CloudFormation has no property for the latter.',
  'EksCluster': 'Enable EKS Auto Mode: `defaultCapacityType: eks.DefaultCapacityType.AUTOMODE` of a `Cluster` of `aws-cdk-lib/aws-eks-v2`. A `Cluster` of '
    + '`aws-cdk-lib/aws-eks` has no such option.',
  'EventBus.ERROR_LOGS': 'Set `logConfig: { level: events.Level.ERROR }` (or `INFO`, `TRACE`) of the event bus.',
  'EventBus.INFO_LOGS': 'Set `logConfig: { level: events.Level.INFO }` (or `TRACE`) of the event bus.',
  'EventBus.TRACE_LOGS': 'Set `logConfig: { level: events.Level.TRACE }` of the event bus.',
  'EventSubscriber.ERROR_LOGS': `${SUBSCRIBER} \`ERROR\` (or \`INFO\`).`,
  'EventSubscriber.INFO_LOGS': `${SUBSCRIBER} \`INFO\`.`,
  'GlobalResolver': 'Set `observabilityRegion` of the resolver to the Region of the delivery source.',
  'IdentityCenter': 'Identity Center must use Active Directory with configurable AD sync.',
  'LoadBalancer.NLB_ACCESS_LOGS': 'Add a TLS listener. Connections of other listeners are not logged.',
  'MediaTailor': 'Add `VENDED_LOGS` to `logConfiguration.enabledLoggingStrategies` of the playback configuration, and set `logConfiguration.percentEnabled` '
    + 'above 0.',
  'Pcs.PCS_SCHEDULER_AUDIT_LOGS': 'Run Slurm 25.11 or later (`scheduler.version` of the cluster).',
  'Quick': 'The account needs Enterprise or Professional subscriptions.',
  'RtbFabric': 'Set `errorLog` or `filterLog` above 0 in `linkLogSettings.applicationLogs.linkApplicationLogSampling` of the link.',
  'Shield': 'The account needs a subscription to Shield Advanced.',
};

/** Returns the settings that the resource needs, or undefined if there are none. */
export function setupOf(kind: Kind, { logType, destinations }: LogTypeEntry): string | undefined {
  if (destinations?.XRAY !== undefined) return TRANSACTION_SEARCH;

  return SETUP[`${kind.name}.${logType}`] ?? SETUP[kind.name];
}

/** Returns the entries of the table that no log type uses. */
export function unusedSetup(kinds: readonly Kind[]): string[] {
  const names = new Set(kinds.flatMap(({ name, logTypes }) => [name, ...logTypes.map(({ logType }) => `${name}.${logType}`)]));

  return Object.keys(SETUP).filter(name => !names.has(name));
}
