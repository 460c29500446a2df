import * as logs from 'aws-cdk-lib/aws-logs';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import * as xray from 'aws-cdk-lib/aws-xray';
import { App, Aspects, CfnResource, CfnWaitConditionHandle, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as delivery from '../../src';
import { Simulator } from '../simulator';
import { HERE, IN_OTHER_REGION } from '../support/environments';
import { logicalId } from '../support/references';
import { synthesised } from '../support/synthesised';

const TYPE = 'AWS::XRay::TransactionSearchConfig';
const OFF = 'X-Ray Delivery Destination is supported with CloudWatch Logs as a Trace Segment Destination. Please enable the CloudWatch Logs destination for '
  + 'your traces using the UpdateTraceSegmentDestination API';

let app: App;

beforeEach(() => {
  app = new App();
});

/** No environment: the account and Region are known when the stack is deployed. */
const NOWHERE = {};

function newStack(id: string, env: object = HERE, scope: Construct = app): Stack {
  return new Stack(scope, id, { env });
}

function traces(scope: Construct, options: delivery.XRayDeliveryOptions = {}): delivery.Delivery {
  return new delivery.DeliverySource(scope, 'Traces', {
    logType: delivery.AgentCoreMemoryLogType.TRACES,
    resourceArn: `arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/${scope.node.path.replaceAll('/', '')}-1234567890`,
  }).toXRay(options);
}

/** Transaction Search by L1s, with the policy that it needs. */
function searchOf(scope: Construct): xray.CfnTransactionSearchConfig {
  const policyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{
      Effect: 'Allow',
      Principal: { Service: 'xray.amazonaws.com' },
      Action: 'logs:PutLogEvents',
      Resource: ['arn:aws:logs:us-east-1:111122223333:log-group:aws/spans:*', 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/application-signals/data:*'],
    }],
  });
  const search = new xray.CfnTransactionSearchConfig(scope, 'Search');
  search.node.addDependency(new logs.CfnResourcePolicy(scope, 'Spans', { policyName: 'spans', policyDocument }));

  return search;
}

function enable(scope: Construct): void {
  new delivery.XRayDeliveryDestination(scope, 'Enabling', { enableTransactionSearch: true });
}

/** The errors of a deployment. */
function deployed(): string[] {
  return new Simulator().deploy(app.synth()).errors.map(({ message }) => message);
}

