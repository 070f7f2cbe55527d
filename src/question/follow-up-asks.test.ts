import { describe, expect, it } from 'vitest';
import type { Entity, EntityKind } from '../domain/index.ts';
import { createTokenizer } from '../text/index.ts';
import { completeFollowUp, createLexicon } from './index.ts';

const entity = (name: string, kind: EntityKind, aliasesEn: string[] = []): Entity => ({
  name,
  kind,
  aliasesZh: [],
  aliasesEn,
});
const ENTITIES: Entity[] = [
  entity('启英泰伦', 'company', ['Chipintelli']),
  entity('川大智胜', 'company', ['Wisesoft']),
  entity('恒图科技', 'company', ['Fotor']),
  entity('海艺互娱', 'company', ['SeaArt']),
  entity('成都智算中心', 'institution'),
  entity('四川省人工智能学院', 'institution'),
  entity('算力券', 'policy', ['computing voucher']),
];
const UNKNOWN = new Set(
  '靠前 竞争对手 代言人 供应商 开学 招生 珠穆朗玛峰 红烧肉 诗仙 比特 币 女朋友 高铁 总统 首都'.split(' '),
);
const tokenizer = createTokenizer(ENTITIES.map(({ name }) => name));
const words = {
  tokenizer,
  lexicon: createLexicon(ENTITIES, tokenizer),
  knows: (term: string): boolean => !UNKNOWN.has(term),
};
const complete = (before: string, question: string): string | undefined =>
  completeFollowUp(question, [before], words)?.text;

type Case = readonly [before: string, question: string, expected: string];
const completes = (cases: readonly Case[]): void =>
  it.each(cases)('%s / %s → %s', (before, question, expected) =>
    expect(complete(before, question)).toBe(expected),
  );

const COST = '成都智算中心花了多少钱？';
const ACADEMY = '四川省人工智能学院在哪里揭牌？';
const MODELS = '四川有哪些大模型通过了备案？';
const XGIMI = 'When was XGIMI founded?';
const FOUNDER = '恒图科技的创始人是谁？';
const SUBSIDIES = '成都对人工智能企业有什么补贴？';
const JIMI = '极米科技什么时候上市的？';

describe('a cause is asked for without a judgement', () => {
  completes([
    [COST, '为什么？', '成都智算中心花钱的原因是什么？'],
    ['成都智算中心花了多少錢？', '為什麼？', '成都智算中心花錢的原因是什麼？'],
    ['四川有多少家人工智能企业？', '为什么？', '四川有人工智能企业的原因是什么？'],
    ['川大智勝2024年營業收入是多少？', '原因呢？', '川大智勝2024年營業收入的原因是什麼？'],
    ['成都智算中心有多大？', '为什么？', '成都智算中心的大小的原因是什么？'],
    ['启英泰伦离线语音的识别率有多高？', '为啥？', '启英泰伦离线语音的识别率的原因是什么？'],
    ['川大智胜亏了多少？', '为什么亏？', '川大智胜亏的原因是什么？'],
    [ACADEMY, '为什么？', '四川省人工智能学院揭牌的原因是什么？'],
    [MODELS, '为什么？', '四川有大模型通过了备案的原因是什么？'],
    ['How much did Wisesoft lose in 2024?', 'Why?', 'Why did Wisesoft lose in 2024?'],
    ['How big is Fotor?', 'Why?', 'Why is Fotor as big as it is?'],
    ['What is the revenue of Wisesoft?', 'Why?', 'What is the reason for the revenue of Wisesoft?'],
    ['Where was Fotor founded?', 'Why?', 'Why was Fotor founded there?'],
    ['Who founded Fotor?', 'Why?', 'Why was Fotor founded?'],
    [
      'How many AI companies are there in Sichuan?',
      'Why?',
      'Why are there that number of AI companies in Sichuan?',
    ],
  ]);
});

describe('a judgement of the one who asks is kept as it is', () => {
  completes([
    ['四川有多少家企业通过备案？', '为什么这么少？', '为什么四川通过备案的企业这么少？'],
    ['川大智胜2024年营业收入是多少？', '为什么这么低？', '为什么川大智胜2024年营业收入这么低？'],
    [
      'How many AI companies are there in Sichuan?',
      'Why so few?',
      'Why are there so few AI companies in Sichuan?',
    ],
  ]);
});

