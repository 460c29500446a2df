import { CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { App, Stack } from 'aws-cdk-lib/core';
import { tokenCount } from '../../../src/private/cdk/token-count';

test('the count of tokens grows by one with each call, and by more if an L1 is defined in between', () => {
  const stack = new Stack(new App(), 'Stack');
  const [first = 0, second = 0] = [tokenCount(), tokenCount()];
  new CfnDeliverySource(stack, 'Source', { name: 'source' });

  expect(second).toBe(first + 1);
  expect(tokenCount()).toBeGreaterThan(second + 1);
});
