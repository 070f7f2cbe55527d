import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_MODEL, smallDocument, smallEngine } from '../../tests/small-engine.ts';
import { type Answer, documentId } from '../domain/index.ts';
import { ask } from './index.ts';

const engine = smallEngine(
  [
    smallDocument({
      id: 'report',
      paragraphs: [
        '四川人工智能产业多点开花。四川已聚集人工智能企业1100余家，排名全国第九。',
        '截至2024年8月，有6个大模型通过国家备案。',
        '成都上半年融资4.1亿元，涉及22家企业；北京为138亿元。',
      ],
      twin: 'report.en',
    }),
    smallDocument({
      id: 'report.en',
      lang: 'en',
      paragraphs: [
        'The AI industry of Sichuan is blossoming. Sichuan has more than 1,100 AI companies and ranks ninth in China.',
        'By August 2024 six large models had been registered.',
        'Chengdu raised 410 million yuan in the first half of the year, by 22 companies; Beijing raised 13.8 billion.',
      ],
      twin: 'report',
    }),
    smallDocument({
      id: 'tea',
      paragraphs: ['茶园在清明前后最忙。', '竹篓、草帽和剪刀都要带上。'],
      date: '2020',
    }),
  ],
  [
    { name: '四川', kind: 'place', aliasesZh: ['四川省'], aliasesEn: ['Sichuan'] },
    { name: '成都', kind: 'place', aliasesZh: [], aliasesEn: ['Chengdu'] },
  ],
);
const answerTo = async (question: string, options = {}): Promise<Answer> =>
  (await ask({ engine, embedder: NO_MODEL }, question, options)).answer;

describe('ask', () => {
  it('quotes the stored text and marks the sentence that answers first', async () => {
    const answer = await answerTo('四川有多少家人工智能企业？');
    const [first] = answer.citations;
    expect(answer).toMatchObject({ status: 'answered', mode: 'lexical', missing: [] });
    expect(first?.docId).toBe('report');
    const stored = engine.snapshot.documents.get(documentId('report'))?.text;
    expect(stored?.slice(...(first?.span ?? []))).toBe(first?.quote);
    const marked = first?.highlight.map(([start, end]) => first.quote.slice(start, end)) ?? [];
    expect(marked[0]).toBe('四川已聚集人工智能企业1100余家，排名全国第九。');
    expect(marked).toContain('1100');
    expect(marked).toContain('四川');
  });

  it('cites a passage once, in the language of the question or the one that is wished', async () => {
    const english = await answerTo('How many AI companies does Sichuan have?');
    expect(english.citations[0]).toMatchObject({ docId: 'report.en', lang: 'en' });
    const [first] = (await answerTo('How many AI companies does Sichuan have?', { lang: 'zh' })).citations;
    expect(first).toMatchObject({ docId: 'report', lang: 'zh', twin: english.citations[0]?.id });
    const places = english.citations.map(
      ({ docId, paragraph }) => `${docId.replace('.en', '')} ${paragraph}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it.each([
    ['2019年四川有多少家人工智能企业？', '2019年'],
    ['绵阳上半年融资多少亿元？', '绵阳'],
    ['成都人工智能企业的注册资本多少？', '注册资本'],
  ])('does not answer %s and names %s', async (question, missing) => {
    const answer = await answerTo(question);
    expect(answer.status).not.toBe('answered');
    expect(answer.missing).toContain(missing);
  });

  it('gives at most two nearest passages when nothing fits, and none when nothing is asked', async () => {
    const far = await answerTo('清明上河图是谁画的，剪刀差是什么意思');
    expect(far.status).toBe('not_found');
    expect(far.citations.length).toBeLessThanOrEqual(2);
    for (const { role } of far.citations) expect(role).toBe('nearest');
    for (const nothing of ['？', '的', '\u200b', '🎉'])
      expect((await answerTo(nothing)).citations).toEqual([]);
  });

  it('holds to the number of citations that is wished', async () => {
    expect((await answerTo('四川成都人工智能企业', { top: 1 })).citations.length).toBe(1);
    expect((await answerTo('四川成都人工智能企业', { top: 8 })).citations.map(({ n }) => n)).toEqual([1, 2]);
  });

  it('completes a follow-up from the questions before it, and says so', async () => {
    const context = ['成都上半年融资多少亿元？'];
    const answer = await answerTo('那北京呢？', { context });
    const [rewrite] = answer.rewrites ?? [];
    expect(answer.question).toBe('那北京呢？');
    expect(rewrite).toEqual({ from: '那北京呢？', to: '北京上半年融资多少亿元？' });
    const alone = await answerTo('北京上半年融资多少亿元？');
    expect(answer.citations.map(({ id }) => id)).toEqual(alone.citations.map(({ id }) => id));
    expect(answer.confidence).toBe(alone.confidence);
    expect((await answerTo('那北京呢？')).rewrites).toBeUndefined();
  });

  it('answers a follow-up in its own language, whatever was spoken before', async () => {
    const english = { context: ['How many AI companies does Sichuan have?'] };
    expect((await answerTo('在全国排第几？', english)).citations[0]?.lang).toBe('zh');
    const chinese = { context: ['四川有多少家人工智能企业？'] };
    expect((await answerTo('Where does it rank in China?', chinese)).citations[0]?.lang).toBe('en');
    expect((await answerTo('它排第几？', { ...chinese, lang: 'en' })).citations[0]?.lang).toBe('en');
  });

  it('leaves a question that stands alone as it is', async () => {
    const question = '四川有多少家人工智能企业？';
    const after = await answerTo(question, { context: ['茶园什么时候最忙？'] });
    const { timings: _, ...alone } = await answerTo(question);
    expect(after).toMatchObject(alone);
    expect(after.rewrites).toBeUndefined();
  });

  it('survives any question, and every span is a slice', async () => {
    const pieces = fc.constantFrom(
      ...'四川 成都 多少 企业 2024年 ？ AI \u0000 𠮷 ﬁ é 🎉 <b> ／ 。'.split(' '),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
        const answer = await answerTo(parts.join(''));
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
        for (const { docId, span, quote, highlight } of answer.citations) {
          expect(engine.snapshot.documents.get(docId)?.text.slice(...span)).toBe(quote);
          for (const [start, end] of highlight)
            expect(start >= 0 && start < end && end <= quote.length).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
