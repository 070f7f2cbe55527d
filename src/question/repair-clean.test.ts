import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITIES, pinyin, reader, TERMS } from '../../tests/small-reader.ts';
import { dropNoise } from './noise.ts';

const read = reader(ENTITIES, TERMS);

describe('a clean question', () => {
  it.each([
    '四川有多少家人工智能企业？',
    '四川大雪什么时候下',
    '成都有哪些大模型通过了备案',
    '谁是四川省人工智能行业协会的秘书长',
    '2024年上半年成都融资金额是多少',
    '安徽和四川比，差距在哪里',
    '启英泰伦的芯片卖了多少',
    '为什么四川缺人工智能人才',
    '四川的算力规模有多大',
    '川大智胜的创始人是谁',
    '智能客服大模型是谁做的',
    '哪家公司做手术机器人',
    '成都文投投了哪些企业',
    '云途科技是做什么的',
    '成都计算中心在哪里',
    '中国硅谷在哪里',
    '大模型备份怎么做',
    '二号创新工程是什么',
    '四川人工智能企业百家争鸣',
    '全城都在用人工智能吗',
    '这座城都有什么企业',
    '他还光顾着讲算力',
    '像海一样大的数据',
    '一共有几家上市公司',
    '国产芯片有哪些',
    '人形机器人创新联合体什么时候成立',
    '大学里开了什么专业',
    '现在用户有多少',
    '每天访问量是多少',
    '开源了哪些模型',
    '绵羊毛产量',
    '自来水公司用了什么大模型',
    '省里有什么补贴政策',
    '宇航员训练用什么算法',
    '大家对通用大模型怎么看',
    '数字人直播用的是什么技术',
    '语音识别准确率多高',
    '三星堆文物修复用了AI吗',
    '高校和企业怎么合作',
    '工业软件有多少家',
    '智算中心的机架有多少个',
    '卫星上有多少算力',
    '海外用户占比多少',
    '你觉得四川AI行不行',
    '医院里的AI能看病吗',
    '去年利润比前年少多少',
    'How many AI companies are there in Sichuan?',
    'Who is the founder of Chipintelli?',
    'What can SeaArt do for you?',
    'Can you name the companies in Chengdu?',
    'Which models are registered in Sichuan?',
    "China's AI industry compared with Hefei",
    'How long has Fotor been in the market?',
    'Why does Sichuan lack talent?',
    'What is the gap between Sichuan and Anhui?',
    'Did Changhong release a large model?',
    'Is there any LLM in Changzhou?',
    'How did the chip do in sales?',
    'Give me a list of AI chips made in Chengdu',
    'Huzhou and Suzhou funding in 2024',
    'He can change the long song',
    'Panda base and machine vision',
    'Is Xiaomi in Chengdu?',
    'Does Wisesoft make face recognition gates?',
    'AI CTO CEO GPU LLM PUE',
    'SeaArt 的 CEO 是谁',
    'GPU算力有多少P',
    'pue多少',
    'sichuan ai',
    '四川AI企业IPO了几家',
    'Fotor月活多少',
    'tongyi大模型和qwen哪个好',
    'CAC备案',
    'WorkGPT是什么',
    'Agent平台有哪些',
    'DeepSeek在四川落地了吗',
    'Kimi和doubao哪个好',
    'Manus是哪里的',
    'NLP技术',
    '成都高新区的企业',
    '郫都区有什么智算中心',
    '内江东兴智算中心是谁建的',
  ])('%s stays as it is', (raw) => {
    expect(read(raw).rewrites).toEqual([]);
    expect(read(raw).embedText).toBe(raw);
  });
});

