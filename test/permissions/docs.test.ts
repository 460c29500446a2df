import { readFileSync } from 'fs';
import {
  bucketStatement, createDeliveryStatement, keyStatement, logGroupStatement, normalized, sourceKeyStatement, spansStatement, xRayStatement,
} from './expected';
import { HERE } from '../support/environments';

/** The statements of the page, in the forms with which the other tests here compare the library's statements. */
test('docs/rules/permissions.md has the statements that the library writes', () => {
  const page = readFileSync('docs/rules/permissions.md', 'utf-8');
  const statements = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => normalized(JSON.parse(json)));

  expect(statements).toEqual([
    bucketStatement('example-logs', [`AWSLogs/${HERE.account}`], HERE),
    keyStatement(HERE),
    logGroupStatement('example', HERE),
    xRayStatement(['arn:aws:bedrock:us-east-1:111122223333:knowledge-base/*'], HERE),
    spansStatement(HERE),
    sourceKeyStatement('delivery.logs.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'], HERE),
    sourceKeyStatement('events.amazonaws.com', ['kms:GenerateDataKey'], HERE),
    createDeliveryStatement('arn:aws:logs:us-east-1:444455556666:delivery-destination:central-logs', HERE.account),
  ]);
});
