import { newSimulator, template, topic, user } from './support/resources';
import type { RawTemplate } from './support/templates';

/** The messages of CloudFormation for templates that it rejects. */
const REFUSED: readonly (readonly [title: string, template: unknown, message: string])[] = [
  ['without resources', {}, 'Template format error: At least one Resources member must be defined.'],
  [
    'with an attribute that there is not',
    template({ Topic: topic(), Rule: value({ 'Fn::GetAtt': ['Bucket', 'Nothing'] }), Bucket: { Type: 'AWS::S3::Bucket' } }),
    'Requested attribute Nothing does not exist in schema for AWS::S3::Bucket',
  ],
  [
    'with a condition that there is not',
    template({ Topic: topic({}, { Condition: 'Nothing' }) }),
    'Template validation error: unresolved condition dependency Nothing',
  ],
  [
    'with a mapping that there is not',
    template({ Value: value({ 'Fn::FindInMap': ['Map', 'one', 'two'] }) }),
    'Template error: Unable to get mapping for Map::one::two',
  ],
  [
    'with a pseudo parameter that there is not',
    template({ Value: value({ Ref: 'AWS::Nothing' }) }),
    'Template format error: Unrecognized pseudo parameter AWS::Nothing',
  ],
  [
    'with an object where text is needed',
    template({ Value: value({ 'Fn::Sub': ['${A}', { A: { a: 1 } }] }) }),
    'Template error: text is needed, got {"a":1}',
  ],
];

function value(of: unknown): RawTemplate['Resources'][string] {
  return { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: of } };
}

test.each(REFUSED)('a template %s is refused', (_, refused, message) => {
  expect(newSimulator().deployTemplate('Stack', refused).errors[0]?.message).toBe(message);
});

test('an export has a name that no other stack has', () => {
  const producer = template({ Topic: topic() }, { Outputs: { Out: { Value: 'a', Export: { Name: 'Shared' } } } });
  const simulator = newSimulator();
  simulator.deployTemplate('One', producer);

  expect(simulator.deployTemplate('Two', producer).errors).toMatchObject([{ message: 'Export with name Shared is already exported by stack One.' }]);
});

test('a stack whose parameters have no value is refused, and takes one that is given', () => {
  const withParameter = template({ Topic: topic({ DisplayName: { Ref: 'Name' } }), User: user('Topic') }, { Parameters: { Name: { Type: 'String' } } });

  expect(newSimulator().deployTemplate('Stack', withParameter).errors).toMatchObject([{ message: 'Parameters: [Name] must have values' }]);
  expect(newSimulator().deployTemplate('Stack', withParameter, { parameters: { Name: 'orders' } }).errors).toEqual([]);
});
