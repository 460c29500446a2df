import { readCatalog } from '../projenrc/catalog/catalog';
import { actionSourceOf } from '../projenrc/catalog/source-actions';

const KINDS = readCatalog();

function kind(name: string): (typeof KINDS)[number] {
  const found = KINDS.find(other => other.name === name);
  if (found === undefined) throw new Error(`the catalogue has no ${name}`);

  return found;
}

/** The notes of a kind, or of one of its log types. */
function notes(name: string, logType?: string): string {
  const { traps, logTypes } = kind(name);

  return (logType === undefined ? traps : logTypes.find(other => other.logType === logType)?.traps ?? []).join('\n');
}

describe('the notes of GameLiftQueueLogType', () => {
  test('say how LogConfiguration of the queue relates to a delivery source', () => {
    expect(notes('GameLiftQueue')).toContain('Use either that or a delivery source: AWS does not publish whether a queue can have both.');
  });
});

describe('the notes', () => {
  test('of event buses do not limit them to those of the new custom buses', () => {
    expect(notes('EventBus')).not.toContain('custom event buses only');
  });

  test('of subscribers tell of webhook event sources and of encrypted payloads', () => {
    expect(notes('EventSubscriber')).toContain('webhook event sources');
    expect(notes('EventSubscriber')).toContain('A destination account that cannot use the key gets the records without them.');
  });

  test.each([
    ['IdentityCenter', 'ERROR_LOGS', 'inside the field error'],
    ['WorkMail', 'AUTHENTICATION_LOGS', 'Sign-ins through the WorkMail web application are not recorded.'],
    ['AgentCoreGateway', 'APPLICATION_LOGS', 'bodies of requests and responses'],
    ['EksCapability', 'EKS_CAPABILITY_ARGOCD_NOTIFICATION_LOGS', 'argocd-notifications-cm'],
  ])('of %s.%s say "%s…"', (name, logType, text) => {
    expect(notes(name, logType)).toContain(text);
  });

  test.each(['MediaPackage', 'Pcs'])('of %s limit deliveries to three', name => {
    expect(notes(name)).toContain('AWS takes at most three deliveries for each log type');
  });
});

test.each([
  ['LoadBalancer', 'ALB_ACCESS_LOGS', 'elasticloadbalancing/latest/application/load-balancer-cloudwatch-logs.html'],
  ['LoadBalancer', 'ALB_CONNECTION_LOGS', 'elasticloadbalancing/latest/application/load-balancer-cloudwatch-logs.html'],
  ['LoadBalancer', 'ALB_HEALTH_CHECK_LOGS', 'elasticloadbalancing/latest/application/load-balancer-cloudwatch-logs.html'],
  ['LoadBalancer', 'NLB_ACCESS_LOGS', 'elasticloadbalancing/latest/network/load-balancer-cloudwatch-logs.html'],
  ['CodeWhisperer', 'EVENT_LOGS', 'amazonq/latest/qdeveloper-ug/customizations-optimize-accessing-logs.html'],
])('the page of %s.%s is about vended logs', (name, logType, page) => {
  expect(kind(name).logTypes.find(other => other.logType === logType)?.page).toBe(`https://docs.aws.amazon.com/${page}`);
});

test.each([
  ['AWS::EventsV2::Subscriber', 'doc'],
  ['AWS::RTBFabric::Link', 'doc'],
  ['AWS::MediaPackageV2::ChannelGroup', 'inferred'],
  ['AWS::GameLift::GameSessionQueue', 'inferred'],
])('the action of %s is known from a source: %s', (key, confidence) => {
  expect(actionSourceOf(key).confidence).toBe(confidence);
});

test.each([
  ['CloudFront', ['accountid', 'region', 'DistributionId', 'distributionid', 'yyyy', 'MM', 'dd', 'HH']],
  ['MediaPackage', ['accountid', 'region', 'channel_group_id', 'yyyy', 'MM', 'dd', 'HH']],
])('the variables of suffix paths of %s are those that AWS lists', (name, variables) => {
  expect(kind(name).suffixVariables).toEqual(variables);
});
