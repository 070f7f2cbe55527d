import { toTaiwanese, toTraditional } from './traditional.ts';

type Parts = readonly string[];

/** A word of the question with what else it was searched as. */
interface SearchedWord {
  readonly surface: string;
  readonly others: Parts;
}

/** What people read when they ask why: one sentence part for each reason. */
export interface WhyTexts {
  readonly heading: string;
  readonly asks: (what: string) => string;
  readonly asked: Readonly<Record<string, string>>;
  readonly attributes: (labels: Parts) => string;
  readonly searchedFor: (words: readonly SearchedWord[]) => string;
  readonly names: (names: Parts) => string;
  readonly period: (text: string, from: string, to: string) => string;
  readonly passage: (percent: number) => string;
  readonly notCited: string;
  readonly covers: (parts: Parts) => string;
  readonly coversOtherwise: (parts: Parts) => string;
  readonly coversAround: (parts: Parts) => string;
  readonly lacks: (parts: Parts) => string;
  readonly periodCovered: (parts: Parts) => string;
  readonly periodMissed: (parts: Parts) => string;
  readonly attributeShown: (labels: Parts) => string;
  readonly attributeMissing: (labels: Parts) => string;
  readonly formMet: (what: string) => string;
  readonly formMissing: (what: string) => string;
  readonly writtenQuestion: string;
  readonly ahead: string;
  readonly behind: string;
  readonly offSubject: string;
  readonly ruledOut: (by: Parts) => string;
  readonly violations: Readonly<Record<string, string>>;
  readonly verdict: {
    readonly answered: (percent: number, least: number) => string;
    readonly related: (percent: number, least: number) => string;
    readonly not_found: (percent: number, least: number) => string;
  };
}

const withOthers = ({ surface, others }: SearchedWord): string =>
  others.length > 0 ? `${surface}（也查${others.join('、')}）` : surface;

const withOthersEn = ({ surface, others }: SearchedWord): string =>
  others.length > 0 ? `${surface} (also ${others.join(', ')})` : surface;

const hantList = (parts: Parts): string => parts.map(toTraditional).join('、');
const hantLabels = (labels: Parts): string => labels.map(toTaiwanese).join('、');

export const zhWhy: WhyTexts = {
  heading: '为什么这样答',
  asks: (what) => `问的是${what}`,
  asked: {
    number: '数量',
    person: '人或机构',
    date: '时间',
    place: '地点',
    list: '有哪些',
    reason: '原因',
    how: '怎么做、情况如何',
    yesno: '是或否',
    topic: '一个话题',
  },
  attributes: (labels) => `具体问${labels.join('、')}`,
  searchedFor: (words) => `检索的词：${words.map(withOthers).join('、')}`,
  names: (names) => `认出的名称和地点：${names.join('、')}`,
  period: (text, from, to) => `时间：${text}（${from} 至 ${to}）`,
  passage: (percent) => `能回答的把握 ${percent}%`,
  notCited: '（没有引用）',
  covers: (parts) => `讲到${parts.join('、')}`,
  coversOtherwise: (parts) => `换个说法讲到${parts.join('、')}`,
  coversAround: (parts) => `只在标题、栏目或全文别处涉及${parts.join('、')}`,
  lacks: (parts) => `没有讲到${parts.join('、')}`,
  periodCovered: (parts) => `讲的是${parts.join('、')}`,
  periodMissed: (parts) => `没有${parts.join('、')}的内容`,
  attributeShown: (labels) => `说到了${labels.join('、')}`,
  attributeMissing: (labels) => `没有说到${labels.join('、')}`,
  formMet: (what) => `含有所问的${what}`,
  formMissing: (what) => `没有所问的${what}`,
  writtenQuestion: '与这一段预先配写的问题相近',
  ahead: '明显比其他段落更贴近',
  behind: '别的段落更贴近',
  offSubject: '问题更像是问别的话题',
  ruledOut: (by) => `因此排除：${by.join('；')}`,
  violations: {
    name: '没有所问的名称',
    place: '不是所问的地方',
    period: '不是所问的时间',
    ordinal: '不是所问的那一期（届、轮、代）',
    deputy: '问的是副职，这段没有提到副职',
    office: '这段说的是副职或别的机构的任职者',
    kind: '问的是某一类事物，这段没有提到这一类',
    form: '没有所问的数字或日期',
    planned: '说的是目标，不是实际结果',
    actual: '说的是已有的结果，不是目标',
  },
  verdict: {
    answered: (percent, least) => `结论：有答案。把握 ${percent}%，达到 ${least}% 的标准。`,
    related: (percent, least) => `结论：没有直接的答案。把握 ${percent}%，不到 ${least}%，只列出相关内容。`,
    not_found: (percent, least) => `结论：没有找到。把握 ${percent}%，连相关内容的标准（${least}%）也不到。`,
  },
};

