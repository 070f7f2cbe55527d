import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { createLinkFetcher, type LinkFetcherOptions } from './index.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine; gives its address. */
async function serving(answer: Answer): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const LOCAL: LinkFetcherOptions = {
  isAllowed: (address) => address === '127.0.0.1',
  isAllowedPort: () => true,
  limits: { maxBytes: 10_000, wholeMs: 3_000, idleMs: 500, maxRedirects: 3 },
};
const fetchLocal = (url: string, options: LinkFetcherOptions = {}) =>
  createLinkFetcher({ ...LOCAL, ...options }).fetch(url);
const html =
  (text: string): Answer =>
  (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(text);
  };

it('fetches a page, follows redirects, unpacks, and names the file by its kind', async () => {
  const root = await serving((request, response) => {
    if (request.url === '/old') response.writeHead(302, { location: encodeURI('/新闻/report') }).end();
    else
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync('<p>四川</p>'));
  });
  const fetched = await fetchLocal(`${root}/old`);
  expect(fetched).toMatchObject({ ok: true, name: 'report.html', url: `${root}/%E6%96%B0%E9%97%BB/report` });
  expect(fetched.ok && Buffer.from(fetched.bytes).toString()).toBe('<p>四川</p>');
});

it.each([
  ['http://127.0.0.1/', 'address'],
  ['http://127.1/', 'address'],
  ['http://2130706433/', 'address'],
  ['http://0x7f.0.0.1/', 'address'],
  ['http://[::1]/', 'address'],
  ['http://[::ffff:127.0.0.1]/', 'address'],
  ['http://[64:ff9b::7f00:1]/', 'address'],
  ['http://169.254.169.254/latest/meta-data/', 'address'],
  ['http://10.0.0.1/', 'address'],
  ['http://user:secret@example.com/', 'kind'],
  ['http://example.com:22/', 'kind'],
  ['ftp://example.com/', 'kind'],
  ['file:///etc/passwd', 'kind'],
  ['gopher://127.0.0.1/', 'kind'],
  ['not a link', 'kind'],
] as const)('%s is refused: %s', async (url, reason) => {
  expect(await createLinkFetcher().fetch(url)).toMatchObject({ ok: false, reason });
});

it('a name that leads to such an address is refused when it connects, also where it names a public one too', async () => {
  const root = await serving(html('secret'));
  const { port } = new URL(root);
  for (const addresses of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['::1']]) {
    const resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const fetched = await createLinkFetcher({ resolve, isAllowedPort: () => true }).fetch(
      `http://rebound.example:${port}/`,
    );
    expect(fetched).toMatchObject({ ok: false, reason: 'address' });
  }
});

it('what was judged is what is connected to: a name that changes between two answers gains nothing', async () => {
  const root = await serving(html('page'));
  const { port } = new URL(root);
  let asked = 0;
  const resolve = async () => {
    asked += 1;
    return [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
  };
  expect(await fetchLocal(`http://rebound.example:${port}/`, { resolve })).toMatchObject({ ok: true });
  expect(asked).toBe(1);
  expect(await fetchLocal(`http://rebound.example:${port}/`, { resolve })).toMatchObject({
    ok: false,
    reason: 'address',
  });
});

it('each redirect is judged anew', async () => {
  const to =
    (location: string): Answer =>
    (_, response) =>
      void response.writeHead(302, { location }).end();
  for (const location of ['http://169.254.169.254/', 'http://[::1]/', 'http://10.0.0.1/'])
    expect(await fetchLocal(await serving(to(location)))).toMatchObject({ ok: false, reason: 'address' });
  expect(await fetchLocal(await serving(to('file:///etc/passwd')))).toMatchObject({
    ok: false,
    reason: 'kind',
  });
  expect(await fetchLocal(await serving(to('/again')))).toMatchObject({ ok: false, reason: 'redirects' });
});

it('bodies without end, bombs, drips and silence are cut off', async () => {
  const endless = await serving((_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const timer = setInterval(() => response.write('x'.repeat(4_000)), 5);
    response.on('close', () => clearInterval(timer));
  });
  expect(await fetchLocal(endless)).toMatchObject({ ok: false, reason: 'too_large' });
  const bomb = await serving((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)));
  });
  expect(await fetchLocal(bomb)).toMatchObject({ ok: false, reason: 'too_large' });
  const announced = await serving(
    (_, response) => void response.writeHead(200, { 'content-length': '99999999' }).flushHeaders(),
  );
  expect(await fetchLocal(announced)).toMatchObject({ ok: false, reason: 'too_large' });
  const drip = await serving((_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'), 100);
    response.on('close', () => clearInterval(timer));
  });
  expect(await fetchLocal(drip, { limits: { wholeMs: 700 } })).toMatchObject({
    ok: false,
    reason: 'too_slow',
  });
  const silent = await serving(() => undefined);
  expect(await fetchLocal(silent, { limits: { idleMs: 200 } })).toMatchObject({
    ok: false,
    reason: 'too_slow',
  });
  // Packed bodies end just as surely: cut off, silent, or dripping.
  const packed = gzipSync(Buffer.from('四川'.repeat(2_000)));
  const start = packed.subarray(0, 20);
  const begun =
    (then: (response: ServerResponse) => void): Answer =>
    (_, response) => {
      response.writeHead(200, { 'content-encoding': 'GZIP' });
      response.write(start);
      then(response);
    };
  const reset = await serving(begun((response) => setTimeout(() => response.destroy(), 20)));
  expect(await fetchLocal(reset)).toMatchObject({ ok: false });
  const idle = await serving(begun(() => undefined));
  expect(await fetchLocal(idle, { limits: { idleMs: 200 } })).toMatchObject({
    ok: false,
    reason: 'too_slow',
  });
  const slow = await serving(
    begun((response) => {
      const timer = setInterval(() => response.write(Buffer.alloc(1)), 50);
      response.on('close', () => clearInterval(timer));
    }),
  );
  expect(await fetchLocal(slow, { limits: { wholeMs: 500, idleMs: 400 } })).toMatchObject({ ok: false });
  for (const encoding of ['zstd', 'constructor'])
    expect(
      await fetchLocal(
        await serving(
          (_, response) => void response.writeHead(200, { 'content-encoding': encoding }).end('x'),
        ),
      ),
    ).toMatchObject({ ok: false });
  const short = await serving((_, response) => {
    response.writeHead(200, { 'content-length': '500' }).write('x');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await fetchLocal(short)).toMatchObject({ ok: false });
  const failing = await serving((_, response) => void response.writeHead(500).end('x'));
  expect(await fetchLocal(failing)).toMatchObject({ ok: false, reason: 'status' });
  const huge = await serving(
    (_, response) => void response.writeHead(200, { 'x-big': 'x'.repeat(40_000) }).end(),
  );
  expect(await fetchLocal(huge)).toMatchObject({ ok: false, reason: 'unreachable' });
});
