import type { Tally } from '../../domain/index.ts';
import { plural } from '../plural.ts';

/** What admins learn of the questions. */
export interface ReportTexts {
  readonly statsHeading: (days: number) => string;
  readonly stats: (tally: Tally) => readonly string[];
  readonly topDocuments: string;
  readonly cited: (title: string, count: number) => string;
  readonly usageStats: string;
  readonly chart: {
    readonly title: string;
    readonly subtitle: string;
    readonly parts: readonly [string, string, string];
  };
  readonly gapsHeading: (days: number) => string;
  readonly noGaps: (days: number) => string;
  readonly gap: (question: string, count: number) => string;
  readonly missing: (what: string) => string;
  readonly disliked: string;
  readonly dislikedOne: (title: string, passage: string, count: number) => string;
  readonly neverCited: (count: number, all: number) => string;
  readonly stale: (titles: string) => string;
  readonly call: string;
  readonly ignore: string;
  readonly ignored: (question: string) => string;
  readonly post: (question: string) => string;
  readonly whereTo: string;
  readonly nowhere: string;
  readonly posted: string;
  readonly notPosted: string;
  readonly cancel: string;
  readonly dropped: string;
  readonly gone: string;
  readonly weekly: (tally: Tally) => string;
  readonly weeklyGaps: string;
}

const seconds = (ms: number | undefined): string =>
  ms === undefined ? '—' : (ms / 1000).toFixed(ms < 995 ? 2 : 1);

export const zhReports: ReportTexts = {
  statsHeading: (days) => `最近 ${days} 天`,
  stats: ({ asked, answered, related, notFound, people, chats, p50Ms, p95Ms }) => [
    `提问 ${asked} 个：回答 ${answered}，相关 ${related}，没有 ${notFound}`,
    `用时：一半在 ${seconds(p50Ms)} 秒内，95% 在 ${seconds(p95Ms)} 秒内`,
    `提问的人 ${people} 位，会话 ${chats} 个`,
  ],
  topDocuments: '引用最多的资料',
  cited: (title, count) => `${title}：${count} 次`,
  usageStats: '可以写天数，例如 /stats 30（1 到 365）。',
  chart: { title: '每天的提问', subtitle: '单位：个', parts: ['回答', '相关', '没有'] },
  gapsHeading: (days) => `最近 ${days} 天问过、但没有答好的`,
  noGaps: (days) => `最近 ${days} 天的问题都答上了，也没有人点 👎。`,
  gap: (question, count) => `${question}（${count} 次）`,
  missing: (what) => `缺：${what}`,
  disliked: '被点 👎 的段落',
  dislikedOne: (title, passage, count) => `${title} #${passage}（${count} 次）`,
  neverCited: (count, all) => `从没被引用过的资料：${count} 份（共 ${all} 份）`,
  stale: (titles) => `一年多没更新、但常被引用：${titles}`,
  call: '发征集',
  ignore: '忽略',
  ignored: (question) => `已忽略：${question}`,
  post: (question) => `请补充资料：有人问“${question}”，语料里还没有。知道出处的朋友，请把资料发给管理员。`,
  whereTo: '上面这条发到哪里？',
  nowhere: '我还不在任何群或频道里，没有地方可发。',
  posted: '已发出。',
  notPosted: '没能发出去：机器人可能已被移出或禁言。',
  cancel: '取消',
  dropped: '没有发。',
  gone: '这一条已经不在了，请重新发 /gaps。',
  weekly: ({ asked, answered, related, notFound, p50Ms }) =>
    `本周 ${asked} 问：回答 ${answered}，相关 ${related}，没有 ${notFound}。中位用时 ${seconds(p50Ms)} 秒。`,
  weeklyGaps: '问得多却没有答案：',
};

