import { spawn } from 'child_process';
import { availableParallelism } from 'os';
import { join } from 'path';

const CFN_LINT = join(__dirname, '.venv', 'bin', 'cfn-lint');

/** A finding of cfn-lint in a template. */
export interface Finding {
  readonly file: string;
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}

/** Returns the findings of cfn-lint in templates. Each processor checks the same number of them. */
export async function lint(files: readonly string[]): Promise<Finding[]> {
  const parts = Array.from({ length: availableParallelism() }, (_, part) => files.filter((__, index) => index % availableParallelism() === part));

  return (await Promise.all(parts.filter(part => part.length > 0).map(run))).flat();
}

/** Informational rules are no findings: they have to be asked for. */
function run(files: readonly string[]): Promise<Finding[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(CFN_LINT, ['--format', 'json', '--', ...files]);
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', chunk => output.push(chunk));
    child.stderr.on('data', chunk => errors.push(chunk));
    child.on('error', reject);
    child.on('close', () => {
      try {
        resolve(findingsOf(Buffer.concat(output).toString()));
      } catch {
        reject(new Error(`cfn-lint failed: ${Buffer.concat([...errors, ...output]).toString().slice(0, 2000)}`));
      }
    });
  });
}

interface Match {
  readonly Filename: string;
  readonly Message: string;
  readonly Rule: { readonly Id: string };
  readonly Location: { readonly Path: readonly (string | number)[] | null };
}

function findingsOf(json: string): Finding[] {
  const matches: readonly Match[] = JSON.parse(json);

  return matches.map(({ Filename, Rule, Location, Message }) => ({
    file: Filename, rule: Rule.Id, path: (Location.Path ?? []).join('/'), message: Message,
  }));
}
