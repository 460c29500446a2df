import { type ConfiguredResource, emitsNone, type Prerequisite } from './prerequisite';
import { warn, withId } from '../../cdk/messages';
import { templateProperty } from '../../cdk/template-property';

const STRATEGY = 'VENDED_LOGS';

/**
 * Requires a playback configuration to have the logging strategy for vended logs.
 *
 * A playback configuration without a `LogConfiguration` only gets a warning. The strategy can also be set with
 * `ConfigureLogsForPlaybackConfiguration` of the API, the only way before CloudFormation had the property. A percentage
 * of 0 only gets a warning, because sessions in debug mode are still logged.
 *
 * @see https://docs.aws.amazon.com/mediatailor/latest/ug/vended-logs.html
 */
export const playbackLogging: Prerequisite = (logged, scope) => {
  const strategies = templateProperty(logged.cfnResource, 'LogConfiguration.EnabledLoggingStrategies') ?? [];
  const isSet = templateProperty(logged.cfnResource, 'LogConfiguration') !== undefined;
  const lacksStrategy = Array.isArray(strategies)
    && strategies.every(strategy => typeof strategy === 'string' && strategy !== STRATEGY);
  if (lacksStrategy && isSet) {
    const problem = `${configurationOf(logged)} has the logging strategies ${JSON.stringify(strategies)}`;
    return [withId('mediaTailorLogging', `${emitsNone(problem, logged)}: add '${STRATEGY}' to enabledLoggingStrategies`)];
  }

  const doubt = lacksStrategy ? noStrategy(logged) : noSessions(logged);
  if (doubt !== undefined) warn(scope, 'mediaTailorLogging', doubt);
  return [];
};

function noStrategy(logged: ConfiguredResource): string {
  return `${emitsNone(`${configurationOf(logged)} has no logConfiguration`, logged)}: set enabledLoggingStrategies: ['${STRATEGY}'] in it, or `
    + 'acknowledge this warning if ConfigureLogsForPlaybackConfiguration has set the strategy';
}

function noSessions(logged: ConfiguredResource): string | undefined {
  // These logs exist only for sessions in debug mode, whatever the percentage is.
  if (logged.logType.value === 'MANIFEST_SERVICE_LOGS') return undefined;
  if (String(templateProperty(logged.cfnResource, 'LogConfiguration.PercentEnabled')) !== '0') return undefined;

  return `${configurationOf(logged)} has percentEnabled: 0, so it logs only sessions in debug mode: set percentEnabled to 1 to 100`;
}

function configurationOf({ construct }: ConfiguredResource): string {
  return `playback configuration '${construct.node.path}'`;
}
