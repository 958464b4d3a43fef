// Counts the bytes on the wire: every byte in both directions between a client and a server, with TLS, without TCP and IP.
import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { Agent, request } from 'node:https';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';

export interface Bytes {
  readonly up: number;
  readonly down: number;
}

/** A proxy for a port of 127.0.0.1 that counts the bytes. */
export interface Meter {
  readonly port: number;
  /** The bytes since the last call. */
  read(): Bytes;
  close(): void;
}

export async function meter(target: number): Promise<Meter> {
  let [up, down] = [0, 0];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const behind = connect(target, '127.0.0.1');
    client.on('data', (chunk) => (up += chunk.length));
    behind.on('data', (chunk) => (down += chunk.length));
    client.pipe(behind).pipe(client);
    for (const socket of [client, behind]) sockets.add(socket.on('error', () => socket.destroy()));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    read() {
      const bytes = { up, down };
      [up, down] = [0, 0];
      return bytes;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as it was sent, compressed or not. */
  readonly body: Buffer;
}

export interface Ask {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Protocol = 'http/1.1' | 'h2';

/** One connection that is kept open, for one request after another. */
export interface Connection {
  readonly ask: (question: Ask) => Promise<Reply>;
  close(): void;
}

/** @param ca the certificate that the server must have */
export async function openConnection(port: number, ca: string, protocol: Protocol): Promise<Connection> {
  const server = { port, host: '127.0.0.1', ca, servername: 'results.example' };
  if (protocol === 'http/1.1') return overHttp1(new Agent({ ...server, keepAlive: true, maxSockets: 1 }));
  const socket = connectTls({ ...server, ALPNProtocols: ['h2'] });
  await once(socket, 'secureConnect');
  return overHttp2(socket);
}

function overHttp1(agent: Agent): Connection {
  return {
    ask: ({ method = 'GET', path, headers = {} }) =>
      new Promise((resolve, reject) => {
        const message = request({ agent, method, path, headers: { host: 'results.example', ...headers } });
        message.on('error', reject).on('response', (response) => {
          const chunks: Buffer[] = [];
          response
            .on('data', (chunk: Buffer) => chunks.push(chunk))
            .on('error', reject)
            .on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                headers: plainHeaders(response.headers),
                body: Buffer.concat(chunks),
              }),
            );
        });
        message.end();
      }),
    close: () => agent.destroy(),
  };
}

function overHttp2(socket: TLSSocket): Connection {
  const session = connectHttp2('https://results.example', { createConnection: () => socket });
  return {
    ask: ({ method = 'GET', path, headers = {} }) =>
      new Promise((resolve, reject) => {
        const stream = session.request({ ':method': method, ':path': path, ...headers });
        const chunks: Buffer[] = [];
        let [status, got]: [number, Reply['headers']] = [0, {}];
        stream
          .on('response', (fields) => {
            status = fields[':status'] ?? 0;
            got = plainHeaders(fields);
          })
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('error', reject)
          .on('end', () => resolve({ status, headers: got, body: Buffer.concat(chunks) }))
          .end();
      }),
    close: () => session.destroy(),
  };
}

const plainHeaders = (fields: NodeJS.Dict<string | string[]>): Reply['headers'] =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
