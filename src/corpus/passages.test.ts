import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CorpusDocument, documentId, type Passage } from '../domain/index.ts';
import { composeText, type TextBlock } from './compose.ts';
import { cutPassages, MAX_PASSAGE_CHARS, unitsOf } from './index.ts';

function documentOf(texts: readonly string[], extra: Partial<CorpusDocument> = {}): CorpusDocument {
  const blocks = texts.map((text): TextBlock => ({ kind: 'paragraph', section: '正文', text }));
  return {
    id: documentId('doc'),
    lang: 'zh',
    title: '题',
    publisher: '报',
    date: '2024',
    marks: [],
    figures: [],
    origin: 'added',
    ...composeText([{ kind: 'heading', text: '一个标题。' }, ...blocks]),
    ...extra,
  };
}

const idsByText = (document: CorpusDocument, passages: readonly Passage[]): Map<string, string> =>
  new Map(passages.map(({ id, span }) => [document.text.slice(...span), id]));

/** Text with everything that makes cutting hard: enders, pauses, line ends, pairs of surrogates, combining marks. */
const piece = fc.constantFrom(
  '四川',
  '。',
  '！”',
  '，',
  ' ',
  '\n',
  'AI ',
  'Ltd. ',
  '1,100',
  '🐼',
  'é',
  '👩‍👩‍👧',
  '“',
);
const paragraph = fc
  .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 40 })), { maxLength: 400, size: 'max' })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');
const paragraphs = fc.array(paragraph, { maxLength: 5 });

describe('cutPassages', () => {
  it('covers all paragraph text but white space, without overlap', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const document = documentOf(texts);
        const spans = cutPassages([document]).map((passage) => passage.span);
        let end = 0;
        for (const span of spans) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          end = span[1];
          const text = document.text.slice(...span);
          expect(text).not.toBe('');
          expect(text.trim()).toBe(text);
          expect(text.length).toBeLessThanOrEqual(MAX_PASSAGE_CHARS.en);
          expect(text).not.toMatch(/\p{Surrogate}/u);
        }
        const dense = (text: string): string => text.replace(/\s/g, '');
        expect(dense(spans.map((span) => document.text.slice(...span)).join(''))).toBe(dense(texts.join('')));
      }),
    );
  });

  it('gives every passage an id of its own that does not depend on its place', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const [before, after] = [documentOf(texts), documentOf(['新的一段。', ...texts].reverse())];
        const ids = cutPassages([before]).map((passage) => passage.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z]{10}$/);
        const moved = new Set(cutPassages([after]).map((passage) => passage.id));
        expect(ids.filter((id) => !moved.has(id))).toEqual([]);
      }),
    );
  });

  it('changes the id with the text and with the document, and with nothing else', () => {
    const before = documentOf(['甲。', '乙。']);
    const after = documentOf(['甲。', '乙！'], { title: '另题', date: '2025' });
    const [old, fresh] = [idsByText(before, cutPassages([before])), idsByText(after, cutPassages([after]))];
    expect(fresh.get('甲。')).toBe(old.get('甲。'));
    expect([...old.values()]).not.toContain(fresh.get('乙！'));
    const other = documentOf(['甲。'], { id: documentId('other') });
    expect(cutPassages([other])[0]?.id).not.toBe(old.get('甲。'));
  });

  it('keeps an id for good: a stored citation must be found by later versions', () => {
    expect(cutPassages([documentOf(['甲。', '甲。'])]).map((passage) => passage.id)).toMatchInlineSnapshot(`
      [
        "Ii6Wxm6ivg",
        "ddrRhH9D8K",
      ]
    `);
  });

  it('cuts a long paragraph at sentence bounds, and says of each part which paragraph it is', () => {
    const sentence = `${'算'.repeat(149)}。`;
    const passages = cutPassages([documentOf(['短。', sentence.repeat(5)])]);
    expect(passages.map(({ paragraph: ordinal, span }) => [ordinal, span[1] - span[0]])).toEqual([
      [1, 2],
      [2, 300],
      [2, 300],
      [2, 150],
    ]);
  });

  it('cuts a sentence without end at pauses, never inside a character or a number', () => {
    const document = documentOf(['1,100 firms '.repeat(180)]);
    const texts = cutPassages([document]).map(({ span }) => document.text.slice(...span));
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toMatch(/^(1,100|firms).*(1,100|firms)$/);
    const gap = documentOf([`${'甲'.repeat(399)}   ${'乙'.repeat(300)}`]);
    expect(cutPassages([gap]).map(({ span }) => span[1] - span[0])).toEqual([399, 300]);
    const marked = `e${'\u0301'.repeat(900)}`;
    const tower = documentOf([`${'甲'.repeat(399)}👩‍👩‍👧${'乙'.repeat(300)}`, marked + marked]);
    expect(cutPassages([tower]).map(({ span }) => tower.text.slice(...span))).toEqual([
      '甲'.repeat(399),
      `👩‍👩‍👧${'乙'.repeat(300)}`,
      marked,
      marked,
    ]);
  });

  it('refuses two passages with one id', () => {
    const twice = documentOf(['甲。']);
    expect(() => cutPassages([twice, twice])).toThrow(/same id/);
  });
});

