import { expect, it } from 'vitest';
import { desk, PAPER, paper, until } from './desk.ts';
import { next } from './talk.ts';

const READY = `---\npublisher: 丹棱县农业农村局\n---\n${PAPER}`;

it.each([
  {
    language: 'en',
    none: 'none',
    add: 'Add it',
    done: /^Done adding: .*\nGeneration /,
    undated: '(undated)',
  },
  { language: 'zh-hant', none: '無', add: '確認收錄', done: /^已收錄：/, undated: '（未註明）' },
])(
  'a job and the list of documents speak $language to an admin whose Telegram does',
  async ({ language, none, add, done, undated }) => {
    const place = await desk({}, language);
    const { sim, owner, chat } = place;
    await next(sim, chat, () => owner.sends(chat, paper(READY)));
    const shown = await next(sim, chat, () => owner.says(chat, none));
    owner.presses(shown, add);
    await until(place, shown, done);
    expect((await next(sim, chat, () => owner.says(chat, '/corpus'))).text).toContain(undated);
    expect(sim.violations()).toEqual([]);
  },
);
