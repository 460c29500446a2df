import { must, type Prerequisite } from './prerequisite';
import { templateProperty } from '../../cdk/template-property';

/** The first version of Slurm that has audit logs of their own, as year and month. */
const AUDIT_LOGS_SINCE = '25.11';

/**
 * Before, the audit records of a scheduler were among its other logs.
 *
 * @see https://docs.aws.amazon.com/pcs/latest/userguide/monitoring-overview.html
 */
export const schedulerVersion: Prerequisite = logged => {
  const version = templateProperty(logged.cfnResource, 'Scheduler.Version');
  const isOlder = typeof version === 'string' && /^\d\d\.\d\d$/.test(version) && version < AUDIT_LOGS_SINCE;
  if (logged.logType.value !== 'PCS_SCHEDULER_AUDIT_LOGS' || !isOlder) return [];

  return [`${must(`have a Scheduler.Version of ${AUDIT_LOGS_SINCE} or later`, logged)} with ${version}, whose audit records are among PCS_SCHEDULER_LOGS: `
    + 'use that log type, or a later version'];
};
