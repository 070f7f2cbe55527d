import type { Span } from '../../domain/index.ts';
import { spansOf } from './turn.ts';

export type Referent = 'thing' | 'person' | 'place' | 'period' | 'first' | 'last' | 'inside';

export interface Anaphor {
  readonly span: Span;
  readonly refers: Referent;
  readonly possessive: boolean;
  /** The noun of 这家公司, 该榜: tells what is meant. */
  readonly noun: string;
}

const NOUN =
  '公司|企业|机构|院|研究院|研究所|实验室|学院|学校|大学|协会|联盟|榜单|榜|名单|产品|系统|模型|大模型|平台|项目|中心|芯片|方案|基金|政策|文件|办法|措施|规划|计划|基地|园区|算法|机器人|大会|活动|比赛|技术|数据集|报告|团队';
const PLACE_NOUN = '省|市|城市|地区|地方|区';
const EN_NOUN =
  'company|firm|start-?up|lab|laboratory|institute|university|school|college|association|alliance|list|ranking|product|system|model|platform|project|cent(?:er|re)|chip|fund|policy|plan|base';

type Rule = readonly [refers: Referent, pattern: RegExp];
const RULES: readonly Rule[] = [
  [
    'period',
    /那时候?|当时|那一?年|同一?年|当年|同期|那段时间|\b(?:in )?that (?:year|period)\b|\bat (?:the|that) time\b/g,
  ],
  [
    'place',
    new RegExp(
      `(?:^|(?<=[在去到对,,从]))(?:那里|那儿|那边)|当地|(?:该|这个|这座|^那个|^那座)(?:${PLACE_NOUN})|(?<!\\b(?:is|are|was|were) )\\bthere\\b(?! (?:is|are|was|were))`,
      'g',
    ),
  ],
  ['first', /前者|\bthe former\b/g],
  ['last', /后者|\bthe latter\b/g],
  ['person', /(?<![其吉])他(?![们乡国])|她(?!们)|此人|这个人|\b(?:he|she|him|his|her)\b/g],
  [
    'thing',
    new RegExp(
      `^公司(?!法|注册)|^(?:学院|学校|研究院|实验室|协会|联盟)(?=[的有是在叫总成哪什多谁])|它们?|他们(?:家)?|她们|(?<![极尤及何与莫土])其(?![他它中实次余间妙])|(?:(?:该|此|这[个家款项座份种类些])|(?:^|(?<=[在对从由给被和与,]))那[个家款项座份种类些])(?:${NOUN})(?=[的有是在,?和与由被叫为也都获能会要还属上]|谁|什么|多|哪|何|怎|如|几|卖|发|排|$)|\\b(?:its|their)\\b|(?<!^what time is )(?<!\\b(?:makes|takes?) )\\b(?:it|they|them)\\b(?! (?:(?:is|was) )?(?:true|possible|raining))|\\b(?:this|that|the) (?:${EN_NOUN})(?=\\b(?! of| in|'))`,
      'g',
    ),
  ],
  ['inside', /^(?:里面|其中|上面|里头)/g],
];

const POSSESSIVE = /^(?:its|their|his|her)$/;

/** Words that stand for something said before, in order, outside of `taken`. */
export function findAnaphors(folded: string, taken: readonly Span[]): Anaphor[] {
  const found: Anaphor[] = [];
  for (const [refers, pattern] of RULES) {
    for (const span of spansOf(folded, pattern)) {
      if ([...taken, ...found.map((other) => other.span)].some((o) => o[0] < span[1] && span[0] < o[1]))
        continue;
      const said = folded.slice(...span);
      const noun = said.replace(
        /^(?:该|此|这[个家款项座份种类些]|那[个家款项座份种类些]|(?:this|that|the) )/,
        '',
      );
      found.push({ span, refers, possessive: POSSESSIVE.test(said), noun: noun === said ? '' : noun });
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}
