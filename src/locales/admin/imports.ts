import type { LinkRefusal } from '../../domain/index.ts';
import { plural } from '../plural.ts';
import { enRefused, zhHantRefused, zhRefused } from './refusals.ts';

type Field = 'title' | 'publisher' | 'date';

/** How a document comes into the corpus: file, details, dry run. */
export interface ImportTexts {
  /** For people who are no admins: nothing is taken from them. */
  readonly adminsOnly: string;
  readonly received: (name: string, size: string) => string;
  readonly fields: Readonly<Record<Field, string>>;
  readonly ask: Readonly<Record<Field, string>>;
  /** Behind the guesses, where there are some. */
  readonly orType: string;
  readonly badDate: string;
  readonly tooLong: string;
  readonly known: (field: string, value: string) => string;
  readonly undated: string;
  readonly ownDetails: (count: number) => string;
  readonly plan: (counts: { added: number; removed: number; unchanged: number }) => string;
  readonly replaces: (title: string) => string;
  readonly same: (title: string) => string;
  readonly first: string;
  readonly takenOut: string;
  readonly nearDuplicate: (count: number, title: string) => string;
  readonly otherLanguage: (lang: 'zh' | 'en') => string;
  readonly conflict: (title: string) => string;
  /** The two texts that differ: the new one, and the one that is there. */
  readonly differing: (text: string, other: string) => readonly [string, string];
  readonly wait: (texts: number) => string;
  /** A note that reading the file made, by what it is about. */
  readonly notes: {
    readonly pages: (pages: string) => string;
    readonly key: (key: string) => string;
    /** A file of an archive. */
    readonly skipped: (name: string) => string;
    readonly long: string;
  };
  readonly confirm: string;
  readonly cancel: string;
  readonly diff: string;
  readonly change: string;
  readonly dropped: string;
  readonly gone: string;
  readonly diffName: string;
  readonly diffTitle: string;
  readonly diffAdded: (count: number) => string;
  readonly diffRemoved: (count: number) => string;
  readonly replaceWith: (title: string) => string;
  /** Why a web page was not fetched. */
  readonly links: Readonly<Record<LinkRefusal, string>>;
  readonly fetching: string;
  readonly downloadFailed: string;
  /** By the code of the error; `{}` takes its detail. */
  readonly refused: Readonly<Record<string, string>>;
  readonly refusedOther: (message: string) => string;
}

export const zhImports: ImportTexts = {
  adminsOnly: '只有机器人的管理员（要有“编辑”权限）能添加资料，这个文件没有收下。',
  received: (name, size) => `收到《${name}》，${size}。`,
  fields: { title: '标题', publisher: '发布方', date: '日期' },
  ask: {
    title: '标题是什么？',
    publisher: '发布方是谁？',
    date: '内容是什么时候的？例如 2025、2025-03 或 2025年3月5日；没有日期就写“无”。',
  },
  orType: '点一个，或直接输入。',
  badDate: '这不像日期。请写成 2025、2025-03 或 2025年3月5日；没有日期就写“无”。',
  tooLong: '太长了，请控制在 200 字以内。',
  known: (field, value) => `${field}：${value}`,
  undated: '未注明',
  ownDetails: (count) => `文件里有 ${count} 份资料，各有自己的标题、发布方和日期。`,
  plan: ({ added, removed, unchanged }) =>
    `比对结果：新增 ${added} 段，移除 ${removed} 段，不变 ${unchanged} 段。`,
  replaces: (title) => `将替换已有的《${title}》。`,
  same: (title) => `《${title}》已经在库里，内容相同，不用再加。`,
  first: '新增的头几段',
  takenOut: '移除的头几段',
  nearDuplicate: (count, title) => `有 ${count} 段和现有内容几乎一样，例如《${title}》里的一段。`,
  otherLanguage: (lang) => `正文大部分是${lang === 'en' ? '英文' : '中文'}，和标明的语言不一致。`,
  conflict: (title) => `有一处数字和《${title}》不同：`,
  differing: (text, other) => [`新：${text}`, `原有：${other}`],
  wait: (texts) => `要处理约 ${texts} 句，可能需要几分钟；期间照常回答。`,
  notes: {
    pages: (pages) => `这些页没有文字（扫描件要先做文字识别）：${pages}。`,
    key: (key) => `文件开头的“${key}”不认识，已略过。`,
    skipped: (name) => `压缩包里的“${name}”不是文字资料，已略过。`,
    long: '有一段特别长又没有空行，引用时会按句子切开。',
  },
  confirm: '确认入库',
  cancel: '取消',
  diff: '查看差异',
  change: '改标题等',
  dropped: '已取消，什么都没有改动。',
  gone: '这份草稿已经处理过或过期了，请重新发送文件。',
  diffName: '差异.html',
  diffTitle: '差异',
  diffAdded: (count) => `新增 ${count} 段`,
  diffRemoved: (count) => `移除 ${count} 段`,
  replaceWith: (title) => `请发来《${title}》的新版本（文件）。不想换了就点取消。`,
  links: {
    kind: '这个链接不能抓取：只收 http 或 https 的普通网址，不带用户名和特殊端口。',
    address: '这个链接指向内部网络或本机，出于安全不能抓取。请把文件下载后直接发给我。',
    redirects: '这个链接转来转去，或转到不安全的地址，没有抓取。请发最终的网址。',
    too_large: '网页或文件超过 20 MB，收不下。',
    too_slow: '对方网站太慢，没有取下来。请稍后再试，或把文件直接发给我。',
    status: '网页打不开（对方网站报错或要登录）。请把内容存成文件发给我。',
    unreachable: '连不上这个网站。请检查网址，或把文件直接发给我。',
  },
  fetching: '正在抓取网页……',
  downloadFailed: '文件没能从 Telegram 取下来，请再发一次。',
  refused: zhRefused,
  refusedOther: (message) => `没能收下：${message}`,
};

