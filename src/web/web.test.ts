import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallDocument, smallEngine } from '../../tests/small-engine.ts';
import { openVerifier } from '../app/index.ts';
import { type CorpusDocument, passageId } from '../domain/index.ts';
import { localeOfHeader } from './language.ts';
import { citationRoute } from './route.ts';

const TEXT = ['四川有人工智能企业1100余家。', '<b>成都</b>有大模型6个 & 算力券"一张"。', '绵阳有产业园。'];
const document = {
  ...smallDocument({ id: 'report', paragraphs: TEXT }),
  title: '标题 <i>',
  url: 'https://a.example/?a=1&b=2',
};
const { snapshot } = smallEngine([document]);
const id = snapshot.passages[1]?.id ?? passageId('');

/** What the source holds now; nothing: it cannot be read. */
let now: readonly CorpusDocument[] | undefined;
const faults: object[] = [];
const route = citationRoute({
  publicUrl: 'https://bot.example/shuwen',
  bot: 'shuwen_bot',
  verify: async (given) => {
    if (!now) throw new Error('the disk fails');
    return openVerifier(snapshot, { documents: now, entities: [] })(given);
  },
  log: { error: (fields) => void faults.push(fields) },
});
const server = createServer(async (request, response) => {
  if (!(await route(request, response))) response.writeHead(418).end();
});
let at = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an address of this kind.
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const get = (path: string, language = 'zh-CN', method = 'GET') =>
  fetch(at + path, { method, headers: { 'accept-language': language } });
const pageOf = async (path: string, language?: string) => (await get(path, language)).text();
const changedTo = (text: string): CorpusDocument[] => [
  smallDocument({ id: 'report', paragraphs: TEXT.map((one, i) => (i === 1 ? text : one)) }),
];

describe('the page of a citation', () => {
  it('shows the passage between its neighbours, escaped, with its source, and runs nothing', async () => {
    now = [document];
    const response = await get(`/c/${id}`);
    const page = await response.text();
    expect(response.status).toBe(200);
    for (const part of [
      '原文未变',
      TEXT[0],
      '&lt;b&gt;成都&lt;/b&gt;有大模型6个 &amp; 算力券&quot;一张&quot;。',
      TEXT[2],
      '第 2 段',
      `#${id}`,
    ])
      expect(page).toContain(part);
    expect(page).toContain('href="https://a.example/?a=1&amp;b=2"');
    expect(page).toContain(`https://t.me/shuwen_bot?start=c-${id}`);
    expect(page).not.toMatch(/<script|javascript:|<i>|<b>成都| on\w+=| style=/i);
    const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toMatch(/max-age=\d+/);
    expect(response.headers.get('vary')).toBe('accept-language');
  });

  it('tells what became of it: changed, removed', async () => {
    now = changedTo('成都有大模型7个 & 算力券"一张"。');
    const changed = await pageOf(`/c/${id}`);
    expect(changed).toMatch(/这段在\d{4}年\d+月\d+日改过/);
    expect(changed.indexOf('大模型6个')).toBeLessThan(changed.indexOf('大模型7个'));
    now = [smallDocument({ id: 'other', paragraphs: ['别的。'] })];
    const removed = await pageOf(`/c/${id}`);
    expect(removed).toContain('已从语料中删除');
    expect(removed).toContain('大模型6个');
  });

  it('speaks the language of its reader', async () => {
    now = [document];
    expect(await pageOf(`/c/${id}`, 'zh-TW,en;q=0.5')).toMatch(/<html lang="zh-Hant">.*原文未變/s);
    expect(await pageOf(`/c/${id}`, 'fr, en;q=0.7')).toMatch(/<html lang="en">.*Unchanged since/s);
    expect(await pageOf('/c/nowhere1', 'en')).toContain('no such citation');
  });

  it('answers what is no citation with a page of its own, and leaves other paths alone', async () => {
    now = [document];
    const status = async (path: string, method = 'GET') => (await get(path, 'zh', method)).status;
    expect(await status('/c/nowhere1')).toBe(404);
    for (const odd of [
      '/c/',
      '/c/abc',
      '/c/a-b-c-d',
      `/c/${id}/x`,
      '/c/%3Cscript%3E',
      `/c/${'a'.repeat(40)}`,
    ])
      expect([odd, await status(odd)]).toEqual([odd, 400]);
    expect(await status(`/shuwen/c/${id}?from=chat`)).toBe(200);
    expect(await status(`/c/${id}`, 'POST')).toBe(405);
    for (const other of ['/', '/healthz', '/cc/abcd']) expect(await status(other)).toBe(418);
  });

  it('answers HEAD as GET, without the page', async () => {
    now = [document];
    const [head, whole] = [await get(`/c/${id}`, 'zh', 'HEAD'), await get(`/c/${id}`, 'zh')];
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(String((await whole.arrayBuffer()).byteLength));
    expect(await head.text()).toBe('');
  });

  it('says that it cannot check now, and the log why', async () => {
    now = undefined;
    const response = await get(`/c/${id}`);
    expect(response.status).toBe(503);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('现在无法核对');
    expect(faults).toEqual([{ error: 'the disk fails' }]);
  });
});

it.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['*', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hant-TW;q=0.4, en;q=0.3', 'zh-Hant'],
  ['en-GB;q=0.2,zh;q=0', 'en'],
  ['uk,ru;q=0.8', 'en'],
  ['en;q=x, zh', 'zh'],
])('Accept-Language %s is read as %s', (header, locale) => {
  expect(localeOfHeader(header)).toBe(locale);
});
