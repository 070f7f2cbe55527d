import { expect, it } from 'vitest';
import { smallEngine } from '../../../tests/small-engine.ts';
import { loadShipped } from '../../corpus/index.ts';
import {
  type Answer,
  type Citation,
  type CorpusDocument,
  documentId,
  type FigureComparison,
  generationId,
} from '../../domain/index.ts';
import { chartOf } from './index.ts';

const corpus = await loadShipped('corpus');
const { snapshot } = smallEngine(corpus.documents, corpus.entities);

function citationOf(id: string, n: number): Citation {
  const document = snapshot.documents.get(documentId(id)) ?? expect.fail(id);
  const passage = snapshot.passages.find(({ docId }) => docId === document.id) ?? expect.fail(id);
  return {
    ...passage,
    ...{ n, highlight: [], score: 0.9, role: 'answer' },
    title: document.title,
    publisher: document.publisher,
    date: document.date,
    lang: document.lang,
    marks: document.marks,
    quote: document.text.slice(...passage.span),
  };
}

/** An answer that cites these facts, in this order. */
const answerTo = (question: string, ids: readonly string[], change: Partial<Answer> = {}): Answer => ({
  question,
  status: 'answered',
  confidence: 0.9,
  missing: [],
  mode: 'hybrid',
  citations: ids.map((id, i) => citationOf(id, i + 1)),
  generation: generationId('000001-00000000'),
  timings: { embedMs: 0, searchMs: 0, totalMs: 0 },
  ...change,
});

const drawn = (question: string, ...ids: string[]): FigureComparison | undefined =>
  chartOf(answerTo(question, ids), snapshot);
const rows = (chart: FigureComparison | undefined): string[] | undefined =>
  chart?.figures.map(({ label, value, asOf, citation }) => `${label || asOf} ${value} [${citation}]`);

it('the same quantity of several places, the largest first, without the whole that they are parts of', () => {
  const chart = drawn('北京、上海、广东备案了多少款大模型', 'llm-filing-2025-03-by-province');
  expect(chart).toMatchObject({
    by: 'thing',
    measure: '备案大模型',
    unit: '项',
    measureEn: 'Filed large models',
  });
  expect(rows(chart)).toEqual(['北京 105 [1]', '上海 66 [1]', '广东 45 [1]', '浙江 31 [1]', '江苏 23 [1]']);
  expect(rows(drawn('2024年各城市AI融资金额', 'ai-funding-city-rank-2024'))?.[0]).toBe('北京 500 [1]');
});

it('one quantity at several times, from several sources, earliest first, each as exact as its source', () => {
  const ids = ['chengdu-ai-firms-2025', 'chengdu-ai-scale-2020', 'chengdu-ai-scale-2023'];
  const chart = drawn('成都AI企业数历年', ...ids);
  expect(rows(chart)).toEqual(['2020 550 [2]', '2023 900 [3]', '2025-03 1000 [1]']);
  expect(chart?.figures.map(({ precision }) => precision)).toEqual(['over', 'nearly', 'over']);
  expect(chart).toMatchObject({ by: 'time', measure: '成都AI企业数' });
  // Revenue of three quarters is not that of a year.
  expect(rows(drawn('安徽人工智能规上企业营收', 'anhui-ai-2023-2024', 'anhui-ai-2025-q3'))).toEqual([
    '2023 1327.7 [1]',
    '2024 1704.9 [1]',
  ]);
});

it('kinds of one thing stand as their source has them', () => {
  expect(rows(drawn('成都的AI创新平台有几个', 'chengdu-innovation-platforms-2024'))).toEqual([
    '国家级 10 [1]',
    '省部级 36 [1]',
    '市级 40 [1]',
  ]);
  expect(rows(drawn('长虹智慧显示工厂的订单交付周期', 'changhong-display-factory'))).toEqual([
    '改造前 49 [1]',
    '改造后 11 [1]',
  ]);
});

it('an answer in English has the figures of its Chinese twin, with English names', () => {
  const chart = drawn(
    'Which provinces have the most filed large models?',
    'llm-filing-2025-03-by-province.en',
  );
  expect(chart?.figures.map(({ labelEn }) => labelEn)).toEqual([
    'Beijing',
    'Shanghai',
    'Guangdong',
    'Zhejiang',
    'Jiangsu',
  ]);
});

