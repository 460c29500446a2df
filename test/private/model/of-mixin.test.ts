import { App, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { OF_MIXIN } from '../../../src/private/model/marks';
import { isOfMixin, wayOut, withWayOut } from '../../../src/private/model/of-mixin';

const around = new Construct(new Stack(new App(), 'Shop'), 'LogsMixin');
OF_MIXIN.put(around);
const source = new Construct(around, 'Orders-INFO_LOGS');

test('what is directly in the scope of a mixin is of a mixin', () => {
  expect([source, around, new Construct(source, 'Below')].map(isOfMixin)).toEqual([true, false, false]);
});

test('the way out is for delivery sources of a mixin', () => {
  expect(wayOut(source)).toBe(', or leave the resource out by excluding() of LogsMixin');
  expect(wayOut(around)).toBe('');
});

test('an error has the way out before its id', () => {
  const error = 'no level: set it [cdk-log-delivery:logLevel]';

  expect(withWayOut(source, error)).toBe('no level: set it, or leave the resource out by excluding() of LogsMixin [cdk-log-delivery:logLevel]');
  expect(withWayOut(around, error)).toBe(error);
});
