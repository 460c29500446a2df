import { CfnParameter, type Stack } from 'aws-cdk-lib/core';
import * as delivery from '../../../../src';
import { findingsOf, overridden } from '../../../support/findings';
import { newPcsCluster } from '../../../support/switched-l1s';

const { PCS_SCHEDULER_AUDIT_LOGS, PCS_SCHEDULER_LOGS } = delivery.PcsLogType;

const cluster = (version: string) => (stack: Stack, id: string) => newPcsCluster(stack, id, version);

describe('a cluster', () => {
  test.each([
    ['with Slurm 24.11', cluster('24.11'), '24.11'],
    ['with an older version by an override', (stack: Stack, id: string) => overridden(cluster('25.11')(stack, id), { 'Scheduler.Version': '25.05' }), '25.05'],
  ])('%s is refused for audit logs', (_, make, version) => {
    expect(findingsOf(PCS_SCHEDULER_AUDIT_LOGS, make)).toEqual([
      `cluster 'Stack/Resource' has scheduler version ${version}, so it emits no PCS_SCHEDULER_AUDIT_LOGS: use PCS_SCHEDULER_LOGS, which has the audit `
      + "records of this version, or set scheduler: { version: '25.11' } or later [cdk-log-delivery:schedulerVersion]",
    ]);
  });

  test('with an older version can have the other logs', () => {
    expect(findingsOf(PCS_SCHEDULER_LOGS, cluster('24.11'))).toEqual([]);
  });

  test.each(['25.11', '26.05', 'latest'])('with Slurm %s can have audit logs', version => {
    expect(findingsOf(PCS_SCHEDULER_AUDIT_LOGS, cluster(version))).toEqual([]);
  });

  test('with a version that is not known can have audit logs', () => {
    expect(findingsOf(PCS_SCHEDULER_AUDIT_LOGS, (stack, id) => cluster(new CfnParameter(stack, 'Version').valueAsString)(stack, id))).toEqual([]);
  });
});
