import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, EntityKind } from '../domain/index.ts';
import { createTokenizer, normalise } from '../text/index.ts';
import { completeFollowUp, createLexicon, languageOfFollowUp } from './index.ts';

const entity = (name: string, kind: EntityKind, [zh = '', en = '']: readonly string[] = []): Entity => ({
  name,
  kind,
  aliasesZh: zh ? [zh] : [],
  aliasesEn: en ? [en] : [],
});
const ENTITIES: Entity[] = [
  entity('启英泰伦', 'company', ['', 'Chipintelli']),
  entity('川大智胜', 'company', ['', 'Wisesoft']),
  entity('恒图科技', 'company', ['', 'Fotor']),
  entity('海艺互娱', 'company', ['', 'SeaArt']),
  entity('四川省人工智能学院', 'institution'),
  entity('张文萍', 'person', ['', 'Zhang Wenping']),
  entity('符红光', 'person'),
  entity('2023人工智能企业百强', 'ranking', ['人工智能企业百强']),
  entity('算力券', 'policy', ['', 'computing voucher']),
];
const tokenizer = createTokenizer(ENTITIES.flatMap(({ name, aliasesZh }) => [name, ...aliasesZh]));
const words = { tokenizer, lexicon: createLexicon(ENTITIES, tokenizer) };
const complete = (...turns: string[]): string | undefined =>
  completeFollowUp(turns.at(-1) ?? '', turns.slice(0, -1), words)?.text;

const FUNDING = '2024年上半年成都的人工智能融资金额是多少？';
const CHIPS = '启英泰伦的芯片卖了多少？';
const REVENUE = '川大智胜2024年营业收入是多少？';
const FIRMS = '四川有多少家人工智能企业？';
const FOUNDER = '恒图科技的创始人是谁？';
const TOP100 = '2023人工智能企业百强里四川有几家？';
const TARGET = '四川提出2027年人工智能产业规模要到多少？';

describe('completeFollowUp: 那X呢', () => {
  it.each([
    [FUNDING, '那北京呢？', '2024年上半年北京的人工智能融资金额是多少？'],
    [FUNDING, '2025年呢？', '2025年成都的人工智能融资金额是多少？'],
    [FUNDING, '下半年呢', '2024年下半年成都的人工智能融资金额是多少？'],
    [FUNDING, '24年呢', '2024年成都的人工智能融资金额是多少？'],
    [FUNDING, '前一年呢？', '2023年成都的人工智能融资金额是多少？'],
    [FUNDING, '那2025年的北京呢', '2025年北京的人工智能融资金额是多少？'],
    [FUNDING, '换成上海', '2024年上半年上海的人工智能融资金额是多少？'],
    [FUNDING, '绵阳和德阳呢', '2024年上半年绵阳和德阳的人工智能融资金额是多少？'],
    [FUNDING, '其他城市呢', '2024年上半年其他城市的人工智能融资金额是多少？'],
    [FUNDING, '全省呢', '2024年上半年全省的人工智能融资金额是多少？'],
    [FUNDING, '企业数呢', '2024年上半年成都的人工智能企业数是多少？'],
    [CHIPS, '川大智胜呢？', '川大智胜的芯片卖了多少？'],
    [CHIPS, '董事长呢', '启英泰伦的董事长是谁？'],
    [REVENUE, '那利润呢', '川大智胜2024年利润是多少？'],
    [REVENUE, '员工总数', '川大智胜2024年员工总数是多少？'],
    [FOUNDER, '那总部呢', '恒图科技的总部在哪里？'],
    [FOUNDER, '他的学历呢', '恒图科技的创始人的学历是什么？'],
    ['四川省人工智能学院是哪年成立的？', '几月呢？', '四川省人工智能学院是几月成立的？'],
    ['第一个国家数据标注基地在哪里？', '第二个呢', '第二个国家数据标注基地在哪里？'],
    [FIRMS, '重庆', '重庆有多少家人工智能企业？'],
    [TOP100, '那川大智胜呢', '2023人工智能企业百强里川大智胜有几家？'],
    ['启英泰伦有多少员工？', '2024年呢', '2024年启英泰伦有多少员工？'],
  ])('%s → %s', (before, question, expected) => expect(complete(before, question)).toBe(expected));
});

