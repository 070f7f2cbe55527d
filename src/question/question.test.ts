import { describe, expect, it } from 'vitest';
import type { Entity } from '../domain/index.ts';
import { createTokenizer, normalise } from '../text/index.ts';
import { canAnswer, createLexicon, readAsk, readForms, readUnit, understand } from './index.ts';

const ENTITIES: Entity[] = [
  { name: '恒图科技', kind: 'company', aliasesZh: ['成都恒图科技有限责任公司'], aliasesEn: ['Fotor'] },
  { name: '四川日报', kind: 'company', aliasesZh: ['川观新闻'], aliasesEn: ['Sichuan Daily'] },
  { name: '唐勇', kind: 'person', aliasesZh: [], aliasesEn: ['Tang Yong'] },
];
const tokenizer = createTokenizer(ENTITIES.flatMap(({ name, aliasesZh }) => [name, ...aliasesZh]));
const lexicon = createLexicon(ENTITIES, tokenizer);
const read = (raw: string) => understand(raw, { lexicon, tokenizer });
const surfaces = (raw: string, kind: string) =>
  read(raw)
    .concepts.filter((c) => c.kind === kind)
    .map((c) => c.surface);

it('a name of ordinary words is found where these stand apart, without words that lie across two of them', () => {
  const name = '深度合成算法备案';
  const policy: Entity = { name, kind: 'policy', aliasesZh: [], aliasesEn: [] };
  const words = createTokenizer([name]);
  const [concept] = understand(name, { lexicon: createLexicon([policy], words), tokenizer: words }).concepts;
  const parts = concept?.wordings.find(({ weight }) => weight < 1)?.terms;
  expect(parts).toEqual(['深度', '合成', '算法', '备案']);
});

describe('readAsk', () => {
  it.each([
    ['四川有多少家人工智能企业', 'number'],
    ['四川排第几', 'number'],
    ['四川能排老几', 'number'],
    ['谁是秘书长', 'person'],
    ['学院什么时候成立的', 'date'],
    ['为什么缺人才', 'reason'],
    ['哪些企业上榜', 'list'],
    ['公司在哪里', 'place'],
    ['四川有没有通用大模型', 'yesno'],
    ['how many companies are there', 'number'],
    ['who founded fotor', 'person'],
    ['四川有好多家企业', 'number'],
    ['協會有幾多間會員', 'number'],
    ['几何学怎么用在建模里', 'how'],
    ['几乎没有大厂怎么办', 'how'],
    ['十几家企业怎么合作', 'how'],
    ['好几家企业怎么合作', 'how'],
    ['这几家企业怎么合作', 'how'],
    ['学院哪阵成立的', 'date'],
    ['幾時成立', 'date'],
    ['公司係邊個創辦', 'person'],
    ['哪个创办的公司', 'person'],
    ['哪个公司最大', 'topic'],
    ['点解缺人才', 'reason'],
    ['how come there is no such model', 'reason'],
    ['公司喺邊度', 'place'],
    ['有啥子政策', 'list'],
    ['有政策咩', 'yesno'],
    ['有冇通用大模型', 'yesno'],
    ['how does it work', 'how'],
    ['how old is the company', 'number'],
    ['since when', 'date'],
    ['川大智胜', 'topic'],
  ])('%s → %s', (question, ask) => expect(readAsk(normalise(question).text)).toBe(ask));

  it('reads the measure word', () => {
    expect(readUnit('有多少家企业')).toBe('家');
    expect(readUnit('有好多家企业')).toBe('家');
    expect(readUnit('谁是创始人')).toBeUndefined();
    expect(readUnit('好几家企业')).toBeUndefined();
  });
});

describe('canAnswer', () => {
  it.each([
    ['number', '共1100余家', true],
    ['number', '列第九', true],
    ['number', '生态逐步完善', false],
    ['number', '2024年8月11日的报道', false],
    ['person', '副总经理介绍', true],
    ['person', '产品在测试', false],
    ['date', '2024年3月成立', true],
    ['date', '已经成立', false],
  ] as const)('%s in %s: %s', (ask, text, expected) =>
    expect(canAnswer(ask, readForms(text, lexicon.findNames(text)))).toBe(expected),
  );
});

describe('understand', () => {
  it('takes names whole, the longest first', () => {
    expect(surfaces('四川日报采访了恒图科技吗', 'name')).toEqual(['四川日报', '恒图科技']);
    expect(surfaces('四川日报采访了恒图科技吗', 'place')).toEqual([]);
  });

  it('does not find a Latin name inside a longer word', () => {
    expect(surfaces('Fotors revenue', 'name')).toEqual([]);
    expect(surfaces('Fotor revenue', 'name')).toEqual(['Fotor']);
  });

  it('shows the words as they were written', () => {
    expect(surfaces('恆圖科技 的 創始人', 'name')).toEqual(['恆圖科技']);
  });

  it('reads a nickname of a place and says so', () => {
    const question = read('天府之国有多少家企业？');
    expect(question.rewrites).toEqual([{ from: '天府之国', to: '四川' }]);
    expect(question.embedText).toBe('四川有多少家企业？');
  });

  it('is embedded in the characters of the corpus, and shown in those that were typed', () => {
    const question = read('恆圖科技的註冊資本 GitHub');
    expect(question.embedText).toBe('恒图科技的注册资本 GitHub');
    expect(question.concepts.map(({ surface }) => surface)).toContain('恆圖科技');
  });

  it('keeps the year out of the words', () => {
    const question = read('2024年上半年成都融资多少');
    expect(question.periods).toMatchObject([{ from: '2024-01-01', to: '2024-06-30' }]);
    expect(surfaces('2024年上半年成都融资多少', 'number')).toEqual([]);
  });

  it.each([
    ['四川有好多家企业', ['企业']],
    ['哪阵成立的', ['成立']],
    ['边个创办', ['创办']],
  ])('looks for nothing in a question word: %s', (raw, words) =>
    expect(surfaces(raw, 'word')).toEqual(words),
  );

  it.each([
    ['軟體', '软件'],
    ['晶片', 'chip'],
    ['薪水', '工资'],
    ['开工', '动工'],
  ])('knows that %s is %s', (word, other) =>
    expect(read(word).concepts[0]?.wordings.flatMap(({ terms }) => terms)).toContain(other),
  );

  it('knows other words for a word', () => {
    const [concept] = read('掌门人').concepts;
    expect(concept?.wordings.flatMap(({ terms }) => terms)).toContain('创始人');
  });

  it.each(['', '？', '\u0000\u200b', '🎉', '。'.repeat(10_000)])('finds nothing to look for in %j', (raw) =>
    expect(read(raw).concepts).toEqual([]),
  );
});
