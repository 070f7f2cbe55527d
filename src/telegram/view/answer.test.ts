import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, parseTelegramHtml } from '../../../tests/telegram-html.ts';
import {
  type Answer,
  type Citation,
  documentId,
  generationId,
  passageId,
  type Span,
} from '../../domain/index.ts';
import type { Locale } from '../../locales/index.ts';
import { answerView } from './answer.ts';
import { inlineAnswer } from './inline.ts';
import type { View } from './message.ts';
import { moreView } from './more.ts';
import { voiceOf } from './voice.ts';

const zh = voiceOf('zh', 'shuwen_bot');

/** A citation whose answering sentence and marks are found in its quote. */
function citation(
  quote: string,
  fields: Partial<Citation> & { sentence?: string; told?: string[] } = {},
): Citation {
  const { sentence = quote, told: marked = [], ...rest } = fields;
  const spanOf = (part: string, from = 0): Span => [
    quote.indexOf(part, from),
    quote.indexOf(part, from) + part.length,
  ];
  const from = quote.indexOf(sentence);
  return {
    n: 1,
    id: passageId('AScurozujk'),
    docId: documentId('doc'),
    title: '报道',
    publisher: '发布方',
    date: '2024-08',
    section: '现状',
    paragraph: 2,
    quote,
    span: [0, quote.length],
    highlight: [spanOf(sentence), ...marked.map((part) => spanOf(part, from))],
    score: 0.9,
    lang: 'zh',
    role: 'answer',
    marks: [],
    ...rest,
  };
}
const answer = (citations: readonly Citation[], fields: Partial<Answer> = {}): Answer => ({
  question: '四川有多少家企业？',
  status: 'answered',
  confidence: 0.9,
  missing: [],
  mode: 'hybrid',
  citations,
  generation: generationId('000001-00000000'),
  timings: { embedMs: 0, searchMs: 0, totalMs: 0 },
  ...fields,
});
const shown = (
  given: Answer,
  options: { isPrivate?: boolean; hasFeedback?: boolean; nearest?: string[] } = {},
  voice = zh,
): View =>
  answerView(
    given,
    {
      turn: 'T1',
      isPrivate: true,
      hasFeedback: true,
      hasChart: false,
      nearest: [],
      years: ['2020', '2026'],
      ...options,
    },
    voice,
  );
const labels = ({ keyboard }: View): string[][] => keyboard.map((row) => row.map(({ text }) => text));

const MAIN = citation('背景。四川有企业1100余家，2024年5月发布。后文。', {
  sentence: '四川有企业1100余家，2024年5月发布。',
  told: ['四川', '1100', '2024', '5'],
});

