import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { XRayClient } from '@aws-sdk/client-xray';
import { AwsLab, type LabClients } from './aws-lab';
import { planOf, stacksOf } from './dry-run';
import { conduct, type Experiment } from './experiment';
import { EXPERIMENTS } from './experiments';
import { experimentPolicy } from './permissions';
import { predict, PREDICTIONS_FILE, readPredictions } from './predictions';
import { resultOf, rowsOf } from './report';

// npm run integ:facts -- NAME [--dry-run], or --list, --dry-run for all, --policy, --update-predictions: see README.md.

const ARGUMENTS = process.argv.slice(2);
const NAMES = ARGUMENTS.filter(argument => !argument.startsWith('--'));
const RESULTS = join('test', 'integ', 'facts', 'results');

function named(name: string): Experiment {
  const found = EXPERIMENTS.find(experiment => experiment.name === name);
  if (found === undefined) throw new Error(`no experiment is named ${name}: use one of ${EXPERIMENTS.map(each => each.name).join(', ')}`);

  return found;
}

function clientsOf(region: string): LabClients {
  return {
    cloudFormation: new CloudFormationClient({ region }),
    logs: new CloudWatchLogsClient({ region }),
    s3: new S3Client({ region }),
    xray: new XRayClient({ region }),
    events: new EventBridgeClient({ region }),
  };
}

/** Runs an experiment at AWS, writes its result, and prints the rows for docs/rules. */
async function runAtAws(experiment: Experiment): Promise<void> {
  const { AWS_REGION: region = 'us-east-1', AWS_ACCOUNT_ID: account } = process.env;
  if (account === undefined) throw new Error('set AWS_ACCOUNT_ID to the account of the credentials, and AWS_REGION to a Region');
  const finding = await conduct(experiment, new AwsLab({ account, region }, clientsOf));
  const date = new Date().toISOString().slice(0, 10);
  const result = resultOf(experiment, finding, readPredictions()[experiment.name] ?? [], { date, region });
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${experiment.name}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
  console.log([JSON.stringify(result, undefined, 2), 'The rows for docs/rules:', ...rowsOf(experiment, result)].join('\n'));
}

async function updatePredictions(): Promise<void> {
  const predictions: [string, unknown][] = [];
  for (const experiment of EXPERIMENTS) predictions.push([experiment.name, await predict(experiment)]);
  writeFileSync(PREDICTIONS_FILE, `${JSON.stringify(Object.fromEntries(predictions), undefined, 2)}\n`);
}

async function main(): Promise<void> {
  const selected = NAMES.length === 0 ? EXPERIMENTS : NAMES.map(named);
  if (ARGUMENTS.includes('--update-predictions')) return updatePredictions();
  if (ARGUMENTS.includes('--list')) return console.log(selected.map(({ name, question }) => `${name}: ${question}`).join('\n'));
  if (ARGUMENTS.includes('--dry-run')) {
    for (const experiment of selected) console.log((await planOf(experiment)).join('\n'));
    return undefined;
  }
  if (ARGUMENTS.includes('--policy')) {
    const stacks = await Promise.all(selected.map(stacksOf));
    return console.log(experimentPolicy(stacks.flat()));
  }
  if (NAMES.length !== 1) throw new Error('name one experiment: --list prints them');

  return runAtAws(selected[0]);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