export const zhHantImports: ImportTexts = {
  adminsOnly: '只有機器人的管理員（要有「編輯」權限）能新增資料，這個檔案沒有收下。',
  received: (name, size) => `收到《${name}》，${size}。`,
  fields: { title: '標題', publisher: '發布方', date: '日期' },
  ask: {
    title: '標題是什麼？',
    publisher: '發布方是誰？',
    date: '內容是什麼時候的？例如 2025、2025-03 或 2025年3月5日；沒有日期就寫「無」。',
  },
  orType: '點一個，或直接輸入。',
  badDate: '這不像日期。請寫成 2025、2025-03 或 2025年3月5日；沒有日期就寫「無」。',
  tooLong: '太長了，請控制在 200 字以內。',
  known: (field, value) => `${field}：${value}`,
  undated: '未註明',
  ownDetails: (count) => `檔案裡有 ${count} 份資料，各有自己的標題、發布方和日期。`,
  plan: ({ added, removed, unchanged }) =>
    `比對結果：新增 ${added} 段，移除 ${removed} 段，不變 ${unchanged} 段。`,
  replaces: (title) => `將取代已有的《${title}》。`,
  same: (title) => `《${title}》已經收錄，內容相同，不用再加。`,
  first: '新增的頭幾段',
  takenOut: '移除的頭幾段',
  nearDuplicate: (count, title) => `有 ${count} 段和現有內容幾乎一樣，例如《${title}》裡的一段。`,
  otherLanguage: (lang) => `內文大部分是${lang === 'en' ? '英文' : '中文'}，和標明的語言不一致。`,
  conflict: (title) => `有一處數字和《${title}》不同：`,
  differing: (text, other) => [`新：${text}`, `原有：${other}`],
  wait: (texts) => `要處理約 ${texts} 句，可能需要幾分鐘；期間照常回答。`,
  notes: {
    pages: (pages) => `這些頁沒有文字（掃描檔要先做文字辨識）：${pages}。`,
    key: (key) => `檔案開頭的「${key}」不認識，已略過。`,
    skipped: (name) => `壓縮檔裡的「${name}」不是文字資料，已略過。`,
    long: '有一段特別長又沒有空行，引用時會按句子切開。',
  },
  confirm: '確認收錄',
  cancel: '取消',
  diff: '檢視差異',
  change: '改標題等',
  dropped: '已取消，什麼都沒有改動。',
  gone: '這份草稿已經處理過或過期了，請重新傳送檔案。',
  diffName: '差異.html',
  diffTitle: '差異',
  diffAdded: (count) => `新增 ${count} 段`,
  diffRemoved: (count) => `移除 ${count} 段`,
  replaceWith: (title) => `請傳來《${title}》的新版本（檔案）。不想換了就點取消。`,
  links: {
    kind: '這個連結不能擷取：只收 http 或 https 的一般網址，不帶使用者名稱和特殊連接埠。',
    address: '這個連結指向內部網路或本機，基於安全不能擷取。請把檔案下載後直接傳給我。',
    redirects: '這個連結轉來轉去，或轉到不安全的網址，沒有擷取。請傳最終的網址。',
    too_large: '網頁或檔案超過 20 MB，收不下。',
    too_slow: '對方網站太慢，沒有取下來。請稍後再試，或把檔案直接傳給我。',
    status: '網頁打不開（對方網站出錯或要登入）。請把內容存成檔案傳給我。',
    unreachable: '連不上這個網站。請檢查網址，或把檔案直接傳給我。',
  },
  fetching: '正在擷取網頁……',
  downloadFailed: '檔案沒能從 Telegram 取下來，請再傳一次。',
  refused: zhHantRefused,
  refusedOther: (message) => `沒能收下：${message}`,
};

