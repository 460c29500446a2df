import { type ConfiguredResource, emitsNone, type Prerequisite } from './prerequisite';
import { withId } from '../../cdk/messages';
import { templateProperty } from '../../cdk/template-property';

/** The log levels in order. Each level includes the levels before it. */
const LEVELS = ['OFF', 'ERROR', 'INFO', 'TRACE'];

/**
 * Requires an event bus to have a sufficient log level. Without one it logs nothing. With one it emits the log types up
 * to that level.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-logs.html
 */
export const eventBusLevel: Prerequisite = logged =>
  levelFindings(logged, 'LogConfig.Level', ['ERROR', 'INFO', 'TRACE'], {
    kind: 'event bus', optionOf: level => `logConfig: { level: Level.${level} }`,
  });

/**
 * Requires a subscriber to have a sufficient log level, like an event bus. A subscriber has no level TRACE.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eventsv2-subscriber-logconfiguration.html
 */
export const subscriberLevel: Prerequisite = logged =>
  levelFindings(logged, 'LogConfiguration.Level', ['ERROR', 'INFO'], {
    kind: 'subscriber', optionOf: level => `logConfiguration: { level: '${level}' }`,
  });

/** The words of a message about the level of a resource. */
interface LevelWords {
  readonly kind: string;
  /** Returns the option with a level, as users write it. */
  readonly optionOf: (level: string) => string;
}

function levelFindings(
  logged: ConfiguredResource, property: string, levels: readonly string[], { kind, optionOf }: LevelWords,
): string[] {
  const wanted = logged.logType.value.replace(/_LOGS$/, '');
  const set = templateProperty(logged.cfnResource, property);
  const level = set ?? 'OFF';
  // The level is not known, or the level or the log type is newer than this library.
  if (typeof level !== 'string' || !LEVELS.includes(level) || !levels.includes(wanted)) return [];
  if (LEVELS.indexOf(level) >= LEVELS.indexOf(wanted)) return [];

  const higher = levels.slice(levels.indexOf(wanted) + 1);
  const got = set === undefined ? 'no log level' : `log level ${level}`;
  return [withId('logLevel', `${emitsNone(`${kind} '${logged.construct.node.path}' has ${got}`, logged)}: set ${optionOf(wanted)}`
    + (higher.length === 0 ? '' : ` (or ${higher.join(', ')})`))];
}
