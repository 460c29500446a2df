import { emitsNone, type Prerequisite } from './prerequisite';
import { withId } from '../../cdk/messages';
import { templateProperty } from '../../cdk/template-property';

/** The first version of Slurm with separate audit logs, as year and month. */
const AUDIT_LOGS_SINCE = '25.11';

/**
 * Requires a version of the scheduler with separate audit logs. Older versions write audit records to the other
 * scheduler logs.
 *
 * @see https://docs.aws.amazon.com/pcs/latest/userguide/monitoring-overview.html
 */
export const schedulerVersion: Prerequisite = logged => {
  const version = templateProperty(logged.cfnResource, 'Scheduler.Version');
  const isOlder = typeof version === 'string' && /^\d\d\.\d\d$/.test(version) && version < AUDIT_LOGS_SINCE;
  if (logged.logType.value !== 'PCS_SCHEDULER_AUDIT_LOGS' || !isOlder) return [];

  const problem = `cluster '${logged.construct.node.path}' has scheduler version ${version}`;
  return [withId('schedulerVersion', `${emitsNone(problem, logged)}: use PCS_SCHEDULER_LOGS, which has the audit records of this version, or set `
    + `scheduler: { version: '${AUDIT_LOGS_SINCE}' } or later`)];
};
