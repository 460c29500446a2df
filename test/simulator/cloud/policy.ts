import { glob } from './patterns';
import { conditionHolds } from './policy-conditions';
import { listOf, valuesOf } from '../engine/values';

/** A request of a principal. */
export interface AccessRequest {
  readonly principal: { readonly type: 'Service' | 'AWS'; readonly id: string };
  readonly action: string;
  readonly resource: string;
  /** Condition keys. */
  readonly context: { readonly [key: string]: string | readonly string[] };
}

/** A policy document: text or object. */
export type PolicyDocument = unknown;

/** Tests that policies allow a request, and none denies it. */
export function isAllowed(policies: readonly PolicyDocument[], request: AccessRequest): boolean {
  const effects = new Set(
    policies
      .flatMap(statementsOf)
      .filter(statement => applies(statement, request))
      .map(({ Effect }) => Effect),
  );

  return effects.has('Allow') && !effects.has('Deny');
}

/** The statements of a policy document. */
export function statementsOf(policy: PolicyDocument): Statement[] {
  const document: unknown = typeof policy === 'string' ? JSON.parse(policy) : policy;

  return listOf(valuesOf(document).Statement).map(valuesOf);
}

type Statement = { readonly [element: string]: unknown };

function applies(statement: Statement, request: AccessRequest): boolean {
  return (
    principalMatches(statement, request) &&
    elementMatches(statement, 'Action', pattern => glob(pattern.toLowerCase(), request.action.toLowerCase())) &&
    elementMatches(statement, 'Resource', pattern => glob(pattern, request.resource)) &&
    conditionHolds(valuesOf(statement.Condition), request.context)
  );
}

function principalMatches({ Principal, NotPrincipal }: Statement, { principal }: AccessRequest): boolean {
  if (NotPrincipal !== undefined) return !namesPrincipal(NotPrincipal, principal);

  return namesPrincipal(Principal, principal);
}

function namesPrincipal(element: unknown, { type, id }: AccessRequest['principal']): boolean {
  if (element === '*') return true;
  const names = listOf(valuesOf(element)[type]).map(String);
  // Principals of services are not among those that `AWS: *` names in an Allow, but in a Deny they are.
  return (
    names.some(name => name === id || name === '*' || isAccount(name, id)) ||
    (type === 'Service' && listOf(valuesOf(element).AWS).includes('*'))
  );
}

function isAccount(name: string, account: string): boolean {
  return new RegExp(`^arn:aws[\\w-]*:iam::${account}:root$`).test(name);
}

function elementMatches(
  statement: Statement,
  element: 'Action' | 'Resource',
  matches: (pattern: string) => boolean,
): boolean {
  const not = statement[`Not${element}`];
  if (not !== undefined) return !listOf(not).map(String).some(matches);

  return listOf(statement[element]).map(String).some(matches);
}
