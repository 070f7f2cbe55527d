/** What the pages of citations say, besides the words of a check. */
export interface WebTexts {
  readonly name: string;
  readonly heading: string;
  readonly source: string;
  readonly openInBot: string;
  readonly unreadable: string;
  /** A page that cannot be shown: what is wrong, and what to do. */
  readonly unknown: readonly [title: string, advice: string];
  readonly malformed: readonly [title: string, advice: string];
  readonly failed: readonly [title: string, advice: string];
}

export const zhWeb: WebTexts = {
  name: '蜀问',
  heading: '引文核对',
  source: '出处',
  openInBot: '在 Telegram 里打开',
  unreadable: '出处文件已损坏，现在无法核对；下面是建索引时的原文',
  unknown: ['没有这条引文', '请核对编号，或在 Telegram 里重新提问，取得新的编号。'],
  malformed: ['这不是引文的编号', '编号由字母和数字组成，在每条引文的末尾，例如 #AScurozujk。'],
  failed: ['现在无法核对', '请过一会儿再打开这一页。'],
};

export const zhHantWeb: WebTexts = {
  name: '蜀問',
  heading: '引文核對',
  source: '出處',
  openInBot: '在 Telegram 中開啟',
  unreadable: '出處檔案已損壞，目前無法核對；以下是建立索引時的原文',
  unknown: ['沒有這則引文', '請核對編號，或在 Telegram 裡重新提問，取得新的編號。'],
  malformed: ['這不是引文的編號', '編號由字母和數字組成，在每則引文的末尾，例如 #AScurozujk。'],
  failed: ['目前無法核對', '請稍後再開啟這個頁面。'],
};

export const enWeb: WebTexts = {
  name: 'Shuwen',
  heading: 'Citation check',
  source: 'Source',
  openInBot: 'Open in Telegram',
  unreadable:
    'The source is damaged and cannot be checked now; this is what it said when the index was built',
  unknown: ['There is no such citation', 'Check the id, or ask again in Telegram for a new one.'],
  malformed: [
    'This is not the id of a citation',
    'An id is made of letters and digits and stands at the end of every citation, for example #AScurozujk.',
  ],
  failed: ['It cannot be checked now', 'Please open this page again in a while.'],
};
