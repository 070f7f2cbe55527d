import { expect, it } from 'vitest';
import { smallDocument, smallEngine } from '../../tests/small-engine.ts';
import { generationId, type Passage } from '../domain/index.ts';
import { freshPassages } from './index.ts';

const { snapshot } = smallEngine([
  smallDocument({ id: 'old', paragraphs: ['旧一。', '旧二。'], date: '2021' }),
  smallDocument({ id: 'grown', paragraphs: ['甲。', '乙。'], date: '2023', twin: 'grown.en' }),
  smallDocument({ id: 'grown.en', lang: 'en', paragraphs: ['A.', 'B.'], date: '2023', twin: 'grown' }),
  smallDocument({ id: 'new', paragraphs: ['子。', '丑。'], date: '2025-03' }),
  smallDocument({ id: 'undated', paragraphs: ['无。'], date: '未注明' }),
]);

const FIRST = '2026-01-01T00:00:00.000Z';
const SECOND = '2026-01-02T00:00:00.000Z';
const seenAt = (when: (passage: Passage) => string) => ({
  ...snapshot,
  origins: new Map(
    snapshot.passages.map((passage) => {
      const firstSeen = { generation: generationId('000001-00000000'), at: when(passage) };
      return [passage.id, { id: passage.id, firstSeen }];
    }),
  ),
});
const known = seenAt(({ docId, paragraph }) =>
  docId === 'old' || (docId === 'grown' && paragraph === 1) ? FIRST : SECOND,
);
const texts = (...args: Parameters<typeof freshPassages>): string[] =>
  freshPassages(...args).map(({ text }) => text);

it('what came after a moment is new, each document first with one passage, in one language', () => {
  expect(texts(known, FIRST, 'zh')).toEqual(['子。', '乙。', '无。', '丑。']);
  expect(texts(known, FIRST, 'en')).toEqual(['子。', 'A.', '无。', '丑。', 'B.']);
  expect(texts(known, SECOND, 'zh')).toEqual([]);
});

it('nothing is new in an index that knows nothing from before', () => {
  expect(texts(known, '2025-12-31T00:00:00.000Z', 'zh')).toEqual([]);
});
