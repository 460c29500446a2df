import { Stack, Token } from 'aws-cdk-lib/core';
import type { Prerequisite } from './prerequisite';
import { warn } from '../../cdk/messages';
import { templateProperty } from '../../cdk/template-property';

/**
 * Warns unless the observability Region of a global resolver is the Region of the delivery source. The resolver logs to
 * its observability Region, and its logs are delivered there. It is only a warning, because the console can also set
 * the Region.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/gr-gain-visibility-into-dns-activity.html
 */
export const observabilityRegion: Prerequisite = (logged, scope) => {
  const { region } = Stack.of(scope);
  const observed = templateProperty(logged.cfnResource, 'ObservabilityRegion');
  const isWrong = typeof observed === 'string' && !Token.isUnresolved(region) && observed !== region;
  if (observed !== undefined && !isWrong) return [];

  const problem = isWrong ? `logs to ${observed} and not to the Region of the delivery source` : 'has no observability Region';
  const remedy = isWrong ? `define the delivery source in a stack of ${observed}` : 'acknowledge this warning if the console has set it';
  const option = Token.isUnresolved(region) ? 'observabilityRegion to the Region of the stack' : `observabilityRegion: '${region}'`;
  warn(scope, 'observabilityRegion',
    `global resolver '${logged.construct.node.path}' ${problem}, so AWS may deliver nothing: set ${option}, or ${remedy}`);
  return [];
};
