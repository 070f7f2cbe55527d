import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mode } from '../domain/index.ts';
import { FEATURES, type Features } from './features.ts';
import {
  isRuledOut,
  lacksAttribute,
  logit,
  type PassageModel,
  passageProbability,
  rawProbability,
  THRESHOLDS,
  type Weighed,
} from './model.ts';
import { SUBJECT_FEATURES, type SubjectFeatures } from './subject.ts';
import weights from './weights.json' with { type: 'json' };

const MODES: readonly Mode[] = ['hybrid', 'lexical'];
const FREE = { violations: [], attribute: 1 } as const;
const BROKEN = { violations: ['name'], attribute: 1 } as const;
const LACKING = { violations: [], attribute: 0 } as const;

/** A question that is surely about what the corpus is about. */
const ON_SUBJECT: SubjectFeatures = {
  similarity: 0.9,
  similarityWithQuestions: 0.9,
  sentenceLexical: 0.8,
  passageLexical: 0.8,
  knownWords: 1,
  words: 1,
  english: 0,
};
const OFF_SUBJECT: SubjectFeatures = {
  similarity: 0.4,
  similarityWithQuestions: 0.4,
  sentenceLexical: 0,
  passageLexical: 0,
  knownWords: 0.2,
  words: 0.5,
  english: 0,
};

const featuresWith = (value: (i: number) => number): Features =>
  // The keys are all of FEATURES.
  Object.fromEntries(FEATURES.map((name, i) => [name, value(i)])) as Features;
const anyFeatures = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: FEATURES.length,
    maxLength: FEATURES.length,
  })
  .map((values) => featuresWith((i) => values[i] ?? 0));

describe.each(MODES)('the weights of %s mode', (mode) => {
  const model: PassageModel & { readonly slope: number } = weights[mode];

  it('are for all features and for nothing else', () =>
    expect([model.weights, model.subject.weights].map((of) => Object.keys(of).sort())).toEqual(
      [FEATURES, SUBJECT_FEATURES].map((names) => [...names].sort()),
    ));

  it('leave less to a passage that is ruled out, and never turn the order around', () => {
    for (const factor of [model.ruledOut, model.withoutAttribute]) {
      expect(factor).toBeGreaterThan(0);
      expect(factor).toBeLessThan(1);
    }
    expect(model.slope).toBeGreaterThan(0);
  });

  it('give a probability that a broken constraint and a lacking attribute lower', () =>
    fc.assert(
      fc.property(anyFeatures, (features) => {
        const [free, broken, lacking] = [FREE, BROKEN, LACKING].map((standing) =>
          passageProbability({ features, standing, subject: ON_SUBJECT }, mode),
        );
        for (const p of [free, broken, lacking]) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
        const rawOf = (standing: Weighed['standing']): number =>
          rawProbability(model, { features, standing, subject: ON_SUBJECT });
        const raw = rawOf(FREE);
        expect(rawOf(BROKEN)).toBeCloseTo(raw * model.ruledOut, 12);
        expect(rawOf(LACKING)).toBeCloseTo(raw * model.withoutAttribute, 12);
        expect(broken).toBeLessThanOrEqual(free ?? 0);
        expect(lacking).toBeLessThanOrEqual(free ?? 0);
        if (raw > 0.01) expect(broken).toBeLessThan(free ?? 0);
      }),
    ));

  it('never let a passage that is ruled out answer, whatever speaks for it', () => {
    const best = featuresWith((i) => ((model.weights[FEATURES[i] ?? 'lead'] ?? 0) > 0 ? 1 : 0));
    const probabilityOf = (standing: Weighed['standing'], subject = ON_SUBJECT): number =>
      passageProbability({ features: best, standing, subject }, mode);
    expect(probabilityOf(FREE)).toBeGreaterThan(THRESHOLDS.answered);
    expect(probabilityOf(BROKEN)).toBeLessThan(THRESHOLDS.answered);
    expect(probabilityOf(FREE, OFF_SUBJECT)).toBeLessThan(THRESHOLDS.answered);
  });
});

describe('the thresholds', () => {
  it('are in order, within 0 and 1', () => {
    expect(THRESHOLDS.related).toBeGreaterThan(0);
    expect(THRESHOLDS.answered).toBeGreaterThan(THRESHOLDS.related);
    expect(THRESHOLDS.answered).toBeLessThan(1);
  });
});

describe('log odds', () => {
  it.each([
    [0.5, 0],
    [0.75, Math.log(3)],
    [0.25, -Math.log(3)],
  ])('of %d are %d', (p, expected) => expect(logit(p)).toBeCloseTo(expected, 12));

  it('stay finite at the ends', () => {
    for (const end of [0, 1]) expect(Number.isFinite(logit(end))).toBe(true);
    expect(logit(1)).toBeGreaterThan(logit(0.999));
    expect(logit(0)).toBeLessThan(logit(0.001));
  });
});

describe('the standing of a passage', () => {
  it('is read from its constraints and attributes', () => {
    expect([FREE, BROKEN, LACKING].map(isRuledOut)).toEqual([false, true, false]);
    expect([FREE, BROKEN, LACKING].map(lacksAttribute)).toEqual([false, false, true]);
    expect(lacksAttribute({ violations: [], attribute: 0.5 })).toBe(false);
  });
});
