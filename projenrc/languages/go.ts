import { exampleFolder } from './folders';
import type { Language } from './language';

/**
 * The example in Go. Its `go.mod` replaces the module with the one that was built here, so nothing needs to be
 * installed.
 */
export const GO: Language = {
  name: 'Go',
  tools: [{ command: 'go', args: ['version'], minimum: [1, 25], install: 'Go 1.25 or newer' }],
  folder: exampleFolder('go'),
  install: () => undefined,
  test: { command: 'go', args: ['test', './...'] },
};
