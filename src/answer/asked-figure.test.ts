import { describe, expect, it } from 'vitest';
import { coverageOf, evidenceOf, readQuestion } from '../../tests/small-evidence.ts';
import { FIGURE_NOT_ASKED } from './asked-figure.ts';

const figureOf = (question: string, text: string) =>
  coverageOf(readQuestion(question), evidenceOf(text)).figure;

describe('the figure of a passage', () => {
  it.each([
    ['多少人？', '公司有员工200人。', true],
    ['公司有多少人？', '公司有300家门店。', false],
    ['有多少家企业？', '园区有300家企业。', true],
    ['有多少家企业？', '企业营收300亿元。', false],
    ['有多少家企业？', '全国百强中有企业14家。', false],
    ['上海有多少家企业？', '上海企业14家上榜。', false],
    ['有多少专利？', '申请了专利202110186016.6。', false],
    ['有多少家企业入选百强？', '全国百强中有企业14家。', true],
    ['算力有多少P？', '总算力5900PFLOPS。', true],
    ['要建多少先进工厂？', '分三步走，营收4000亿元。', false],
    ['海外收入占多大比重？', '海外收入占12%。', true],
    ['海外收入占多大比重？', '海外收入2亿元。', false],
    ['融资多少钱？', '融资2亿元。', true],
    ['融资多少钱？', 'It raised RMB 20 million.', true],
    ['合同期是几年？', '2025年签约。', false],
    ['合同期是几年？', '合同期3年。', true],
    ['月活用户有多少人？', '月活用户超2500万。', true],
  ])('is of the kind of %s in %s: %s', (question, text, kindMet) =>
    expect(figureOf(question, text).kindMet).toBe(kindMet),
  );

  it('is of the things named in its clause', () => {
    const question = '园区有多少台服务器？';
    expect(figureOf(question, '园区有300台服务器。').focus).toBe(1);
    expect(figureOf(question, '园区有300台机器人，服务器很多。').focus).toBe(0);
  });

  it.each([
    ['2024年收入多少？', '2023年收入2亿元，2024年收入3亿元。', false],
    ['2025年收入多少？', '2023年收入2亿元，2024年收入3亿元。', true],
    ['2024年收入多少？', '2024年业绩好，收入3亿元。', false],
    ['2024年收入多少？', '2024年上半年收入1亿元。', false],
    ['2024年上半年收入多少？', '2024年收入3亿元。', true],
    ['2025年收入多少？', '2025年3月1日公布，收入3亿元。', false],
  ])('is of the time named last before it: %s %s', (question, text, isOtherTime) =>
    expect(figureOf(question, text).isOtherTime).toBe(isOtherTime),
  );

  it.each([
    ['四川有多少家企业？', '四川有企业300家，成都有200家。', false],
    ['四川有多少家企业？', '成都有企业200家。', true],
    ['成都有多少家企业？', '四川有企业300家。', true],
    ['四川有多少家企业？', '四川占全国的3%，有企业300家。', false],
    ['四川有多少家企业？', '企业有300家。', false],
    ['成都有多少家企业？', '四川比成都的200家多。', false],
    ['成都有多少家企业？', '四川、重庆等地共有企业300家。', false],
    ['成都有多少家企业？', '四川、重庆等地都多，共有企业300家。', false],
  ])('is of the place named last before it: %s %s', (question, text, isOtherPlace) =>
    expect(figureOf(question, text).isOtherPlace).toBe(isOtherPlace),
  );

  it.each(['公司由谁创办？', '四川排第几？'])('is not looked for by %s', (question) =>
    expect(figureOf(question, '成都有企业200家。')).toEqual(FIGURE_NOT_ASKED),
  );
});
