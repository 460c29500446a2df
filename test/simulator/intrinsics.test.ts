import { summary } from './support/outcomes';
import { newSimulator, template, topic } from './support/resources';

/** The value of the parameter `Value` once `value` is deployed. */
function valueOf(value: unknown, sections: { readonly [name: string]: unknown } = {}): unknown {
  const simulator = newSimulator();
  const { errors } = simulator.deployTemplate(
    'Stack',
    template(
      {
        Topic: topic({ TopicName: 'orders' }),
        Value: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: value } },
      },
      sections,
    ),
  );

  return errors[0]?.message ?? simulator.stack('Stack')?.resources.get('Value')?.properties.Value;
}

describe('intrinsic functions', () => {
  test.each<[string, unknown, unknown]>([
    ['Ref', { Ref: 'Topic' }, 'arn:aws:sns:us-east-1:111122223333:orders'],
    [
      'pseudo parameters',
      { 'Fn::Join': ['-', [{ Ref: 'AWS::AccountId' }, { Ref: 'AWS::Region' }, { Ref: 'AWS::Partition' }]] },
      '111122223333-us-east-1-aws',
    ],
    ['the name of the stack', { Ref: 'AWS::StackName' }, 'Stack'],
    ['GetAtt', { 'Fn::GetAtt': ['Topic', 'TopicArn'] }, 'arn:aws:sns:us-east-1:111122223333:orders'],
    ['GetAtt in short', { 'Fn::GetAtt': 'Topic.TopicArn' }, 'arn:aws:sns:us-east-1:111122223333:orders'],
    ['Sub', { 'Fn::Sub': '${AWS::Region}/${!Literal}/${Topic.TopicName}' }, 'us-east-1/${Literal}/orders'],
    ['Sub with variables', { 'Fn::Sub': ['${A}${B}', { A: 'a', B: { Ref: 'AWS::Region' } }] }, 'aus-east-1'],
    ['Select and Split', { 'Fn::Select': [1, { 'Fn::Split': ['-', 'a-b-c'] }] }, 'b'],
    [
      'Select out of range',
      { 'Fn::Select': [3, ['a']] },
      'Template error: Fn::Select cannot select nonexistent value at index 3',
    ],
    ['an object that has a name of all objects', { valueOf: { Ref: 'AWS::Region' } }, { valueOf: 'us-east-1' }],
    ['If', { 'Fn::If': ['Yes', 'yes', 'no'] }, 'yes'],
    ['Not', { 'Fn::If': ['No', 'yes', 'no'] }, 'no'],
    ['And', { 'Fn::If': ['Both', 'yes', 'no'] }, 'no'],
    ['Or', { 'Fn::If': ['Either', 'yes', 'no'] }, 'yes'],
    ['FindInMap', { 'Fn::FindInMap': ['Map', { Ref: 'AWS::Region' }, 'key'] }, 'mapped'],
    ['NoValue', { 'Fn::If': ['No', 'yes', { Ref: 'AWS::NoValue' }] }, undefined],
    ['NoValue in lists', [{ Ref: 'AWS::NoValue' }, 'a'], ['a']],
    ['Base64', { 'Fn::Base64': 'a' }, 'YQ=='],
    ['parameters', { Ref: 'Text' }, 'default'],
    ['parameters of lists', { Ref: 'List' }, ['a', 'b']],
    ['parameters from the parameter store', { Ref: 'Stored' }, 'value-of-/name'],
    ['parameters without a value', { Ref: 'Missing' }, 'Parameters: [Missing] must have values'],
    [
      'references to nothing',
      { Ref: 'Nothing' },
      'Template format error: Unresolved resource dependencies [Nothing] in the Resources block of the template',
    ],
  ])('%s', (_, value, expected) => {
    expect(
      valueOf(value, {
        Parameters: {
          Text: { Type: 'String', Default: 'default' },
          List: { Type: 'CommaDelimitedList', Default: 'a,b' },
          Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/name' },
          Missing: { Type: 'String' },
        },
        Mappings: { Map: { 'us-east-1': { key: 'mapped' } } },
        Conditions: {
          Yes: { 'Fn::Equals': [{ Ref: 'Text' }, 'default'] },
          No: { 'Fn::Not': [{ Condition: 'Yes' }] },
          Both: { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] },
          Either: { 'Fn::Or': [{ Condition: 'Yes' }, { Condition: 'No' }] },
        },
      }),
    ).toEqual(expected);
  });

  test('resources whose condition does not hold are left out', () => {
    const conditional = template(
      { A: topic({}, { Condition: 'Never' }), B: topic({}, { DependsOn: ['A'] }) },
      { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } },
    );

    expect(summary(newSimulator().deployTemplate('Stack', conditional))).toEqual(['create B']);
  });

  describe('resources whose condition does not hold cannot be referred to', () => {
    const message = 'Template format error: Unresolved resource dependencies [A] in the Resources block of the template';
    const deploy = (value: unknown, never: readonly string[], sections = {}) => {
      const resources = { A: topic({}, { Condition: 'Never' }), B: topic(), C: topic({ DisplayName: value }) };
      return newSimulator().deployTemplate('Stack', template(resources, { Conditions: { Never: { 'Fn::Equals': never } }, ...sections }));
    };

    test.each([
      ['Ref', { Ref: 'A' }],
      ['Sub', { 'Fn::Sub': '${A.TopicName}' }],
      ['If, in the branch that is taken', { 'Fn::If': ['Never', 'a', { Ref: 'A' }] }],
    ])('by %s: nothing is begun', (_, value) => {
      expect(deploy(value, ['a', 'b'])).toMatchObject({ errors: [{ message }], events: [] });
      expect(deploy(value, ['a', 'a']).errors).toEqual([]);
    });

    test('by an output', () => {
      const Outputs = { Out: { Value: { Ref: 'A' } } };

      expect(deploy('c', ['a', 'b'], { Outputs })).toMatchObject({ errors: [{ message }], events: [] });
      expect(deploy('c', ['a', 'b'], { Outputs: { Out: { ...Outputs.Out, Condition: 'Never' } } }).errors).toEqual([]);
    });

    test('but by If in the branch that is not taken', () => {
      expect(deploy({ 'Fn::If': ['Never', { Ref: 'A' }, 'c'] }, ['a', 'b']).errors).toEqual([]);
    });
  });
});
