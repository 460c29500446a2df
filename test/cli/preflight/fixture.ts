import * as logs from 'aws-cdk-lib/aws-logs';
import { App, Stack } from 'aws-cdk-lib/core';
import { SimulatedAws } from './simulated-aws';
import { stacksOf } from './synthesised';
import * as delivery from '../../../src';
import type { Aws } from '../../../src/cli/preflight/aws';
import type { Report } from '../../../src/cli/preflight/findings';
import { preflight } from '../../../src/cli/preflight/preflight';
import { Simulator } from '../../simulator';

const ENV = { account: '111122223333', region: 'us-east-1' };

/** The definitions of an app: one stack, with an environment. */
export type Define = (stack: Stack) => void;

/** An event bus that an app does not create. */
export const BUS = 'arn:aws:events:us-east-1:111122223333:event-bus/orders';

/** Delivers the errors of the event bus to a log group. */
export function busLogs(stack: Stack, options: delivery.LogGroupDeliveryOptions = {}): void {
  new delivery.DeliverySource(stack, 'Logs', {
    resourceArn: BUS,
    logType: delivery.EventBusLogType.ERROR_LOGS,
  }).toLogGroup(new logs.LogGroup(stack, 'Group'), options);
}

/** An account in the simulator, to which apps are deployed and with which they are compared. */
export class TestAccount {
  public readonly simulator = new Simulator();
  public readonly templates = new Map<string, unknown>();

  /** The account and Region. */
  public get environment() {
    return this.simulator.cloud.environment(ENV);
  }

  public deploy(define: Define): void {
    const assembly = synthesise(define);
    expect(this.simulator.deploy(assembly).errors).toEqual([]);
    assembly.stacks.forEach(({ stackName, template }) => this.templates.set(stackName, template));
  }

  /** Returns the messages of AWS when the app is deployed. */
  public refusals(define: Define): string[] {
    return this.simulator
      .deploy(synthesise(define))
      .errors.filter(({ phase }) => phase === 'deploy')
      .map(({ message }) => message);
  }

  public report(define: Define, call: Aws = this.aws().call): Promise<Report> {
    return preflight(stacksOf(synthesise(define)), call, { region: undefined });
  }

  public aws(denied: readonly string[] = []): SimulatedAws {
    return new SimulatedAws(this.simulator, this.templates, ENV.account, denied);
  }

  public addSource(name: string, resourceArn: string, logType: string): void {
    this.environment.sources.set(name, {
      name,
      arn: this.environment.arn('logs', `delivery-source:${name}`),
      ...ENV,
      resourceArn,
      logType,
    });
  }
}

function synthesise(define: Define) {
  const app = new App({ analyticsReporting: false });
  define(new Stack(app, 'Stack', { env: ENV }));

  return app.synth();
}
