import type { Refusal } from './refusal';

export const NESTED_STACK = 'AWS::CloudFormation::Stack';

/** The part of a deployment in which something happens. */
export type PhaseName = 'deploy' | 'clean-up' | 'rollback' | 'delete';

export type Action = 'create' | 'update' | 'replace' | 'delete' | 'retain' | 'import' | 'move';

/** One resource that is touched. */
export interface Change {
  /** The name of the stack. For a nested stack, the names of the stacks around it and its logical ID: `App/Nested`. */
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly action: Action;
  readonly phase: PhaseName;
}

/** An event of a resource, in the order of occurrence. */
export interface Event extends Change {
  readonly status: 'started' | 'done' | 'refused';
}

/** A refusal. */
export interface DeploymentError extends Partial<Change> {
  readonly stack: string;
  readonly code: string;
  /** The words of the service. */
  readonly message: string;
  /** A detail that the service does not report. */
  readonly detail?: string;
}

/** Records the events of a deployment. */
export class Recorder {
  public readonly events: Event[] = [];
  public readonly errors: DeploymentError[] = [];

  /** All resources that were touched. A nested stack is not touched by an update that finds nothing to do in it. */
  public get changes(): Change[] {
    const done = this.events.filter(({ status }) => status === 'done');
    const touched = new Set(done.map(({ stack }) => stack));

    return done
      .filter(({ stack, logicalId, type, action }) => {
        return (
          type !== NESTED_STACK ||
          action !== 'update' ||
          [...touched].some(path => isWithin(path, `${stack}/${logicalId}`))
        );
      })
      .map(({ stack, logicalId, type, action, phase }) => ({ stack, logicalId, type, action, phase }));
  }

  public refuse(stack: string, { code, message, detail }: Refusal, change: Partial<Change> = {}): void {
    this.errors.push({ ...change, stack, code, message, ...(detail === undefined ? {} : { detail }) });
  }
}

function isWithin(path: string, stack: string): boolean {
  return path === stack || path.startsWith(`${stack}/`);
}
