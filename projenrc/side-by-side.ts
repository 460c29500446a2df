import { spawn } from 'child_process';

/** Runs a task of the project, and prints its output when it has ended. Returns its exit code. */
function run(task: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    const child = spawn('projen', [task], { shell: process.platform === 'win32' });
    child.stdout.on('data', chunk => output.push(chunk));
    child.stderr.on('data', chunk => output.push(chunk));
    child.on('error', reject);
    child.on('close', code => {
      process.stdout.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** Runs independent tasks at the same time: one uses the processors while others wait for files. */
async function main(tasks: readonly string[]): Promise<void> {
  const codes = await Promise.all(tasks.map(run));
  process.exitCode = Math.max(...codes);
}

void main(process.argv.slice(2));