describe('a bare attribute is asked for as such a thing is asked for', () => {
  completes([
    ['極米科技的創辦人是誰？', '那員工呢？', '極米科技有多少員工？'],
    ['極米科技的創辦人是誰？', '收入呢？', '極米科技的收入是多少？'],
    ['極米科技的創辦人是誰？', '成立時間呢？', '極米科技的成立時間是什麼時候？'],
    [FOUNDER, '专利呢？', '恒图科技有多少专利？'],
    [FOUNDER, '面积呢？', '恒图科技的面积是多少？'],
    [FOUNDER, '投资呢？', '恒图科技的投资是多少？'],
    [FOUNDER, '产品呢？', '恒图科技有哪些产品？'],
    [FOUNDER, '学历呢？', '恒图科技的学历是什么？'],
    [ACADEMY, '院长呢？', '四川省人工智能学院的院长是谁？'],
    [ACADEMY, '学生呢？', '四川省人工智能学院有多少学生？'],
    ['恒图科技什么时候成立的？', '投资人呢？', '恒图科技的投资人是谁？'],
    ['Who is the CEO of SeaArt?', 'And the employees?', 'How many employees does SeaArt have?'],
    ['Who is the CEO of SeaArt?', 'What about products?', 'What are the products of SeaArt?'],
    ['Who is the CEO of SeaArt?', 'And investors?', 'Who are the investors of SeaArt?'],
    ['Who is the CEO of SeaArt?', 'Monthly active users?', 'How many monthly active users does SeaArt have?'],
  ]);
});

describe('names that the corpus lacks are subjects too', () => {
  completes([
    [XGIMI, 'And the founder?', 'Who is the founder of XGIMI?'],
    [XGIMI, 'And the CEO?', 'Who is the CEO of XGIMI?'],
    [XGIMI, 'Its revenue?', 'What is the revenue of XGIMI?'],
    [XGIMI, 'What about profit?', 'What is the profit of XGIMI?'],
    [XGIMI, 'how many employees?', 'How many employees does XGIMI have?'],
    [XGIMI, 'Who are the competitors?', 'Who are the competitors of XGIMI?'],
    [XGIMI, 'Any competitors?', 'Does XGIMI have any competitors?'],
    [XGIMI, 'And Chipintelli?', 'When was Chipintelli founded?'],
    ['When was xgimi founded?', 'And the founder?', 'Who is the founder of xgimi?'],
    ['Who founded OpenAI?', 'And its CEO?', 'Who is the CEO of OpenAI?'],
    ['When was Foobar Robotics founded?', 'and patents?', 'How many patents does Foobar Robotics have?'],
    ['XGIMI什么时候成立的？', '创始人呢？', 'XGIMI的创始人是谁？'],
    [JIMI, '市值多少？', '极米科技的市值多少？'],
  ]);

  it.each([XGIMI, 'Who founded OpenAI?', 'How many people does Foobar Robotics employ?'])(
    '%s stands alone',
    (question) => expect(complete('When was Chipintelli founded?', question)).toBeUndefined(),
  );
});

describe('an asking phrase is replaced whole', () => {
  completes([
    [ACADEMY, '什么时候？', '四川省人工智能学院什么时候揭牌？'],
    ['四川省人工智能学院在哪儿揭牌？', '什么时候？', '四川省人工智能学院什么时候揭牌？'],
    ['四川省人工智能学院在什么地方揭牌？', '什么时候呢？', '四川省人工智能学院什么时候揭牌？'],
    ['四川省人工智能學院於何處揭牌？', '什麼時候？', '四川省人工智能學院什麼時候揭牌？'],
    ['恒图科技的创始人去哪里教书？', '什么时候？', '恒图科技的创始人什么时候教书？'],
    ['四川省人工智能学院什么时候揭牌？', '在哪里？', '四川省人工智能学院在哪里揭牌？'],
    ['四川省人工智能学院是谁牵头的？', '什么时候？', '四川省人工智能学院是什么时候牵头的？'],
    ['四川省人工智能学院由誰牽頭？', '什麼時候？', '四川省人工智能学院什麼時候牽頭？'],
    ['成都智算中心落户在哪个区？', '什么时候？', '成都智算中心落户是什么时候？'],
    [COST, '什么时候？', '成都智算中心花钱是什么时候？'],
    [COST, '那在哪？', '成都智算中心在哪？'],
    ['四川有多少家企业通过备案？', '是哪几家？', '四川有哪几家企业通过备案？'],
    ['四川有多少个大模型通过了备案？', '哪些？', '四川有哪些大模型通过了备案？'],
    [MODELS, '有几个？', '四川有几个大模型通过了备案？'],
    ['四川有多少家人工智能企业？', '在哪儿？', '四川人工智能企业在哪儿？'],
    ['Where was Fotor founded?', 'When?', 'When was Fotor founded?'],
    ['When was Fotor founded?', 'By whom?', 'By whom was Fotor founded?'],
    ['Who founded SeaArt?', 'When?', 'When was SeaArt founded?'],
    [
      'How many AI companies are there in Sichuan?',
      'Which ones?',
      'Which AI companies are there in Sichuan?',
    ],
    [
      'Which large models in Sichuan are registered?',
      'How many?',
      'How many large models in Sichuan are registered?',
    ],
  ]);
});

