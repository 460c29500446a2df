import { awscdk, javascript, ReleasableCommits } from 'projen';
import { addIssueForms } from './projenrc/workflows/issues';
import { translatePackages } from './projenrc/workflows/packages';
import { prepareRelease } from './projenrc/workflows/release';
import { addSpecificationUpgrade } from './projenrc/workflows/specification';

/** The oldest aws-cdk-lib with every reference and property that the library uses. */
const CDK_FLOOR = '2.260.0';

/** The newest aws-cdk-lib that the tests and the example run with. Its validator checks every template. */
const CDK_NEWEST = '2.276.0';

const HOME = 'https://constructs.dev/packages/cdk-log-delivery';

/**
 * The names of the Java and Go packages: see "Release" in CONTRIBUTING.md.
 *
 * Maven Central accepts a group only from the owner of its domain, and a Go module is named by its repository. Neither
 * is known here, and nothing can be published under these names by mistake: the group has no domain, and `example.com`
 * belongs to nobody. The packages within them (`cdklogdelivery`) need not change.
 */
const MAVEN_GROUP = 'cdk-log-delivery';
const GO_REPOSITORY = 'example.com/cdk-log-delivery';

/** The oldest versions that CDK_FLOOR accepts. Packages for Go, Java and Python require the versions installed here. */
const JSII_FLOOR = ['@aws-cdk/asset-node-proxy-agent-v6@2.1.2', '@aws-cdk/cloud-assembly-schema@54.1.0'];

const project = new awscdk.AwsCdkConstructLibrary({
  name: 'cdk-log-delivery',
  description: 'AWS CDK constructs that deliver the logs of AWS services to S3, CloudWatch Logs, Firehose and X-Ray',
  author: 'The cdk-log-delivery contributors',
  authorAddress: HOME,
  authorOrganization: true,
  repositoryUrl: HOME,
  license: 'Apache-2.0',
  copyrightOwner: 'The cdk-log-delivery contributors',
  bin: { 'cdk-log-delivery': 'lib/cli.js' },
  keywords: ['logs', 'vended-logs', 'log-delivery', 'cloudwatch', 'cloudfront', 'bedrock', 's3', 'firehose', 'xray'],
  stability: 'experimental',

  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  release: true,
  releaseToNpm: true,
  npmTrustedPublishing: true,
  majorVersion: 0,
  // The types of commits that the changelog lists for users.
  releasableCommits: ReleasableCommits.ofType(['feat', 'fix', 'perf']),
  // The newest version that runs with minNodeVersion.
  bumpPackage: 'commit-and-tag-version@^12',
  depsUpgrade: false,
  // Generated files are committed with the change that they come from.
  buildWorkflowOptions: { mutableBuild: false },
  pullRequestTemplate: false,
  githubOptions: { mergify: false },

  projenrcTs: true,
  tsconfigDevFile: 'tsconfig.dev.json',
  jsiiVersion: '~6.0.0',
  minNodeVersion: '20.0.0',
  // Its npm can publish without a token.
  workflowNodeVersion: '24',
  cdkVersion: CDK_FLOOR,
  devDeps: [
    ...JSII_FLOOR,
    '@actions/workflow-parser@^0.3.61',
    '@aws-cdk/aws-service-spec@^0.1.216',
    // Its peer is aws-cdk-lib ^2.245.0. The newest integ-runner (2.197) cannot read assemblies of aws-cdk-lib 2.260: `npm run integ` runs the tests.
    '@aws-cdk/integ-tests-alpha@2.245.0-alpha.0',
    '@aws-cdk/service-spec-types@^0.0.282',
    `aws-cdk-lib-newest@npm:aws-cdk-lib@${CDK_NEWEST}`,
    '@aws-sdk/client-cloudformation@^3.1164',
    '@aws-sdk/client-cloudwatch-logs@^3.1164',
    '@aws-sdk/client-eventbridge@^3.1164',
    '@aws-sdk/client-firehose@^3.1164',
    '@aws-sdk/client-kms@^3.1164',
    '@aws-sdk/client-s3@^3.1164',
    '@aws-sdk/client-xray@^3.1164',
    '@rollup/plugin-commonjs@^29',
    '@rollup/plugin-json@^6',
    '@rollup/plugin-node-resolve@^16',
    'aws-cdk@^2',
    'cdk-nag@^3.0.2',
    'esbuild@^0.25',
    'eslint-plugin-jsdoc@^61',
    'fast-check@^4.10.2',
    'html-validate@^10',
    'jsdom@^26',
    'jsii-docgen@^10',
    'mermaid@^11',
    'remark-cli@^12',
    'remark-validate-links@^13',
    'rollup@^4',
    'textlint@^15',
    'textlint-rule-prh@^6',
    'webpack@^5',
  ],
  publishToPypi: { distName: 'cdk-log-delivery', module: 'cdk_log_delivery', trustedPublishing: true },
  publishToMaven: { mavenGroupId: MAVEN_GROUP, mavenArtifactId: 'cdk-log-delivery', javaPackage: 'cdklogdelivery' },
  publishToGo: { moduleName: GO_REPOSITORY, packageName: 'cdklogdelivery' },
  docgen: false,

  jestOptions: {
    jestVersion: '^30',
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    passWithNoTests: false,
    // The summary is enough if all tests pass: coverage/lcov-report has the lines.
    coverageText: false,
    jestConfig: {
      // By default, jest leaves one processor unused. Coverage of v8 keeps every module of every test file in memory.
      maxWorkers: '100%',
      coverageProvider: 'babel',
      collectCoverageFrom: ['src/**/*.ts', '!src/generated/**'],
      coverageReporters: ['text-summary', 'lcov', 'json-summary'],
      globalSetup: '<rootDir>/test/support/start-afresh.ts',
      setupFiles: ['<rootDir>/test/support/quick-synthesis.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/keep-templates.ts'],
      modulePathIgnorePatterns: ['<rootDir>/examples/', '<rootDir>/dist/', '<rootDir>/test/moto/.venv/'],
    },
  },
  eslintOptions: {
    projectService: false,
    tsconfigPath: './tsconfig.dev.json',
    dirs: ['src'],
    devdirs: ['test', 'projenrc', 'benchmark'],
    ignorePatterns: ['*.js', '*.d.ts', 'node_modules/', '*.generated.ts', 'coverage', 'src/generated'],
    commandOptions: { fix: false, extraArgs: ['--max-warnings=0'] },
  },

  gitignore: [
    '.jsii.tabl.json', '/CHANGELOG.md', '__pycache__/', '.pytest_cache/', '.venv/',
    '/examples/*/cdk.out/', '/examples/*/lib/', '/examples/*/target/',
  ],
});

