import { plural } from '../plural.ts';

type Counts = { sent: number; failed: number; unsure: number; waiting: number };

/** A notice for all chats that have subscribed. */
export interface BroadcastTexts {
  readonly usage: string;
  readonly tooLong: (chars: number) => string;
  readonly nobody: string;
  readonly preview: (chats: { shared: number; people: number }) => string;
  readonly send: string;
  readonly cancel: string;
  readonly dropped: string;
  readonly gone: string;
  readonly sending: (done: number, all: number) => string;
  readonly quiet: (count: number) => string;
  readonly done: (counts: Counts) => string;
  readonly cancelled: (counts: Counts) => string;
}

const zhCounts = ({ sent, failed, unsure }: Counts): string =>
  [
    `已发 ${sent} 个`,
    ...(failed > 0 ? [`${failed} 个发不出（已退出或被禁言）`] : []),
    ...(unsure > 0 ? [`${unsure} 个不确定（当时程序停了，没有重发）`] : []),
  ].join('，');
const hantCounts = ({ sent, failed, unsure }: Counts): string =>
  [
    `已傳 ${sent} 個`,
    ...(failed > 0 ? [`${failed} 個傳不出（已退出或被禁言）`] : []),
    ...(unsure > 0 ? [`${unsure} 個不確定（當時程式停了，沒有重傳）`] : []),
  ].join('，');
const enCounts = ({ sent, failed, unsure }: Counts): string =>
  [
    `${sent} sent`,
    ...(failed > 0 ? [`${failed} failed (the bot was removed or muted)`] : []),
    ...(unsure > 0 ? [`${unsure} unsure (the program stopped just then; not sent again)`] : []),
  ].join(', ');

export const zhBroadcast: BroadcastTexts = {
  usage:
    '把通知写在 /broadcast 后面，会先给你看预览，确认后发给所有已订阅的会话。要发新资料摘要，用 /digest now。',
  tooLong: (chars) => `太长了：${chars} 字，一条消息最多 4,096 字。`,
  nobody: '还没有会话订阅，没有人可发。',
  preview: ({ shared, people }) =>
    `预览如上。将发给 ${shared + people} 个已订阅的会话：群和频道 ${shared} 个，私聊 ${people} 个。`,
  send: '发送',
  cancel: '取消',
  dropped: '已取消，没有发出。',
  gone: '这条通知已经处理过了。',
  sending: (done, all) => `正在发送：${done}/${all}`,
  quiet: (count) => `${count} 个会话在安静时段，过后再发。`,
  done: (counts) => `发送完毕：${zhCounts(counts)}。`,
  cancelled: (counts) => `已停止：${zhCounts(counts)}，${counts.waiting} 个没有发。`,
};

export const zhHantBroadcast: BroadcastTexts = {
  usage:
    '把通知寫在 /broadcast 後面，會先給你看預覽，確認後傳給所有已訂閱的聊天室。要傳新資料摘要，用 /digest now。',
  tooLong: (chars) => `太長了：${chars} 字，一則訊息最多 4,096 字。`,
  nobody: '還沒有聊天室訂閱，沒有人可傳。',
  preview: ({ shared, people }) =>
    `預覽如上。將傳給 ${shared + people} 個已訂閱的聊天室：群組和頻道 ${shared} 個，私訊 ${people} 個。`,
  send: '傳送',
  cancel: '取消',
  dropped: '已取消，沒有傳出。',
  gone: '這則通知已經處理過了。',
  sending: (done, all) => `正在傳送：${done}/${all}`,
  quiet: (count) => `${count} 個聊天室在安靜時段，過後再傳。`,
  done: (counts) => `傳送完畢：${hantCounts(counts)}。`,
  cancelled: (counts) => `已停止：${hantCounts(counts)}，${counts.waiting} 個沒有傳。`,
};

export const enBroadcast: BroadcastTexts = {
  usage:
    'Write the notice after /broadcast. You see a preview first; once you confirm, it goes to every subscribed chat. To send digests of new documents, use /digest now.',
  tooLong: (chars) => `Too long: ${chars} characters, and a message has at most 4,096.`,
  nobody: 'No chat has subscribed, so there is nobody to send it to.',
  preview: ({ shared, people }) =>
    `The preview is above. It goes to ${plural(shared + people, 'subscribed chat')}: ${plural(shared, 'group or channel', 'groups and channels')}, ${people} private.`,
  send: 'Send',
  cancel: 'Cancel',
  dropped: 'Cancelled; nothing was sent.',
  gone: 'This notice has already been dealt with.',
  sending: (done, all) => `Sending: ${done}/${all}`,
  quiet: (count) => `${plural(count, 'chat')} in quiet hours: sent when they end.`,
  done: (counts) => `Sent: ${enCounts(counts)}.`,
  cancelled: (counts) => `Stopped: ${enCounts(counts)}, ${counts.waiting} not sent.`,
};
