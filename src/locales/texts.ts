import { toTraditional } from './traditional.ts';
import { enWhy, type WhyTexts, zhHantWhy, zhWhy } from './why.ts';

/** Everything a person reads in an answer or at the prompt. One object per language, same keys. */
export interface Texts {
  readonly language: 'zh' | 'en';
  /** What stands between parts of a sentence, items of a list, clauses, and a label and its value. */
  readonly between: {
    readonly parts: string;
    readonly items: string;
    readonly clauses: string;
    readonly label: string;
  };
  readonly why: WhyTexts;
  readonly conflict: (numbers: readonly number[], about: string) => string;
  readonly status: { readonly answered: string; readonly related: string; readonly not_found: string };
  readonly confidence: (percent: number) => string;
  readonly readAs: (from: string, to: string) => string;
  readonly missing: (parts: readonly string[]) => string;
  readonly nearest: string;
  readonly related: string;
  readonly paragraph: (n: number) => string;
  readonly date: (date: string) => string;
  readonly published: (date: string) => string;
  readonly marks: { readonly reprint: string; readonly described: string; readonly unverified: string };
  readonly lexical: (reason: string, remedy: string) => string;
  readonly chat: {
    readonly welcome: (passages: number) => string;
    readonly prompt: string;
    readonly help: string;
    readonly unknown: (command: string) => string;
    readonly nothingYet: string;
    readonly bye: string;
    readonly languageSet: (lang: string) => string;
  };
  readonly verify: {
    readonly unchanged: string;
    /** With the day when it was indexed. */
    readonly unchangedSince: (date: string) => string;
    readonly moved: (from: string) => string;
    readonly changed: string;
    /** With the day when it was noticed. */
    readonly changedOn: (date: string) => string;
    readonly removed: string;
    readonly unreadable: (file: string) => string;
    readonly unknown: (id: string) => string;
    readonly before: string;
    readonly here: string;
    readonly after: string;
    readonly old: string;
    readonly new: string;
  };
  readonly noTerminal: string;
}

