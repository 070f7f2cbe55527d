import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BM25, buildLexical, openLexical } from './index.ts';

const concept = (...terms: string[]) => ({ wordings: terms.map((term) => ({ terms: [term], weight: 1 })) });

/** The formula, row by row and term by term, with no index at all. */
function naiveScore(rows: readonly (readonly string[])[], row: readonly string[], term: string): number {
  const df = rows.filter((other) => other.includes(term)).length;
  const idf = Math.log(1 + (rows.length - df + 0.5) / (df + 0.5));
  const mean = Math.max(1, rows.reduce((sum, other) => sum + other.length, 0) / rows.length);
  const count = row.filter((other) => other === term).length;
  return (idf * count * (BM25.k1 + 1)) / (count + BM25.k1 * (1 - BM25.b + (BM25.b * row.length) / mean));
}

describe('BM25', () => {
  it('scores every row as the formula does', () => {
    const word = fc.constantFrom('四川', '成都', '企业', '融资', '__proto__', 'constructor');
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 8 }), { minLength: 1, maxLength: 12 }),
        fc.uniqueArray(word),
        (rows, query) => {
          const scores = openLexical(JSON.parse(JSON.stringify(buildLexical(rows)))).scores(
            query.map((term) => concept(term)),
          );
          for (const [i, row] of rows.entries()) {
            const expected = query.reduce((sum, term) => sum + naiveScore(rows, row, term), 0);
            expect(scores.get(i) ?? 0).toBeCloseTo(expected, 9);
          }
        },
      ),
    );
  });

  const index = openLexical(
    buildLexical([['恒图', '科技', '文生', '视频'], ['fotor', '用户'], ['四川', '科技'], ['成都']]),
  );

  it('counts the best wording of a concept once', () => {
    const scores = index.scores([concept('恒图', 'fotor')]);
    expect([...scores.keys()].sort()).toEqual([0, 1]);
    expect(scores.get(0)).toBeCloseTo(index.scores([concept('恒图')]).get(0) ?? 0, 9);
  });

  it('wants all terms of a wording', () => {
    const both = index.scores([{ wordings: [{ terms: ['恒图', '科技'], weight: 1 }] }]);
    expect([...both.keys()]).toEqual([0]);
  });

  it('gives an unknown term the highest idf and no row', () => {
    expect(index.idf('注册资本')).toBeGreaterThan(index.idf('四川'));
    expect(index.scores([concept('注册资本')]).size).toBe(0);
  });

  it('opens an empty index', () =>
    expect(openLexical(buildLexical([])).scores([concept('四川')]).size).toBe(0));
});
