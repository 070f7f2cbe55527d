import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { atEnd, freePort } from './bot.ts';
import { smallDesk } from './desk.ts';
import { next, person } from './talk.ts';

it('a link of an editor is fetched from public addresses only, with a word for what is not, and written down', async () => {
  const { sim, owner, chat, bot } = await smallDesk();
  const port = await freePort();
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end('<p>内部资料</p>');
  });
  await new Promise<void>((resolve) => {
    server.listen(Number(port), '127.0.0.1', resolve);
  });
  atEnd(() => server.close());
  const said = async (link: string): Promise<string> => {
    const before = chat.fromBot().length;
    owner.says(chat, link);
    const all = await sim.waitFor(() => chat.fromBot().length >= before + 2 && chat.fromBot(), {
      timeoutMs: 60_000,
    });
    return all.at(-1)?.text ?? '';
  };
  for (const link of [
    `http://127.0.0.1/`,
    'http://[::1]/',
    'http://169.254.169.254/latest/',
    'http://2130706433/',
    'http://localhost/',
  ])
    expect(await said(link)).toContain('内部网络或本机');
  expect(await said(`http://127.0.0.1:${port}/`)).toContain('特殊端口');
  expect(visits).toEqual([]);
  const audit = await next(sim, chat, () => owner.says(chat, '/audit'));
  expect(audit.text).toContain('被拒 · http://[::1]/：这个链接指向内部网络');
  expect(bot.log()).not.toContain('内部资料');
  // Of others a link is a question like any other.
  const { user, chat: other } = person(sim);
  expect((await next(sim, other, () => user.says(other, 'http://127.0.0.1/'))).text).toContain('没有找到');
});
