// Tested by test/cli/preflight/command.test.ts, test/cli/preflight/report.test.ts.
import type { Finding, Remedy, Report, Unchecked } from './findings';
import type { Style } from '../terminal';

/** Returns a report as text for people. */
export function printReport(report: Report, style: Style): string {
  const { account, stacks, otherAccounts, findings, unchecked, notes } = report;
  const parts = [
    ...findings.map(finding => printFinding(finding, style)),
    ...unchecked.map(each => printUnchecked(each, style)),
    ...notes.map(note => `${style.cyan('Note:')} ${note}`),
    ...Object.entries(otherAccounts).map(
      ([stack, other]) =>
        `${style.yellow('Not compared:')} stack ${stack} is deployed to account ${other}: ` +
        'run the command again with a --profile of that account',
    ),
    `${verdict(report, style)} ${count(stacks.length, 'stack')} compared with account ${account}.`,
  ];

  return `${parts.join('\n\n')}\n`;
}

function printFinding(
  { region, stack, logicalId, constructPath, found, reason, remedies }: Finding,
  style: Style,
): string {
  return [
    style.red(style.bold(`${constructPath ?? `${stack} ${logicalId}`} (${region})`)),
    `  ${capitalised(found)}.`,
    `  AWS will refuse the deployment: ${reason}`,
    ...remedies.flatMap((remedy, index) => printRemedy(remedy, index + 1, style)),
  ].join('\n');
}

function printRemedy({ text, commands = [] }: Remedy, number: number, style: Style): string[] {
  return [
    `  ${number}. ${text}${commands.length > 0 ? ':' : ''}`,
    ...commands.map(command => `       ${style.dim(command)}`),
  ];
}

function printUnchecked({ region, subject, reason, remedy }: Unchecked, style: Style): string {
  const title = `Not checked: ${subject} (${region})`;

  return [style.yellow(style.bold(title)), `  ${reason}`, `  To check it, ${remedy}`].join('\n');
}

function verdict({ findings, unchecked }: Report, style: Style): string {
  const parts = [
    ...(findings.length > 0 ? [style.red(count(findings.length, 'finding'))] : []),
    ...(unchecked.length > 0 ? [style.yellow(`${count(unchecked.length, 'check')} without a result`)] : []),
  ];

  return `${parts.length === 0 ? style.green('No findings') : parts.join(', ')}:`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