export const enImports: ImportTexts = {
  adminsOnly: 'Only admins of the bot (editors and owners) can add documents; this file was not taken.',
  received: (name, size) => `Received “${name}”, ${size}.`,
  fields: { title: 'Title', publisher: 'Publisher', date: 'Date' },
  ask: {
    title: 'What is its title?',
    publisher: 'Who published it?',
    date: 'When is its content from? Such as 2025, 2025-03 or 2025-03-05; write “none” if it has no date.',
  },
  orType: 'Tap one, or type it.',
  badDate: 'That does not look like a date. Write 2025, 2025-03 or 2025-03-05; or “none”.',
  tooLong: 'That is too long: at most 200 characters, please.',
  known: (field, value) => `${field}: ${value}`,
  undated: 'undated',
  ownDetails: (count) =>
    `The file holds ${plural(count, 'document')} with titles, publishers and dates of their own.`,
  plan: ({ added, removed, unchanged }) =>
    `Compared: ${plural(added, 'paragraph')} new, ${removed} removed, ${unchanged} unchanged.`,
  replaces: (title) => `It replaces “${title}”.`,
  same: (title) => `“${title}” is already in the corpus, word for word; there is nothing to add.`,
  first: 'First new paragraphs',
  takenOut: 'First removed paragraphs',
  nearDuplicate: (count, title) =>
    `${plural(count, 'paragraph')} nearly the same as what is there, such as one in “${title}”.`,
  otherLanguage: (lang) =>
    `Most of the text is ${lang === 'en' ? 'English' : 'Chinese'}, unlike the language that was given.`,
  conflict: (title) => `A figure differs from “${title}”:`,
  differing: (text, other) => [`new: ${text}`, `there: ${other}`],
  wait: (texts) =>
    `About ${texts} sentences have to be processed, which may take minutes; questions are answered meanwhile.`,
  notes: {
    pages: (pages) => `Pages without text (scans need text recognition): ${pages}.`,
    key: (key) => `“${key}” at the top of the file is unknown and was ignored.`,
    skipped: (name) => `“${name}” in the archive holds no text and was left out.`,
    long: 'One paragraph is very long and has no blank line; it will be cited in parts, cut at sentence ends.',
  },
  confirm: 'Add it',
  cancel: 'Cancel',
  diff: 'Show differences',
  change: 'Change details',
  dropped: 'Cancelled; nothing has changed.',
  gone: 'This draft has already been dealt with, or has expired. Send the file again.',
  diffName: 'differences.html',
  diffTitle: 'Differences',
  diffAdded: (count) => `${plural(count, 'paragraph')} new`,
  diffRemoved: (count) => `${plural(count, 'paragraph')} removed`,
  replaceWith: (title) => `Send the new version of “${title}” as a file, or tap Cancel.`,
  links: {
    kind: 'This link cannot be fetched: only plain http or https addresses, without a user name or an unusual port.',
    address:
      'This link leads into a private network or to this machine and is not fetched. Download the file and send it to me.',
    redirects: 'This link redirects too often, or to a less safe address. Send the final address.',
    too_large: 'The page or file is larger than 20 MB.',
    too_slow: 'That site is too slow. Try later, or send me the file.',
    status: 'The page does not open (an error, or it wants a login). Save it as a file and send that.',
    unreachable: 'That site cannot be reached. Check the address, or send me the file.',
  },
  fetching: 'Fetching the page …',
  downloadFailed: 'The file could not be downloaded from Telegram. Please send it again.',
  refused: enRefused,
  refusedOther: (message) => `It was not taken: ${message}`,
};
