import { COMPUTE_UNIT } from './ask.ts';

/**
 * What kind of figure a question wants. `count`: so many things of a kind, in a measure word or none. `rank`: a place in
 * an order. `any`: a number whose kind the question leaves open.
 */
export type FigureKind = 'percent' | 'money' | 'people' | 'duration' | 'count' | 'rank' | 'any';

const N = '(?:多少|几多|好多|几)';
const PEOPLE = '学生|教师|老师|人才|工程师|专家|研究员|研发人员|技术人员|从业人员|游客|用户';
const MEASURE = '[家个所项名位款件座颗条台张间种户席起笔篇份次亩]';
const MONEY_NOUN =
  '(?:收入|营收|利润|净利|产值|销售额|出口额|成交额|交易额|融资额?|投资额?|资金|资本|金额|总额|估值|市值|亏损|造价|预算|补贴)';

/** The first that matches wins: what follows the question word says more than the nouns before it. */
const KINDS: readonly (readonly [FigureKind, RegExp])[] = [
  ['rank', /第几|老几|排(?:名|行|到|在)?多少[名位]|第多少|名次|位次|\bwhat (?:rank|place)\b|\brank/],
  [
    'duration',
    new RegExp(
      `多久|好久|多长时间|${N}(?:年|个月|个?星期|周|天|个?小时|分钟|秒)(?!级|代|份|前的)|\\bhow long\\b|\\bhow many (?:years|months|weeks|days|hours|minutes|seconds)\\b`,
    ),
  ],
  [
    'people',
    new RegExp(
      `${N}(?:万|千)?(?:[名位]|个?人(?![工才均形])|个?员工)|人数(?:是|有|为|达)*${N}|\\bhow many (?:\\w+ )?(?:people|employees|staff|workers|engineers|users)\\b`,
    ),
  ],
  [
    'money',
    new RegExp(
      `${N}(?:个?[万亿]|百万|千万)*(?:钱|块|美?元|资金|经费)|\\bhow much (?:money|revenue|profit|funding|capital|investment|income)\\b|\\bhow many (?:\\w+ )?(?:yuan|dollars)\\b`,
    ),
  ],
  [
    'percent',
    new RegExp(
      `百分之|占比|比重|百分比|${N}(?:%|个(?:百分)?点)|几成|占(?:了|到|据)?[^,。;?]{0,10}(?:${N}(?!${MEASURE})|多大)|多[大高](?:的)?(?:比例|份额)|(?:比例|份额|占有率|市占率|增速|增幅|涨幅|增长率|普及率|覆盖率|准确率|识别率|成功率|渗透率|国产化率)|(?:增长|增加|提升|提高|下降|减少)(?:了|过)?${N}(?!${MEASURE}|[万亿])|\\bpercent|\\bproportion\\b|\\bwhat share\\b|\\bmarket share\\b|\\bgrowth rate\\b`,
    ),
  ],
  ['people', new RegExp(`${N}(?:${PEOPLE})`)],
  ['count', /(?:总数|数量|数目|个数|家数|[业司厂园]数)(?![据字码])/],
  [
    'count',
    new RegExp(`${N}(?!个|[名位])${MEASURE}|${N}个(?!亿|百分)|${N}个?${COMPUTE_UNIT}|\\bhow many\\b`),
  ],
  [
    'money',
    new RegExp(
      `${MONEY_NOUN}(?:的)?(?:规模|总额|额)?(?:一共|总共|共计|大概|大约)?(?:是|有|为|达到?|了)*(?:${N}|[?。 ]*$)|(?:融|筹|募|赚|挣|亏|赔|投)(?:了|到|过|资|资了)?${N}|\\b(?:revenue|profit|funding|valuation|investment|output value)\\b`,
    ),
  ],
  // 多少先进智能工厂: a thing behind the question word is counted, whatever its measure word.
  [
    'count',
    new RegExp(
      `(?:多少|几多|好多)(?![万亿千百倍成度点来左以的了呢啊呀%]|${MONEY_NOUN})\\p{Script=Han}{2}`,
      'u',
    ),
  ],
];

/** Reads the kind of figure that a folded question asks for. */
export const readFigureKind = (folded: string): FigureKind =>
  KINDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'any';