describe('dropNoise', () => {
  it.each([
    ['@shuwen_bot 请问一下四川有多少家AI企业？？？谢谢', '四川有多少家AI企业？'],
    ['/ask 启英泰伦的创始人是谁呗', '启英泰伦的创始人是谁'],
    ['/ask@shuwen_bot 成都', '成都'],
    ['老铁，四川的算力有多少😂😂', '四川的算力有多少'],
    [
      'hi all, how many AI companies are there in Sichuan? thx',
      'how many AI companies are there in Sichuan?',
    ],
    ['急急急 四川省长是谁', '四川省长是谁'],
    ['那个，海艺的ceo是谁呀，谢谢老铁！', '海艺的ceo是谁呀！'],
    ['启🎉英🎉泰🎉伦', '启英泰伦'],
    ['麻烦问下成都融资多少。。。', '成都融资多少。'],
    ['SeaArt🚀users', 'SeaArt users'],
    ['能不能告诉我四川有多少家企业？', '四川有多少家企业？'],
    ['有没有人知道四川有多少家企业？', '四川有多少家企业？'],
    ['听说，成都有智算中心？', '成都有智算中心？'],
    ['I was wondering how many companies Sichuan has?', 'how many companies Sichuan has?'],
    ['Any idea who founded it?', 'who founded it?'],
  ])('%s → %s', (raw, clean) => expect(dropNoise(raw).text).toBe(clean));

  it.each([
    '那个公司的创始人是谁',
    '谢谢',
    '？？',
    '',
    'Hi-tech zone',
    '@四川日报 写了什么',
    '请问',
    'C++ 和 C#',
    '1.5.2',
  ])('leaves %s', (raw) => expect(dropNoise(raw).text).toBe(raw));

  it('leads back to the raw text', () => {
    const raw = '请问，启🎉英泰伦？？谢谢';
    const { text, toSource } = dropNoise(raw);
    const at = text.indexOf('启英泰伦');
    expect(raw.slice(...toSource([at, at + 4]))).toBe('启🎉英泰伦');
  });
});

describe('repairs of any text', () => {
  const names = ENTITIES.map(({ name }) => name).filter((name) => /^\p{Script=Han}{4,}$/u.test(name));
  const homophones = new Map<string, string[]>();
  for (let code = 0x4e00; code <= 0x9fa5; code += 1) {
    const char = String.fromCharCode(code);
    for (const sound of pinyin.readings(char))
      homophones.set(sound, [...(homophones.get(sound) ?? []), char]);
  }
  const ownerOf = (form: string) =>
    ENTITIES.find(({ name, aliasesZh, aliasesEn }) => [name, ...aliasesZh, ...aliasesEn].includes(form))
      ?.name;
  const typo = fc
    .record({ name: fc.constantFrom(...names), at: fc.nat(), pick: fc.nat() })
    .map(({ name, at, pick }) => {
      const place = at % name.length;
      const others = homophones.get(pinyin.syllables(name)[place] ?? '') ?? [name.charAt(place)];
      return { name, typed: name.slice(0, place) + others[pick % others.length] + name.slice(place + 1) };
    });

  it('never make another name of a homophone, and mend nearly all', () => {
    let mended = 0;
    let runs = 0;
    fc.assert(
      fc.property(typo, ({ name, typed }) => {
        const { rewrites, concepts } = read(`${typed}怎么样`);
        for (const { to } of rewrites) if (ownerOf(to)) expect(ownerOf(to)).toBe(name);
        runs += 1;
        if (concepts.some(({ surface }) => surface === name)) mended += 1;
      }),
      { numRuns: 300 },
    );
    expect(mended / runs).toBeGreaterThan(0.8);
  });

  it('change nothing in sentences of ordinary words', () => {
    const word = fc.constantFrom(
      ...'今天 天气 我们 觉得 企业 需要 更多 数据 但是 成本 很高 所以 先做 应用 再看 市场 怎么 变化 明年 如何 技术 团队 讨论 问题'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        expect(read(words.join('')).rewrites).toEqual([]);
      }),
    );
  });

  it('have spans that lie in the raw text, whatever it is', () => {
    const unit = fc.constantFrom(
      ...'启英太泰伦qytl 川大智圣ＡＩ，。？🎉@/人工只能摸型suanli\u0301ǐ\u200b3'.split(''),
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 40 }), fc.string({ unit: 'binary' })), (raw) => {
        const { folded, rewrites } = read(raw);
        for (const { from } of rewrites) expect(raw).toContain(from);
        for (let at = 0; at < folded.text.length; at += 1) {
          const [start, end] = folded.toOriginal([at, at + 1]);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(raw.length);
        }
      }),
    );
  });
});
