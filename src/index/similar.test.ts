import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarityIndex } from './similar.ts';

/** The definition, pair by pair. */
function dice(a: string, b: string): number {
  const pairs = (text: string): string[] => {
    const chars = [...text];
    return [...new Set(chars.slice(1).map((char, at) => `${chars[at]}${char}`))];
  };
  const [left, right] = [pairs(a), pairs(b)];
  return (2 * left.filter((pair) => right.includes(pair)).length) / (left.length + right.length || 1);
}

const text = fc.string({ unit: fc.constantFrom(...'成都重庆川蜀𝒜') });

describe('similarityIndex', () => {
  it('finds the best of all pairs', () => {
    fc.assert(
      fc.property(fc.array(text), text, (texts, asked) => {
        const all = texts.map((one) => dice(one, asked));
        const best = Math.max(0, ...all);
        const found = similarityIndex(texts)(asked);
        expect(found?.dice ?? 0).toBeCloseTo(best, 12);
        if (found) expect(found.at).toBe(all.findIndex((value) => Math.abs(value - best) < 1e-12));
      }),
    );
  });

  it('finds nothing where nothing is shared', () => {
    expect(similarityIndex(['成都', ''])('绵阳')).toBeUndefined();
  });
});
