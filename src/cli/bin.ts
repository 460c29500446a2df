// Tested by test/cli/bundled.test.ts.
import { main } from './main';
import { standardStreams } from './terminal';

void main(process.argv.slice(2), standardStreams()).then(code => { process.exitCode = code; });
