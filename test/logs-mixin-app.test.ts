import { App, Aspects, Mixins, Shims, type Stage } from 'aws-cdk-lib/core';
import { Simulator } from './simulator';
import { centralMixin, deliverByLoop, deliveredLogs, type MixinApp, type MixinAppProps, newMixinApp } from './support/mixin-app';

/** The templates of all stacks, nested ones included, by the names of their files. */
function templatesOf(app: App, assembly = app.synth({ force: true })): { readonly [name: string]: unknown } {
  return Object.fromEntries(assembly.stacksRecursively.map(({ stackName, template }) => [stackName, template]));
}

function made(props: MixinAppProps, deliver: (app: MixinApp) => void): App {
  const mixinApp = newMixinApp(props);
  deliver(mixinApp);

  return mixinApp.app;
}

function applyToApp(mixinApp: MixinApp): void {
  Mixins.of(mixinApp.app).apply(centralMixin(mixinApp));
}

const BY_MIXIN: { readonly [way: string]: (app: MixinApp) => void } = {
  'once': applyToApp,
  'twice': mixinApp => {
    const mixin = centralMixin(mixinApp);
    Mixins.of(mixinApp.app).apply(mixin).apply(mixin);
  },
  'as two equal mixins': mixinApp => {
    applyToApp(mixinApp);
    applyToApp(mixinApp);
  },
  'by with()': mixinApp => { mixinApp.stages.forEach(stage => stage.with(centralMixin(mixinApp))); },
  'as an Aspect of each stage': mixinApp => {
    mixinApp.stages.forEach(stage => { Aspects.of(stage).add(Shims.asAspect(centralMixin(mixinApp))); });
  },
  'as a mixin and an Aspect': mixinApp => {
    applyToApp(mixinApp);
    mixinApp.stages.forEach(stage => { Aspects.of(stage).add(Shims.asAspect(centralMixin(mixinApp))); });
  },
};

test('an app of two stages with 300 distributions has the templates of a hand-written loop, and is deployed', () => {
  const app = made({ distributions: 300 }, applyToApp);
  const assembly = app.synth();
  const simulator = new Simulator();

  expect(templatesOf(app, assembly)).toEqual(templatesOf(made({ distributions: 300 }, deliverByLoop)));
  expect(simulator.deploy(assembly).errors).toEqual([]);
  expect(simulator.undelivered()).toEqual([]);
});

describe('an app of two stages has the templates of a hand-written loop', () => {
  const props = { distributions: 8 };

  test.each(Object.entries(BY_MIXIN))('%s', (_, deliver) => {
    expect(templatesOf(made(props, deliver))).toEqual(templatesOf(made(props, deliverByLoop)));
  });
});

describe('an app with delivery sources by hand and of L1s', () => {
  /** Every logged resource of a stack. */
  const EXPECTED = [
    'BusOfL1/Resource INFO_LOGS', 'Bus/Resource INFO_LOGS', 'Nested/Bus/Resource INFO_LOGS', 'Assets/Resource S3_SERVER_ACCESS_LOGS',
    'Distribution0 ACCESS_LOGS', 'Distribution1 ACCESS_LOGS', 'application ALB_ACCESS_LOGS', 'network NLB_ACCESS_LOGS',
  ];
  const TARGET = JSON.stringify({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::central-logs/logs']] });
  const expected = ['Beta/One', 'Beta/Two', 'Prod/One', 'Prod/Two'].flatMap(stack => EXPECTED.map(each => `${stack}/${each} ${TARGET}`)).sort();
  const props = { distributions: 8, isWithL1s: true };

  test.each(Object.entries(BY_MIXIN))('delivers each pair of a resource and a log type once: %s', (_, deliver) => {
    const app = made(props, deliver);
    app.synth();

    expect(deliveredLogs(app)).toEqual(expected);
  });

  test('has the same templates in each synthesis, also as an Aspect', () => {
    const app = made(props, BY_MIXIN['as an Aspect of each stage']);
    const first = templatesOf(app);

    expect(templatesOf(app)).toEqual(first);
    expect(deliveredLogs(app)).toEqual(expected);
  });

  test('is deployed, updated without changes and deleted', () => {
    const simulator = new Simulator();
    const assembly = made(props, applyToApp).synth();

    expect(simulator.deploy(assembly).errors).toEqual([]);
    expect(simulator.undelivered()).toEqual([]);
    expect(simulator.deploy(made(props, BY_MIXIN['as an Aspect of each stage']).synth()).changes).toEqual([]);
  });
});

test('an Aspect of the app does not reach the stages', () => {
  const app = made({ distributions: 4 }, mixinApp => { Aspects.of(mixinApp.app).add(Shims.asAspect(centralMixin(mixinApp))); });
  app.synth();

  expect(deliveredLogs(app)).toEqual([]);
});

test('without excluding(), an event bus without a level is refused', () => {
  const mixinApp = newMixinApp({ distributions: 4 });
  Mixins.of(mixinApp.app).apply(centralMixin({ ...mixinApp, internal: [] }));
  const [beta]: readonly Stage[] = mixinApp.stages;

  expect(() => beta.synth()).toThrow(new Error([
    'Validation failed with the following errors:',
    ...['One', 'Two'].map(stack => (
      `  [Beta/${stack}/LogsMixin/Off-INFO_LOGS] event bus 'Beta/${stack}/Off' has no log level, so it emits no INFO_LOGS: set logConfig: { level: Level.INFO } `
      + '(or TRACE), or leave the resource out by excluding() of LogsMixin [cdk-log-delivery:logLevel]'
    )),
  ].join('\n')));
});
