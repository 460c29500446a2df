import type { Bench } from '../chapter';
import { checkTemplates } from '../templates/check-templates';
import { checkTrees } from '../templates/check-trees';
import { keepApp } from '../templates/kept-app';
import { layoutOf } from '../templates/layout';

/**
 * Fails unless the L1s have the templates of the library, and the wrapped ones also its constructs: otherwise the times
 * cannot be compared. Gives the wrapped ones the layout of the library.
 */
export function checkDeliveries({ workspace, cdks }: Bench): void {
  for (const { cdk, title } of cdks) {
    const library = keepApp(workspace, cdk, 'deliveries', 'library');
    const byHand = keepApp(workspace, cdk, 'deliveries', 'handWritten');
    checkTemplates(`scenarios/deliveries/hand-written.ts with ${title}`, byHand, library);

    workspace.write(cdk, 'layout.json', layoutOf(library.templates[0]));
    const wrapped = keepApp(workspace, cdk, 'deliveries', 'wrapped');
    checkTemplates(`scenarios/deliveries/wrapped.ts with ${title}`, wrapped, library);
    checkTrees(`scenarios/deliveries/wrapped.ts with ${title}`, wrapped, library);
  }
}
