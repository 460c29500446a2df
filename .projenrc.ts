import { awscdk, javascript } from 'projen';

/** The oldest aws-cdk-lib with every reference and property that the library uses. */
const CDK_FLOOR = '2.260.0';

/** The newest aws-cdk-lib that the tests and the example run with. Its validator checks every template. */
const CDK_NEWEST = '2.276.0';

const project = new awscdk.AwsCdkConstructLibrary({
  name: 'cdk-log-delivery',
  description: 'AWS CDK constructs that deliver the logs of AWS services to S3, CloudWatch Logs, Firehose and X-Ray',
  author: 'The cdk-log-delivery contributors',
  authorAddress: 'https://constructs.dev/packages/cdk-log-delivery',
  authorOrganization: true,
  repositoryUrl: 'https://constructs.dev/packages/cdk-log-delivery',
  license: 'Apache-2.0',
  copyrightOwner: 'The cdk-log-delivery contributors',
  keywords: ['logs', 'vended-logs', 'log-delivery', 'cloudwatch', 'cloudfront', 'bedrock', 's3', 'firehose', 'xray'],
  stability: 'experimental',

  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  release: false,
  depsUpgrade: false,
  pullRequestTemplate: false,

  projenrcTs: true,
  tsconfigDevFile: 'tsconfig.dev.json',
  jsiiVersion: '~6.0.0',
  minNodeVersion: '20.0.0',
  cdkVersion: CDK_FLOOR,
  devDeps: [
    '@aws-cdk/aws-service-spec@0.1.216',
    '@aws-cdk/service-spec-types@^0.0.282',
    `aws-cdk-lib-newest@npm:aws-cdk-lib@${CDK_NEWEST}`,
  ],
  publishToPypi: { distName: 'cdk-log-delivery', module: 'cdk_log_delivery' },
  jestOptions: { jestVersion: '^30' },
  docgen: false,
});

// Lockfiles say what is installed, not where it was fetched.
project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');

const catalog = project.addTask('catalog', {
  description: 'Make the log types, record fields and tables from the resource specification of AWS',
  exec: 'ts-node --project projenrc/tsconfig.json projenrc/catalog/generate.ts',
});
project.preCompileTask.spawn(catalog);

project.synth();
