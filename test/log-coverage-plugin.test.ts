import { readFileSync } from 'fs';
import { join } from 'path';
import { CfnLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { App, NestedStack, type PolicyValidationPluginReport, Stack, Stage, Validations } from 'aws-cdk-lib/core';
import * as delivery from '../src';
import { HERE } from './support/environments';
import { newCfnDistribution } from './support/switched-l1s';

const ID = 'cdk-log-delivery::S3-S3_SERVER_ACCESS_LOGS';

/** The outcome of a synthesis with plugins. */
interface Outcome {
  /** True if the process would end with an exit code other than 0. */
  readonly fails: boolean;
  /** The findings of the report of aws-cdk-lib, as `<rule> <severity>: <path>`. */
  readonly found: string[];
}

/** Synthesises an app. Older versions of aws-cdk-lib set an exit code where newer ones throw. */
function synthesise(app: App): Outcome {
  const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { exitCode } = process;
  process.exitCode = 0;
  let fails = false;
  try {
    app.synth();
  } catch (error) {
    expect(String(error)).toMatch(/Validation ?failed/i);
    fails = true;
  } finally {
    fails ||= process.exitCode !== 0;
    process.exitCode = exitCode;
    printed.mockRestore();
  }

  return { fails, found: findingsIn(app) };
}

interface Violation {
  readonly ruleName: string;
  readonly severity: string;
  readonly violatingConstructs: readonly { readonly constructPath: string }[];
}

function findingsIn({ outdir }: App): string[] {
  const { pluginReports }: { pluginReports: readonly { pluginName: string; violations: readonly Violation[] }[] } = JSON.parse(
    readFileSync(join(outdir, 'validation-report.json'), 'utf8'),
  );

  return pluginReports.filter(({ pluginName }) => pluginName === 'cdk-log-delivery').flatMap(({ violations }) => violations)
    .flatMap(({ ruleName, severity, violatingConstructs }) => violatingConstructs.map(({ constructPath }) => `${ruleName} ${severity}: ${constructPath}`));
}

/** Returns an app whose stack has two buckets that nothing logs. */
function newApp(): { readonly app: App; readonly stack: Stack } {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: HERE });
  for (const id of ['One', 'Two']) new CfnBucket(stack, id);

  return { app, stack };
}

/** Returns the same app with the plugin. */
function withPlugin(props?: delivery.LogCoverageProps): App {
  const { app } = newApp();
  Validations.of(app).addPlugins(new delivery.LogCoverage(props));

  return app;
}

/** Calls a plugin as aws-cdk-lib does for all stacks of an app. */
function report(app: App, props?: delivery.LogCoverageProps): PolicyValidationPluginReport {
  const templatePaths = app.node.findAll().filter(child => Stack.isStack(child)).map(({ templateFile }) => `/cdk.out/${templateFile}`);

  return new delivery.LogCoverage(props).validate({ templatePaths, appConstruct: app });
}

const rulesOf = ({ violations }: PolicyValidationPluginReport) => violations.map(({ ruleName }) => ruleName.replace('cdk-log-delivery::', ''));

describe('a synthesis', () => {
  test('succeeds with warnings', () => {
    expect(synthesise(withPlugin())).toEqual({ fails: false, found: [`${ID} warning: Shop/One`, `${ID} warning: Shop/Two`] });
  });

  test('fails with errors where the user asks for it', () => {
    expect(synthesise(withPlugin({ failSynthesis: true }))).toEqual({ fails: true, found: [`${ID} error: Shop/One`, `${ID} error: Shop/Two`] });
  });

  test('fails for resources in stages', () => {
    const app = new App();
    new CfnBucket(new Stack(new Stage(app, 'Beta'), 'Shop', { env: HERE }), 'One');
    Validations.of(app).addPlugins(new delivery.LogCoverage({ failSynthesis: true }));

    expect(synthesise(app)).toEqual({ fails: true, found: [`${ID} error: Beta/Shop/One`] });
  });

  test('succeeds where all is acknowledged', () => {
    const app = withPlugin({ failSynthesis: true });
    Validations.of(app).acknowledge({ id: ID, reason: 'tested' });

    expect(synthesise(app)).toEqual({ fails: false, found: [] });
  });

  test('fails for what is not acknowledged, although something else is', () => {
    const app = withPlugin({ failSynthesis: true });
    Validations.of(app.node.findChild('Shop').node.findChild('One')).acknowledge({ id: ID, reason: 'tested' });

    expect(synthesise(app)).toEqual({ fails: true, found: [`${ID} error: Shop/Two`] });
  });

  test('asks a plugin of a stage about the stage alone', () => {
    const app = withPlugin();
    for (const id of ['Beta', 'Prod']) new CfnBucket(new Stack(new Stage(app, id), 'Shop', { env: HERE }), 'One');
    Validations.of(app.node.findChild('Beta')).addPlugins(new delivery.LogCoverage({ failSynthesis: true }));

    expect(synthesise(app).found.filter(finding => finding.includes(' error: '))).toEqual([`${ID} error: Beta/Shop/One`]);
  });
});

