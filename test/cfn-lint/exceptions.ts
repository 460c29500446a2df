import type { Finding } from './run';

/** Findings that are not ours to mend, and why. One that no template needs any longer fails. */
export interface Exception {
  readonly rule: string;
  /** The path of the finding in the template. */
  readonly path: RegExp;
  readonly message: RegExp;
  readonly reason: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  {
    rule: 'W3005',
    path: /^Resources\/Custom(S3AutoDeleteObjects|CrossRegionExport(Reader|Writer))CustomResourceProviderHandler\w+\/DependsOn/,
    message: /^'Custom\w+ProviderRole\w+' dependency already enforced by a 'GetAtt'/,
    reason: 'aws-cdk-lib makes the function of a custom resource depend on the role that it refers to already',
  },
  {
    rule: 'W3005',
    path: /^Resources\/BucketNotificationsHandler\w+\/DependsOn/,
    message: /^'BucketNotificationsHandler\w+' dependency already enforced by a 'GetAtt'/,
    reason: 'aws-cdk-lib makes the function of a custom resource depend on the role that it refers to already',
  },
  {
    rule: 'W3005',
    path: /^Resources\/\w+\/DependsOn/,
    message: /^'\w+NestedStack\w+NestedStackResource\w+' dependency already enforced by a 'GetAtt'/,
    reason: 'aws-cdk-lib makes a dependency on a resource of a nested stack one on the nested stack, of which outputs may be used, too',
  },
  {
    rule: 'W3005',
    path: /^Resources\/\w+NestedStackResource\w+\/DependsOn/,
    message: /^'\w+' dependency already enforced by a '(GetAtt|Ref)' at 'Resources\/\w+NestedStackResource\w+\/Properties\/Parameters\//,
    reason: 'aws-cdk-lib makes a nested stack depend on what a resource in it depends on, also where a parameter refers to that already',
  },
  {
    rule: 'W3005',
    path: /^Resources\/(Cluster|OnEventHandler|IsCompleteHandler|Providerframework\w+|Providerwaiterstatemachine)\w*\/DependsOn/,
    message: /^'\w+' dependency already enforced by a '(GetAtt|Ref)'/,
    reason: 'the custom resource of aws-eks, and the provider behind it, depend on what they refer to already',
  },
  {
    rule: 'W3037',
    path: /^Resources\/SingletonFunction\w+Role\w+\/Properties\/Policies\/0\/PolicyDocument\/Statement\/\d+\/Action/,
    message: /^'listobjectsv2' is not one of /,
    reason: 'integ-tests-alpha takes the names of API calls for the names of actions; test/integ/support adds the action itself',
  },
  {
    rule: 'W3010',
    path: /^Resources\/Vpc\w+Subnet\w+\/Properties\/AvailabilityZone$/,
    message: /^Avoid hardcoding availability zones 'dummy1[abc]'$/,
    reason: 'aws-cdk-lib takes these as long as it has not looked up the zones of an account, which a test has not',
  },
  {
    rule: 'W3005',
    path: /^Resources\/\w+\/DependsOn/,
    message: /^'\w+' dependency already enforced by a '(GetAtt|Ref)' at 'Resources\/\w+\/Properties\/(DeliverySourceName|DeliveryDestinationArn|DestinationResourceArn|ResourceArn|RoleArn)(\/Fn::[\w:/]+)?'/,
    reason: 'the tests have dependencies of users on what a resource refers to already, and imports by a reference to the name',
  },
  {
    rule: 'W8003',
    path: /^Conditions\/\w+/,
    message: / will always return /,
    reason: 'the tests know the values of their conditions',
  },
  {
    rule: 'W8001',
    path: /^Conditions\/\w+$/,
    message: /^Condition \w+ not used$/,
    reason: 'the tests know the values of their conditions',
  },
  {
    rule: 'E3005',
    path: /^Resources\/\w+\/DependsOn/,
    message: /^'\w+' will not exist when condition /,
    reason: 'CloudFormation ignores a dependency on a resource that a condition leaves out',
  },
  {
    rule: 'W7001',
    path: /^Mappings\/awscdkawskinesisfirehoseCidrBlocks$/,
    message: /is defined but not used$/,
    reason: 'aws-cdk-lib adds the mapping for a delivery stream in a stack whose Region is not known',
  },
];

export function isExcepted({ rule, path, message }: Finding, exception: Exception): boolean {
  return rule === exception.rule && exception.path.test(path) && exception.message.test(message);
}
