import type { JobKind, JobState } from '../../domain/index.ts';
import { plural } from '../plural.ts';
import { enReasons, zhHantReasons, zhReasons } from './reasons.ts';

/** Changes of the corpus under way, and what became of them. */
export interface JobTexts {
  readonly kinds: Readonly<Record<JobKind, string>>;
  readonly states: Readonly<Record<JobState, string>>;
  readonly queuedBehind: (name: string, what: string, minutes: number) => string;
  readonly queued: string;
  readonly running: (kind: JobKind, what: string) => string;
  readonly checking: string;
  readonly left: (seconds: number) => string;
  readonly done: (kind: JobKind, what: string) => string;
  readonly generation: (number: number, passages: number, seconds: string) => string;
  readonly unchanged: string;
  readonly tryThese: string;
  readonly cancelled: (what: string) => string;
  readonly interrupted: (what: string) => string;
  readonly failed: (what: string, reason: string) => string;
  readonly lost: (questions: string) => string;
  readonly unfound: (texts: string) => string;
  readonly cancel: string;
  readonly restart: string;
  readonly force: string;
  readonly rollback: string;
  readonly heading: string;
  readonly none: string;
  readonly nothingToCancel: string;
  readonly askCancel: string;
  readonly notYours: string;
  readonly schedule: string;
  /** Reasons by the code of the error. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly reindex: {
    readonly ask: string;
    readonly changed: string;
    readonly full: string;
    readonly what: (full: boolean) => string;
  };
  readonly rollbackTo: {
    readonly heading: string;
    readonly none: string;
    readonly generation: (number: number, when: string) => string;
    /** Against what serves now: documents that would go, return, or be another version. */
    readonly differences: (out: number, back: number, other: number) => string;
    readonly same: string;
    readonly button: (number: number) => string;
    readonly sure: (number: number) => string;
    readonly out: (titles: string) => string;
    readonly back: (titles: string) => string;
    readonly other: (titles: string) => string;
    readonly confirm: string;
    readonly what: (number: number) => string;
  };
}

/** `撤下 1 份，恢复 2 份`, without what there is none of. */
const counted = (parts: readonly (readonly [string, number])[], unit: string, separator: string): string =>
  parts
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${what} ${count}${unit}`)
    .join(separator);

export const zhJobs: JobTexts = {
  kinds: { import: '入库', remove: '移除', restore: '恢复', reindex: '重建索引', rollback: '回滚' },
  states: {
    draft: '待确认',
    queued: '排队中',
    running: '进行中',
    done: '完成',
    cancelled: '已取消',
    interrupted: '已中断',
    failed: '失败',
  },
  queuedBehind: (name, what, minutes) =>
    `已排队：前面是 ${name} 的任务“${what}”${minutes > 0 ? `（${minutes} 分钟前开始）` : '（刚开始）'}，完成后自动开始。`,
  queued: '已排队，马上开始。',
  running: (kind, what) => `正在${zhKinds[kind]}：${what}`,
  checking: '正在检查新索引',
  left: (seconds) => `剩余约 ${seconds < 90 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分钟`}`,
  done: (kind, what) => `已${zhKinds[kind]}：${what}`,
  generation: (number, passages, seconds) =>
    `第 ${number} 代索引生效（${passages > 0 ? `${passages} 段，` : ''}用时 ${seconds} 秒）。`,
  unchanged: '内容没有变化，索引不用换。',
  tryThese: '试试：',
  cancelled: (what) => `已取消：${what}。什么都没有改动。`,
  interrupted: (what) => `已中断：${what}。程序中途停过，什么都没有改动；要继续请点“重新开始”。`,
  failed: (what, reason) => `失败：${what}。${reason}`,
  lost: (questions) => `原来答得对的问题，新索引答不对了：${questions}`,
  unfound: (texts) => `这些新段落用原文也搜不到：${texts}`,
  cancel: '取消',
  restart: '重新开始',
  force: '切换仍要',
  rollback: '回滚',
  heading: '最近的任务',
  none: '还没有任务。',
  nothingToCancel: '没有进行中或排队的任务。',
  askCancel: '要取消哪个？',
  notYours: '这是别人的任务，只有发起人和所有者能取消。',
  schedule: '定时',
  reasons: zhReasons,
  reindex: {
    ask: '重建索引：只处理有变化的内容，还是全部重做？期间照常回答。',
    changed: '只处理变化',
    full: '全部重做',
    what: (full) => (full ? '全部内容' : '有变化的内容'),
  },
  rollbackTo: {
    heading: '可以回到：',
    none: '没有更早的索引可以回滚。',
    generation: (number, when) => `第 ${number} 代（${when}）`,
    differences: (out, back, other) =>
      `和现在相比：${counted(
        [
          ['撤下', out],
          ['恢复', back],
          ['换回旧版', other],
        ],
        ' 份',
        '，',
      )}`,
    same: '资料和现在相同',
    button: (number) => `回到第 ${number} 代`,
    sure: (number) => `确定回到第 ${number} 代吗？撤下的资料会留在 /corpus 里，随时可以恢复。`,
    out: (titles) => `撤下：${titles}`,
    back: (titles) => `恢复：${titles}`,
    other: (titles) => `换回旧版：${titles}`,
    confirm: '确定回滚',
    what: (number) => `第 ${number} 代`,
  },
};
const zhKinds = zhJobs.kinds;