const MORE = '除此之外，四川还有哪些大模型通过了备案？';

describe('more of a list', () => {
  it.each(
    '还有呢？ 还有吗 还有哪些？ 还有别的吗？ 其他的呢？ 别的呢？ 除了这些呢？ 另外还有吗？ 还有没有？ 更多'.split(
      ' ',
    ),
  )('%s', (question) => expect(complete(MODELS, question)).toBe(MORE));

  completes([
    ['四川有哪些大模型通過了備案？', '還有嗎？', '除此之外，四川還有哪些大模型通過了備案？'],
    ['成都有什么人工智能政策？', '还有其他政策吗？', '除此之外，成都还有什么人工智能政策？'],
    ['哪些企业通过了备案？', '还有吗？', '除此之外，哪些企业通过了备案？'],
    [
      'Which large models in Sichuan are registered?',
      'anything else?',
      'Which other large models in Sichuan are registered?',
    ],
    ['What AI policies does Chengdu have?', 'more?', 'What other AI policies does Chengdu have?'],
    [
      'What are the major AI companies in Chengdu?',
      'Any others?',
      'What are the other major AI companies in Chengdu?',
    ],
  ]);

  it('is asked again as often as one likes, and not of what is no list', () => {
    expect(completeFollowUp('还有呢？', [MODELS, '还有吗？'], words)?.text).toBe(MORE);
    expect(complete(FOUNDER, '还有呢？')).toBeUndefined();
    expect(complete('When was Chipintelli founded?', 'anything else?')).toBeUndefined();
  });
});

describe('a short question without a name leans on the one before', () => {
  completes([
    [JIMI, '竞争对手是谁？', '极米科技的竞争对手是谁？'],
    ['極米科技什麼時候上市的？', '競爭對手是誰？', '極米科技的競爭對手是誰？'],
    [JIMI, '供应商有哪些？', '极米科技的供应商有哪些？'],
    [SUBSIDIES, '算力券最多多少？', '成都算力券最多多少？'],
    [SUBSIDIES, '人工智能企业有多少家？', '成都的人工智能企业有多少家？'],
    ['成都對人工智能企業有什麼補貼？', '人工智能企業有多少家？', '成都的人工智能企業有多少家？'],
    ['2023年成都有多少家企业上榜？', '排名靠前的是哪家？', '2023年成都上榜的企业排名靠前的是哪家？'],
    [ACADEMY, '学费贵不贵？', '四川省人工智能学院的学费贵不贵？'],
    ['四川的AI企业主要短板是什么？', '优势呢？', '四川的AI企业主要优势是什么？'],
    [ACADEMY, '开学了没有？', '四川省人工智能学院开学了没有？'],
    [ACADEMY, '招生了吗？', '四川省人工智能学院招生了吗？'],
    [ACADEMY, '那学费是多少？', '四川省人工智能学院的学费是多少？'],
    ['海艺互娱是做什么的？', '有自己的大模型吗？', '海艺互娱有自己的大模型吗？'],
    ['海艺互娱是做什么的？', '收費嗎？', '海艺互娱收費嗎？'],
    ['启英泰伦的芯片卖了多少？', '用了什么大模型？', '启英泰伦用了什么大模型？'],
    [
      'What subsidies does Chengdu offer?',
      'How much for registering a large model?',
      'How much for registering a large model in Chengdu?',
    ],
    [
      'What subsidies does Chengdu offer?',
      'How big is the computing voucher?',
      'How big is the computing voucher in Chengdu?',
    ],
  ]);
});

describe('a new topic or general knowledge stands alone', () => {
  it.each(
    '什么是大模型？ 大模型是什么？ 大模型和小模型有什么区别？ 怎么训练大模型？ 谁发明了人工智能？ 人工智能之父是谁？ 人工智能会取代人类吗？ 世界上最高的山是哪座？ 珠穆朗玛峰有多高？ 高铁票多少钱？ 美国总统是谁？ 中国的首都是哪里？ 怎么做红烧肉？ 诗仙是谁？ 你叫什么名字？ 吃饭了没？ 在吗？ 謝謝！'.split(
      ' ',
    ),
  )('%s', (question) => {
    expect(complete('启英泰伦的芯片卖了多少？', question)).toBeUndefined();
    expect(complete(SUBSIDIES, question)).toBeUndefined();
  });

  it.each([
    'What is a large model?',
    'Who invented artificial intelligence?',
    'What is the difference between AI and machine learning?',
    'How do large models work?',
    'How tall is Mount Everest?',
    'Who are you?',
  ])('%s', (question) => expect(complete('When was Chipintelli founded?', question)).toBeUndefined());

  it('support of one place is not that of a company', () =>
    expect(complete('启英泰伦的芯片卖了多少？', '算力券最多多少？')).toBeUndefined());
});