export const zhHantReports: ReportTexts = {
  statsHeading: (days) => `最近 ${days} 天`,
  stats: ({ asked, answered, related, notFound, people, chats, p50Ms, p95Ms }) => [
    `提問 ${asked} 個：回答 ${answered}，相關 ${related}，沒有 ${notFound}`,
    `用時：一半在 ${seconds(p50Ms)} 秒內，95% 在 ${seconds(p95Ms)} 秒內`,
    `提問的人 ${people} 位，聊天室 ${chats} 個`,
  ],
  topDocuments: '引用最多的資料',
  cited: (title, count) => `${title}：${count} 次`,
  usageStats: '可以寫天數，例如 /stats 30（1 到 365）。',
  chart: { title: '每天的提問', subtitle: '單位：個', parts: ['回答', '相關', '沒有'] },
  gapsHeading: (days) => `最近 ${days} 天問過、但沒有答好的`,
  noGaps: (days) => `最近 ${days} 天的問題都答上了，也沒有人點 👎。`,
  gap: (question, count) => `${question}（${count} 次）`,
  missing: (what) => `缺：${what}`,
  disliked: '被點 👎 的段落',
  dislikedOne: (title, passage, count) => `${title} #${passage}（${count} 次）`,
  neverCited: (count, all) => `從沒被引用過的資料：${count} 份（共 ${all} 份）`,
  stale: (titles) => `一年多沒更新、但常被引用：${titles}`,
  call: '傳徵集',
  ignore: '忽略',
  ignored: (question) => `已忽略：${question}`,
  post: (question) =>
    `請補充資料：有人問「${question}」，收錄的資料裡還沒有。知道出處的朋友，請把資料傳給管理員。`,
  whereTo: '上面這則傳到哪裡？',
  nowhere: '我還不在任何群組或頻道裡，沒有地方可傳。',
  posted: '已傳出。',
  notPosted: '沒能傳出去：機器人可能已被移出或禁言。',
  cancel: '取消',
  dropped: '沒有傳。',
  gone: '這一則已經不在了，請重新傳 /gaps。',
  weekly: ({ asked, answered, related, notFound, p50Ms }) =>
    `本週 ${asked} 問：回答 ${answered}，相關 ${related}，沒有 ${notFound}。中位用時 ${seconds(p50Ms)} 秒。`,
  weeklyGaps: '問得多卻沒有答案：',
};

export const enReports: ReportTexts = {
  statsHeading: (days) => `The last ${plural(days, 'day')}`,
  stats: ({ asked, answered, related, notFound, people, chats, p50Ms, p95Ms }) => [
    `Questions ${asked}: answered ${answered}, related ${related}, not found ${notFound}`,
    `Time: half within ${seconds(p50Ms)} s, 95% within ${seconds(p95Ms)} s`,
    `Asked by ${plural(people, 'person', 'people')} in ${plural(chats, 'chat')}`,
  ],
  topDocuments: 'Cited most',
  cited: (title, count) => `${title}: ${count}`,
  usageStats: 'You may give a number of days, such as /stats 30 (1 to 365).',
  chart: { title: 'Questions a day', subtitle: 'count', parts: ['answered', 'related', 'not found'] },
  gapsHeading: (days) => `Asked in the last ${days} days and not answered well`,
  noGaps: (days) => `All questions of the last ${plural(days, 'day')} were answered, and nobody pressed 👎.`,
  gap: (question, count) => `${question} (${count}×)`,
  missing: (what) => `missing: ${what}`,
  disliked: 'Passages that were marked 👎',
  dislikedOne: (title, passage, count) => `${title} #${passage} (${count}×)`,
  neverCited: (count, all) => `Documents never cited: ${count} of ${all}`,
  stale: (titles) => `Over a year old and cited often: ${titles}`,
  call: 'Ask for material',
  ignore: 'Ignore',
  ignored: (question) => `Ignored: ${question}`,
  post: (question) =>
    `Material wanted: somebody asked “${question}”, and the corpus does not have it yet. If you know a source, please send it to the admins.`,
  whereTo: 'Where shall the message above go?',
  nowhere: 'I am in no group or channel yet, so there is nowhere to send it.',
  posted: 'Sent.',
  notPosted: 'It could not be sent: the bot may have been removed or muted.',
  cancel: 'Cancel',
  dropped: 'Not sent.',
  gone: 'That one is not there any more; send /gaps again.',
  weekly: ({ asked, answered, related, notFound, p50Ms }) =>
    `This week ${plural(asked, 'question')}: answered ${answered}, related ${related}, not found ${notFound}. Median time ${seconds(p50Ms)} s.`,
  weeklyGaps: 'Asked often and not answered:',
};
