import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { Annotations, App, AspectPriority, Aspects, type IAspect, Stack, Stage, Tags } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import { read } from './fixture';
import { newDependable, once } from './support';

/** By default, without this flag, Aspects are visited until none is left. */
const ONE_PASS = { '@aws-cdk/core:aspectStabilization': false };

const MUTATING = { '@aws-cdk/core:aspectPrioritiesMutating': true };

/** A stage with a stack and two topics. */
class Topics {
  public readonly stage: Stage;
  public readonly stack: Stack;
  public readonly first: CfnTopic;
  public readonly last: CfnTopic;

  public constructor(context: { readonly [flag: string]: boolean }) {
    this.stage = new Stage(new App({ context }), 'Prod');
    this.stack = new Stack(this.stage, 'Shop');
    this.first = new CfnTopic(this.stack, 'First');
    this.last = new CfnTopic(this.stack, 'Last');
  }
}

/** An Aspect that records the IDs of the constructs that it visits. */
class Visitor implements IAspect {
  public readonly visited: string[] = [];

  public visit(node: IConstruct): void {
    this.visited.push(node.node.id);
  }
}

/** An Aspect of a user's that acts at one construct. */
class At implements IAspect {
  public constructor(private readonly at: IConstruct, private readonly action: () => void) {}

  public visit(node: IConstruct): void {
    if (node === this.at) this.action();
  }
}

/** Returns an Aspect of a library construct, which reads the changes of all others in its stage. */
function addReader(scope: Construct): Visitor {
  const reader = new Visitor();
  Aspects.of(Stage.of(scope) ?? scope).add(reader, { priority: AspectPriority.READONLY });

  return reader;
}

describe('an Aspect that a library adds to a stage', () => {
  test('is among the Aspects that tests of its users list', () => {
    const { stage, stack } = new Topics({});
    const reader = addReader(stack);

    expect(Aspects.of(stage).all).toEqual([reader]);
  });

  test('leaves the list alone if it is a dependable instead', () => {
    const { stage } = new Topics({});
    stage.node.addDependency(newDependable(() => undefined));

    expect([Aspects.of(stage).all, stage.node.dependencies]).toEqual([[], []]);
  });

  test('does not visit what Aspects make elsewhere later, in one pass', () => {
    const { stage, stack, first, last } = new Topics(ONE_PASS);
    const reader = addReader(stack);
    Aspects.of(stage).add(new At(last, () => { new CfnTopic(first, 'Made'); }));
    stage.synth();

    expect(reader.visited).toEqual(['Prod', 'Shop', 'First', 'Last']);
  });

  test('visits that last by default, in another pass', () => {
    const { stage, stack, first, last } = new Topics({});
    const reader = addReader(stack);
    Aspects.of(stage).add(new At(last, once(() => { new CfnTopic(first, 'Made'); })));
    stage.synth();

    expect(reader.visited).toEqual(['Prod', 'Shop', 'First', 'Last', 'Made']);
  });

  /** A user's Aspect that adds another one to the stage when it comes to the last topic. */
  function addLate({ stage, last }: Topics): void {
    Aspects.of(stage).add(new At(last, once(() => {
      Aspects.of(stage).add(new At(stage, () => Annotations.of(last).addInfo('applied')));
    })));
  }

  test('breaks Aspects of users that add Aspects', () => {
    const topics = new Topics({});
    addLate(topics);
    expect(read(topics.stage.synth(), topics.stack).messages).toEqual(['info: applied']);

    const broken = new Topics({});
    addReader(broken.stack);
    addLate(broken);
    expect(() => broken.stage.synth()).toThrow(new Error(
      'Cannot invoke Aspect At with priority 500 on node Prod: an Aspect Visitor with a lower priority '
      + '(added at Prod with priority 1000) was already invoked on this node.',
    ));
  });
});

describe('an Aspect that an Aspect adds', () => {
  test('to the scope that it visits is ignored in one pass, with a warning', () => {
    const { stage, stack, last } = new Topics(ONE_PASS);
    const late = new Visitor();
    Aspects.of(stage).add(new At(last, () => Aspects.of(last).add(late)));

    expect(read(stage.synth(), stack).messages).toEqual([
      'warning: We detected an Aspect was added via another Aspect, and will not be applied '
      + '[ack: @aws-cdk/core:ignoredAspect]',
    ]);
    expect(late.visited).toEqual([]);
  });

  test('to a scope that is visited later is applied', () => {
    const { stage, stack, last } = new Topics({});
    const late = new Visitor();
    Aspects.of(stage).add(new At(stack, () => Aspects.of(last).add(late)));

    expect(read(stage.synth(), stack).messages).toEqual([]);
    expect(late.visited).toEqual(['Last']);
  });

  test('to a scope that has been visited is ignored in one pass, without a warning', () => {
    const { stage, stack, last } = new Topics(ONE_PASS);
    const late = new Visitor();
    Aspects.of(stage).add(new At(last, () => Aspects.of(stage).add(late)));

    expect(read(stage.synth(), stack).messages).toEqual([]);
    expect(late.visited).toEqual([]);
  });

  test('to a scope that has been visited is applied by default, in another pass', () => {
    const { stage, last } = new Topics({});
    const late = new Visitor();
    Aspects.of(stage).add(new At(last, once(() => Aspects.of(stage).add(late))));
    stage.synth();

    expect(late.visited).toEqual(['Prod', 'Shop', 'First', 'Last']);
  });
});

describe('Tags.of() in an Aspect', () => {
  test('is applied by default', () => {
    const { stage, stack, last } = new Topics({});
    Aspects.of(stage).add(new At(last, once(() => Tags.of(last).add('owner', 'shop'))));

    expect(read(stage.synth(), stack).resources.Last.Properties).toEqual({ Tags: [{ Key: 'owner', Value: 'shop' }] });
  });

  test('is refused where aws-cdk-lib gives its own Aspects the priority MUTATING', () => {
    const { stage, last } = new Topics(MUTATING);
    Aspects.of(stage).add(new At(last, once(() => Tags.of(last).add('owner', 'shop'))));

    expect(() => stage.synth()).toThrow(new Error(
      'Cannot invoke Aspect Tag with priority 200 on node Prod/Shop/Last: an Aspect At with a lower priority '
      + '(added at Prod with priority 500) was already invoked on this node.',
    ));
  });
});

describe('an Aspect that a construct in a stage adds', () => {
  test('to the App never visits the stage', () => {
    const { stage, stack } = new Topics({});
    const reader = new Visitor();
    const { root } = stack.node;
    Aspects.of(root).add(reader);
    (root as App).synth();

    expect(reader.visited).toEqual(['', 'Tree']);
    expect(stage.node.scope).toBe(root);
  });
});