// API.md repeats the declarations and doc comments of the package.
const NOT_FOR_USERS = [
  '/.ci/', '/benchmark/', '/docs/phases.md', '/docs/images/', '/examples/', '/rosetta/', '/projenrc/', '/.textlint/', '/API.md',
  '/CONTRIBUTING.md', '/SECURITY.md', '.jsii.tabl.json',
];
for (const path of NOT_FOR_USERS) {
  project.addPackageIgnore(path);
}

// The type of this option in projen lacks `global`.
project.jest!.config.coverageThreshold = { global: { lines: 98, branches: 95 } };

// The examples are separate projects, and use the package, which does not exist before it is built.
project.tsconfigDev.addExclude('examples');
project.tsconfigDev.addInclude('.projenrc.ts');

// Its 1.13.0 names packages for platforms that were not published with it: `npm ci` then refuses the lockfile.
project.package.addPackageResolutions('unrs-resolver@1.12.2');

// Lockfiles contain versions, and no download addresses.
project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');

// jsii supports a version of Node.js until six months after its end of life, and prints a notice at every run.
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
project.tasks.addEnvironment('JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION', '1');

// The rest of the rules for texts is in .textlint/phrases.yml.
project.eslint?.addPlugins('jsdoc');
project.eslint?.addRules({
  'jsdoc/no-restricted-syntax': ['error', {
    contexts: [{
      context: 'any',
      comment: 'JsdocBlock[description=/^\\s*(What|Whether|Where|How|Which)\\b/]',
      message: 'Start with a verb (a function) or a noun (anything else): see "Writing" in CONTRIBUTING.md.',
    }],
  }],
});

// ---- Files generated from the specification of AWS ----

const catalog = project.addTask('catalog', {
  description: 'Make the log types, record fields, tables and docs/services from the resource specification of AWS',
  exec: 'ts-node --project projenrc/tsconfig.json projenrc/catalog/generate.ts',
});
project.preCompileTask.spawn(catalog);
project.gitattributes.addAttributes('/docs/services/*.md', 'linguist-generated');

project.compileTask.exec('ts-node --project projenrc/tsconfig.json projenrc/bundle.ts');

// ---- API.md: the root module. Log types and record fields are in docs/services ----

const docgen = project.addTask('docgen', {
  description: 'Make API.md from the compiled library',
  exec: 'ts-node --project projenrc/tsconfig.json projenrc/api-docs.ts',
});
project.postCompileTask.spawn(docgen);

const messages = project.addTask('docs:errors', {
  description: 'Make docs/errors.md and the pages in docs/errors: run a bad input for every rule, and record the messages',
  exec: 'ts-node --transpile-only --project projenrc/tsconfig.json projenrc/errors.ts',
});
project.postCompileTask.spawn(messages);

