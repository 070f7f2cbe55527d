import { describe, expect, it } from 'vitest';
import { type CorpusDocument, documentId } from '../domain/index.ts';
import { sizeNotes } from './size-notes.ts';

const documentOf = (text: string): CorpusDocument => ({
  id: documentId('long'),
  lang: 'zh',
  title: '长文',
  publisher: '某报',
  date: '2024-08',
  text,
  paragraphs: [{ section: '正文', ordinal: 1, questions: [], span: [0, text.length] }],
  marks: [],
  figures: [],
  origin: 'added',
});

const sentences = (many: number): string =>
  Array.from({ length: many }, (_, i) => `第${i}家企业在成都成立，从事人工智能。`).join('');

describe('sizeNotes', () => {
  it('says nothing of an ordinary document', () => expect(sizeNotes(documentOf(sentences(20)))).toEqual([]));

  it('tells of a paragraph without end', () =>
    expect(sizeNotes(documentOf(sentences(300)))).toEqual([expect.stringContaining('without a blank line')]));

  it('tells how long the next build will take', () => {
    const [, wait] = sizeNotes(documentOf(sentences(8_000)));
    expect(wait).toMatch(/about 8,\d{3} texts .* some 2 minutes/);
  });
});
