/**
 * Writes docs/errors.md: runs a bad input for every rule, and records the messages.
 */
import { writeFileSync } from 'fs';
import { renderErrors } from './errors/render';
import { recordedSections } from '../test/errors/recorded';

writeFileSync('docs/errors.md', renderErrors(recordedSections()));
