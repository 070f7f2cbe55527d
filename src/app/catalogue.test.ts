import { describe, expect, it } from 'vitest';
import { smallDocument, smallEngine } from '../../tests/small-engine.ts';
import { catalogueOf } from './index.ts';

const text = ['一段。'];
const { snapshot } = smallEngine([
  { ...smallDocument({ id: 'old', paragraphs: text, date: '2021', twin: 'old.en' }), topic: 'compute' },
  { ...smallDocument({ id: 'old.en', lang: 'en', paragraphs: ['One.'], twin: 'old' }), topic: 'compute' },
  { ...smallDocument({ id: 'new', paragraphs: text, date: '2025-03' }), topic: 'compute' },
  { ...smallDocument({ id: 'undated', paragraphs: text, date: '未注明' }), topic: 'talent' },
  smallDocument({ id: 'report', paragraphs: ['一。', '二。'], date: '2024-08' }),
  smallDocument({ id: 'only.en', lang: 'en', paragraphs: ['Two.'], date: '2023' }),
]);

describe('a catalogue', () => {
  it('lists each document once, by topic and newest first, those without a topic last', () => {
    const { topics, ...counts } = catalogueOf(snapshot, 'zh');
    expect(counts).toEqual({ documents: 5, passages: 6, years: ['2021', '2025'] });
    expect(topics.map(({ key, entries }) => [key, ...entries.map(({ document }) => document.id)])).toEqual([
      ['compute', 'new', 'old'],
      ['talent', 'undated'],
      ['', 'report', 'only.en'],
    ]);
    expect(topics.map(({ name }) => name)).toEqual(['正文', '正文', undefined]);
  });

  it('prefers the language that is asked for', () => {
    const ids = catalogueOf(snapshot, 'en').topics.flatMap(({ entries }) =>
      entries.map(({ document }) => document.id),
    );
    expect(ids).toContain('old.en');
    expect(ids).not.toContain('old');
    expect(ids).toContain('new');
  });

  it('is empty for an empty corpus', () => {
    expect(catalogueOf({ documents: new Map(), passages: [] }, 'zh')).toEqual({
      topics: [],
      documents: 0,
      passages: 0,
    });
  });
});
