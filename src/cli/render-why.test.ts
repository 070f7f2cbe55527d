import { describe, expect, it } from 'vitest';
import { VIOLATIONS } from '../answer/index.ts';
import type { Explanation, PassageExplanation, Reason } from '../app/index.ts';
import { documentId, passageId } from '../domain/index.ts';
import { type Locale, textsOf } from '../locales/index.ts';
import type { Ask } from '../question/index.ts';
import { renderWhy } from './render-why.ts';

const ATTRIBUTES = [{ en: 'founder', zh: '创始人' }];
/** One reason of every kind; the compiler asks for each. */
const REASONS: Readonly<Record<Reason['kind'], Reason>> = {
  covers: { kind: 'covers', parts: ['part-1'] },
  covers_otherwise: { kind: 'covers_otherwise', parts: ['part-2'] },
  covers_around: { kind: 'covers_around', parts: ['part-3'] },
  lacks: { kind: 'lacks', parts: ['part-4'] },
  period_covered: { kind: 'period_covered', parts: ['part-5'] },
  period_missed: { kind: 'period_missed', parts: ['part-6'] },
  attribute_shown: { kind: 'attribute_shown', attributes: ATTRIBUTES },
  attribute_missing: { kind: 'attribute_missing', attributes: ATTRIBUTES },
  form_met: { kind: 'form_met', asked: 'number' },
  form_missing: { kind: 'form_missing', asked: 'number' },
  written_question: { kind: 'written_question' },
  ahead: { kind: 'ahead' },
  behind: { kind: 'behind' },
  off_subject: { kind: 'off_subject' },
  ruled_out: { kind: 'ruled_out', by: VIOLATIONS },
};
const ASKS: Readonly<Record<Ask, true>> = {
  ...{ number: true, person: true, date: true, place: true, list: true },
  ...{ reason: true, how: true, yesno: true, topic: true },
};

const passage = (id: string, n?: number, reasons: readonly Reason[] = []): PassageExplanation => ({
  ...(n === undefined ? {} : { n }),
  id: passageId(id),
  docId: documentId('doc'),
  anchor: 'A-1',
  probability: 0.876,
  // Not printed.
  features: {} as PassageExplanation['features'],
  reasons,
});
const explanation = (fields: Partial<Explanation> = {}): Explanation => ({
  asked: 'number',
  attributes: ATTRIBUTES,
  names: ['成都'],
  periods: [{ text: '2024年', from: '2024-01-01', to: '2024-12-31' }],
  words: [
    { surface: '员工', others: ['职工'] },
    { surface: '企业', others: [] },
  ],
  rewrites: [{ from: 'rewritten', to: 'into this' }],
  passages: [],
  status: 'answered',
  confidence: 0.7,
  thresholds: { answered: 0.66, related: 0.1 },
  ...fields,
});

const LOCALES: readonly Locale[] = ['zh', 'zh-Hant', 'en'];

describe.each(LOCALES)('in %s', (locale) => {
  const texts = textsOf(locale);
  const reasonLines = (reasons: readonly Reason[]): string[] =>
    renderWhy(explanation({ passages: [passage('id', 1, reasons)] }), texts)
      .split('\n')
      .filter((line) => line.startsWith('    – '));

  it.each(Object.values(REASONS))('a reason has words: $kind', (reason) => {
    const [line = '', ...others] = reasonLines([reason]);
    expect(others).toEqual([]);
    expect(line.slice(6).trim()).not.toBe('');
    expect(line).not.toMatch(/undefined|null|\[object/);
    if ('parts' in reason) for (const part of reason.parts) expect(line).toContain(part);
    const label = ATTRIBUTES[0]?.[texts.language] ?? '';
    if ('attributes' in reason)
      expect(line).toContain(locale === 'zh-Hant' ? label.replace('创', '創') : label);
  });

  it('no two reasons read alike', () => {
    const lines = reasonLines(Object.values(REASONS)).map((line) => line.replace(/part-\d/, ''));
    expect(new Set(lines).size).toBe(Object.keys(REASONS).length);
  });

  it.each(VIOLATIONS)('the constraint %s has a text of its own', (violation) => {
    const said = texts.why.violations[violation];
    expect(said?.trim()).toBeTruthy();
    expect(Object.values(texts.why.violations).filter((text) => text === said)).toHaveLength(1);
    expect(reasonLines([{ kind: 'ruled_out', by: [violation] }])[0]).toContain(said);
  });

  it.each(Object.keys(ASKS))('the kind %s is said in words', (asked) =>
    expect(texts.why.asked[asked]?.trim()).toBeTruthy(),
  );

  it('the question is shown as it was read', () => {
    const shown = renderWhy(explanation(), texts);
    for (const part of [
      'rewritten',
      'into this',
      '成都',
      '2024年',
      '2024-01-01',
      '2024-12-31',
      locale === 'zh-Hant' ? '員工' : '员工',
      locale === 'zh-Hant' ? '職工' : '职工',
      locale === 'zh-Hant' ? '企業' : '企业',
    ])
      expect(shown).toContain(part);
    expect(shown).not.toMatch(/undefined|\[object/);
    const bare = renderWhy(
      explanation({ names: [], periods: [], words: [], attributes: [], rewrites: [] }),
      texts,
    );
    expect(bare.split('\n')).toHaveLength(5);
  });

  it('the verdict gives the confidence and what was wanted for it', () => {
    const verdictOf = (status: Explanation['status'], confidence: number): string =>
      renderWhy(explanation({ status, confidence }), texts).split('\n').at(-1) ?? '';
    expect(verdictOf('answered', 0.704)).toMatch(/70%.*66%/);
    expect(verdictOf('related', 0.3)).toMatch(/30%.*66%/);
    expect(verdictOf('not_found', 0.04)).toMatch(/4%.*10%/);
  });
});

describe('the passages', () => {
  it('are the cited ones by number, then two that are not cited', () => {
    const passages = [passage('late', 2), passage('first', 1), ...['x', 'y', 'z'].map((id) => passage(id))];
    const lines = renderWhy(explanation({ passages }), textsOf('zh')).split('\n');
    expect(lines.flatMap((line) => /^(\S+) #(\w+) · doc#A-1 .*88%/.exec(line)?.slice(1, 3) ?? [])).toEqual([
      ...['[1]', 'first', '[2]', 'late'],
      ...['（没有引用）', 'x', '（没有引用）', 'y'],
    ]);
  });
});
