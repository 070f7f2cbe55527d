import { describe, expect, it } from 'vitest';
import { evidenceOf, readQuestion, WORDS } from '../../tests/small-evidence.ts';
import { cover } from './coverage.ts';
import { VIOLATIONS, type Violation } from './violations.ts';

const violationsOf = (question: string, text: string): readonly Violation[] =>
  cover(readQuestion(question), evidenceOf(text), WORDS).violations;

interface Case {
  readonly question: string;
  readonly breaks: readonly string[];
  readonly holds: readonly string[];
}

const CASES: Readonly<Record<Violation, Case>> = {
  name: {
    question: '晓多科技有多少员工？',
    breaks: ['长虹有员工200人。'],
    holds: ['晓多科技有员工200人。', '晓多有员工200人。', 'Xiaoduo Technology 有员工200人。'],
  },
  place: {
    question: '绵阳有多少家企业？',
    breaks: ['成都有企业200家。', '四川有企业200家。'],
    holds: ['绵阳市有企业200家。', '绵阳高新区有企业200家。'],
  },
  period: {
    question: '2024年有多少家企业？',
    breaks: ['2023年有企业200家。', '2022年和2023年有企业200家。'],
    holds: ['2024年有企业200家。', '有企业200家。'],
  },
  ordinal: {
    question: '基金二期的规模是多少？',
    breaks: ['基金一期的规模是10亿元。'],
    holds: ['基金二期的规模是10亿元。', '基金的规模是10亿元。', '一期10亿元，二期20亿元。', '第2期20亿元。'],
  },
  deputy: {
    question: '副院长是谁？',
    breaks: ['院长是张三。', '院长张三介绍副产品。'],
    holds: ['副院长是张三。'],
  },
  form: {
    question: '有多少家企业？',
    breaks: ['2024年企业增加。', '企业在8月11日增加。', '企业众多。'],
    holds: ['企业有200家。', '2024年企业增加到200家。', '企业有二十家。'],
  },
};

describe.each(VIOLATIONS)('%s', (violation) => {
  const { question, breaks, holds } = CASES[violation];

  it.each(breaks)(`is broken for ${question} by %s`, (text) =>
    expect(violationsOf(question, text)).toEqual([violation]),
  );

  it.each(holds)(`holds for ${question} in %s`, (text) => expect(violationsOf(question, text)).toEqual([]));
});

describe('a place', () => {
  it('beside a covered name only says where that is', () => {
    expect(violationsOf('绵阳长虹有多少员工？', '长虹有员工200人。')).toEqual([]);
    expect(violationsOf('绵阳长虹有多少员工？', '晓多科技有员工200人。')).toEqual(['name', 'place']);
  });

  it('is half covered by one in it', () =>
    expect(violationsOf('四川有多少家企业？', '成都有企业200家。')).toEqual([]));
});

describe('a form', () => {
  it('is wanted of dates too', () => {
    expect(violationsOf('晓多科技什么时候成立？', '晓多科技已经成立。')).toEqual(['form']);
    expect(violationsOf('晓多科技什么时候成立？', '晓多科技2014年成立。')).toEqual([]);
  });

  it('is not wanted of persons and reasons, which texts tell in many ways', () => {
    expect(violationsOf('晓多科技是谁创办的？', '晓多科技做客服机器人。')).toEqual([]);
    expect(violationsOf('晓多科技为什么成功？', '晓多科技做客服机器人。')).toEqual([]);
  });
});
