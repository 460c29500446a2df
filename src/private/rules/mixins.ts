// Tested by test/logs-mixin.test.ts.
import type { LogType } from '../../log-type';
import { failAt } from '../cdk/messages';

const OF = 'LogsMixin.of()';

/** Fails for log types by which a mixin finds no resources. */
export function checkMixinLogTypes(logTypes: readonly LogType[]): void {
  if (logTypes.length === 0) {
    failAt(OF, 'mixinLogTypes', 'logTypes must have at least one log type, got none: give constants such as CloudFrontLogType.ACCESS_LOGS');
  }
  logTypes.forEach(checkMixinLogType);
}

function checkMixinLogType({ _kind, _label, resourceType }: LogType): void {
  if (_kind?.accountLevel === true) {
    failAt(OF, 'mixinAccountLevel', `logTypes must be of resources, got ${_label}, which is of the account as a whole: create one DeliverySource for it`);
  }
  if (resourceType === undefined) {
    failAt(OF, 'mixinUnknownType', `logTypes must be of resources with a CloudFormation type, got ${_label}, for which none is known: create a DeliverySource for `
      + 'each resource');
  }
}