export const zhHantJobs: JobTexts = {
  kinds: { import: '收錄', remove: '移除', restore: '恢復', reindex: '重建索引', rollback: '回復' },
  states: {
    draft: '待確認',
    queued: '排隊中',
    running: '進行中',
    done: '完成',
    cancelled: '已取消',
    interrupted: '已中斷',
    failed: '失敗',
  },
  queuedBehind: (name, what, minutes) =>
    `已排隊：前面是 ${name} 的工作「${what}」${minutes > 0 ? `（${minutes} 分鐘前開始）` : '（剛開始）'}，完成後自動開始。`,
  queued: '已排隊，馬上開始。',
  running: (kind, what) => `正在${hantKinds[kind]}：${what}`,
  checking: '正在檢查新索引',
  left: (seconds) => `剩餘約 ${seconds < 90 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分鐘`}`,
  done: (kind, what) => `已${hantKinds[kind]}：${what}`,
  generation: (number, passages, seconds) =>
    `第 ${number} 代索引生效（${passages > 0 ? `${passages} 段，` : ''}用時 ${seconds} 秒）。`,
  unchanged: '內容沒有變化，索引不用換。',
  tryThese: '試試：',
  cancelled: (what) => `已取消：${what}。什麼都沒有改動。`,
  interrupted: (what) => `已中斷：${what}。程式中途停過，什麼都沒有改動；要繼續請點「重新開始」。`,
  failed: (what, reason) => `失敗：${what}。${reason}`,
  lost: (questions) => `原來答得對的問題，新索引答不對了：${questions}`,
  unfound: (texts) => `這些新段落用原文也搜不到：${texts}`,
  cancel: '取消',
  restart: '重新開始',
  force: '仍要切換',
  rollback: '回復',
  heading: '最近的工作',
  none: '還沒有工作。',
  nothingToCancel: '沒有進行中或排隊的工作。',
  askCancel: '要取消哪個？',
  notYours: '這是別人的工作，只有發起人和擁有者能取消。',
  schedule: '排程',
  reasons: zhHantReasons,
  reindex: {
    ask: '重建索引：只處理有變化的內容，還是全部重做？期間照常回答。',
    changed: '只處理變化',
    full: '全部重做',
    what: (full) => (full ? '全部內容' : '有變化的內容'),
  },
  rollbackTo: {
    heading: '可以回到：',
    none: '沒有更早的索引可以回復。',
    generation: (number, when) => `第 ${number} 代（${when}）`,
    differences: (out, back, other) =>
      `和現在相比：${counted(
        [
          ['撤下', out],
          ['恢復', back],
          ['換回舊版', other],
        ],
        ' 份',
        '，',
      )}`,
    same: '資料和現在相同',
    button: (number) => `回到第 ${number} 代`,
    sure: (number) => `確定回到第 ${number} 代嗎？撤下的資料會留在 /corpus 裡，隨時可以恢復。`,
    out: (titles) => `撤下：${titles}`,
    back: (titles) => `恢復：${titles}`,
    other: (titles) => `換回舊版：${titles}`,
    confirm: '確定回復',
    what: (number) => `第 ${number} 代`,
  },
};
const hantKinds = zhHantJobs.kinds;

export const enJobs: JobTexts = {
  kinds: {
    import: 'adding',
    remove: 'removing',
    restore: 'restoring',
    reindex: 'rebuilding',
    rollback: 'rolling back',
  },
  states: {
    draft: 'to be confirmed',
    queued: 'waiting',
    running: 'running',
    done: 'done',
    cancelled: 'cancelled',
    interrupted: 'interrupted',
    failed: 'failed',
  },
  queuedBehind: (name, what, minutes) =>
    `Waiting behind ${name}’s job “${what}” (started ${minutes > 0 ? `${minutes} min ago` : 'just now'}); it starts by itself after that.`,
  queued: 'Waiting; it starts in a moment.',
  running: (kind, what) => `Now ${enKinds[kind]}: ${what}`,
  checking: 'checking the new index',
  left: (seconds) => `about ${seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} left`,
  done: (kind, what) => `Done ${enKinds[kind]}: ${what}`,
  generation: (number, passages, seconds) =>
    `Generation ${number} of the index is in use (${passages > 0 ? `${plural(passages, 'passage')}, ` : ''}${seconds} s).`,
  unchanged: 'Nothing had changed; the index stays as it is.',
  tryThese: 'Try:',
  cancelled: (what) => `Cancelled: ${what}. Nothing has changed.`,
  interrupted: (what) =>
    `Interrupted: ${what}. The program stopped meanwhile and nothing has changed. Tap “Start again” to go on.`,
  failed: (what, reason) => `Failed: ${what}. ${reason}`,
  lost: (questions) => `Questions answered correctly before, but not by the new index: ${questions}`,
  unfound: (texts) => `New passages that a search for their own words does not find: ${texts}`,
  cancel: 'Cancel',
  restart: 'Start again',
  force: 'Swap anyway',
  rollback: 'Roll back',
  heading: 'Latest jobs',
  none: 'There are no jobs yet.',
  nothingToCancel: 'No job is running or waiting.',
  askCancel: 'Which one is to be cancelled?',
  notYours: 'This is somebody else’s job; only they and owners can cancel it.',
  schedule: 'schedule',
  reasons: enReasons,
  reindex: {
    ask: 'Rebuild what has changed, or everything? Questions are answered meanwhile.',
    changed: 'What has changed',
    full: 'Everything',
    what: (full) => (full ? 'everything' : 'what has changed'),
  },
  rollbackTo: {
    heading: 'Earlier generations:',
    none: 'There is no earlier generation to go back to.',
    generation: (number, when) => `Generation ${number} (${when})`,
    differences: (out, back, other) =>
      `compared with now: ${counted(
        [
          ['taken out:', out],
          ['brought back:', back],
          ['in an earlier version:', other],
        ],
        '',
        ', ',
      )}`,
    same: 'the same documents as now',
    button: (number) => `Back to ${number}`,
    sure: (number) =>
      `Go back to generation ${number}? What it takes out stays listed in /corpus and can be restored there.`,
    out: (titles) => `Taken out: ${titles}`,
    back: (titles) => `Brought back: ${titles}`,
    other: (titles) => `In an earlier version: ${titles}`,
    confirm: 'Roll back',
    what: (number) => `generation ${number}`,
  },
};
const enKinds = enJobs.kinds;