it.each([
  ['unlike quantities of one unit', '四川有哪些目标', 'chain-plan-2024-2027-targets'],
  ['a place on a list', '成都AI融资排名', 'ai-funding-city-rank-2024'],
  ['a part beside its whole', '北京AI投融资金额占多少', 'ai-funding-national-2024q3'],
  ['a result beside a forecast', '绵阳机器人产值', 'mianyang-robots-2024'],
  ['a target where a result is asked', '成都AI产业规模', 'chengdu-targets-2024-2026'],
  ['three equal bars', '成都高新区的算力券和扶持资金', 'chengdu-hitech-300m-2025'],
  ['what the question does not ask', '北京和上海的人工智能企业谁多', 'hurun-ai50-2025'],
  ['a place that the figures lack', '成都和北京备案了多少大模型', 'llm-filing-2025-03-by-province'],
  [
    'the whole that is asked for beside parts',
    '北京和全国备案了多少大模型',
    'llm-filing-2025-03-by-province',
  ],
  ['one that measures otherwise than the others', '重庆、上海、深圳的人工智能产业规模', 'chongqing-ai-2024'],
  ['a single figure', '川观新闻有多少用户', 'scdaily-users-2024'],
])('no picture of %s', (_, question, id) => expect(drawn(question, id)).toBeUndefined());

it('none of sources that disagree, of what is only related, or of a number that the passage does not state', () => {
  const question = '北京、上海备案了多少款大模型';
  const ids = ['llm-filing-2025-03-by-province'];
  expect(chartOf(answerTo(question, ids, { status: 'related' }), snapshot)).toBeUndefined();
  const answer = answerTo(question, ids);
  const quoting = (quote: string): Answer => ({
    ...answer,
    citations: answer.citations.map((citation) => ({ ...citation, quote })),
  });
  expect(rows(chartOf(quoting('北京105、上海66项'), snapshot))).toEqual(['北京 105 [1]', '上海 66 [1]']);
  expect(chartOf(quoting('北京105.5、上海1066项'), snapshot)).toBeUndefined();
  const [first, second] = ['chengdu-ai-scale-2020', 'chengdu-ai-scale-2023'];
  const scale = answerTo('成都AI产业规模', [first, second]);
  expect(rows(chartOf(scale, snapshot))).toEqual(['2020 200 [1]', '2023 780 [2]']);
  const conflicts = [{ citations: [1, 2], about: '产业规模' }];
  expect(chartOf({ ...scale, conflicts }, snapshot)).toBeUndefined();
});

it('sources that say that they contradict each other are not set side by side', () => {
  const ids = ['chengdu-ai-scale-2020', 'chengdu-ai-firms-2025'];
  const answer = answerTo('成都AI企业数', ids);
  const documents = new Map<CorpusDocument['id'], CorpusDocument>(snapshot.documents);
  const [id, to] = ids.map(documentId);
  const document = documents.get(id ?? expect.fail()) ?? expect.fail();
  documents.set(document.id, { ...document, relation: { kind: 'contradicts', to: [to ?? expect.fail()] } });
  expect(rows(chartOf(answer, snapshot))).toHaveLength(2);
  expect(chartOf(answer, { ...snapshot, documents })).toBeUndefined();
});

it('a source that another cited one contradicts is not shown alone, nor is what only a further source says', () => {
  const question = '北京人工智能核心产业规模';
  expect(rows(drawn(question, 'beijing-ai-2024-2025-growth'))).toEqual(['2024 3500 [1]', '2025 4500 [1]']);
  expect(drawn(question, 'beijing-ai-2024-2025-growth', 'beijing-ai-2024-official')).toBeUndefined();
  const filed = 'llm-filing-2025-03-by-province';
  expect(drawn('各地备案大模型', 'hurun-ai50-2025', filed)).toBeUndefined();
  expect(rows(drawn('各地备案大模型', filed, 'hurun-ai50-2025'))).toHaveLength(5);
});

it('a follow-up is read with what it leaves out', () => {
  const answer = answerTo('那上海呢？', ['llm-filing-2025-03-by-province']);
  expect(chartOf(answer, snapshot)).toBeUndefined();
  const rewrites = [{ from: '那上海呢？', to: '上海备案了多少款大模型？' }];
  expect(rows(chartOf({ ...answer, rewrites }, snapshot))).toHaveLength(5);
});

it('every fact that has figures is read without a fault, whatever is asked', () => {
  const withFigures = corpus.documents.filter(({ figures }) => figures.length > 0);
  for (const { id, figures } of withFigures) {
    const chart = chartOf(answerTo(figures.map(({ name }) => name).join(''), [id]), snapshot);
    if (!chart) continue;
    expect(chart.figures.length).toBeGreaterThan(1);
    expect(new Set(chart.figures.map(({ label, asOf }) => label + asOf)).size).toBe(chart.figures.length);
  }
});
