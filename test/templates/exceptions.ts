/** A finding of the validator that is not ours to mend, and why. */
interface Exception {
  readonly finding: RegExp;
  readonly reason: string;
}

const OF_TESTS = 'the tests know the values of their conditions';
const LEFT_OUT = 'CloudFormation ignores a dependency on a resource that a condition leaves out';

export const EXCEPTIONS: readonly Exception[] = [
  { finding: /^W8003: .* in condition '\w+' will always return (True|False)$/, reason: OF_TESTS },
  { finding: /^W9053: .*Condition '\w+' is equivalent to condition '\w+'/, reason: OF_TESTS },
  { finding: /^W8001: .*Condition '\w+' is not used by any resource/, reason: OF_TESTS },
  { finding: /^E3005: .*DependsOn: '\w+' will not exist when condition '\w+' is False$/, reason: LEFT_OUT },
  { finding: /^W2502: .*DependsOn: /, reason: LEFT_OUT },
  { finding: /^W2503: .*DependsOn: /, reason: LEFT_OUT },
  {
    finding: /^W7001: .*'awscdkawskinesisfirehoseCidrBlocks' is not referenced/,
    reason: 'aws-cdk-lib adds the mapping for a delivery stream in a stack whose Region is not known',
  },
];

export function isExcepted(finding: string): boolean {
  return EXCEPTIONS.some(exception => exception.finding.test(finding));
}