export const zhHantWhy: WhyTexts = {
  heading: '為什麼這樣答',
  asks: (what) => `問的是${what}`,
  asked: {
    number: '數量',
    person: '人或機構',
    date: '時間',
    place: '地點',
    list: '有哪些',
    reason: '原因',
    how: '怎麼做、情況如何',
    yesno: '是或否',
    topic: '一個話題',
  },
  attributes: (labels) => `具體問${hantLabels(labels)}`,
  searchedFor: (words) => `檢索的詞：${hantList(words.map(withOthers))}`,
  names: (names) => `認出的名稱和地點：${hantList(names)}`,
  period: (text, from, to) => `時間：${text}（${from} 至 ${to}）`,
  passage: (percent) => `能回答的把握 ${percent}%`,
  notCited: '（沒有引用）',
  covers: (parts) => `講到${hantList(parts)}`,
  coversOtherwise: (parts) => `換個說法講到${hantList(parts)}`,
  coversAround: (parts) => `只在標題、欄目或全文別處涉及${hantList(parts)}`,
  lacks: (parts) => `沒有講到${hantList(parts)}`,
  periodCovered: (parts) => `講的是${hantList(parts)}`,
  periodMissed: (parts) => `沒有${hantList(parts)}的內容`,
  attributeShown: (labels) => `說到了${hantLabels(labels)}`,
  attributeMissing: (labels) => `沒有說到${hantLabels(labels)}`,
  formMet: (what) => `含有所問的${what}`,
  formMissing: (what) => `沒有所問的${what}`,
  writtenQuestion: '與這一段預先配寫的問題相近',
  ahead: '明顯比其他段落更貼近',
  behind: '別的段落更貼近',
  offSubject: '問題更像是問別的話題',
  ruledOut: (by) => `因此排除：${by.join('；')}`,
  violations: {
    name: '沒有所問的名稱',
    place: '不是所問的地方',
    period: '不是所問的時間',
    ordinal: '不是所問的那一期（屆、輪、代）',
    deputy: '問的是副職，這段沒有提到副職',
    office: '這段說的是副職或別的機構的任職者',
    kind: '問的是某一類事物，這段沒有提到這一類',
    form: '沒有所問的數字或日期',
    planned: '說的是目標，不是實際結果',
    actual: '說的是已有的結果，不是目標',
  },
  verdict: {
    answered: (percent, least) => `結論：有答案。把握 ${percent}%，達到 ${least}% 的標準。`,
    related: (percent, least) => `結論：沒有直接的答案。把握 ${percent}%，不到 ${least}%，只列出相關內容。`,
    not_found: (percent, least) => `結論：沒有找到。把握 ${percent}%，連相關內容的標準（${least}%）也不到。`,
  },
};

export const enWhy: WhyTexts = {
  heading: 'Why this answer',
  asks: (what) => `Asked for: ${what}`,
  asked: {
    number: 'a number',
    person: 'a person or an organisation',
    date: 'a date',
    place: 'a place',
    list: 'a list',
    reason: 'a reason',
    how: 'how something is done or stands',
    yesno: 'yes or no',
    topic: 'a topic',
  },
  attributes: (labels) => `in particular ${labels.join(', ')}`,
  searchedFor: (words) => `Searched for: ${words.map(withOthersEn).join(', ')}`,
  names: (names) => `Names and places: ${names.join(', ')}`,
  period: (text, from, to) => `Time: ${text} (${from} to ${to})`,
  passage: (percent) => `answers with a probability of ${percent}%`,
  notCited: '(not cited)',
  covers: (parts) => `speaks of ${parts.join(', ')}`,
  coversOtherwise: (parts) => `speaks of ${parts.join(', ')} in other words`,
  coversAround: (parts) => `has ${parts.join(', ')} only in its title, section or elsewhere in the document`,
  lacks: (parts) => `does not speak of ${parts.join(', ')}`,
  periodCovered: (parts) => `is about ${parts.join(', ')}`,
  periodMissed: (parts) => `is not about ${parts.join(', ')}`,
  attributeShown: (labels) => `states ${labels.join(', ')}`,
  attributeMissing: (labels) => `does not state ${labels.join(', ')}`,
  formMet: (what) => `gives ${what}`,
  formMissing: (what) => `does not give ${what}`,
  writtenQuestion: 'is close to a question written for this passage',
  ahead: 'is clearly closer than any other passage',
  behind: 'is behind another passage',
  offSubject: 'the question seems to be about something else',
  ruledOut: (by) => `and is therefore ruled out: ${by.join(', ')}`,
  violations: {
    name: 'it lacks a name that is asked about',
    place: 'it is about another place',
    period: 'it is about another time',
    ordinal: 'it is about another phase, session, round or version',
    deputy: 'a deputy is asked for, and it speaks of none',
    office: 'it names a deputy, or who holds that office elsewhere',
    kind: 'it names nothing of the kind that is asked for',
    form: 'it gives no number or date as asked',
    planned: 'it tells a target, not what came of it',
    actual: 'it tells what has been reached, not a target',
  },
  verdict: {
    answered: (percent, least) => `Verdict: answered (${percent}%, where ${least}% is needed).`,
    related: (percent, least) =>
      `Verdict: no direct answer (${percent}%, where ${least}% is needed); passages on the subject only.`,
    not_found: (percent, least) =>
      `Verdict: not found (${percent}%, where even a related passage needs ${least}%).`,
  },
};
