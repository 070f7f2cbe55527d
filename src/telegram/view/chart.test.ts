import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTelegramHtml } from '../../../tests/telegram-html.ts';
import {
  type Answer,
  type Citation,
  type ComparedFigure,
  documentId,
  type FigureComparison,
  generationId,
  passageId,
} from '../../domain/index.ts';
import type { Locale } from '../../locales/index.ts';
import { chartView } from './chart.ts';
import { voiceOf } from './voice.ts';

const citation = (n: number, change: Partial<Citation> = {}): Citation => ({
  n,
  id: passageId(`abcd${n}`),
  docId: documentId('d'),
  title: '标题',
  publisher: '四川日报',
  date: '2024-08',
  ...{ section: '正文', paragraph: 1, quote: '引文', span: [0, 2], highlight: [], score: 1 },
  ...{ lang: 'zh', role: 'answer', marks: [] },
  ...change,
});
const answerWith = (...citations: Citation[]): Answer => ({
  question: '问',
  status: 'answered',
  confidence: 1,
  missing: [],
  mode: 'hybrid',
  citations,
  generation: generationId('000001-00000000'),
  timings: { embedMs: 0, searchMs: 0, totalMs: 0 },
});
const figure = (label: string, value: number, change: Partial<ComparedFigure> = {}): ComparedFigure => ({
  ...{ label, value, precision: 'exact', asOf: '2024', citation: 1 },
  ...change,
});
const comparison = (change: Partial<FigureComparison> = {}): FigureComparison => ({
  by: 'thing',
  measure: 'AI融资金额',
  measureEn: 'AI funding',
  unit: '亿元',
  figures: [
    figure('北京', 12000.5, { labelEn: 'Beijing', precision: 'over' }),
    figure('广东', 132.7, { labelEn: 'Guangdong' }),
  ],
  ...change,
});
const view = (given: FigureComparison, locale: Locale = 'zh', ...citations: Citation[]) =>
  chartView(
    given,
    answerWith(...(citations.length > 0 ? citations : [citation(1)])),
    voiceOf(locale, 'shuwen_bot'),
  );

it('says what is measured, in which unit, when, and who says so, in picture and caption', () => {
  const { chart, caption } = view(comparison());
  expect(chart).toMatchObject({
    kind: 'bars',
    title: 'AI融资金额',
    subtitle: '单位：亿元 · 2024年',
    rows: [{ label: '北京', values: [{ value: 12000.5, text: '超12,000.5' }] }, { label: '广东' }],
    footer: ['[1] 四川日报 · 2024年8月 · #abcd1', expect.stringContaining('没有推算')],
  });
  expect(caption.text).toBe(
    'AI融资金额 · 2024年\n北京：超12,000.5亿元\n广东：132.7亿元\n[1] 四川日报 · 2024年8月 · #abcd1',
  );
  expect(caption.html).toContain('?start=c-abcd1');
});

it('in English with its names and units, in Traditional characters with theirs', () => {
  const { chart, caption } = view(comparison(), 'en');
  expect(chart.subtitle).toBe('In billion yuan · 2024');
  expect(caption.text.split('\n').slice(0, 3)).toEqual([
    'AI funding · 2024',
    'Beijing: over 1,200.05 billion yuan',
    'Guangdong: 13.27 billion yuan',
  ]);
  expect(view(comparison(), 'zh-Hant').chart.rows.map(({ label }) => label)).toEqual(['北京', '廣東']);
  const counted = comparison({ unit: '家', figures: [figure('甲', 3), figure('乙', 2)] });
  expect(view(counted, 'en').chart.subtitle).toBe('2024');
});

it('years stand in their distance; what differs is said at each column, and which source says it', () => {
  const figures = [
    figure('', 550, { asOf: '2020', precision: 'over', citation: 2 }),
    figure('', 1000, { asOf: '2023-03', precision: 'nearly' }),
  ];
  const reprint = citation(2, { marks: ['reprint', 'described'] });
  const { chart, caption } = view(
    comparison({ by: 'time', unit: '家', figures }),
    'zh',
    citation(1),
    reprint,
  );
  expect(chart.kind).toBe('columns');
  expect(chart.rows.map(({ label, note, values }) => [label, note, values[0]?.text])).toEqual([
    ['2020年', '[2]', '超550'],
    ['2021年', '无引文', undefined],
    ['2022年', '无引文', undefined],
    ['2023年', '3月 [1]', '近1000'],
  ]);
  expect(caption.text).toContain('2023年3月：近1000家 [1]');
  expect(chart.footer[1]).toBe('[2] 四川日报 · 2024年8月 · 转载 · #abcd2');
});

it('shares have their sign, stretches of time their own words, and undated facts say so', () => {
  const share = comparison({
    unit: '%',
    figures: [figure('甲', 51.75, { asOf: '2024前三季度' }), figure('乙', 6.5, { asOf: '2024前三季度' })],
  });
  expect(view(share).chart).toMatchObject({
    subtitle: '2024前三季度',
    rows: [{ values: [{ text: '51.75%' }] }, {}],
  });
  const undated = comparison({
    figures: [figure('甲', 2, { asOf: '未注明' }), figure('乙', 1, { asOf: '未注明' })],
  });
  expect(view(undated).chart.subtitle).toBe('单位：亿元 · 日期未注明');
});

it('whatever names there are, the caption is one that Telegram takes', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  const figures = fc.array(fc.tuple(text, fc.double({ min: 0, max: 1e12, noNaN: true })), {
    minLength: 2,
    maxLength: 12,
  });
  fc.assert(
    fc.property(figures, text, fc.constantFrom<Locale>('zh', 'zh-Hant', 'en'), (given, name, locale) => {
      const all = given.map(([label, value], i) => figure(label, value, { citation: (i % 8) + 1 }));
      const citations = Array.from({ length: 8 }, (_, i) => citation(i + 1, { publisher: name }));
      const { caption } = view(comparison({ measure: name, figures: all }), locale, ...citations);
      expect(caption.text.length).toBeLessThanOrEqual(1_024);
      expect(parseTelegramHtml(caption.html).text).toBe(caption.text);
    }),
  );
});
