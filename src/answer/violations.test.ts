import { describe, expect, it } from 'vitest';
import { coverageOf, evidenceOf, readQuestion } from '../../tests/small-evidence.ts';
import { VIOLATIONS, type Violation } from './violations.ts';

const violationsOf = (question: string, text: string): readonly Violation[] =>
  coverageOf(readQuestion(question), evidenceOf(text)).violations;

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
  office: {
    question: '四川大学的校长是谁？',
    breaks: ['四川大学副校长张三讲话。', '四川大学来了客人，成都理工大学校长张三讲话。'],
    holds: ['四川大学校长是张三。', '张三去了四川大学，校长李四同行。', '校长张三介绍川大。'],
  },
  kind: {
    question: '长虹的系统用在哪些机场？',
    breaks: ['长虹的系统用在成都和绵阳。'],
    holds: ['长虹的系统用在双流机场。'],
  },
  form: {
    question: '有多少家企业？',
    breaks: ['2024年企业增加。', '企业在8月11日增加。', '企业众多。'],
    holds: ['企业有200家。', '2024年企业增加到200家。', '企业有二十家。'],
  },
  planned: {
    question: '实际有多少家企业？',
    breaks: ['目标是有企业200家。', '计划引进企业200家，力争达到300家。'],
    holds: ['企业有200家。', '目标是企业200家。已有企业100家。'],
  },
  actual: {
    question: '企业数的目标是多少家？',
    breaks: ['企业有200家。', '目标客户多，企业有200家。'],
    holds: ['到2030年力争企业达到200家。', '已有企业100家。方案要求到2027年企业200家。'],
  },
};

describe.each(VIOLATIONS)('%s', (violation) => {
  const { question, breaks, holds } = CASES[violation];

  it.each(breaks)(`is broken for ${question} by %s`, (text) =>
    expect(violationsOf(question, text)).toEqual([violation]),
  );

  it.each(holds)(`holds for ${question} in %s`, (text) => expect(violationsOf(question, text)).toEqual([]));
});

describe('a name that no list holds', () => {
  const lacking = (question: string, text: string): boolean => violationsOf(question, text).includes('name');

  it.each([
    ['白虎智能有多少员工？', '长虹有员工200人。', '白虎有员工200人。'],
    ['天府人工智能研究院有多少人？', '四川省人工智能研究院有200人。', '绵阳的天府人工智能研究院有200人。'],
    ['成都人工智能学会有多少人？', '成都人工智能协会有200人。', '成都市人工智能学会有200人。'],
    ['四川人工智能协会有多少人？', '四川省人工智能学会有200人。', '四川省人工智能行业协会有200人。'],
    ['宜宾市第二医院有多少人？', '宜宾市第一医院有200人。', '宜宾第二医院有200人。'],
    ['四川大学智能学院有多少人？', '四川大学计算机学院有200人。', '川大智能科学与技术学院有200人。'],
    [
      'How many people work at Baihu Robotics?',
      'Longyuan Robotics has 200 people.',
      'Baihu Robotics has 200.',
    ],
    ['大鹏CW-20能飞多少公里？', '大鹏CW-15能飞200公里。', '大鹏CW20能飞200公里。'],
    ['《机器人条例》有多少条？', '《数据条例》有20条。', '《四川省机器人管理条例》有20条。'],
  ])('is lacked by another’s text: %s', (question, other, own) => {
    expect(lacking(question, other)).toBe(true);
    expect(lacking(question, own)).toBe(false);
  });

  it.each([
    ['有多少家高科技企业？', '企业200家。'],
    ['像ChatGPT那样的大模型要多少钱？', '大模型要200万元。'],
    ['成都哪家医院有多少人？', '成都有200人。'],
    ['国家级重点实验室有多少个？', '有20个。'],
  ])('is not read from kinds and likenesses: %s', (question, text) =>
    expect(lacking(question, text)).toBe(false),
  );

  it('may be written otherwise in another script', () =>
    expect(lacking('白虎智能有多少员工？', 'Baihu has 200 employees.')).toBe(false));
});

describe('a kind', () => {
  it('of place is another place than the question names', () => {
    expect(violationsOf('和成都一起的是哪些城市？', '成都是先导区。')).toEqual(['kind']);
    expect(violationsOf('和成都一起的是哪些城市？', '成都和绵阳是先导区。')).toEqual([]);
  });

  it.each(['哪年获批国家先导区？', '哪些高校系领先？', '哪一年当选院士？'])(
    'is not asked for by %s',
    (question) => expect(violationsOf(question, '2024年获批。')).toEqual([]),
  );
});

describe('an office', () => {
  it('is not looked for when the institution is asked for', () =>
    expect(violationsOf('张三是哪个协会的秘书长？', '四川大学秘书长张三。')).toEqual([]));
});

describe('a place', () => {
  it('beside a covered name only says where that is', () => {
    expect(violationsOf('绵阳长虹有多少员工？', '长虹有员工200人。')).toEqual([]);
    expect(violationsOf('绵阳长虹有多少员工？', '晓多科技有员工200人。')).toEqual(['name', 'place']);
    expect(violationsOf('长虹在绵阳有多少员工？', '长虹有员工200人。')).toEqual(['place']);
    expect(
      violationsOf('How many people work at Mianyang-based Changhong?', 'Changhong has 200 staff.'),
    ).toEqual([]);
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
