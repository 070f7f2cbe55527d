import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Api, ApiError, openApi } from './api.ts';

const TOKEN = '123456:a-secret-that-nobody-may-see';
const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function serve(server: Server): Promise<number> {
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address of this kind.
  return (server.address() as AddressInfo).port;
}

async function apiOn(listener: RequestListener): Promise<Api> {
  const port = await serve(createServer(listener));
  return openApi({ token: TOKEN, apiRoot: `http://127.0.0.1:${port}/`, proxy: '' });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const failure = async (api: Api, deadlineMs = 20_000): Promise<ApiError> => {
  const error: unknown = await api
    .call('sendMessage', { chat_id: 1, text: 'x' }, { deadlineMs })
    .catch((e) => e);
  return error instanceof ApiError ? error : expect.fail(`no ApiError: ${error}`);
};

describe('api', () => {
  it('gives code, wait and new id of a refusal', async () => {
    const api = await apiOn((_, response) => {
      const parameters = { retry_after: 3, migrate_to_chat_id: -100 };
      response
        .writeHead(429)
        .end(JSON.stringify({ ok: false, error_code: 429, description: 'no', parameters }));
    });
    expect(await failure(api)).toMatchObject({ code: 429, retryAfterS: 3, migrateTo: -100 });
  });

  it.each([
    [
      'a page in HTML',
      (_: IncomingMessage, response: Parameters<RequestListener>[1]) => response.end('<h1>'),
    ],
    ['a broken connection', (request: IncomingMessage) => request.socket.destroy()],
  ])('14 never shows the token: %s', async (_, listener) => {
    const error = await failure(await apiOn(listener));
    expect(error.code).toBeUndefined();
    expect(`${error.message} ${error.stack}`).not.toContain('a-secret');
    expect(error.cause).toBeUndefined();
  });

  it('14 never shows the password of a server of one’s own', async () => {
    const port = await serve(createServer((request) => request.socket.destroy()));
    const apiRoot = `http://ann:hidden@127.0.0.1:${port}/`;
    const { message } = await failure(await openApi({ token: TOKEN, apiRoot, proxy: '' }));
    expect(message).toContain(`http://127.0.0.1:${port}/`);
    expect(message).not.toContain('hidden');
  });

  it('5 gives up on silence at the deadline', async () => {
    const api = await apiOn(() => undefined);
    expect((await failure(api, 200)).message).toContain('no answer within 0 s');
  });

  it('53 sends reply_parameters along with files too', async () => {
    let body = '';
    const api = await apiOn(async (request, response) => {
      body = await bodyOf(request);
      response.end('{"ok":true,"result":1}');
    });
    const document = { source: Buffer.from('text'), filename: 'a.txt' };
    const payload = { chat_id: 1, document, reply_parameters: { message_id: 5 } };
    expect(await api.call('sendDocument', payload, { deadlineMs: 20_000 })).toBe(1);
    expect(body).toContain('name="reply_parameters"');
    expect(body).toContain('{"message_id":5}');
  });

  it('goes through an HTTP proxy', async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, socket) => {
      asked.push(String(request.url));
      socket.destroy();
    });
    const port = await serve(proxy);
    const apiRoot = 'https://api.telegram.invalid/';
    await failure(await openApi({ token: TOKEN, apiRoot, proxy: `http://127.0.0.1:${port}` }));
    expect(asked).toEqual(['api.telegram.invalid:443']);
  });

  it('goes through a SOCKS proxy, which also finds the name', async () => {
    const asked: string[] = [];
    const proxy = createTcp((socket) => {
      socket.once('data', () => {
        socket.write(Buffer.from([5, 0]));
        socket.once('data', (request) => {
          // RFC 1928: version, command, reserved, kind 3 = a name with its length before it, port.
          asked.push(request.subarray(5, 5 + (request[4] ?? 0)).toString());
          socket.destroy();
        });
      });
      socket.on('error', () => undefined);
    });
    const port = await serve(proxy);
    const apiRoot = 'https://api.telegram.invalid/';
    await failure(await openApi({ token: TOKEN, apiRoot, proxy: `socks5h://127.0.0.1:${port}` }));
    expect(asked).toEqual(['api.telegram.invalid']);
  });
});
