import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AppError, messageOf } from '../../domain/index.ts';

/** Answers a request that is its own and says so; otherwise leaves it alone. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | boolean;

export interface HttpListener {
  /** The port that it listens on. */
  readonly port: number;
  /** Takes no more requests and ends once those under way are answered, or cut off after a quarter of a second. */
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** The setting that gave the port, for the error. */
  readonly setting: string;
  readonly routes: readonly Route[];
}

/** Headers must arrive within this time, the whole request within twice as long. */
const HEADERS_MS = 15_000;

/** Throws `AppError` naming the setting when the port cannot be had. */
export async function listen({ host, port, setting, routes }: ListenOptions): Promise<HttpListener> {
  const server = createServer(
    { headersTimeout: HEADERS_MS, requestTimeout: 2 * HEADERS_MS },
    (request, response) => {
      void serve(routes, request, response);
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch((cause: unknown) => {
    throw new AppError({
      kind: 'input',
      code: 'port',
      message: `${setting} ${port} on HOST ${host} cannot be listened on: ${messageOf(cause)}.`,
      remedy: `Set ${setting} to a free port, or stop the program that uses it.`,
      cause,
    });
  });
  return { port: portOf(server, port), close: () => close(server) };
}

const portOf = (server: Server, asked: number): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : asked;
};

/** What is under way when the listener closes is answered within this time: the program must end in ten seconds. */
const CLOSE_MS = 250;

/** Node would wait for ever for a connection on which no whole request has come: a closing server has no timeouts. */
const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    server.closeIdleConnections();
  });

async function serve(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    for (const route of routes) if (await route(request, response)) return;
    answer(response, 404, 'not found');
  } catch {
    // What went wrong is the route's to tell; the other side learns only that it did.
    answer(response, 500, 'error');
  }
}

/** Ends a request with a line of text; nothing once something was written. */
export function answer(response: ServerResponse, status: number, text: string): true {
  if (!response.headersSent) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`${text}\n`);
  }
  return true;
}

/** The path of a request without its query. */
export const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/';
