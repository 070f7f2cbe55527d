import { describe, expect, it } from 'vitest';
import { evidenceOf, readQuestion } from '../../tests/small-evidence.ts';
import { normalise } from '../text/index.ts';
import { figureFor, readNumbers } from './figures.ts';

const numbersIn = (text: string) => readNumbers(normalise(text).text);

describe('numbers', () => {
  it.each([
    ['1,100余家企业', 1100, '家'],
    ['4.1亿元', 4.1e8, '元'],
    ['500万元', 5e6, '元'],
    ['3百万人', 3e6, '人'],
    ['5千万元', 5e7, '元'],
    ['1.2万亿元', 1.2e12, '元'],
    ['1.1万余人', 11_000, '人'],
    ['10余万人', 100_000, '人'],
    ['138亿美元', 1.38e10, '美元'],
    ['占41.5%', 41.5, '%'],
    ['40000P算力', 40_000, 'p'],
    ['20年', 20, ''],
    ['410 million yuan', 4.1e8, '元'],
    ['13.8 billion yuan', 1.38e10, '元'],
    ['more than 1,100 companies', 1100, '家'],
    ['about 2 thousand people', 2000, '人'],
    ['30 models', 30, '个'],
  ])('reads %s', (text, value, unit) => {
    const [number, ...others] = numbersIn(text);
    expect(others).toEqual([]);
    expect(number?.value).toBeCloseTo(value, 3);
    expect(number?.unit).toBe(unit);
  });

  it.each(['2024年8月11日', '2024年上半年', '8月', '2024-08-11', 'in 2024', '第3', '没有数字', 'Q2 2024'])(
    'sees none in %s',
    (text) => expect(numbersIn(text)).toEqual([]),
  );

  it('reads all of a sentence but its dates', () =>
    expect(numbersIn('2024年有22家企业融资4亿元，排第9名')).toEqual([
      { value: 22, unit: '家' },
      { value: 4e8, unit: '元' },
    ]));
});

describe('the figure of a passage', () => {
  const figureIn = (question: string, text: string) => figureFor(readQuestion(question), evidenceOf(text));

  it.each([
    {
      is: 'in the asked unit',
      question: '涉及多少家企业？',
      text: '企业融资4亿元涉及22家。',
      value: 22,
      unit: '家',
    },
    {
      is: 'in 元 for 亿元',
      question: '企业融资多少亿元？',
      text: '22家企业融资4亿元。',
      value: 4e8,
      unit: '元',
    },
    {
      is: 'the first without the unit',
      question: '有多少家企业？',
      text: '企业22个在4座楼。',
      value: 22,
      unit: '个',
    },
    {
      is: 'of the right clause',
      question: '独角兽有多少家？',
      text: '机构300家，独角兽20家。',
      value: 20,
      unit: '家',
    },
    {
      is: 'of the right sentence',
      question: '独角兽有多少家？',
      text: '机构300家。独角兽20家。',
      value: 20,
      unit: '家',
    },
    {
      is: 'of the attribute',
      question: '企业的注册资本是多少？',
      text: '企业收入900万元，注册资本1万元。',
      value: 1e4,
      unit: '元',
    },
  ])('is $is: $question $text', ({ question, text, value, unit }) =>
    expect(figureIn(question, text)).toEqual({ value, unit, isPlanned: false }),
  );

  it('tells a target from a result', () => {
    expect(figureIn('有多少家企业？', '力争企业达500家。')).toMatchObject({ value: 500, isPlanned: true });
    expect(figureIn('有多少家企业？', '去年定下目标，企业有300家。')?.isPlanned).toBe(false);
  });

  it.each(['企业众多。', '2024年企业增加。', '企业增加到200。'])('is not there in %s', (text) =>
    expect(figureIn('有多少家企业？', text)).toBeUndefined(),
  );
});
