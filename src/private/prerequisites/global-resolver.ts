import { Stack, Token } from 'aws-cdk-lib/core';
import { must, type Prerequisite } from './prerequisite';
import { templateProperty } from '../template-property';
import { warn } from '../warn';

/**
 * A global resolver logs to its observability Region, in which it is delivered. It can have been set in the console, too.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/gr-gain-visibility-into-dns-activity.html
 */
export const observabilityRegion: Prerequisite = logged => {
  const { scope } = logged;
  const { region } = Stack.of(scope);
  const observed = templateProperty(logged.cfnResource, 'ObservabilityRegion');
  const isWrong = typeof observed === 'string' && !Token.isUnresolved(region) && observed !== region;
  if (observed !== undefined && !isWrong) return [];

  const got = isWrong ? `with ${observed} in a stack of ${region}` : 'without one';
  warn(scope, 'observabilityRegion', `${must('have the Region of the delivery source as its ObservabilityRegion', logged)} ${got}, where `
    + 'nothing may be delivered: set observabilityRegion of the resolver');
  return [];
};
