import { App, attachCustomSynthesis, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib/core';
import { Construct, type IConstruct } from 'constructs';
import { AT_NEWEST, newProbe, onAspect, onDependencies, onValidation } from './support';

/** Notes every moment of an app's synthesis, in order. */
class Recorder {
  public readonly events: string[] = [];

  public watch<T extends IConstruct>(scope: T): T {
    const path = scope.node.path || 'App';
    this.note('constructs', path);
    onAspect(scope, () => this.note('Aspects', path));
    onDependencies(scope, () => this.note('dependencies', path));
    onValidation(scope, () => this.note('validates', path));
    if (scope instanceof Stack) {
      newProbe(scope, 'Probe', {
        references: () => this.note('references', path),
        template: () => this.note('template', path),
      });
      // A construct of the stack: its custom synthesis comes before the synthesis of the stack.
      attachCustomSynthesis(new Construct(scope, 'Written'), { onSynthesize: () => this.note('writes', path) });
    }

    return scope;
  }

  public note(event: string, path: string): void {
    this.events.push(`${event} ${path}`);
  }
}

/** Returns an app with a separate stack before two stages, the first of which has a nested stack. */
function newApp(): { app: App; recorder: Recorder } {
  const recorder = new Recorder();
  const plugin = {
    name: 'recorder',
    validate: () => {
      recorder.note('plugin', 'App');
      return { success: true, violations: [] };
    },
  };
  const app = recorder.watch(new App());
  Validations.of(app).addPlugins(plugin);
  recorder.watch(new Stack(app, 'Shared'));
  const shop = recorder.watch(new Stack(recorder.watch(new Stage(app, 'One')), 'Shop'));
  recorder.watch(new NestedStack(shop, 'Nested'));
  recorder.watch(new Stack(recorder.watch(new Stage(app, 'Two')), 'Shop'));

  return { app, recorder };
}

/** Returns the events that happen again in a stage at 2.260 when the App prepares itself. */
const again = (...events: string[]): string[] => (AT_NEWEST ? [] : events);

test('the order of everything in an app with stages and a nested stack', () => {
  const { app, recorder: { events } } = newApp();
  jest.spyOn(console, 'error').mockReturnValue();
  app.synth();

  expect(events).toEqual([
    'constructs App', 'constructs Shared', 'constructs One', 'constructs One/Shop', 'constructs One/Shop/Nested',
    'constructs Two', 'constructs Two/Shop',

    'Aspects One', 'Aspects One/Shop', 'Aspects One/Shop/Nested',
    'dependencies One', 'dependencies One/Shop', 'dependencies One/Shop/Nested',
    'references One/Shop', 'references One/Shop/Nested',
    'template One/Shop/Nested', // for the hash in its name
    ...again('references One/Shop', 'references One/Shop/Nested'),
    'validates One', 'validates One/Shop', 'validates One/Shop/Nested',
    'writes One/Shop', 'writes One/Shop/Nested', 'template One/Shop/Nested', 'template One/Shop',

    'Aspects Two', 'Aspects Two/Shop',
    'dependencies Two', 'dependencies Two/Shop',
    'references Two/Shop',
    'validates Two', 'validates Two/Shop',
    'writes Two/Shop', 'template Two/Shop',

    'Aspects App', 'Aspects Shared',
    'dependencies App', 'dependencies Shared',
    ...again('dependencies One', 'dependencies One/Shop', 'dependencies One/Shop/Nested'),
    ...again('dependencies Two', 'dependencies Two/Shop'),
    'references Shared',
    ...again('references One/Shop', 'references One/Shop/Nested', 'references Two/Shop'),
    'validates App', 'validates Shared',
    'writes Shared', 'template Shared',
    'template Shared', 'template One/Shop', 'template Two/Shop', 'template One/Shop/Nested', // for tree.json
    'plugin App',
  ]);
});
