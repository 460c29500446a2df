import { type DeliveryPrerequisite, emitsNone, type Prerequisite } from './prerequisite';
import { warn, withId } from '../../cdk/messages';
import { isOff, templateProperty } from '../../cdk/template-property';

/**
 * Requires mutual TLS for connection logs, because a distribution emits them only for mutual TLS.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/connection-logs.html
 */
export const mutualTls: Prerequisite = logged => {
  const needsIt = logged.logType.value === 'CONNECTION_LOGS';
  if (!needsIt || templateProperty(logged.cfnResource, 'DistributionConfig.ViewerMtlsConfig') !== undefined) return [];

  return [withId('mutualTls', `${emitsNone(`distribution '${logged.construct.node.path}' has no mutual TLS`, logged)}: set viewerMtlsConfig `
    + '(for an L2: with addPropertyOverride()), or remove the delivery source')];
};

/** The record field that is empty unless the distribution logs cookies. */
const COOKIE = 'cs(Cookie)';

/**
 * Warns of the cookie field if the distribution does not include cookies in its logs. Cookies are included by a
 * setting of the legacy access logs, which also applies to these logs.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html
 */
export const cookieLogging: DeliveryPrerequisite = ({ scope, logged: { construct, cfnResource }, recordFields }) => {
  const isAsked = Array.isArray(recordFields) && recordFields.includes(COOKIE);
  if (!isAsked || !isOff(templateProperty(cfnResource, 'DistributionConfig.Logging.IncludeCookies'))) return;

  warn(scope, 'cookiesNotLogged', `distribution '${construct.node.path}' does not log cookies, so record field '${COOKIE}' is always empty: set `
    + 'logging: { includeCookies: true } (for an L2: with addPropertyOverride()), or remove the field');
};
