/**
 * Writes docs/errors.md and the pages in docs/errors: runs a bad input for every rule, and records the messages.
 */
import { mkdirSync, writeFileSync } from 'fs';
import { SUBJECTS } from './errors/entries';
import { errorPages } from './errors/render';
import { recordedMessages } from '../test/errors/recorded';

mkdirSync('docs/errors', { recursive: true });
Object.entries(errorPages(SUBJECTS, recordedMessages())).forEach(([path, text]) => { writeFileSync(path, text); });
