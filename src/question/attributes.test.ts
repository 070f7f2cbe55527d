import { describe, expect, it } from 'vitest';
import { normalise } from '../text/index.ts';
import { readAttributes } from './index.ts';
import { ATTRIBUTES } from './lexicon/attributes/index.ts';

const asked = (question: string): string[] => readAttributes(normalise(question).text).map(({ id }) => id);

function shows(id: string, text: string): boolean {
  const attribute = ATTRIBUTES.find((candidate) => candidate.id === id);
  if (!attribute) throw new Error(`no attribute ${id}`);
  return attribute.shown.test(normalise(text).text);
}

describe('the lexicon of attributes', () => {
  it('names each once', () => {
    const ids = ATTRIBUTES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('fills every slot and is true of no empty text', () => {
    for (const { asked: pattern, shown } of ATTRIBUTES) {
      expect(`${pattern.source}${shown.source}`).not.toMatch(/<(?:n|when|who|what|where)>/);
      expect(pattern.test('') || shown.test('')).toBe(false);
    }
  });
});

describe('readAttributes', () => {
  it.each([
    ['青禾科技有多少员工？', 'headcount'],
    ['你们团队多大', 'headcount'],
    ['How many people work at Qinghe?', 'headcount'],
    ['青禾科技的创办人係邊個', 'founder'],
    ['哪個創辦的青禾科技', 'founder'],
    ['who founded Qinghe', 'founder'],
    ['谁是省协会的秘书长', 'secretary-general'],
    ['研发总监叫什么', 'research-director'],
    ['联系人是哪位', 'contact-person'],
    ['协会哪阵成立的', 'founding-date'],
    ['总部在哪个城市', 'headquarters'],
    ['声谷在哪里？', 'location'],
    ['注册资本多少', 'registered-capital'],
    ["what is the association's phone number", 'phone'],
    ['what is the email of the institute?', 'email'],
    ['股票代码', 'stock-code'],
    ['2024年亏了好多钱', 'loss'],
    ['上半年融资多少', 'funding-amount'],
    ['谁投资了它', 'investors'],
    ['市场份额多少', 'market-share'],
    ['参数量是多少', 'parameter-count'],
    ['研发大模型要花多少钱', 'training-cost'],
    ['芯片是几纳米的', 'chip-process'],
    ['what licence does it use', 'licence'],
    ['有几多家企業', 'company-count'],
    ['四川有多少人工智能企业', 'company-count'],
    ['四川有几个大模型通过备案', 'filing-count'],
    ['中心的PUE是多少', 'pue'],
    ['有多少机柜', 'racks'],
    ['电价多少', 'electricity-price'],
    ['百强榜单是谁发布的', 'ranking-publisher'],
    ['四川排第几', 'rank'],
    ['申报截止时间', 'application-deadline'],
    ['算力券最高能领多少', 'subsidy'],
    ['how do I apply for the vouchers', 'application-procedure'],
    ['学费多少钱', 'tuition'],
    ['录取分数线是多少', 'admission-line'],
    ['院长多大年纪', 'age'],
    ['段教授毕业于哪所大学', 'education'],
    ['大会在哪里举办', 'venue'],
    ['门票多少钱', 'ticket'],
    ['为什么缺人才', 'cause'],
    ['What are the targets for 2027?', 'target'],
    ['什么是大模型', 'definition'],
  ])('%s asks for %s', (question, id) => expect(asked(question)).toContain(id));

  it.each([
    ['创始人张三怎么看开源', 'founder'],
    ['秘书长李四认为差距在哪里', 'secretary-general'],
    ['秘书长李四认为差距在哪里', 'location'],
    ['副院长是谁', 'dean'],
    ['公司愿意招什么样的员工', 'headcount'],
    ['四川有多少人工智能产品', 'headcount'],
    ['几乎所有企业都缺人才', 'company-count'],
    ['有多少所高校', 'company-count'],
    ['How should we address the shortage?', 'address'],
    ['Does Sichuan need a general-purpose model?', 'impact'],
    ['国际发展环境怎么样', 'weather'],
    ['what is the PUE of the centre?', 'definition'],
    ['市场份额多少', 'percentage'],
    ['2024年亏了好多钱', 'price'],
    ['手机厂商用了哪款芯片', 'phone'],
  ])('%s does not ask for %s', (question, id) => expect(asked(question)).not.toContain(id));

  it.each(['', '你好', '谢谢', 'hello', '青禾科技', '四川'])('%j asks for nothing known', (question) =>
    expect(asked(question)).toEqual([]),
  );
});

describe('shown', () => {
  it.each([
    ['headcount', '团队从8人起步', true],
    ['headcount', 'a team of 1,000 people', true],
    ['headcount', '发布3台人形机器人', false],
    ['headcount', 'The company makes voice chips.', false],
    ['founder', '公司由周某等人创办', true],
    ['founder', '公司主营智能投影', false],
    ['dean', '研究院副院长陈某', false],
    ['dean', '学院院长申某', true],
    ['address', '位于天府大道中段500号', true],
    ['address', '公司在成都高新区开业', false],
    ['district', '位于郫都区的智算中心', true],
    ['district', '产业园区域分布', true],
    ['district', '按地区排名', false],
    ['stock-code', '川企（002253）年报', true],
    ['stock-code', '产业规模达到900亿元', false],
    ['phone', '政务服务热线用了大模型', false],
    ['phone', '咨询热线：028-12345678', true],
    ['shareholders', '归属股东净利润为-7230万元', false],
    ['shareholders', '第一大股东为某基金', true],
    ['market-share', '占有率位居前列', true],
    ['market-share', '市场需求旺盛', false],
    ['parameter-count', 'V1.0为33B参数', true],
    ['parameter-count', 'the model passed the filing', false],
    ['pue', 'average PUE below 1.3', true],
    ['accuracy', '精度可达0.1毫米', true],
    ['salary', '企业愿意招聘有经验的员工', false],
    ['tuition', '学院分层分类育人', false],
    ['training-time', '2024年3月成立', false],
    ['training-time', '用约两个月训练出文生图工具', true],
    ['lawsuit', '公司发布新产品', false],
    ['cause', '受算力和训练数据所限', true],
    ['rank', 'ranks ninth in China', true],
    ['rank', 'in the first half of 2024', false],
  ] as const)('%s in %s: %s', (id, text, expected) => expect(shows(id, text)).toBe(expected));
});
