import { checkTemplates } from './check-templates';
import { checkTrees } from './check-trees';
import { keepApp } from './kept-app';
import { layoutOf } from './layout';
import { CDKS, type Cdk } from '../results';
import type { Workspace } from '../workspace';

/**
 * Fails unless the L1s make the templates of the library, and the wrapped ones also its constructs: otherwise times say
 * nothing. Gives the wrapped ones the layout of the library.
 */
export function checkApps(workspace: Workspace): void {
  CDKS.forEach(cdk => checkDeliveries(workspace, cdk));
}

function checkDeliveries(workspace: Workspace, cdk: Cdk): void {
  const library = keepApp(workspace, cdk, 'deliveries', 'library');
  checkTemplates(`scenarios/deliveries/hand-written.ts (${cdk})`, keepApp(workspace, cdk, 'deliveries', 'handWritten'), library);

  workspace.write(cdk, 'layout.json', layoutOf(library.templates[0]));
  const wrapped = keepApp(workspace, cdk, 'deliveries', 'wrapped');
  checkTemplates(`scenarios/deliveries/wrapped.ts (${cdk})`, wrapped, library);
  checkTrees(`scenarios/deliveries/wrapped.ts (${cdk})`, wrapped, library);
}
