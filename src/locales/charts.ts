import type { Precision } from '../domain/index.ts';
import { toTraditional } from './traditional.ts';

/** A unit of the corpus as readers of a language write it: figures are multiplied by `factor`. */
interface Unit {
  readonly name: string;
  readonly factor: number;
}

/** Pictures of figures. */
export interface ChartTexts {
  readonly button: string;
  /** A name of the corpus as readers of this language write it. */
  readonly name: (name: string) => string;
  /** What stands beside a bar: `超550`. */
  readonly value: (precision: Precision, number: string) => string;
  readonly unit: (unit: string) => Unit;
  readonly subtitle: (unit: string, date: string) => string;
  /** `105项` */
  readonly amount: (value: string, unit: string) => string;
  /** A line of the table: name and date, then the amount. */
  readonly row: (what: readonly string[], amount: string) => string;
  readonly year: (year: string) => string;
  readonly month: (month: number) => string;
  /** A year of which no cited passage speaks. */
  readonly notQuoted: string;
  /** That all numbers stand in the passages. */
  readonly note: string;
}

const asItIs = (unit: string): Unit => ({ name: unit, factor: 1 });
const together = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

export const zhCharts: ChartTexts = {
  button: '📊 画图',
  name: (name) => name,
  value: (precision, number) =>
    ({ exact: '', over: '超', nearly: '近', about: '约', atLeast: '至少', atMost: '至多' })[precision] +
    number,
  unit: asItIs,
  subtitle: (unit, date) => together(unit && `单位：${unit}`, date),
  amount: (value, unit) => `${value}${unit}`,
  row: (what, amount) => `${what.join('，')}：${amount}`,
  year: (year) => `${year}年`,
  month: (month) => `${month}月`,
  notQuoted: '无引文',
  note: '只画所引段落写明的数字，没有推算。',
};

export const zhHantCharts: ChartTexts = {
  ...zhCharts,
  button: '📊 畫圖',
  name: toTraditional,
  value: (precision, number) => zhCharts.value(precision, number).replace('约', '約'),
  unit: (unit) => asItIs(toTraditional(unit)),
  subtitle: (unit, date) => together(unit && `單位：${unit}`, date),
  notQuoted: '無引文',
  note: '只畫引用段落寫明的數字，沒有推算。',
};

/** What is counted stands in the name of the measure. */
const EN_UNITS: Readonly<Record<string, Unit>> = {
  亿元: { name: 'billion yuan', factor: 0.1 },
  万元: { name: 'million yuan', factor: 0.01 },
  万次: { name: 'million', factor: 0.01 },
  亿条: { name: 'million', factor: 100 },
  万平方米: { name: 'thousand square metres', factor: 10 },
  天: { name: 'days', factor: 1 },
  分: { name: 'points', factor: 1 },
  公里: { name: 'km', factor: 1 },
  P: { name: 'PFLOPS', factor: 1 },
};
const COUNTED = /^[家个项款所人名颗台座条件]$/;

export const enCharts: ChartTexts = {
  button: '📊 Chart',
  name: (name) => name,
  value: (precision, number) =>
    ({
      exact: '',
      over: 'over ',
      nearly: 'nearly ',
      about: 'about ',
      atLeast: 'at least ',
      atMost: 'at most ',
    })[precision] + number,
  unit: (unit) => (COUNTED.test(unit) ? { name: '', factor: 1 } : (EN_UNITS[unit] ?? asItIs(unit))),
  subtitle: (unit, date) => together(unit && `In ${unit}`, date),
  amount: (value, unit) => `${value}${unit && ` ${unit}`}`,
  row: (what, amount) => `${what.join(', ')}: ${amount}`,
  year: (year) => year,
  month: (month) =>
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? '',
  notQuoted: 'not quoted',
  note: 'Only figures that the quoted passages state; none is computed.',
};
