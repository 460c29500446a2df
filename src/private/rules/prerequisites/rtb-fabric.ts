import { emitsNone, type Prerequisite } from './prerequisite';
import { withId } from '../../cdk/messages';
import { templateProperty } from '../../cdk/template-property';

const SAMPLING = 'LinkLogSettings.ApplicationLogs.LinkApplicationLogSampling';

/**
 * Requires a link to have a sampling rate above 0. A link logs samples of its error and filter records, and nothing if
 * both rates are 0.
 *
 * @see https://docs.aws.amazon.com/rtb-fabric/latest/userguide/monitoring-cloudwatch-logs.html
 */
export const linkSampling: Prerequisite = logged => {
  const rates = ['ErrorLog', 'FilterLog'].map(name => templateProperty(logged.cfnResource, `${SAMPLING}.${name}`));
  if (rates.some(rate => String(rate) !== '0')) return [];

  return [withId('linkLogSettings', `${emitsNone(`link '${logged.construct.node.path}' has sampling rates of 0`, logged)}: set errorLog or filterLog `
    + 'above 0 in linkApplicationLogSampling')];
};
