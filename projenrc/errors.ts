/**
 * Writes docs/errors.md: runs a bad input for every rule, and records the messages.
 */
import { writeFileSync } from 'fs';
import { SUBJECTS } from './errors/entries';
import { renderErrors } from './errors/render';
import { recordedMessages } from '../test/errors/recorded';

writeFileSync('docs/errors.md', renderErrors(SUBJECTS, recordedMessages()));
