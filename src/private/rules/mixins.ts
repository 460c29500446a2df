// Tested by test/logs-mixin.test.ts.
import type { LogType } from '../../log-type';
import { failAt } from '../cdk/messages';

const OF = 'LogsMixin.of()';

/** Fails for log types by which a mixin finds no resources. */
export function checkMixinLogTypes(logTypes: readonly LogType[]): void {
  if (logTypes.length === 0) failAt(OF, 'mixinLogTypes', 'no log type is given: pass constants such as CloudFrontLogType.ACCESS_LOGS');

  logTypes.forEach(checkMixinLogType);
}

function checkMixinLogType({ _kind, _label, resourceType }: LogType): void {
  if (_kind?.accountLevel === true) {
    failAt(OF, 'mixinAccountLevel', `${_label} is an account-level log type, which no resource has: create one DeliverySource for it`);
  }
  if (resourceType === undefined) {
    failAt(OF, 'mixinUnknownType', `the CloudFormation type of resources with ${_label} is not known, so they cannot be found: create a DeliverySource for each of `
      + 'them');
  }
}
