import type { Construct, IConstruct } from 'constructs';
import type * as delivery from '../../../src';

/**
 * Creates a resource that emits all logs of the log type, with all necessary settings. `id` consists of letters and
 * digits, and differs for each resource of an app.
 */
export type Make = (scope: Construct, id: string, logType: delivery.LogType) => IConstruct;

/** Resources by the names of their classes of log types, without `LogType`. */
export type Makers = { readonly [kind: string]: Make };

export const ROLE = 'arn:aws:iam::111122223333:role/example';
export const SUBNETS = ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'];
