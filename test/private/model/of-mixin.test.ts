import { App, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { OF_MIXIN } from '../../../src/private/model/marks';
import { isOfMixin, orExclude } from '../../../src/private/model/of-mixin';

const around = new Construct(new Stack(new App(), 'Shop'), 'LogsMixin');
OF_MIXIN.put(around);
const source = new Construct(around, 'Orders-INFO_LOGS');

test('what is directly in the scope of a mixin is of a mixin', () => {
  expect([source, around, new Construct(source, 'Below')].map(isOfMixin)).toEqual([true, false, false]);
});

test.each([
  ['with an id', 'no level: set it [cdk-log-delivery:logLevel]', 'no level: set it, or leave the resource out by excluding() of LogsMixin [cdk-log-delivery:logLevel]'],
  ['without an id', 'no level: set it', 'no level: set it, or leave the resource out by excluding() of LogsMixin'],
])('a message has the way out before its id: %s', (_, message, expected) => {
  expect(orExclude(source, message)).toBe(expected);
  expect(orExclude(around, message)).toBe(message);
});
