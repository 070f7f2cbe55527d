import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  type Concept,
  documentId,
  type Passage,
  passageId,
  type SearchUnit,
  type VectorIndex,
} from '../domain/index.ts';
import { buildLexical, groupUnits, openLexical, retrieve, type SearchSpace } from './index.ts';

/** A unit of a passage: its words, and its vector where there are vectors. */
interface Unit {
  readonly words: string;
  readonly kind?: SearchUnit['kind'];
  readonly vector?: readonly number[];
}

interface Small {
  readonly id: string;
  readonly twin?: string;
  readonly units: readonly Unit[];
}

const vectorsOf = (rows: readonly (readonly number[] | undefined)[]): VectorIndex => ({
  kind: 'exact',
  size: rows.length,
  dimensions: 2,
  search: async (vector, k) =>
    rows
      .map((row, i) => ({
        row: i,
        similarity: (row ?? []).reduce((sum, x, j) => sum + x * (vector[j] ?? 0), 0),
      }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, k),
  vector: (row) => Float32Array.from(rows[row] ?? [0, 0]),
});

function spaceOf(small: readonly Small[]): SearchSpace {
  const passages = small.map(
    ({ id, twin }): Passage => ({
      id: passageId(id),
      docId: documentId(id),
      section: '',
      paragraph: 1,
      span: [0, 1],
      questions: [],
      ...(twin === undefined ? {} : { twin: passageId(twin) }),
    }),
  );
  const rows = small.flatMap(({ units }, passage) => units.map((unit) => ({ ...unit, passage })));
  const units = rows.map(({ passage, kind = 'paragraph' }): SearchUnit => ({ passage, kind, span: [0, 1] }));
  const isVectored = rows.some(({ vector }) => vector);
  return {
    passages,
    units,
    unitsOfPassage: groupUnits(passages.length, units),
    lexical: openLexical(buildLexical(rows.map(({ words }) => words.split(' ')))),
    vectors: isVectored ? vectorsOf(rows.map(({ vector }) => vector)) : null,
  };
}

const concepts = (...terms: string[]): Concept[] =>
  terms.map((term) => ({ wordings: [{ terms: [term], weight: 1 }] }));
const byWords = async (
  small: readonly Small[],
  ...terms: string[]
): Promise<readonly [string, Candidate][]> => {
  const space = spaceOf(small);
  const found = await retrieve(space, { concepts: concepts(...terms), vector: null });
  return found.map((candidate) => [space.passages[candidate.passage]?.id ?? '', candidate]);
};
const tea = { id: 'tea', units: [{ words: 'tea garden' }] };

describe('what is found', () => {
  it('comes best first, without what has none of the words', async () => {
    const found = await byWords(
      [{ id: 'half', units: [{ words: 'chip shop' }] }, tea, { id: 'all', units: [{ words: 'chip firm' }] }],
      ...['chip', 'firm'],
    );
    expect(found.map(([id]) => id)).toEqual(['all', 'half']);
  });

  it('is scored by the best sentence and by the whole, each within 0 and 1', async () => {
    const units: Unit[] = [
      { words: 'far away', kind: 'sentence' },
      { words: 'chip firm', kind: 'sentence' },
      { words: 'far away chip firm' },
    ];
    const [[, first] = []] = await byWords([{ id: 'cut', units }, tea], 'chip', 'firm');
    expect(first?.sentences).toEqual([1, 0]);
    expect(first?.scores.sentenceLexical).toBeGreaterThan(first?.scores.passageLexical ?? 1);
    expect(first?.scores.sentenceLexical).toBeLessThanOrEqual(1);
    expect(first?.scores.sentenceSimilarity).toBe(0);
  });

  it('is nothing for words that are nowhere', async () => expect(await byWords([tea], 'chip')).toEqual([]));

  it('is ordered by id among equals', async () => {
    const same = ['b', 'a'].map((id) => ({ id, units: [{ words: 'chip' }] }));
    expect((await byWords([...same, tea], 'chip')).map(([id]) => id)).toEqual(['a', 'b']);
  });
});

describe('a question written beside a passage', () => {
  const plain = { id: 'plain', units: [{ words: 'chip maker' }] };
  const asked = {
    id: 'asked',
    units: [{ words: 'chip seller' }, { words: 'which chip firm', kind: 'question' }],
  } as const;

  it('gains what it is closer by than the best sentence', async () => {
    const found = new Map(await byWords([plain, asked, tea], 'chip', 'firm'));
    expect(found.get('plain')?.scores.questionLexicalGain).toBe(0);
    expect(found.get('asked')?.fused).toBeGreaterThan(found.get('plain')?.fused ?? 1);
    expect(found.get('asked')?.match).toBeGreaterThan(found.get('plain')?.match ?? 1);
    const alike = { id: 'alike', units: [{ words: 'which chip firm' }] };
    const beside = new Map(await byWords([alike, asked, tea], 'chip', 'firm'));
    const { sentenceLexical = 0, questionLexicalGain = 0 } = beside.get('asked')?.scores ?? {};
    expect(questionLexicalGain).toBeGreaterThan(0);
    expect(sentenceLexical + questionLexicalGain).toBeCloseTo(
      beside.get('alike')?.scores.sentenceLexical ?? 0,
      12,
    );
  });

  it('gains nothing where the sentence is closer, and is no sentence to be quoted', async () => {
    const units: Unit[] = [{ words: 'chip firm' }, { words: 'which shop', kind: 'question' }];
    const [[, found] = []] = await byWords([{ id: 'own', units }, tea], 'chip', 'firm');
    expect(found?.scores.questionLexicalGain).toBe(0);
    expect(found?.sentences).toEqual([0]);
  });
});

describe('vectors beside words', () => {
  const near: Small = { id: 'near', units: [{ words: 'semiconductor', vector: [0.8, 0.6] }] };
  const named: Small = { id: 'named', units: [{ words: 'chip', vector: [0.6, 0.8] }] };
  const space = spaceOf([near, named]);
  const vector = Promise.resolve(Float32Array.from([1, 0]));

  it('score all that either retriever has found', async () => {
    const found = await retrieve(space, { concepts: concepts('chip'), vector });
    const scores = Object.fromEntries(
      found.map(({ passage, scores }) => [space.passages[passage]?.id, scores]),
    );
    expect(scores.near?.sentenceSimilarity).toBeCloseTo(0.8, 6);
    expect(scores.named?.sentenceSimilarity).toBeCloseTo(0.6, 6);
    expect(scores.near?.sentenceLexical).toBe(0);
    expect(scores.named?.sentenceLexical).toBeGreaterThan(0);
  });

  it('that could not be made leave the words to decide', async () => {
    const found = await retrieve(space, { concepts: concepts('chip'), vector: Promise.resolve(null) });
    expect(found.map(({ passage }) => space.passages[passage]?.id)).toEqual(['named']);
    expect(found[0]?.scores.sentenceSimilarity).toBe(0);
  });
});
