import { forgetTemplates } from './templates';
import { forgetFacts } from '../simulator/engine/specification-file';

/** Deletes the results of earlier runs of the tests. */
export default function startAfresh(): void {
  forgetTemplates();
  forgetFacts();
}
