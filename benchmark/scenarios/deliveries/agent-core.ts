import { dirname, join } from 'path';
import { type LoggingConfig, LoggingDestination, LogType } from 'aws-cdk-lib/aws-bedrockagentcore';
import type { Construct } from 'constructs';
import type { Logger, Site } from './sites';

/** The functions that the construct `Runtime` calls for its properties `tracingEnabled` and `loggingConfigs`. */
interface Observability {
  configureTracingDelivery(scope: Construct, sourceArn: string): unknown;
  configureLoggingDelivery(scope: Construct, sourceArn: string, loggingConfigs: LoggingConfig[]): unknown;
}

/**
 * The folder of the functions. They are not public. Calling them directly leaves the rest of `Runtime` out of the
 * measurement.
 */
const AGENT_CORE = dirname(require.resolve('aws-cdk-lib/aws-bedrockagentcore'));
const observability: Observability = module.require(join(AGENT_CORE, 'lib', 'runtime', 'observability.js'));

/** Delivers the logs with the functions of aws-cdk-lib for AgentCore. */
export function deliver(site: Site): void {
  for (const logger of site.loggers) addDelivery(site, logger);
}

function addDelivery(site: Site, logger: Logger): void {
  const { runtime, target } = logger;
  if (target === 'XRAY') {
    observability.configureTracingDelivery(runtime, runtime.attrAgentRuntimeArn);
    return;
  }

  const destination = destinationOf(site, logger);
  observability.configureLoggingDelivery(runtime, runtime.attrAgentRuntimeArn, [
    { logType: LogType.APPLICATION_LOGS, destination },
  ]);
}

function destinationOf({ bucket, stream }: Site, { target, logGroup }: Logger): LoggingDestination {
  if (logGroup !== undefined) return LoggingDestination.cloudWatchLogs(logGroup);

  return target === 'S3' ? LoggingDestination.s3(bucket) : LoggingDestination.firehose(stream);
}