describe('completeFollowUp: pronouns', () => {
  it.each([
    [CHIPS, '它的创始人是谁？', '启英泰伦的创始人是谁？'],
    [FOUNDER, '这家公司有多少用户？', '恒图科技有多少用户？'],
    [FOUNDER, '他哪里毕业的？', '恒图科技的创始人哪里毕业的？'],
    [FOUNDER, '其总部在哪里', '恒图科技的总部在哪里'],
    [FOUNDER, '公司在哪', '恒图科技在哪'],
    ['谁创办了海艺互娱？', '他是哪里人？', '海艺互娱的创始人是哪里人？'],
    ['启英泰伦的张文萍怎么看招聘？', '她怎么说大模型？', '启英泰伦的张文萍怎么说大模型？'],
    ['启英泰伦和川大智胜哪家成立早？', '前者的创始人是谁？', '启英泰伦的创始人是谁？'],
    ['启英泰伦和川大智胜哪家成立早？', '后者有多少员工', '川大智胜有多少员工'],
    ['成都的人工智能产业规模是多少？', '那里有哪些企业？', '成都有哪些企业？'],
    ['川大智胜在测试什么心理监测产品？', '它采集哪些信息？', '川大智胜的心理监测产品采集哪些信息？'],
    ['川大智胜在测试什么心理监测产品？', '它成立多久了？', '川大智胜成立多久了？'],
    [TOP100, '是谁评的这个榜？', '是谁评的2023人工智能企业百强？'],
    ['SeaArt在2026年1月的收入是多少？', '那时候月活是多少？', 'SeaArt2026年1月月活是多少？'],
    [REVENUE, '它和启英泰伦谁赚得多', '2024年川大智胜和启英泰伦谁赚得多'],
  ])('%s → %s', (before, question, expected) => expect(complete(before, question)).toBe(expected));
});

describe('completeFollowUp: what is left out', () => {
  it.each([
    [FUNDING, '涉及多少家企业？', '2024年上半年成都人工智能融资涉及多少家企业？'],
    [FUNDING, '比上年增长多少？', '2024年上半年成都的人工智能融资金额比上年增长多少？'],
    [FUNDING, '和北京比差多少？', '2024年上半年成都的人工智能融资金额和北京比差多少？'],
    ['成都现在算力规模多少？', '目标是多少', '成都现在算力规模目标是多少'],
    ['成都现在算力规模多少？', '2026年呢', '2026年成都算力规模多少？'],
    [CHIPS, '什么时候成立的？', '启英泰伦什么时候成立的？'],
    [CHIPS, '用在哪些家电上？', '启英泰伦的芯片用在哪些家电上？'],
    [CHIPS, '那谁是董事长', '启英泰伦谁是董事长'],
    [REVENUE, '亏了多少？', '2024年川大智胜亏了多少？'],
    ['启英泰伦离线语音方案的响应时间是多少？', '识别率有多高？', '启英泰伦离线语音方案的识别率有多高？'],
    ['四川省人工智能学院什么时候揭牌的？', '谁牵头？', '四川省人工智能学院谁牵头？'],
    ['川大智胜2024年亏损了吗？', '具体是多少', '川大智胜2024年亏损具体是多少？'],
    ['川大智胜2024年亏损了吗？', '为什么？', '为什么川大智胜2024年亏损？'],
    ['四川缺人工智能人才吗？', '原因呢', '为什么四川缺人工智能人才？'],
    [FUNDING, '为什么？', '2024年上半年成都的人工智能融资金额的原因是什么？'],
    [TOP100, '上海有几家？', '2023人工智能企业百强里上海有几家？'],
    [TOP100, '启英泰伦上榜没有', '2023人工智能企业百强启英泰伦上榜没有'],
    [FIRMS, '成都占多少？', '四川人工智能企业成都占多少？'],
    [FIRMS, '在全国排第几', '四川人工智能企业在全国排第几'],
    [
      '启英泰伦上榜2023人工智能企业百强了吗？',
      '川大智胜也上榜了吗',
      '川大智胜上榜2023人工智能企业百强了吗？',
    ],
  ])('%s → %s', (before, question, expected) => expect(complete(before, question)).toBe(expected));
});

describe('completeFollowUp: other scripts and languages', () => {
  it.each([
    ['川大智勝2024年營業收入是多少？', '那利潤呢？', '川大智勝2024年利潤是多少？'],
    ['川大智勝2024年虧損了嗎？', '為什麼？', '為什麼川大智勝2024年虧損？'],
    ['啟英泰倫的晶片賣了多少？', '它的董事長是誰？', '啟英泰倫的董事長是誰？'],
    [FUNDING, 'What about Beijing?', '2024年上半年北京的人工智能融资金额是多少？'],
    [
      'How many AI companies are there in Sichuan?',
      '重庆呢',
      'How many AI companies are there in Chongqing?',
    ],
    [
      'How many AI companies are there in Sichuan?',
      'and in Chongqing?',
      'How many AI companies are there in Chongqing?',
    ],
    [
      'How many AI companies are there in Sichuan?',
      'What about universities?',
      'How many universities are there in Sichuan?',
    ],
    [
      'How many AI companies are there in Sichuan?',
      'Why so many?',
      'Why are there so many AI companies in Sichuan?',
    ],
    ['When was Chipintelli founded?', 'Who founded it?', 'Who founded Chipintelli?'],
    ['When was Chipintelli founded?', 'and the founder?', 'Who is the founder of Chipintelli?'],
    ['When was Chipintelli founded?', 'How many employees?', 'How many employees does Chipintelli have?'],
    ["What was Wisesoft's revenue in 2024?", 'And in 2023?', "What was Wisesoft's revenue in 2023?"],
    ["What was Wisesoft's revenue in 2024?", 'and the profit?', 'What is the profit of Wisesoft in 2024?'],
    [
      "What was Wisesoft's revenue in 2024?",
      'Where is its headquarters?',
      "Where is Wisesoft's headquarters?",
    ],
    [
      "What is Chengdu's AI industry target for 2026?",
      'What was it in 2023?',
      "What is Chengdu's AI industry target for 2023?",
    ],
    ['Does Sichuan lack AI talent?', 'Why?', 'Why does Sichuan lack AI talent?'],
    ['Who is the CEO of SeaArt?', 'How old is he?', 'How old is the CEO of SeaArt?'],
    [
      "What was Sichuan's AI industry revenue in 2024?",
      'How many companies does it have?',
      "How many companies does Sichuan's AI industry have?",
    ],
    [
      'How many deals did Chengdu have in H1 2024?',
      "And Beijing's amount?",
      'What is the amount in Beijing in H1 2024?',
    ],
    ['Who founded Fotor?', 'Where did he study?', 'Where did the founder of Fotor study?'],
  ])('%s → %s', (before, question, expected) => expect(complete(before, question)).toBe(expected));

  it.each([
    ['那成都呢', 'zh'],
    ['What about Beijing?', 'en'],
    ['SeaArt?', undefined],
    ['2025?', undefined],
  ])('%s is in %s', (question, lang) => expect(languageOfFollowUp(question)).toBe(lang));
});

