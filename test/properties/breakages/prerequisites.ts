import * as fc from 'fast-check';
import { breakage, mistake, quoted, withSource, type Breakage } from './breakage';
import { ACCOUNT } from '../../support/environments';
import { hasSwitch } from '../resources/switched-off';

const NEW = { imported: 'not', isConstant: true, region: 'us-east-1' } as const;

/** The settings or types that a resource needs to emit logs. */
export const PREREQUISITE_BREAKAGES: readonly Breakage[] = [
  mistake({
    property: 'resource',
    is: 'switched off, or of a type without the log type',
    ids: ['autoMode', 'capabilityType', 'linkLogSettings', 'loadBalancerType', 'logLevel', 'mediaTailorLogging', 'mutualTls', 'schedulerVersion', 'stageLoggingLevel'],
    wanted: { ...NEW, given: 'L1', logTypes: hasSwitch },
    change: plan => ({ plan: { ...withSource(plan, { isOff: true }), sharesResource: false }, got: "'Logs/Logged0'" }),
  }),
  breakage({
    property: 'resourceArn',
    is: 'of a load balancer of a type without the log type',
    ids: ['loadBalancerType'],
    wanted: { ...NEW, given: 'ARN', logTypes: ({ className }) => className === 'LoadBalancerLogType' },
    values: fc.constantFrom('gwy/example/0123456789abcdef', 'gwy/other/fedcba9876543210'),
    change: (plan, name) => {
      const resourceArn = `arn:aws:elasticloadbalancing:us-east-1:${ACCOUNT}:loadbalancer/${name}`;
      return { plan: withSource(plan, { resourceArn }), got: quoted(resourceArn) };
    },
  }),
  breakage({
    property: 'resourceArn',
    is: 'of a capability of a type without the log type',
    ids: ['capabilityType'],
    wanted: { ...NEW, given: 'ARN', logTypes: ({ name }) => name.startsWith('EKS_CAPABILITY_ARGOCD_') },
    values: fc.constantFrom('ack', 'kro'),
    change: (plan, type) => {
      const resourceArn = `arn:aws:eks:us-east-1:${ACCOUNT}:capability/example/${type}/example/01234567-89ab-cdef-0123-456789abcdef`;
      return { plan: withSource(plan, { resourceArn }), got: quoted(resourceArn) };
    },
  }),
];
