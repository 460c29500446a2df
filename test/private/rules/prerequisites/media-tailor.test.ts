import type * as mediatailor from 'aws-cdk-lib/aws-mediatailor';
import { CfnParameter, Fn, Lazy, type Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../../../../src';
import { findingsOf, overridden, UNKNOWN } from '../../../support/findings';
import { VENDED_LOGS } from '../../../support/logging';
import { newPlayback } from '../../../support/switched-l1s';

const { AD_DECISION_SERVER_LOGS, MANIFEST_SERVICE_LOGS, TRANSCODE_LOGS } = delivery.MediaTailorLogType;

type Make = (stack: Stack, id: string) => IConstruct;

const playback = (logConfiguration?: mediatailor.CfnPlaybackConfigurationProps['logConfiguration']): Make => (stack, id) =>
  newPlayback(stack, id, logConfiguration);

describe('a playback configuration', () => {
  test.each<[string, Make, string]>([
    ['with no strategy', playback({ percentEnabled: 100 }), '[]'],
    ['with another strategy', playback({ percentEnabled: 100, enabledLoggingStrategies: ['LEGACY_CLOUDWATCH'] }), '["LEGACY_CLOUDWATCH"]'],
    ['with another strategy by an override', (stack, id) => overridden(playback(VENDED_LOGS)(stack, id), {
      'LogConfiguration.EnabledLoggingStrategies': ['LEGACY_CLOUDWATCH'],
    }), '["LEGACY_CLOUDWATCH"]'],
  ])('%s is refused', (_, make, got) => {
    expect(findingsOf(TRANSCODE_LOGS, make)).toEqual([
      `playback configuration 'Stack/Resource' has the logging strategies ${got}, so it emits no TRANSCODE_LOGS: add 'VENDED_LOGS' to `
      + 'enabledLoggingStrategies [cdk-log-delivery:mediaTailorLogging]',
    ]);
  });

  test('without a log configuration has a warning, as the API can have set it', () => {
    expect(findingsOf(TRANSCODE_LOGS, playback())).toEqual([
      "playback configuration 'Stack/Resource' has no logConfiguration, so it emits no TRANSCODE_LOGS: set enabledLoggingStrategies: ['VENDED_LOGS'] in it, "
      + 'or acknowledge this warning if ConfigureLogsForPlaybackConfiguration has set the strategy [ack: cdk-log-delivery:mediaTailorLogging]',
    ]);
  });

  test('that logs no sessions has a warning', () => {
    expect(findingsOf(AD_DECISION_SERVER_LOGS, playback({ ...VENDED_LOGS, percentEnabled: 0 }))).toEqual([
      "playback configuration 'Stack/Resource' has percentEnabled: 0, so it logs only sessions in debug mode: set percentEnabled to "
      + '1 to 100 [ack: cdk-log-delivery:mediaTailorLogging]',
    ]);
  });

  test.each<[string, Make]>([
    ['with the strategy', playback(VENDED_LOGS)],
    ['with both strategies', playback({ percentEnabled: 1, enabledLoggingStrategies: ['LEGACY_CLOUDWATCH', 'VENDED_LOGS'] })],
    ['with the strategy by an override', (stack, id) => overridden(playback()(stack, id), {
      LogConfiguration: { PercentEnabled: 100, EnabledLoggingStrategies: ['VENDED_LOGS'] },
    })],
    ['with a configuration that is not known', playback(Lazy.any({ produce: () => UNKNOWN }))],
    ['with strategies that are not known', (stack, id) => playback({
      percentEnabled: 100, enabledLoggingStrategies: Fn.split(',', new CfnParameter(stack, 'Strategies').valueAsString),
    })(stack, id)],
    ['with a strategy that is not known', (stack, id) => playback({
      percentEnabled: 100, enabledLoggingStrategies: [new CfnParameter(stack, 'Strategy').valueAsString],
    })(stack, id)],
    ['with a percentage that is not known', (stack, id) => playback({
      ...VENDED_LOGS, percentEnabled: new CfnParameter(stack, 'Percentage', { type: 'Number' }).valueAsNumber,
    })(stack, id)],
  ])('%s is accepted', (_, make) => {
    expect(findingsOf(TRANSCODE_LOGS, make)).toEqual([]);
  });

  test('can log no sessions but those in debug mode, of which manifest logs are anyway', () => {
    expect(findingsOf(MANIFEST_SERVICE_LOGS, playback({ ...VENDED_LOGS, percentEnabled: 0 }))).toEqual([]);
  });
});
