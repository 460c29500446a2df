import { forgetTemplates } from './templates';
import { forgetFacts } from '../simulator/engine/specification-file';

/** Forgets what earlier runs of the tests have left. */
export default function startAfresh(): void {
  forgetTemplates();
  forgetFacts();
}