describe('twins', () => {
  const zhId = documentId('doc');
  const enId = documentId('doc.en');
  const pair = (zh: CorpusDocument, en: CorpusDocument): CorpusDocument[] => [
    { ...zh, twin: enId },
    { ...en, id: enId, lang: 'en', twin: zhId },
  ];
  /** For each passage the row of its twin. */
  const rows = (documents: readonly CorpusDocument[]): number[] => {
    const passages = cutPassages(documents);
    return passages.map(({ twin }) => passages.findIndex(({ id }) => id === twin));
  };

  it('are found by section and number when both documents have the same paragraphs', () => {
    expect(rows(pair(documentOf(['甲。', '乙。']), documentOf(['A.', 'B.'])))).toEqual([2, 3, 0, 1]);
    expect(rows(pair(documentOf(['甲。', '乙。']), documentOf(['A.'])))).toEqual([-1, -1, -1]);
  });

  it('are found by anchor, whatever stands around them', () => {
    const anchored = (texts: Record<string, string>): CorpusDocument =>
      documentOf([], {
        ...composeText(
          Object.entries(texts).map(([anchor, text]) => ({ kind: 'paragraph', section: 'A', text, anchor })),
        ),
      });
    expect(rows(pair(anchored({ 'A-1': '甲。', 'A-2': '乙。' }), anchored({ 'A-2': 'B.' })))).toEqual([
      -1, 2, 1,
    ]);
  });

  describe('of a paragraph that is cut', () => {
    const zh = '这一句有二十个汉字，说的是茶园里的机器。'.repeat(40);
    const en = 'A sentence of English that says what the Chinese one says. '.repeat(40).trim();

    it('are none when the languages have other numbers of parts', () => {
      expect(rows(pair(documentOf(['甲。']), documentOf([en])))).toEqual([-1, -1, -1]);
    });

    it('lead part by part to the same sentences when the cuts are alike', () => {
      expect(rows(pair(documentOf([zh]), documentOf([en])))).toEqual([2, 3, 0, 1]);
    });

    it('are none when a cut lies elsewhere', () => {
      const shifted = `${'A long sentence of English, '.repeat(12)}ends. ${en.slice(0, 59 * 30)}`;
      const [first, second, ...others] = cutPassages(pair(documentOf([zh]), documentOf([shifted])));
      expect([first?.twin, second?.twin, others.length]).toEqual([undefined, undefined, 2]);
    });
  });

  it('are none unless both documents say so', () => {
    expect(rows([{ ...documentOf(['甲。']), twin: enId }, documentOf(['A.'], { id: enId })])).toEqual([
      -1, -1,
    ]);
  });
});

describe('unitsOf', () => {
  it('lists sentences, then the whole, then the questions', () => {
    const block: TextBlock = {
      kind: 'paragraph',
      section: 'A',
      text: '甲。乙。',
      questions: ['何？', '谁？'],
    };
    const document = documentOf([], composeText([{ kind: 'heading', text: '题' }, block]));
    const units = unitsOf([document], cutPassages([document]));
    expect(units.map(({ kind, span }) => [kind, document.text.slice(...span)])).toEqual([
      ['sentence', '甲。'],
      ['sentence', '乙。'],
      ['paragraph', '甲。乙。'],
      ['question', '甲。乙。'],
      ['question', '甲。乙。'],
    ]);
  });

  it('makes one unit of a paragraph that is one sentence, and leads to rows of passages', () => {
    const documents = [documentOf(['甲。', '乙。丙。'])];
    const units = unitsOf(documents, cutPassages(documents));
    expect(units.map(({ passage, kind }) => [passage, kind])).toEqual([
      [0, 'paragraph'],
      [1, 'sentence'],
      [1, 'sentence'],
      [1, 'paragraph'],
    ]);
  });
});