describe('traces of a stack, where another stack of the stage switches Transaction Search on', () => {
  const warning = (search: string, remedy: string) => `this delivery can be created before '${search}' enables Transaction Search, and fails then: ${remedy} `
    + '[ack: cdk-log-delivery:transactionSearchOrder]';
  const add = (stack: string, other: string) => `make stack '${stack}' depend on stack '${other}' with addDependency()`;

  test.each<[string, (scope: Construct) => void, string]>([
    ['enableTransactionSearch', enable, 'B/LogDeliveryTransactionSearch/Config'],
    ['an L1', searchOf, 'B/Search'],
    ['a generic resource', scope => { new CfnResource(scope, 'Search', { type: TYPE }); }, 'B/Search'],
    ['an Aspect', scope => { Aspects.of(scope).add({ visit: node => { if (node === scope) searchOf(scope); } }); }, 'B/Search'],
  ])('are a warning in either order of definition: by %s', (_, define, path) => {
    for (const order of ['first', 'last']) {
      app = new App();
      const [a, b] = [newStack('A'), newStack('B')];
      if (order === 'first') define(b);
      traces(a);
      if (order === 'last') define(b);

      expect(synthesised(app)).toEqual([warning(path, add('A', 'B'))]);
    }
  });

  test('fail at AWS where that stack is deployed later', () => {
    const [, b] = [traces(newStack('A')), newStack('B')];
    searchOf(b);

    expect(deployed()).toEqual([OFF]);
  });

  test('deploy with the dependency that the warning asks for, and without a warning', () => {
    const [a, b] = [newStack('A'), newStack('B')];
    traces(a);
    searchOf(b);
    a.addDependency(b);

    expect(synthesised(app)).toEqual([]);
    expect(deployed()).toEqual([]);
  });

  test.each<[string, (a: Stack, b: Stack, search: CfnResource) => void]>([
    ['over another stack', (a, b) => { const c = newStack('C'); new CfnWaitConditionHandle(c, 'Resource'); a.addDependency(c); c.addDependency(b); }],
    ['of constructs', (a, b) => a.node.addDependency(b)],
    ['of one construct', (a, _, search) => a.node.findChild('Traces').node.addDependency(search)],
    ['by a reference', (a, b) => {
      new ssm.StringParameter(a, 'Copy', { stringValue: new ssm.StringParameter(b, 'Original', { stringValue: 'x' }).parameterArn });
    }],
  ])('have no warning with a dependency %s', (_, depend) => {
    const [a, b] = [newStack('A'), newStack('B')];
    traces(a);
    depend(a, b, searchOf(b));

    expect(synthesised(app)).toEqual([]);
  });

  test('have one warning for each stack', () => {
    const [a, b, c] = [newStack('A'), newStack('B'), newStack('C')];
    traces(a);
    new delivery.DeliverySource(a, 'More', {
      logType: delivery.AgentCoreMemoryLogType.TRACES, resourceArn: 'arn:aws:bedrock-agentcore:us-east-1:111122223333:memory/more-1234567890',
    }).toXRay();
    traces(c);
    searchOf(b);

    expect(synthesised(app)).toEqual([warning('B/Search', add('A', 'B')), warning('B/Search', add('C', 'B'))]);
  });

  test('have another remedy where that stack depends on theirs', () => {
    const [a, b] = [newStack('A'), newStack('B')];
    traces(a);
    searchOf(b);
    b.addDependency(a);

    expect(synthesised(app)).toEqual([warning('B/Search', "enable it in stack 'A' instead, on which stack 'B' depends")]);
  });

  test('are a warning where the stacks have no environment', () => {
    const [a, b] = [newStack('A', NOWHERE), newStack('B', NOWHERE)];
    traces(a);
    searchOf(b);

    expect(synthesised(app)).toEqual([warning('B/Search', add('A', 'B'))]);
  });

  test('are a warning in a stage', () => {
    const stage = new Stage(app, 'Prod');
    const [a, b] = [newStack('A', HERE, stage), newStack('B', HERE, stage)];
    traces(a);
    searchOf(b);

    expect(synthesised(app)).toEqual([warning('Prod/B/Search', add('Prod/A', 'Prod/B'))]);
  });

  test('are a warning in a nested stack', () => {
    traces(new NestedStack(newStack('A'), 'Nested'));
    searchOf(new NestedStack(newStack('B'), 'Nested'));

    expect(synthesised(app)).toEqual([warning('B/Nested/Search', add('A', 'B'))]);
  });

  test('have no warning after they have been removed', () => {
    const a = newStack('A');
    traces(a);
    searchOf(newStack('B'));
    a.node.tryRemoveChild('Traces');

    expect(synthesised(app)).toEqual([]);
  });

  test('have no warning where both stages have one of them', () => {
    const [one, two] = [new Stage(app, 'One'), new Stage(app, 'Two')];
    searchOf(newStack('B', HERE, one));
    traces(newStack('A', HERE, two));

    expect(synthesised(app)).toEqual([]);
  });
});

describe('traces and Transaction Search in the stacks of one root stack', () => {
  test.each<[string, (a: Stack) => readonly [Construct, Construct]]>([
    ['nested in the stack of Transaction Search', a => [new NestedStack(a, 'Nested'), a]],
    ['around the nested stack of Transaction Search', a => [a, new NestedStack(a, 'Nested')]],
    ['nested beside it', a => [new NestedStack(a, 'One'), new NestedStack(a, 'Two')]],
    ['nested twice', a => [new NestedStack(new NestedStack(a, 'One'), 'Two'), new NestedStack(a, 'Three')]],
  ])('deploy without a warning: %s', (_, scopes) => {
    for (const options of [{}, { managePermissions: false }]) {
      app = new App();
      const [ofTraces, ofSearch] = scopes(newStack('A'));
      traces(ofTraces, options);
      searchOf(ofSearch);
      if (options.managePermissions === false) {
        new xray.CfnResourcePolicy(ofTraces, 'Mine', {
          policyName: 'mine',
          policyDocument: JSON.stringify({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Principal: { Service: 'delivery.logs.amazonaws.com' }, Action: 'xray:PutTraceSegments', Resource: '*' }],
          }),
        });
        ofTraces.node.findChild('Traces').node.addDependency(ofTraces.node.findChild('Mine'));
      }

      expect(synthesised(app)).toEqual([]);
      expect(deployed()).toEqual([]);
    }
  });

  test('have a warning instead of a cycle where Transaction Search depends on the traces', () => {
    const a = newStack('A');
    const nested = new NestedStack(a, 'Nested');
    searchOf(nested).node.addDependency(traces(a));

    expect(synthesised(app)).toEqual([
      "this delivery can be created before 'A/Nested/Search' enables Transaction Search, and fails then: remove the dependency of that resource on the traces "
      + '[ack: cdk-log-delivery:transactionSearchOrder]',
    ]);
  });

  test('have a warning instead of a cycle where the nested stack refers to the policy of the traces', () => {
    const a = newStack('A');
    const nested = new NestedStack(a, 'Nested');
    const toXRay = traces(a);
    searchOf(nested);
    new ssm.StringParameter(nested, 'Parameter', { stringValue: toXRay.deliveryId });

    expect(synthesised(app)).toEqual([
      "this delivery can be created before 'A/Nested/Search' enables Transaction Search, and fails then: remove the dependency of that resource on the traces "
      + '[ack: cdk-log-delivery:transactionSearchOrder]',
    ]);
    expect(deployed()).toEqual([OFF]);
  });
});