describe('an answer', () => {
  it('is the quote first, its sentence bold, names and whole figures marked, bare dates not', () => {
    const view = shown(answer([MAIN]));
    expect(view.html.split('\n')).toEqual([
      '背景。<b><u>四川</u>有企业<u>1100余家</u>，2024年5月发布。</b>后文。',
      '',
      '[1] 《报道》 · 发布方 · 现状 · 第 2 段 · 2024年8月 · <a href="https://t.me/shuwen_bot?start=c-AScurozujk">#AScurozujk</a>',
    ]);
    expect(labels(view)).toEqual([['更多出处', '为什么', '👍', '👎']]);
  });

  it('has few buttons in a group, and none for feedback where its admins want none', () => {
    expect(labels(shown(answer([MAIN]), { isPrivate: false }))).toEqual([['更多出处', '👎']]);
    expect(labels(shown(answer([MAIN]), { isPrivate: false, hasFeedback: false }))).toEqual([['更多出处']]);
  });

  it('counts sources that give the same figure, and shows others folded', () => {
    const same = citation('四川有1100多家。', { n: 2, id: passageId('same'), told: ['四川', '1100'] });
    const other = citation('四川企业有900家。', { n: 3, id: passageId('other'), told: ['四川', '900'] });
    const { text, html } = shown(answer([MAIN, same, other]));
    expect(text).toContain('另有 1 处说法相同：[2] 发布方');
    expect(text).not.toContain('四川有1100多家');
    expect(html).toContain('<blockquote expandable>[3] <b><u>四川</u>企业有<u>900家</u>。</b>');
  });

  it('stays one message with the longest sources, and keeps those that fit', () => {
    const long = 'A sentence of an English source that is rather long, as they are. '.repeat(9).trim();
    const many = Array.from({ length: 5 }, (_, i) =>
      citation(`${i}. ${long}`, { n: i + 1, id: passageId(`long${i}`), lang: 'en' }),
    );
    const { html, text } = shown(answer(many));
    expect(faultsOf(html)).toEqual([]);
    expect(text).toContain('[2] 1. ');
    expect(text).toContain('[4] 3. ');
    expect(text).not.toContain('[5] ');
  });

  it('lists sources that disagree by date, whichever came first', () => {
    const newer = citation('企业有1500家。', {
      n: 2,
      id: passageId('newer'),
      date: '2025-03',
      told: ['1500'],
    });
    const conflicts = [{ citations: [1, 2], about: '企业' }];
    const { text } = shown(
      answer(
        [
          { ...newer, n: 1 },
          { ...MAIN, n: 2 },
        ],
        { conflicts },
      ),
    );
    expect(text.split('\n')[0]).toBe('各来源的说法不同（企业），按日期列出：');
    expect(text.indexOf('2024年8月  背景。')).toBeGreaterThan(0);
    expect(text.indexOf('2025年3月  企业有1500家。')).toBeGreaterThan(text.indexOf('2024年8月  背景。'));
  });

  it('has the line of each citation in the language of its quote, in every view, and the rest in that of the reader', () => {
    const known = { n: 1, publisher: 'Sichuan Daily', section: 'Where we stand', lang: 'en' } as const;
    const english = citation('Sichuan has 1,100 firms.', { ...known, told: ['1,100'] });
    const other = citation('Sichuan has 900 firms.', { ...known, n: 2, id: passageId('o'), told: ['900'] });
    const differing = answer([english, other], { conflicts: [{ citations: [1, 2], about: 'firms' }] });
    const [card] = inlineAnswer(answer([english]), '', zh).results;
    const content = card?.input_message_content;
    for (const text of [
      shown(answer([english, other])).text,
      shown(differing).text,
      moreView(answer([english]), { id: 't', page: 0 }, zh).text,
      content && 'message_text' in content ? content.message_text : '',
      card?.description,
    ]) {
      expect(text).toContain('Sichuan Daily · Where we stand · para. 2 · Aug 2024');
      expect(text).not.toMatch(/第 2 段|2024年/);
    }
    expect(shown(differing).text).toContain('按日期列出');
    for (const [locale, line] of [
      ['en', '第 2 段 · 2024年8月'],
      ['zh-Hant', '第 2 段 · 2024年8月'],
    ] as const)
      expect(shown(answer([MAIN]), {}, voiceOf(locale, 'shuwen_bot')).text).toContain(line);
  });

  it('says how the question was read and what is missing', () => {
    const rewrites = [{ from: '川', to: '四川' }];
    const { text } = shown(answer([MAIN], { rewrites, missing: ['营收', '去年营收'] }));
    expect(text.startsWith('按“四川”检索\n\n背景。')).toBe(true);
    expect(text).toContain('语料没有提到：去年营收');
  });

  it('shortens a long paragraph to the sentence that answers and whole neighbours', () => {
    const filler = '这一句与所问无关，只是让段落变得很长很长。';
    const quote = `${filler.repeat(30)}前一句在此。四川有企业1100余家。后一句在此。${filler.repeat(30)}`;
    const [line = ''] = shown(answer([citation(quote, { sentence: '四川有企业1100余家。' })])).text.split(
      '\n',
    );
    expect(line).toMatch(/^…这一句.*前一句在此。四川有企业1100余家。后一句在此。.*。…$/);
    expect(line.length).toBeLessThanOrEqual(602);
    expect(quote).toContain(line.slice(1, -1));
  });
});

describe('no direct answer', () => {
  it('names what the corpus has and what it lacks', () => {
    const near = citation('恒图科技在成都。', { role: 'related', told: ['恒图科技'] });
    const question = '恒图科技的注册资本';
    const view = shown(answer([near], { question, status: 'related', missing: ['注册资本'] }));
    expect(view.text.split('\n').slice(0, 3)).toEqual([
      '语料里有“恒图科技”，但没有提到“注册资本”。',
      '',
      '相关内容（不是答案）',
    ]);
    expect(view.html).not.toContain('<b>');
    expect(labels(view)).toEqual([['这条有用', '请管理员补充']]);
  });

  it('offers what is not shown', () => {
    const near = [1, 2, 3, 4].map((n) =>
      citation(`第${n}段。`, { n, id: passageId(`id${n}`), role: 'related' }),
    );
    expect(labels(shown(answer(near, { status: 'related' })))[1]).toEqual(['更多出处']);
  });

  it('refuses in short, with two questions to choose from, and in a group in one line', () => {
    const refusal = answer([], { status: 'not_found', missing: ['天气'] });
    const view = shown(refusal, { nearest: ['一？', '二？', '三？'] });
    expect(view.text.split('\n').slice(0, 2)).toEqual(['没有找到。', '语料没有提到：天气']);
    expect(view.text.length).toBeLessThan(100);
    expect(labels(view)).toEqual([['一？'], ['二？']]);
    const traditional = shown(refusal, { nearest: ['启英泰伦做什么？'] }, voiceOf('zh-Hant', 'shuwen_bot'));
    expect(labels(traditional)).toEqual([['啟英泰倫做什麼？']]);
    expect(shown(refusal, { isPrivate: false, nearest: ['一？'] })).toEqual({
      html: '没有找到相关内容。',
      text: '没有找到相关内容。',
      keyboard: [],
    });
  });

  it('offers questions to begin with where none is near', () => {
    const view = shown(answer([], { status: 'not_found', missing: ['天气'] }));
    expect(view.text.endsWith('可以这样问：')).toBe(true);
    expect(labels(view)).toEqual([['四川有多少家人工智能企业？'], ['四川有哪些大模型通过备案？']]);
  });
});

