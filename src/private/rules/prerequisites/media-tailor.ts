import { must, type Prerequisite } from './prerequisite';
import { warn } from '../../cdk/messages';
import { templateProperty } from '../../cdk/template-property';
import type { ManagedResource } from '../../model/logged-resource';

const STRATEGY = 'VENDED_LOGS';

/**
 * A playback configuration must have the strategy of vended logs. One without a `LogConfiguration` can have it all the same,
 * from the API's `ConfigureLogsForPlaybackConfiguration`: that is how it was done before CloudFormation had the property.
 * With a percentage of 0, sessions in debug mode are logged still.
 *
 * @see https://docs.aws.amazon.com/mediatailor/latest/ug/vended-logs.html
 */
export const playbackLogging: Prerequisite = (logged, scope) => {
  const strategies = templateProperty(logged.cfnResource, 'LogConfiguration.EnabledLoggingStrategies') ?? [];
  const isSet = templateProperty(logged.cfnResource, 'LogConfiguration') !== undefined;
  const lacksStrategy = Array.isArray(strategies) && strategies.every(strategy => typeof strategy === 'string' && strategy !== STRATEGY);
  if (lacksStrategy && isSet) {
    return [`${must(`have ${STRATEGY} in LogConfiguration.EnabledLoggingStrategies`, logged)} with ${JSON.stringify(strategies)}: add it to `
      + 'enabledLoggingStrategies of logConfiguration'];
  }

  const doubt = lacksStrategy ? noStrategy(logged) : noSessions(logged);
  if (doubt !== undefined) warn(scope, 'mediaTailorLogging', doubt);
  return [];
};

function noStrategy(logged: ManagedResource): string {
  return `${must(`have ${STRATEGY} in LogConfiguration.EnabledLoggingStrategies`, logged)} without a LogConfiguration, which delivers nothing unless `
    + `ConfigureLogsForPlaybackConfiguration has set the strategy: set logConfiguration with enabledLoggingStrategies ['${STRATEGY}'], or acknowledge this `
    + 'warning if it has';
}

function noSessions(logged: ManagedResource): string | undefined {
  // These are logged in debug mode only, whatever the percentage.
  if (logged.logType.value === 'MANIFEST_SERVICE_LOGS') return undefined;
  if (String(templateProperty(logged.cfnResource, 'LogConfiguration.PercentEnabled')) !== '0') return undefined;

  return `${must('have a LogConfiguration.PercentEnabled above 0', logged)} with 0, which logs sessions in debug `
    + 'mode only: set percentEnabled of logConfiguration to 1 to 100';
}
