import type { Construct, IConstruct } from 'constructs';
import type * as delivery from '../../../src';

/**
 * Makes a resource that logs all that the log type can log: what has to be switched on is on. `id` is made of letters and
 * digits, and another one for each resource of an app.
 */
export type Make = (scope: Construct, id: string, logType: delivery.LogType) => IConstruct;

/** Resources by the names of their classes of log types, without `LogType`. */
export type Makers = { readonly [kind: string]: Make };

export const ROLE = 'arn:aws:iam::111122223333:role/example';
export const SUBNETS = ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'];