it('tells who only greets what to ask, and finds nothing missing in that', () => {
  const view = shown(answer([], { status: 'not_found' }));
  expect(view.text).not.toContain('没有找到');
  expect(labels(view)).toHaveLength(2);
});

it('21 repeats no more than the beginning of what nobody would read', () => {
  const view = shown(answer([], { status: 'not_found', missing: ['a'.repeat(900)] }));
  expect(view.text.length).toBeLessThan(200);
});

it('43 offers inline what answers, a page at a time, and what is related only where nothing does', () => {
  const cited = (n: number, role: 'answer' | 'related') =>
    citation(`第${n}段。`, { n, id: passageId(`id${n}`), role });
  const [answers, related] = [[1, 2, 3, 4, 5, 6].map((n) => cited(n, 'answer')), cited(7, 'related')];
  const idsOf = (offset: string) =>
    inlineAnswer(answer([...answers, related]), offset, zh).results.map(({ id }) => id);
  expect([idsOf(''), idsOf('5')]).toEqual([['id1', 'id2', 'id3', 'id4', 'id5'], ['id6']]);
  expect(inlineAnswer(answer([related], { status: 'related' }), '', zh).results).toHaveLength(1);
});

const nasty = fc
  .array(
    fc.constantFrom(
      '<b>',
      '</b>',
      '&lt',
      '&',
      '"',
      '四川。',
      '1,100家',
      '\u0000',
      '\ud83d',
      '👨‍👩‍👧',
      '\n',
      'x '.repeat(40),
    ),
    {
      minLength: 1,
      maxLength: 80,
    },
  )
  .chain((parts) => fc.nat({ max: 60 }).map((times) => parts.join('').repeat(1 + times)));
const anyCitation = fc
  .tuple(nasty, nasty, fc.array(fc.nat({ max: 5_000 }), { minLength: 2, maxLength: 40 }), fc.webUrl())
  .map(([quote, title, cuts, url]): Omit<Citation, 'n'> => {
    const at = [...new Set(cuts.map((cut) => cut % (quote.length + 1)))].sort((a, b) => a - b);
    const spans = at.slice(1).map((end, i): Span => [at[i] ?? 0, end]);
    const highlight = [[0, quote.length] as const, ...spans];
    return { ...citation(quote, { title, publisher: title, section: title, url }), highlight };
  });
const anyAnswer = fc
  .record({
    citations: fc.array(anyCitation, { maxLength: 8 }),
    status: fc.constantFrom('answered' as const, 'related' as const, 'not_found' as const),
    missing: fc.array(nasty, { maxLength: 3 }),
    isConflict: fc.boolean(),
  })
  .map(({ citations, status, missing, isConflict }): Answer => {
    const numbered = citations.map((one, i) => ({ ...one, n: i + 1, id: passageId(`id${i}aaaaaaa`) }));
    const conflicts = [{ citations: [1, 2], about: '企业' }];
    return answer(numbered, {
      status,
      missing,
      ...(isConflict && citations.length > 1 ? { conflicts } : {}),
    });
  });

describe('whatever a corpus holds', () => {
  it('makes messages that Telegram takes, and the same words without marks', () => {
    fc.assert(
      fc.property(anyAnswer, fc.constantFrom<Locale>('zh', 'zh-Hant', 'en'), (given, locale) => {
        const voice = voiceOf(locale, 'shuwen_bot');
        const options = { turn: 'T1', isPrivate: true, hasFeedback: true, hasChart: true, nearest: [] };
        for (const view of [
          answerView(given, options, voice),
          moreView(given, { id: 'T1', page: 2 }, voice),
        ]) {
          expect(faultsOf(view.html)).toEqual([]);
          expect(parseTelegramHtml(view.html).text.trim()).toBe(view.text);
        }
        for (const { id, title, input_message_content: content } of inlineAnswer(given, '', voice).results) {
          expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
          expect(title).toMatch(/^\S/);
          expect('message_text' in content && faultsOf(content.message_text)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