const zhDate = (date: string): string => {
  const [year, month, day] = date.split('-');
  return month === undefined
    ? /^\d/.test(date)
      ? `${year}年`
      : '日期未注明'
    : `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}`;
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const enDate = (date: string): string => {
  const [year, month, day] = date.split('-');
  if (!/^\d/.test(date)) return 'undated';
  return [day ? String(Number(day)) : '', month ? MONTHS[Number(month) - 1] : '', year]
    .filter(Boolean)
    .join(' ');
};

export const zh: Texts = {
  language: 'zh',
  between: { parts: '，', items: '、', clauses: '；', label: '：' },
  why: zhWhy,
  conflict: (numbers, about) =>
    `注意：${numbers.map((n) => `[${n}]`).join('、')}${about ? `关于“${about}”` : ''}的说法不一致，请看各自的日期和来源。`,
  status: { answered: '有答案', related: '没有直接的答案', not_found: '没有找到' },
  confidence: (percent) => `把握 ${percent}%`,
  readAs: (from, to) => `按“${to}”检索（原问：“${from}”）`,
  missing: (parts) => `语料没有提到：${parts.join('、')}`,
  nearest: '最接近的内容（不是答案）',
  related: '相关内容（不是答案）',
  paragraph: (n) => `第 ${n} 段`,
  date: zhDate,
  published: (date) => `${zhDate(date)}发布`,
  marks: { reprint: '转载', described: '标题为转述', unverified: '待核实' },
  lexical: (reason, remedy) => `向量模型不可用，仅按字词检索。原因：${reason}。办法：${remedy}`,
  chat: {
    welcome: (passages) =>
      `蜀问：只用语料原文回答有关四川人工智能产业的问题（共 ${passages} 段）。直接输入问题；/help 看命令，/quit 退出。`,
    prompt: '问> ',
    help: [
      '/more        更多出处',
      '/why         为什么选这一段',
      '/verify N    核对第 N 条引文（也可写 #编号）',
      '/lang zh|en  引文语言',
      '/help        这份说明',
      '/quit        退出',
    ].join('\n'),
    unknown: (command) => `没有 ${command} 这个命令。/help 看全部命令。`,
    nothingYet: '还没有问过问题。先输入一个问题。',
    bye: '再见。',
    languageSet: (lang) => `引文语言：${lang}`,
  },
  verify: {
    unchanged: '原文未变，一字不差',
    unchangedSince: (date) => `原文未变（与${date}入库时一致）`,
    moved: (from) => `原文未变，位置变了（原位置：${from}）`,
    changed: '这段改过',
    changedOn: (date) => `这段在${date}改过`,
    removed: '这段已从语料中删除，下面是删除前的原文',
    unreadable: (file) => `出处文件已损坏，现在无法核对（${file}）；下面是建索引时的原文`,
    unknown: (id) => `没有编号为 ${id} 的引文。请核对编号，或重新提问取得新的编号。`,
    before: '上一段',
    here: '本段',
    after: '下一段',
    old: '旧',
    new: '新',
  },
  noTerminal: [
    '索引就绪。这里没有终端，所以不打开提问窗口。可以这样继续：',
    '  npm run -s ask -- "四川有多少家人工智能企业？"   问一个问题',
    '  npm run chat                                   在终端里连续提问',
  ].join('\n'),
};

export const en: Texts = {
  language: 'en',
  between: { parts: ', ', items: ', ', clauses: '; ', label: ': ' },
  why: enWhy,
  conflict: (numbers, about) =>
    `Note: ${numbers.map((n) => `[${n}]`).join(' and ')} disagree${about ? ` on “${about}”` : ''}; mind their dates and sources.`,
  status: { answered: 'Answered', related: 'No direct answer', not_found: 'Not found' },
  confidence: (percent) => `confidence ${percent}%`,
  readAs: (from, to) => `Searched for “${to}” (you wrote “${from}”)`,
  missing: (parts) => `The corpus does not mention: ${parts.join(', ')}`,
  nearest: 'Nearest passages (not an answer)',
  related: 'On the subject (not an answer)',
  paragraph: (n) => `para. ${n}`,
  date: enDate,
  published: (date) => `published ${enDate(date)}`,
  marks: { reprint: 'reprint', described: 'title paraphrased', unverified: 'unverified' },
  lexical: (reason, remedy) =>
    `The embedding model is not available; searching by words only. Why: ${reason}. Remedy: ${remedy}`,
  chat: {
    welcome: (passages) =>
      `Shuwen: answers questions about Sichuan's AI industry with verbatim passages only (${passages} in the corpus). Type a question; /help lists the commands, /quit leaves.`,
    prompt: 'ask> ',
    help: [
      '/more        more sources',
      '/why         why this passage was chosen',
      '/verify N    check citation N (or write #id)',
      '/lang zh|en  language of the quotes',
      '/help        this text',
      '/quit        leave',
    ].join('\n'),
    unknown: (command) => `There is no command ${command}. /help lists all commands.`,
    nothingYet: 'Nothing has been asked yet. Type a question first.',
    bye: 'Goodbye.',
    languageSet: (lang) => `Language of the quotes: ${lang}`,
  },
  verify: {
    unchanged: 'Unchanged, to the character',
    unchangedSince: (date) => `Unchanged since it was indexed on ${date}`,
    moved: (from) => `Unchanged, but moved (was: ${from})`,
    changed: 'This passage has changed',
    changedOn: (date) => `This passage was changed on ${date}`,
    removed: 'This passage has been removed from the corpus; this is what it said',
    unreadable: (file) =>
      `It cannot be checked now: ${file} is damaged; this is what it said when the index was built`,
    unknown: (id) => `There is no citation with the id ${id}. Check the id, or ask again for a new one.`,
    before: 'Before',
    here: 'Passage',
    after: 'After',
    old: 'Old',
    new: 'New',
  },
  noTerminal: [
    'The index is ready. There is no terminal here, so no prompt is opened. Go on with:',
    '  npm run -s ask -- "How many AI companies are there in Sichuan?"   one question',
    '  npm run chat                                                     a prompt in a terminal',
  ].join('\n'),
};

export const zhHant: Texts = {
  ...zh,
  why: zhHantWhy,
  conflict: (numbers, about) =>
    `注意：${numbers.map((n) => `[${n}]`).join('、')}${about ? `關於「${toTraditional(about)}」` : ''}的說法不一致，請看各自的日期與來源。`,
  status: { answered: '有答案', related: '沒有直接的答案', not_found: '沒有找到' },
  readAs: (from, to) => `以「${toTraditional(to)}」檢索（原問：「${from}」）`,
  missing: (parts) => `收錄的資料沒有提到：${parts.map(toTraditional).join('、')}`,
  nearest: '最接近的內容（不是答案）',
  related: '相關內容（不是答案）',
  date: (date) => (/^\d/.test(date) ? zhDate(date) : '日期未註明'),
  published: (date) => `${zhDate(date)}發布`,
  marks: { reprint: '轉載', described: '標題為轉述', unverified: '待核實' },
  lexical: (reason, remedy) => `向量模型無法使用，只按字詞檢索。原因：${reason}。辦法：${remedy}`,
  chat: {
    ...zh.chat,
    welcome: (passages) =>
      `蜀問：只用收錄資料的原文回答有關四川人工智慧產業的問題（共 ${passages} 段）。直接輸入問題；/help 看指令，/quit 離開。`,
    prompt: '問> ',
    help: [
      '/more        更多出處',
      '/why         為什麼選這一段',
      '/verify N    核對第 N 條引文（也可寫 #編號）',
      '/lang zh|en  引文語言',
      '/help        這份說明',
      '/quit        離開',
    ].join('\n'),
    unknown: (command) => `沒有 ${command} 這個指令。/help 看全部指令。`,
    nothingYet: '還沒有問過問題。先輸入一個問題。',
    bye: '再見。',
    languageSet: (lang) => `引文語言：${lang}`,
  },
  verify: {
    ...zh.verify,
    unchanged: '原文未變，一字不差',
    unchangedSince: (date) => `原文未變（與${date}收錄時一致）`,
    moved: (from) => `原文未變，位置變了（原位置：${from}）`,
    changed: '這段改過',
    changedOn: (date) => `這段在${date}改過`,
    removed: '這段已從收錄的資料中刪除，以下是刪除前的原文',
    unreadable: (file) => `出處檔案已損壞，目前無法核對（${file}）；以下是建立索引時的原文`,
    unknown: (id) => `沒有編號為 ${id} 的引文。請核對編號，或重新提問取得新的編號。`,
    old: '舊',
  },
  noTerminal: [
    '索引就緒。這裡沒有終端機，所以不開啟提問視窗。可以這樣繼續：',
    '  npm run -s ask -- "四川有多少家人工智慧企業？"   問一個問題',
    '  npm run chat                                   在終端機裡連續提問',
  ].join('\n'),
};