// ---- Tests ----

// Templates are many small objects with short lives: this takes a fifth less time than the default size.
const ROOMY = { NODE_OPTIONS: '--max-semi-space-size=64' };

const NEWEST = '--moduleNameMapper \'{"^aws-cdk-lib(/.*)?$":"aws-cdk-lib-newest$1"}\'';
const templates = project.addTask('test:templates', {
  description: 'Check every template that the tests have made with the offline validator of AWS',
  exec: 'jest --ci --config test/templates/jest.config.json',
});
const typecheck = project.addTask('test:types', {
  description: 'Check the types of tests, build-time code and benchmarks',
  exec: 'tsc --noEmit --project tsconfig.dev.json',
});
const TRANSLATE = 'jsii-rosetta extract --strict --output .jsii.tabl.json';
const rosetta = project.addTask('test:examples', {
  description: 'Compile and translate every example of README.md and of the documentation comments',
  exec: TRANSLATE,
});
const guides = project.addTask('test:guides', {
  description: 'Compile every example of the guides in docs/',
  exec: 'ts-node --transpile-only --project projenrc/tsconfig.json projenrc/guides.ts',
});
const prose = project.addTask('test:prose', {
  description: 'Search Markdown and comments for phrases that this project does not use (.textlint)',
  exec: 'ts-node --transpile-only --project projenrc/tsconfig.json projenrc/prose.ts',
});
const links = project.addTask('test:links', {
  description: 'Check the links between Markdown files, and to their headings',
  exec: 'remark --no-config --no-stdout --quiet --frail --use remark-validate-links=repository:false '
    + 'README.md CONTRIBUTING.md API.md docs benchmark examples projenrc',
});
const newest = project.addTask('test:newest', {
  description: `Run the tests with aws-cdk-lib ${CDK_NEWEST}`,
  env: ROOMY,
});
// Set for this step only: the check of the templates has its own report.
// What users see of the library is tested with this version. The snapshots are made with the oldest one, the random configurations
// have their own step, and the rest tests parts, or does not depend on aws-cdk-lib.
const WITHOUT_NEWEST = "'node_modules|test/(properties|integ|private|simulator|structure|support|cli)/|test/errors/entries|test/package'";
newest.exec(`jest --coverage=false ${NEWEST} --testPathIgnorePatterns ${WITHOUT_NEWEST}`, {
  receiveArgs: true,
  // This version would validate the templates one by one. The next step validates all of them at once.
  env: { CDK_VALIDATION: 'false', JEST_JUNIT_OUTPUT_NAME: 'newest.xml' },
});
newest.spawn(templates);

const apps = project.addTask('test:apps', {
  description: 'Deploy, change and delete 500 generated apps in the deployment simulator',
  env: { ...ROOMY, APPS: '500', MAPS: '200', JEST_JUNIT_OUTPUT_NAME: 'apps.xml' },
});
apps.exec('jest --ci --coverage=false test/generated-apps');

const moto = project.addTask('test:moto', {
  description: 'Perform the API calls that templates amount to against the server of moto (needs Python 3.10 or newer)',
});
moto.exec('jest --ci --config test/moto/jest.config.json', { receiveArgs: true });
const preflight = project.addTask('test:preflight', {
  description: 'Run the command preflight with the aws command against the server of moto, and for 200 pairs of account and app in the simulator (needs Python 3.10 or newer)',
  env: ROOMY,
});
preflight.exec('jest --ci --config test/preflight/jest.config.json');
preflight.exec('jest --ci --coverage=false test/cli/preflight/agreement.test.ts', { env: { PAIRS: '200', JEST_JUNIT_OUTPUT_NAME: 'preflight-pairs.xml' } });
const properties = project.addTask('test:properties', {
  description: `Synthesise 5,000 random configurations, right or broken in one place, and 500 with aws-cdk-lib ${CDK_NEWEST} (SEED=... repeats one)`,
  env: ROOMY,
});
for (const [name, cases, options] of [['newest-properties', 500, NEWEST], ['properties', 5000, '']] as const) {
  properties.exec(`jest --ci --coverage=false ${options} test/properties`, {
    receiveArgs: true,
    // The newest aws-cdk-lib would validate the templates one by one. The next step validates all of them at once.
    env: { CASES: String(cases), CDK_VALIDATION: 'false', JEST_JUNIT_OUTPUT_NAME: `${name}.xml` },
  });
  // Only the templates of all tests need each exception.
  properties.exec('jest --ci --config test/templates/jest.config.json --testNamePattern "^(no finding|the validator)"', { env: { JEST_JUNIT_OUTPUT_NAME: `${name}-templates.xml` } });
}


