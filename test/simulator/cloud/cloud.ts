import { CloudEnvironment } from './environment';
import type { Bucket, Key } from './neighbours';
import { DEFAULT_SWITCHES, type Switches } from './switches';
import type { Environment } from '../engine/handler';
import type { Random } from '../engine/random';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** The resources that exist in AWS, across accounts and Regions. */
export class Cloud {
  public readonly switches: Switches;
  /** By name, which no other account can use. */
  public readonly buckets = new Map<string, Bucket>();
  /** By ARN. */
  public readonly keys = new Map<string, Key>();
  /** The ARNs of the keys of aliases, by the ARNs of the aliases. */
  public readonly aliases = new Map<string, string>();
  /** The customer managed keys of logged resources, by ARN: the key's id, ARN or alias. */
  public readonly sourceKeys = new Map<string, string>();
  /** ARNs of resources that have been deleted. Others that nobody has created here may exist nevertheless. */
  public readonly deleted = new Set<string>();
  /** ARNs of delivery sources and destinations that are being changed. */
  public readonly busy = new Set<string>();
  /** EKS clusters with an update in progress, by ARN. */
  public readonly clusterUpdates = new Map<string, ClusterUpdate>();

  private readonly all = new Map<string, CloudEnvironment>();
  private time = 0;

  constructor(
    private readonly random: Random,
    switches: Partial<Switches> = {},
  ) {
    this.switches = { ...DEFAULT_SWITCHES, ...switches };
  }

  public get environments(): CloudEnvironment[] {
    return [...this.all.values()];
  }

  /** Steps since the beginning. */
  public get now(): number {
    return this.time;
  }

  public environment({ account, region }: Environment): CloudEnvironment {
    const key = `${account}/${region}`;
    const known = this.all.get(key) ?? new CloudEnvironment(account, region);
    this.all.set(key, known);

    return known;
  }

  /** Advances the time by one step. */
  public tick(): void {
    this.time += 1;
  }

  /** Advances the time until everything that has started is complete. */
  public settle(): void {
    this.clusterUpdates.clear();
  }

  /** Text that is different each time. */
  public uniqueText(length: number, alphabet = ALPHABET): string {
    return this.random.text(length, alphabet);
  }
}

/** A change of an EKS cluster that takes minutes. */
export interface ClusterUpdate {
  readonly id: string;
  readonly endsAt: number;
}