describe('enableTransactionSearch, beside a resource of the user that switches it on', () => {
  const second = (other: string, order = '') => `'${other}' already enables Transaction Search in this account and Region: remove enableTransactionSearch `
    + `here${order}, or remove that resource`;
  const refused = (path: string, other: string, order = '') => `${path}: ${second(other, order)} [cdk-log-delivery:transactionSearchTwice]`;
  const ORDER = ', and deploy this stack after that one';

  test.each<[string, (scope: Construct) => void]>([
    ['an L1', searchOf],
    ['a generic resource', scope => { new CfnResource(scope, 'Search', { type: TYPE }); }],
    ['an L1 of an Aspect', scope => { Aspects.of(scope).add({ visit: node => { if (node === scope) searchOf(scope); } }); }],
  ])('is refused in either order of definition: %s', (_, define) => {
    for (const order of ['first', 'last']) {
      app = new App();
      const a = newStack('A');
      if (order === 'first') define(a);
      traces(a, { enableTransactionSearch: true });
      if (order === 'last') define(a);

      expect(synthesised(app)).toEqual([`[A] ${refused('A/Traces/XRay', 'A/Search')}`]);
    }
  });

  test('is refused in another stack of the environment', () => {
    enable(newStack('A'));
    searchOf(newStack('B'));

    expect(synthesised(app)).toEqual([`[A] ${refused('A/Enabling', 'B/Search', ORDER)}`]);
  });

  test('is refused in a nested stack, whatever the environment is', () => {
    const a = newStack('A', NOWHERE);
    enable(new NestedStack(a, 'Nested'));
    searchOf(a);

    expect(synthesised(app)).toEqual([`[A/Nested] ${refused('A/Nested/Enabling', 'A/Search')}`]);
  });

  test.each(['One', 'Two'])('is refused in stage %s where the other stage has the resource', enabling => {
    const stages = ['One', 'Two'].map(id => new Stage(app, id));
    for (const stage of stages) {
      const stack = newStack('A', HERE, stage);
      if (stage.node.id === enabling) enable(stack);
      else searchOf(stack);
    }
    const other = enabling === 'One' ? 'Two' : 'One';

    expect(synthesised(app)).toEqual([`[${enabling}/A] ${refused(`${enabling}/A/Enabling`, `${other}/A/Search`, ORDER)}`]);
  });

  test('is refused where an Aspect of a later stage adds the resource', () => {
    enable(newStack('A', HERE, new Stage(app, 'One')));
    const later = newStack('A', HERE, new Stage(app, 'Two'));
    Aspects.of(later).add({ visit: node => { if (node === later) searchOf(later); } });

    expect(synthesised(app)).toEqual([`[] ${refused('One/A/Enabling', 'Two/A/Search', ORDER)}`]);
  });

  test('is a warning where the environment of two stacks is not known', () => {
    enable(newStack('A', NOWHERE));
    searchOf(newStack('B', NOWHERE));

    expect(synthesised(app)).toEqual([
      `${second('B/Search', ORDER)}, unless the two stacks go to different accounts or Regions [ack: cdk-log-delivery:transactionSearchTwice]`,
    ]);
  });

  test.each<[string, () => readonly [Stack, Stack]]>([
    ['in another Region', () => [newStack('A'), newStack('B', IN_OTHER_REGION)]],
    ['in stacks of two stages without an environment', () => [
      newStack('A', NOWHERE, new Stage(app, 'Beta')), newStack('A', NOWHERE, new Stage(app, 'Prod')),
    ]],
  ])('is taken %s', (_, stacks) => {
    const [a, b] = stacks();
    enable(a);
    searchOf(b);

    expect(synthesised(app)).toEqual([]);
  });

  test('is taken after either has been removed', () => {
    const [a, b] = [newStack('A'), newStack('B', IN_OTHER_REGION)];
    enable(a);
    searchOf(a);
    a.node.tryRemoveChild('Search');
    enable(b);
    searchOf(b);
    b.node.tryRemoveChild('LogDeliveryTransactionSearch');

    expect(synthesised(app)).toEqual([]);
  });

  test('comes before the deliveries of its stack, as the user\'s resource does', () => {
    const a = newStack('A');
    traces(a);
    const search = searchOf(a);
    const { Resources } = app.synth().getStackByName('A').template;

    expect(Object.values<{ Type: string; DependsOn?: string[] }>(Resources).find(({ Type }) => Type === 'AWS::XRay::ResourcePolicy')?.DependsOn)
      .toEqual([logicalId(search)]);
  });
});
