/** Answers of the shipped corpus as messages: what people would see. */
import { describe, expect, inject, it } from 'vitest';
import type { Answer } from '../../src/domain/index.ts';
import type { Locale } from '../../src/locales/index.ts';
import { answerView, moreView, voiceOf } from '../../src/telegram/view/index.ts';

import { npmRun } from '../e2e/shell.ts';
import { faultsOf, parseTelegramHtml } from '../telegram-html.ts';

const ASKED: readonly (readonly [Locale, string])[] = [
  ['zh', '四川有多少家人工智能企业？'],
  ['zh', '四川有哪些大模型通过备案？'],
  ['zh', '成都的智能算力有多大规模？'],
  ['zh', '成都和绵阳的人工智能企业各有多少家？'],
  ['zh', '启英泰论在哪个市场领先？'],
  ['zh', '恒图科技的注册资本是多少？'],
  ['zh', '今天天气怎么样？'],
  ['zh-Hant', '四川的人工智慧在全國排第幾？'],
  ['zh-Hant', '恆圖科技的註冊資本是多少？'],
  ['en', 'How many AI companies are there in Sichuan?'],
  ['en', "What is the registered capital of Fotor's company?"],
  ['en', 'What is the weather like today?'],
];

const { dataDir, indexDir } = inject('builtIndex');
const ran = await npmRun('ask', ['--jsonl'], {
  env: { DATA_DIR: dataDir, INDEX_DIR: indexDir },
  input: ASKED.map(([, question]) => JSON.stringify({ question })).join('\n'),
});
const answers: Answer[] = ran.stdout
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const cases = ASKED.flatMap(([locale, question], i) => {
  const answer = answers[i];
  return answer ? [{ locale, question, answer, voice: voiceOf(locale, 'shuwen_bot') }] : [];
});
const OPTIONS = { turn: 'T1', isPrivate: true, hasFeedback: true, hasChart: true, nearest: [] };

it('every question got an answer', () => {
  expect(cases).toHaveLength(ASKED.length);
});

describe.each(cases)('$question', ({ answer, voice }) => {
  const view = answerView(answer, OPTIONS, voice);
  const { text, marks } = parseTelegramHtml(view.html);
  const marked = (tag: string): string[] =>
    marks.filter((mark) => mark.tag === tag).map(({ from, to }) => text.slice(from, to));

  it('is one message of a few screens at most', () => {
    expect(faultsOf(view.html)).toEqual([]);
    expect(view.text).toBe(text);
    expect(text.length).toBeLessThanOrEqual(answer.status === 'not_found' ? 300 : 2_000);
  });

  it('shows only what the corpus says, each with the number and id of its source', () => {
    const links = marks.flatMap(({ href = '' }) => /start=c-(\w+)$/.exec(href)?.[1] ?? []);
    expect(new Set(links).size).toBe(links.length);
    for (const id of links) {
      const citation = answer.citations.find((one) => one.id === id);
      expect(citation).toBeDefined();
      expect(text).toContain(`[${citation?.n}]`);
    }
    if (answer.status !== 'not_found') expect(links.length).toBeGreaterThan(0);
    for (const bold of marked('b').filter((part) => !/^\d{4}年|^\w* ?\w* ?\d{4}$/.test(part)))
      expect(answer.citations.some(({ quote }) => quote.includes(bold))).toBe(true);
    for (const name of marked('u'))
      expect(answer.citations.some(({ quote }) => quote.includes(name))).toBe(true);
  });

  it('marks the sentence that answers, and nothing where nothing answers', () => {
    const [first] = answer.citations;
    const sentence = first?.quote.slice(...(first.highlight[0] ?? [])) ?? '';
    if (answer.status === 'answered') expect(marked('b')).toContain(sentence);
    else expect(marked('b')).toEqual([]);
  });

  it('keeps every source behind 更多出处, with its whole quote', () => {
    const pages = [0, 1, 2, 3].map((page) => moreView(answer, { id: 'T1', page }, voice).text).join('\n');
    for (const { quote } of answer.citations) expect(pages).toContain(quote);
  });

  it('is worded in the language of its reader', () => {
    const labels = view.keyboard.flat().map((button) => button.text);
    const { buttons, answer: words } = voice.bot;
    if (answer.status === 'answered') expect(labels).toContain(buttons.more);
    if (answer.status === 'related') expect(labels).toContain(buttons.wish);
    if (answer.status === 'not_found') expect(text).toContain(words.notFound);
  });
});
