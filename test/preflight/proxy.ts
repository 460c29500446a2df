import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'http';
import type { AddressInfo } from 'net';

/** A request, as the proxy has logged it. */
export interface Logged {
  readonly service: string;
  readonly operation: string;
}

/** An answer of the proxy itself, in the form of botocore's output: the same for each request, or a page. */
export type Answer = object | ((nextToken: string | undefined) => object);

/** The name of the service in the credential scope of a request. */
const SERVICE = /Credential=[^/]+\/\d+\/[\w-]+\/(\w+)\//;

/**
 * A proxy before moto's server. It logs all requests, answers those that moto lacks, and denies operations without
 * permission as AWS does.
 */
export class Proxy {
  public static async start(moto: string): Promise<Proxy> {
    const server = createServer();
    const proxy = new Proxy(server, moto);
    server.on('request', (request, response) => {
      void proxy.handle(request, response);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });

    return proxy;
  }

  public readonly log: Logged[] = [];
  public readonly answers = new Map<string, Answer>();
  /** The answers that have been sent, with their operations. */
  public readonly sent: (readonly [string, object])[] = [];
  /** Operations without permission. */
  public readonly denied = new Set<string>();

  private constructor(
    private readonly server: Server,
    private readonly moto: string,
  ) {}

  public get url(): string {
    const { port } = this.server.address() as AddressInfo;

    return `http://127.0.0.1:${port}`;
  }

  public async stop(): Promise<void> {
    await new Promise(resolve => {
      this.server.close(resolve);
    });
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const [, service = ''] = SERVICE.exec(request.headers.authorization ?? '') ?? [];
    const operation = operationOf(request, body);
    this.log.push({ service, operation });
    if (this.denied.has(operation)) {
      deny(response, service);
      return;
    }
    const known = this.answers.get(operation);
    if (known !== undefined) {
      const answer = typeof known === 'function' ? known(/"nextToken": ?"([^"]+)"/.exec(body)?.[1]) : known;
      this.sent.push([operation, answer]);
      send(response, 200, service === 'cloudformation' ? xml(operation, answer) : JSON.stringify(answer));
      return;
    }
    await this.forward(request, body, response);
  }

  private async forward(
    { url, method, headers }: IncomingMessage,
    body: string,
    response: ServerResponse,
  ): Promise<void> {
    const { host: _host, 'content-length': _length, connection: _connection, ...rest } = headers;
    const kept = Object.entries(rest).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    const answer = await fetch(`${this.moto}${url}`, {
      method,
      headers: kept,
      body: method === 'GET' ? undefined : body,
    });
    send(response, answer.status, await answer.text());
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));

  return Buffer.concat(chunks).toString('utf-8');
}

/** Returns the operation of a request: the target of a JSON API, the action of a query API, the path of a REST API. */
function operationOf({ headers, url = '' }: IncomingMessage, body: string): string {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return target.split('.')[1];

  return new URLSearchParams(body).get('Action') ?? url.slice(1);
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': text.startsWith('<') ? 'text/xml' : 'application/json' });
  response.end(text);
}

function deny(response: ServerResponse, service: string): void {
  const message = 'User: arn:aws:sts::123456789012:assumed-role/Reader/session is not authorized';
  if (service === 'cloudformation') {
    send(
      response,
      403,
      `<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>${message}</Message></Error></ErrorResponse>`,
    );
    return;
  }
  response.setHeader('x-amzn-errortype', 'AccessDeniedException');
  send(response, 400, JSON.stringify({ __type: 'AccessDeniedException', message }));
}

/** Returns an answer of a query API. Lists have `member` elements. */
function xml(operation: string, answer: object): string {
  return `<${operation}Response><${operation}Result>${elements(answer)}</${operation}Result></${operation}Response>`;
}

function elements(value: unknown): string {
  if (Array.isArray(value)) return value.map(item => `<member>${elements(item)}</member>`).join('');
  if (typeof value !== 'object' || value === null) {
    return String(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  }

  return Object.entries(value)
    .map(([name, item]) => `<${name}>${elements(item)}</${name}>`)
    .join('');
}
