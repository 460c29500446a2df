import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { FirehoseClient } from '@aws-sdk/client-firehose';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { XRayClient } from '@aws-sdk/client-xray';
import type { Environment } from '../simulator/engine/handler';

/** The clients of AWS's SDK for one account and Region. */
export interface Clients {
  readonly logs: CloudWatchLogsClient;
  readonly s3: S3Client;
  readonly kms: KMSClient;
  readonly firehose: FirehoseClient;
  readonly xray: XRayClient;
  readonly events: EventBridgeClient;
  readonly cloudFormation: CloudFormationClient;
}

type Credentials = Readonly<Record<'accessKeyId' | 'secretAccessKey' | 'sessionToken', string>>;

/** The credentials for moto, which does not check them. */
const ANYBODY = 'AWS4-HMAC-SHA256 Credential=anybody/20260101/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=none';

/** The server that `start.ts` has started. */
export class Moto {
  /** Starts without the resources of other tests. */
  public static async afresh(): Promise<Moto> {
    const { MOTO_URL } = process.env;
    if (MOTO_URL === undefined) throw new Error('moto is not there: run "npm run test:moto"');
    await fetch(`${MOTO_URL}/moto-api/reset`, { method: 'POST' });

    return new Moto(MOTO_URL);
  }

  private readonly clients = new Map<string, Promise<Clients>>();

  private constructor(private readonly endpoint: string) {}

  /** Clients that are in an account by a role of it. */
  public clientsOf(environment: Environment): Promise<Clients> {
    const key = JSON.stringify(environment);
    const known = this.clients.get(key) ?? this.newClients(environment);
    this.clients.set(key, known);

    return known;
  }

  private async newClients({ account, region }: Environment): Promise<Clients> {
    const { endpoint } = this;
    const options = { endpoint, region, credentials: await this.assumeRole(account), maxAttempts: 1 };

    return {
      logs: new CloudWatchLogsClient(options),
      s3: new S3Client({ ...options, forcePathStyle: true }),
      kms: new KMSClient(options),
      firehose: new FirehoseClient(options),
      xray: new XRayClient(options),
      events: new EventBridgeClient(options),
      cloudFormation: new CloudFormationClient(options),
    };
  }

  /** moto knows by the access key which account a call is for. */
  private async assumeRole(account: string): Promise<Credentials> {
    const body = new URLSearchParams({
      Action: 'AssumeRole', Version: '2011-06-15', RoleArn: `arn:aws:iam::${account}:role/Deployer`, RoleSessionName: 'replay',
    });
    const response = await fetch(this.endpoint, { method: 'POST', body, headers: { Authorization: ANYBODY } });
    const text = await response.text();
    const valueOf = (name: string): string => new RegExp(`<${name}>(.*)</${name}>`).exec(text)?.[1] ?? '';

    return { accessKeyId: valueOf('AccessKeyId'), secretAccessKey: valueOf('SecretAccessKey'), sessionToken: valueOf('SessionToken') };
  }
}