// ---- Integration tests and experiments, which need an AWS account ----

for (const [name, description, file] of [
  ['integ', 'Deploy, check and destroy the integration tests in test/integ at AWS. --dry-run needs no account', 'test/integ/run.ts'],
  ['integ:facts', 'Run one experiment of test/integ/facts at AWS. --dry-run needs no account', 'test/integ/facts/run.ts'],
]) {
  project.addTask(name, {
    description,
    steps: [{ exec: `ts-node --transpile-only --project tsconfig.dev.json ${file}`, receiveArgs: true }],
  });
}
project.gitattributes.addAttributes('/test/integ/*.snapshot/**', 'linguist-generated');

const bundles = project.addTask('test:bundles', {
  description: 'Bundle a small app with the compiled library by esbuild, webpack and rollup, and synthesise it without node_modules',
});
bundles.exec('jest --ci --config test/bundles/jest.config.json', { receiveArgs: true });

const mapPages = project.addTask('test:map', {
  description: 'Measure, draw and print the page of LogMap.toHtml() in Chromium, into test-reports/map',
});
mapPages.exec('jest --ci --config test/map/jest.config.json', { receiveArgs: true });

const cfnLint = project.addTask('test:cfn-lint', {
  description: 'Check every template that the tests have made with cfn-lint (needs Python)',
});
cfnLint.exec('ts-node --project projenrc/tsconfig.json projenrc/cfn-lint.ts');
cfnLint.exec('jest --ci --config test/cfn-lint/jest.config.json');

project.testTask.reset();
Object.entries(ROOMY).forEach(([name, value]) => project.testTask.env(name, value));
project.testTask.spawn(project.compileTask);
// None of them always keeps two processors busy.
project.testTask.exec('ts-node --transpile-only --project projenrc/tsconfig.json projenrc/side-by-side.ts '
  + [typecheck, rosetta, guides, project.tasks.tryFind('eslint')!, links, prose].map(({ name }) => name).join(' '));
project.testTask.exec('jest --ci', { receiveArgs: true });
project.testTask.spawn(templates);

// ---- The example, the structure and the benchmark ----

project.addTask('example', {
  description: 'Build and pack the library, and synthesise examples/typescript with the package',
  exec: 'ts-node --project projenrc/tsconfig.json projenrc/example.ts',
});
project.addTask('structure', {
  description: 'Print the structure of the source as figures, or that of the project in another folder',
  steps: [{ exec: 'ts-node --transpile-only --project projenrc/tsconfig.json projenrc/structure.ts', receiveArgs: true }],
});
project.addTask('benchmark', {
  description: 'Measure synthesis, load time and package size, and write benchmark/README.md',
  steps: [{ exec: 'ts-node --project projenrc/tsconfig.json benchmark/run.ts', receiveArgs: true }],
});
project.addTask('benchmark:python', {
  description: 'Measure imports in Python and the packages of all languages, after test:languages, for benchmark/README.md',
  steps: [{ exec: 'ts-node --project projenrc/tsconfig.json benchmark/python.ts', receiveArgs: true }],
});

// ---- The languages, and what GitHub does ----

project.addTask('test:languages', {
  description: 'Build the packages, and synthesise the examples of all languages: their templates must be equal',
  steps: [{ exec: 'ts-node --project projenrc/tsconfig.json projenrc/languages.ts', receiveArgs: true }],
});
project.addTask('test:workflows', {
  description: 'Check the GitHub workflows by actionlint (needs Go)',
  steps: [
    { exec: 'go version || (echo "Install Go 1.25 or newer" && exit 1)' },
    { exec: 'go run github.com/rhysd/actionlint/cmd/actionlint@v1.7.12 -shellcheck= -pyflakes=' },
  ],
});
const changelog = project.addTask('changelog', {
  description: 'Make CHANGELOG.md, which the packages have in them, from the messages of all commits',
  exec: 'ts-node --project projenrc/tsconfig.json projenrc/changelog.ts',
});
project.postCompileTask.spawn(changelog);
// The library is experimental, but a release still declares breaking changes: by `!` or `.compatignore`.
project.tasks.tryFind('compat')!.reset(
  `jsii-diff npm:${project.name} --keys --error-on=all --ignore-file .compatignore`,
);
project.postCompileTask.spawn(project.tasks.tryFind('compat')!);
project.tryFindObjectFile('package.json')!.addOverride('jsii.targets.python.classifiers', [
  'Framework :: AWS CDK', 'Framework :: AWS CDK :: 2',
]);

translatePackages(project, TRANSLATE);
prepareRelease(project);
addSpecificationUpgrade(project);
addIssueForms(project);

project.synth();
