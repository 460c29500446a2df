import { must, type Prerequisite } from './prerequisite';
import { templateProperty } from '../../cdk/template-property';

const SAMPLING = 'LinkLogSettings.ApplicationLogs.LinkApplicationLogSampling';

/**
 * A link logs shares of its error and filter records. Where both are 0, it logs nothing.
 *
 * @see https://docs.aws.amazon.com/rtb-fabric/latest/userguide/monitoring-cloudwatch-logs.html
 */
export const linkSampling: Prerequisite = logged => {
  const rates = ['ErrorLog', 'FilterLog'].map(name => templateProperty(logged.cfnResource, `${SAMPLING}.${name}`));
  if (rates.some(rate => String(rate) !== '0')) return [];

  return [`${must('have an ErrorLog or FilterLog above 0 in LinkLogSettings', logged)} with 0 for both, which logs nothing: set one of them above 0 in `
    + 'linkApplicationLogSampling of the link'];
};
