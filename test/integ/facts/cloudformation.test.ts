import {
  CloudFormationClient, CreateStackCommand, DeleteStackCommand, DescribeStackEventsCommand, DescribeStackResourcesCommand, DescribeStacksCommand,
  UpdateStackCommand, type StackEvent,
} from '@aws-sdk/client-cloudformation';
import { S3Client } from '@aws-sdk/client-s3';
import { Stacks } from './cloudformation';

/** The answers to the commands of one stack, one after the other. The last one is repeated. */
interface Script {
  /** The statuses of the stack. Undefined: there is no stack. */
  readonly statuses: readonly (string | undefined)[];
  readonly events?: readonly Partial<StackEvent>[];
  /** The message with which CloudFormation refuses the creation or update at once. */
  readonly refusal?: string;
}

/** A client of CloudFormation that answers by a script, and keeps the names of the commands. */
function scripted({ statuses, events = [], refusal }: Script): { readonly client: CloudFormationClient; readonly sent: string[] } {
  const sent: string[] = [];
  const waiting = [...statuses];
  const client = new CloudFormationClient({ region: 'us-east-1' });
  const answer = (command: unknown): unknown => {
    if (command instanceof DescribeStacksCommand) {
      const status = waiting.length > 1 ? waiting.shift() : waiting[0];
      if (status === undefined) throw new Error('Stack with id Facts does not exist');
      return { Stacks: [{ StackStatus: status }] };
    }
    if (command instanceof DescribeStackEventsCommand) return { StackEvents: sent.length === 0 ? [] : [...events] };
    if (command instanceof DescribeStackResourcesCommand) return { StackResources: [] };
    if (command instanceof CreateStackCommand || command instanceof UpdateStackCommand || command instanceof DeleteStackCommand) {
      sent.push(command.constructor.name);
      if (refusal !== undefined) throw new Error(refusal);
    }

    return {};
  };
  client.send = async (command: unknown): Promise<unknown> => answer(command);

  return { client, sent };
}

function stacksOf(script: Script): { readonly stacks: Stacks; readonly sent: readonly string[] } {
  const { client, sent } = scripted(script);

  return { stacks: new Stacks({ cloudFormation: client, s3: new S3Client({ region: 'us-east-1' }) }, 0), sent };
}

const FACTS = { stackName: 'Facts', template: {} };

/** The events of a failure, the newest first. */
const FAILURE: readonly Partial<StackEvent>[] = [
  { EventId: '4', ResourceStatus: 'ROLLBACK_IN_PROGRESS', ResourceStatusReason: 'The following resource(s) failed to create: [Delivery].' },
  { EventId: '3', ResourceStatus: 'CREATE_FAILED', ResourceStatusReason: 'Resource creation cancelled' },
  { EventId: '2', ResourceStatus: 'CREATE_FAILED', ResourceStatusReason: 'The specified Delivery already exists' },
  { EventId: '1', ResourceStatus: 'CREATE_IN_PROGRESS' },
];

describe('a stack', () => {
  test('is created if it does not exist, and awaited', async () => {
    const { stacks, sent } = stacksOf({ statuses: [undefined, undefined, 'CREATE_IN_PROGRESS', 'CREATE_IN_PROGRESS', 'CREATE_COMPLETE'] });

    expect(await stacks.deploy(FACTS)).toBeUndefined();
    expect(sent).toEqual(['CreateStackCommand']);
  });

  test('is updated otherwise', async () => {
    const { stacks, sent } = stacksOf({ statuses: ['CREATE_COMPLETE', 'CREATE_COMPLETE', 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'UPDATE_COMPLETE'] });

    expect(await stacks.deploy(FACTS)).toBeUndefined();
    expect(sent).toEqual(['UpdateStackCommand']);
  });

  test('without changes is no failure', async () => {
    const { stacks } = stacksOf({ statuses: ['CREATE_COMPLETE'], refusal: 'No updates are to be performed.' });

    expect(await stacks.deploy(FACTS)).toBeUndefined();
  });

  test('that fails has the reason of the first failure', async () => {
    const { stacks } = stacksOf({ statuses: [undefined, undefined, 'ROLLBACK_IN_PROGRESS', 'ROLLBACK_COMPLETE'], events: FAILURE });

    expect(await stacks.deploy(FACTS)).toBe('The specified Delivery already exists');
  });

  test('that fails without a reason has its status', async () => {
    const { stacks } = stacksOf({ statuses: [undefined, undefined, 'ROLLBACK_COMPLETE'] });

    expect(await stacks.deploy(FACTS)).toBe('ROLLBACK_COMPLETE');
  });

  test('whose template is refused at once has the reason', async () => {
    const { stacks } = stacksOf({ statuses: [undefined], refusal: 'Template format error: Unresolved resource dependencies [Absent]' });

    expect(await stacks.deploy(FACTS)).toBe('Template format error: Unresolved resource dependencies [Absent]');
  });
});

describe('the deletion of a stack', () => {
  test('is tried again, and then complete', async () => {
    const { stacks, sent } = stacksOf({ statuses: ['ROLLBACK_COMPLETE', 'DELETE_IN_PROGRESS', 'DELETE_FAILED', 'DELETE_FAILED', undefined] });

    expect(await stacks.delete('Facts')).toBeUndefined();
    expect(sent).toEqual(['DeleteStackCommand', 'DeleteStackCommand']);
  });

  test('ends with the status after three attempts', async () => {
    const { stacks, sent } = stacksOf({ statuses: ['DELETE_FAILED'] });

    expect(await stacks.delete('Facts')).toBe('DELETE_FAILED');
    expect(sent).toHaveLength(3);
  });

  test('of a stack that does not exist is nothing', async () => {
    const { stacks, sent } = stacksOf({ statuses: [undefined] });

    expect(await stacks.delete('Facts')).toBeUndefined();
    expect(sent).toEqual([]);
  });
});
