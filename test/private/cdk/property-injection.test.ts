import { App, type IPropertyInjector, PropertyInjectors, Stack } from 'aws-cdk-lib/core';
import { findInjector, injectProps } from '../../../src/private/cdk/property-injection';

const ID = 'library.Class';

/** An injector that returns its name, and the id of the construct. */
function injector(name: string, constructUniqueId = ID): IPropertyInjector {
  return { constructUniqueId, inject: (props, { id }) => ({ ...props, name, id }) };
}

test('the closest injector of the class alone changes the properties', () => {
  const app = new App();
  const stack = new Stack(app, 'Stack');
  PropertyInjectors.of(app).add(injector('app'));
  PropertyInjectors.of(stack).add(injector('other', 'library.Other'));

  expect(injectProps(ID, { given: 1 }, { scope: stack, id: 'Id' })).toEqual({ given: 1, name: 'app', id: 'Id' });

  PropertyInjectors.of(stack).add(injector('stack'));

  expect(injectProps(ID, { given: 1 }, { scope: stack, id: 'Id' })).toEqual({ given: 1, name: 'stack', id: 'Id' });
});

test('without an injector the properties stay as they are', () => {
  const scope = new Stack(new App(), 'Stack');
  const props = { given: 1 };

  expect(findInjector(ID, scope)).toBeUndefined();
  expect(injectProps(ID, props, { scope, id: 'Id' })).toBe(props);
});
