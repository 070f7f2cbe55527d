import { expect, it } from 'vitest';
import { smallDocument, smallEngine } from '../../../tests/small-engine.ts';
import { type Answer, documentId, type Figure, generationId } from '../../domain/index.ts';
import { chartOf } from './index.ts';

type Given = readonly [name: string, value: number | string, unit: string, asOf: string];

/** What is drawn of a document that states these figures, by default each as it is. */
function drawn(question: string, given: readonly Given[], text?: string): string[] | undefined {
  const figures = given.map(([name, value, unit, asOf]): Figure => ({ name, value, unit, asOf }));
  const quote = text ?? given.map(([name, value, unit]) => `${name}${value}${unit}`).join('，');
  const document = { ...smallDocument({ id: 'd', paragraphs: [quote] }), figures };
  const { snapshot } = smallEngine([document]);
  const [passage] = snapshot.passages;
  const answer: Answer = {
    question,
    status: 'answered',
    confidence: 0.9,
    missing: [],
    mode: 'hybrid',
    citations: [
      {
        ...(passage ?? expect.fail()),
        ...{ n: 1, docId: documentId('d'), title: '', publisher: '', date: '2025', lang: 'zh' },
        ...{ quote, highlight: [], score: 0.9, role: 'answer', marks: [] },
      },
    ],
    generation: generationId('000001-00000000'),
    timings: { embedMs: 0, searchMs: 0, totalMs: 0 },
  };
  return chartOf(answer, snapshot)?.figures.map(({ label, value }) => `${label}${value}`);
}

const FILED = '各地备案大模型';
const filed = (place: string, value: number, asOf = '2025-03'): Given => [
  `${place}备案大模型`,
  value,
  '项',
  asOf,
];
const raised = (place: string, value: number, asOf: string): Given => [
  `${place}AI融资金额`,
  value,
  '亿元',
  asOf,
];

it('figures of one quantity, unit and time are drawn', () => {
  expect(drawn(FILED, [filed('上海', 66), filed('北京', 105)])).toEqual(['北京105', '上海66']);
  // What there is at two moments of one year may be compared.
  expect(drawn(FILED, [filed('北京', 105, '2025-03'), filed('上海', 66, '2025')])).toHaveLength(2);
});

it('a whole is left out, named as such or a place that holds another', () => {
  expect(drawn(FILED, [filed('全国', 346), filed('北京', 105), filed('上海', 66)])).toEqual([
    '北京105',
    '上海66',
  ]);
  expect(drawn(FILED, [filed('四川', 12), filed('成都', 9), filed('绵阳', 2)])).toEqual(['成都9', '绵阳2']);
});

const UNDRAWN: [why: string, ...Parameters<typeof drawn>][] = [
  ['of unlike units', FILED, [filed('北京', 105), ['上海备案大模型', 66, '家', '2025-03']]],
  ['of unlike years', FILED, [filed('北京', 105, '2024'), filed('上海', 66, '2025')]],
  [
    'of a year and a part of it, where money flows',
    '各地AI融资金额',
    [raised('北京', 500, '2024'), raised('上海', 66, '2024-06')],
  ],
  ['of one length', FILED, [filed('北京', 66), filed('上海', 66)]],
  ['of one thing given twice', FILED, [filed('北京', 105), filed('北京', 39), filed('上海', 66)]],
  [
    'that are places on a list',
    '各地融资名次',
    [
      ['北京融资名次', 1, '位', '2024'],
      ['成都融资名次', 8, '位', '2024'],
    ],
  ],
  [
    'built and planned',
    '规划的园区面积',
    [
      ['园区面积（已建成）', 7, '亩', '2025'],
      ['园区面积（规划）', 28, '亩', '2025'],
    ],
  ],
  [
    'that share no more than a kind of word',
    '人数',
    [
      ['研发人数', 30, '人', '2025'],
      ['销售人数', 20, '人', '2025'],
    ],
  ],
  [
    'below zero',
    '各公司净利润',
    [
      ['北京净利润', -5, '亿元', '2024'],
      ['上海净利润', -3, '亿元', '2024'],
    ],
  ],
  [
    'in words',
    '各地面积',
    [
      ['北京展厅面积', '很大', '亩', '2024'],
      ['上海展厅面积', '不大', '亩', '2024'],
    ],
  ],
  [
    'whose digits are parts of other numbers',
    FILED,
    [filed('北京', 105), filed('上海', 66)],
    '北京2105、上海1066项',
  ],
  [
    'of a part beside the total',
    '测试道路',
    [
      ['第五批测试道路', 206, '公里', '2024'],
      ['累计开放测试道路', 596, '公里', '2024'],
    ],
  ],
  ['that another passage states', FILED, [filed('北京', 105), filed('上海', 66)], '各地都有备案的大模型。'],
];

it.each(UNDRAWN.map(([why, ...given]) => ({ why, given })))('no picture of figures $why', ({ given }) => {
  expect(drawn(...given)).toBeUndefined();
});

it('numbers are found as people write them', () => {
  const given = [filed('北京', 12000), filed('上海', 1327.7), filed('深圳', 300000000)];
  expect(drawn(FILED, given, '北京1.2万、上海1,327.7、深圳3亿项')).toHaveLength(3);
});