describe('the report', () => {
  test('has a finding for each rule, with its resources', () => {
    const { app } = newApp();

    expect(report(app)).toEqual({
      success: true,
      violations: [{
        ruleName: ID,
        description: 'nothing delivers the S3_SERVER_ACCESS_LOGS of the Amazon S3 bucket',
        fix: `add a DeliverySource with S3LogType.S3_SERVER_ACCESS_LOGS, and deliver it, for example with toS3(). Or acknowledge ${ID} on the `
          + 'construct, or on one around it',
        severity: 'warning',
        violatingResources: [{ constructPath: 'Shop/One', locations: [] }, { constructPath: 'Shop/Two', locations: [] }],
      }],
    });
  });

  test('has a finding of its own for other logging, which never fails', () => {
    const app = new App();
    const loadBalancerAttributes = [{ key: 'access_logs.s3.enabled', value: 'true' }];
    new CfnLoadBalancer(new Stack(app, 'Shop', { env: HERE }), 'Balancer', { loadBalancerAttributes });

    expect(report(app, { logTypes: [delivery.LoadBalancerLogType.ALB_ACCESS_LOGS], failSynthesis: true })).toEqual({
      success: true,
      violations: [{
        ruleName: 'cdk-log-delivery::LoadBalancer-ALB_ACCESS_LOGS-legacy',
        description: 'the attribute access_logs.s3.enabled of the load balancer writes the ALB_ACCESS_LOGS of the Elastic Load Balancing load '
          + 'balancer, and no delivery does',
        fix: 'add a DeliverySource with LoadBalancerLogType.ALB_ACCESS_LOGS, and then switch the other logging off. Or acknowledge '
          + 'cdk-log-delivery::LoadBalancer-ALB_ACCESS_LOGS-legacy',
        severity: 'info',
        violatingResources: [{ constructPath: 'Shop/Balancer', locations: [] }],
      }],
    });
  });

  test('lists twenty resources of a rule', () => {
    const { app, stack } = newApp();
    for (let index = 3; index <= 30; index++) new CfnBucket(stack, `Bucket${index}`);
    const [{ description, violatingResources }] = report(app).violations;

    expect(violatingResources).toHaveLength(20);
    expect(description).toBe('nothing delivers the S3_SERVER_ACCESS_LOGS of the Amazon S3 bucket (30 resources, the first 20 are listed)');
  });

  test('has the resources of nested stacks', () => {
    const { app, stack } = newApp();
    newCfnDistribution(new NestedStack(stack, 'Nested'), 'Distribution');

    expect(rulesOf(report(app))).toEqual(['CloudFront-ACCESS_LOGS', 'S3-S3_SERVER_ACCESS_LOGS']);
  });

  test.each<[string, delivery.LogCoverageProps, string[]]>([
    ['these log types', { logTypes: [delivery.CloudFrontLogType.ACCESS_LOGS] }, ['CloudFront-ACCESS_LOGS']],
    ['all log types but these', { excludedLogTypes: [delivery.CloudFrontLogType.ACCESS_LOGS] }, ['S3-S3_SERVER_ACCESS_LOGS']],
    ['both', { logTypes: [delivery.CloudFrontLogType.ACCESS_LOGS], excludedLogTypes: [delivery.CloudFrontLogType.ACCESS_LOGS] }, []],
    ['log types by their names', { logTypes: [delivery.LogType.of('ACCESS_LOGS')] }, ['CloudFront-ACCESS_LOGS']],
    ['no log type of the same name of another kind', { logTypes: [delivery.AmplifyLogType.ACCESS_LOGS] }, []],
    ['all with no exceptions', { excludedLogTypes: [] }, ['CloudFront-ACCESS_LOGS', 'S3-S3_SERVER_ACCESS_LOGS']],
  ])('is about %s', (_, props, rules) => {
    const { app, stack } = newApp();
    newCfnDistribution(stack, 'Distribution');

    expect(rulesOf(report(app, props))).toEqual(rules);
  });
});