describe('completeFollowUp: chains', () => {
  it.each([
    [[TARGET, '2030年呢？', '企业数呢？'], '四川提出2030年人工智能产业企业数要到多少？'],
    [[TARGET, '好的，明白了', '2030年呢？'], '四川提出2030年人工智能产业规模要到多少？'],
    [[FOUNDER, '那海艺互娱呢', '它总部在哪？'], '海艺互娱总部在哪？'],
    [[CHIPS, '今天天气怎么样？', '它的创始人是谁？'], '启英泰伦的创始人是谁？'],
    [[FIRMS, FUNDING, '北京呢'], '2024年上半年北京的人工智能融资金额是多少？'],
  ])('%j → %s', (turns, expected) => expect(complete(...turns)).toBe(expected));
});

describe('completeFollowUp leaves alone', () => {
  it.each([
    FIRMS,
    '恒图科技的创始人是谁？',
    '那启英泰伦的总部呢？',
    '启英泰伦和它的芯片在家电里怎么用？',
    '一条完整的人工智能产业链分成哪几层？',
    '做离线语音的那家公司叫什么？',
    '《四川省数据条例》有多少章多少条？',
    '其他省对人工智能有什么政策？',
    '尤其擅长语音的川企有哪些人工智能产品？',
    '今天天气怎么样？',
    '那今天天气呢',
    '你是谁？',
    '谢谢！',
    '好的，明白了',
    '然后呢',
    '真的吗？',
    '它呢',
    '帮我写一首诗',
    'thanks!',
    'Hello',
    'What is the weather like?',
    'How many AI companies does Sichuan have?',
    "What is Chengdu's target for the size of its AI industry?",
    '',
    '？',
  ])('%s', (question) => {
    expect(complete(CHIPS, question)).toBeUndefined();
    expect(complete(REVENUE, question)).toBeUndefined();
  });

  it('a question that is asked again, and one whose nouns the corpus does not know', () => {
    expect(complete(FIRMS, FIRMS)).toBeUndefined();
    const knows = (term: string): boolean => term !== '女朋友';
    const question = '怎么哄女朋友开心？';
    expect(completeFollowUp(question, [CHIPS], { ...words, knows })).toBeUndefined();
  });

  it('a follow-up with nothing before it that could complete it', () => {
    expect(complete('那成都呢？')).toBeUndefined();
    expect(complete('你好', '它的创始人是谁？')).toBeUndefined();
    expect(complete('', '为什么？')).toBeUndefined();
  });
});

describe('completeFollowUp, whatever the turns hold', () => {
  const pieces = fc.constantFrom(
    ...'那 成都 北京 启英泰伦 恆圖科技 张文萍 2024年 上半年 的 它 他的 其 呢 ？ ？？ 多少 是谁 为什么 企业 利润 有 2023人工智能企业百强 这个榜 and its What about Chipintelli Why there in 2025 《办法》 , 和 也 占 \u0000 𠮷 ﬁ ㈱ 🎉 Ａ'.split(
      ' ',
    ),
    ' ',
  );
  const text = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
  const namesIn = (raw: string): string[] =>
    words.lexicon.findNames(normalise(raw).text).map(({ name }) => name.canonical);

  it('never throws, keeps the names of the question, and says nothing without context', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (question, context) => {
        const completed = completeFollowUp(question, context, words);
        expect(completeFollowUp(question, [], words)).toBeUndefined();
        if (!completed) return;
        expect(completed.from).toBe(question);
        const kept = new Set(namesIn(completed.text));
        for (const name of namesIn(question)) expect(kept).toContain(name);
      }),
      { numRuns: 400 },
    );
  });
});
