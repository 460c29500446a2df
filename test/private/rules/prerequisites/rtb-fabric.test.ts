import { CfnParameter, type Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../../../../src';
import { findingsOf, overridden } from '../../../support/findings';
import { newLink } from '../../../support/switched-l1s';

const { APPLICATION_LOGS } = delivery.RtbFabricLogType;

type Make = (stack: Stack, id: string) => IConstruct;

const link = (errorLog: number, filterLog: number): Make => (stack, id) => newLink(stack, id, errorLog, filterLog);
const ERROR_LOG = 'LinkLogSettings.ApplicationLogs.LinkApplicationLogSampling.ErrorLog';

describe('a link', () => {
  test.each<[string, Make]>([
    ['that logs neither errors nor filtered requests', link(0, 0)],
    ['that logs neither by an override', (stack, id) => overridden(link(100, 0)(stack, id), { [ERROR_LOG]: 0 })],
  ])('%s is refused', (_, make) => {
    expect(findingsOf(APPLICATION_LOGS, make)).toEqual([
      "link 'Stack/Resource' has sampling rates of 0, so it emits no APPLICATION_LOGS: set errorLog or filterLog above 0 in "
      + 'linkApplicationLogSampling [cdk-log-delivery:linkLogSettings]',
    ]);
  });

  test.each<[string, Make]>([
    ['that logs errors', link(100, 0)],
    ['that logs some filtered requests', link(0, 0.5)],
    ['that logs errors by an override', (stack, id) => overridden(link(0, 0)(stack, id), { [ERROR_LOG]: 10 })],
    ['whose rate is not known', (stack, id) => link(new CfnParameter(stack, 'Rate', { type: 'Number' }).valueAsNumber, 0)(stack, id)],
  ])('%s is accepted', (_, make) => {
    expect(findingsOf(APPLICATION_LOGS, make)).toEqual([]);
  });
});
