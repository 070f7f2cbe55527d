import type { Entity, EntityKind } from '../src/domain/index.ts';
import { createLexicon, createRepairer, type Question, understand } from '../src/question/index.ts';
import { createTokenizer, loadPinyin } from '../src/text/index.ts';

const isChinese = (form: string): boolean => /\p{Script=Han}/u.test(form);

export const entity = (kind: EntityKind, name: string, aliases: readonly string[] = []): Entity => ({
  name,
  kind,
  aliasesZh: aliases.filter(isChinese),
  aliasesEn: aliases.filter((form) => !isChinese(form)),
});

export const ENTITIES: Entity[] = [
  entity('company', '川大智胜', ['智胜', 'Chuanda Zhisheng', 'Wisesoft']),
  entity('company', '晓多科技', ['成都晓多科技有限公司', '晓多', 'Xiaoduo Technology']),
  entity('company', '恒图科技', ['Fotor', 'Hengtu Technology']),
  entity('company', '海艺互娱', ['海艺', 'SeaArt', 'SeaArt AI']),
  entity('company', '启英泰伦', ['成都启英泰伦科技有限公司', 'Chipintelli']),
  entity('company', '明途科技', ['明途', 'Mingtu Technology']),
  entity('company', '数之联', ['UnionBigData']),
  entity('company', '卡诺普', ['卡诺普机器人', 'CRP Robot']),
  entity('company', '考拉悠然', ['Koala Youran']),
  entity('company', '九洲集团', ['九洲', 'Jiuzhou Group']),
  entity('company', '海光', ['海光信息', 'Hygon']),
  entity('company', '成都产投集团', ['成都产投']),
  entity('institution', '四川大学', ['川大', 'Sichuan University']),
  entity('institution', '四川省人工智能学院', ['Sichuan AI College']),
  entity('institution', '四川省人工智能研究院'),
  entity('institution', '四川省人工智能学会'),
  entity('institution', '中国声谷', ['声谷']),
  entity('institution', '成都智算中心'),
  entity('policy', '一号创新工程'),
  entity('policy', '国家大模型备案', ['大模型备案']),
  entity('person', '肖雪松', ['Xiao Xuesong']),
  entity('person', '唐勇', ['Tang Yong']),
  entity('person', '向海', ['Xiang Hai']),
];
export const TERMS: (readonly [string, number])[] = [
  ...'人工智能 企业 大模型 算力 融资 芯片 利润 创始人 成立 技术 数据 应用 中心 机器人'.split(' '),
].map((term) => [term, 30] as const);

export const pinyin = await loadPinyin();

/** Reads questions with these names and terms as an engine does. */
export function reader(
  entities: readonly Entity[],
  terms: readonly (readonly [string, number])[],
): (raw: string) => Question {
  const tokenizer = createTokenizer(entities.flatMap(({ name, aliasesZh }) => [name, ...aliasesZh]));
  const lexicon = createLexicon(entities, tokenizer);
  const repairer = createRepairer({ entities, tokenizer, pinyin, terms });
  return (raw: string) => understand(raw, { lexicon, tokenizer, repairer });
}
