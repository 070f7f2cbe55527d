import { plural } from '../plural.ts';

type State = 'shipped' | 'added' | 'replaced' | 'hidden' | 'withdrawn';

/** The documents of the corpus, for admins. */
export interface CorpusTexts {
  readonly heading: (counts: { documents: number; passages: number; withdrawn: number }) => string;
  readonly page: (page: number, pages: number) => string;
  readonly states: Readonly<Record<State, string>>;
  readonly passages: (count: number) => string;
  readonly asked: (count: number, last: string | undefined) => string;
  readonly neverAsked: string;
  readonly replace: string;
  readonly remove: string;
  readonly restore: string;
  readonly download: string;
  readonly list: string;
  readonly sure: (title: string) => string;
  readonly yes: string;
  readonly shippedNote: string;
  readonly textOnly: string;
  readonly howToAdd: string;
}

export const zhCorpus: CorpusTexts = {
  heading: ({ documents, passages, withdrawn }) =>
    `资料库：${documents} 份，${passages} 段${withdrawn > 0 ? `；已撤下 ${withdrawn} 份` : ''}。点编号打开。`,
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  states: {
    shipped: '随程序提供',
    added: '自己添加',
    replaced: '替换了原有的',
    hidden: '已撤下',
    withdrawn: '已撤下',
  },
  passages: (count) => `${count} 段`,
  asked: (count, last) => `被引用 ${count} 次${last ? `，最近 ${last}` : ''}`,
  neverAsked: '还没被引用过',
  replace: '替换',
  remove: '移除',
  restore: '恢复',
  download: '下载原件',
  list: '返回列表',
  sure: (title) => `确定把《${title}》移出资料库吗？移除后仍列为“已撤下”，可以恢复。`,
  yes: '确定移除',
  shippedNote: '随程序提供，移除后只是不再使用。',
  textOnly: '没有保存原件，这是库里的文字。',
  howToAdd: '要添加资料，把文件直接发给我就行。',
};

export const zhHantCorpus: CorpusTexts = {
  heading: ({ documents, passages, withdrawn }) =>
    `資料庫：${documents} 份，${passages} 段${withdrawn > 0 ? `；已撤下 ${withdrawn} 份` : ''}。點編號打開。`,
  page: (page, pages) => `第 ${page} 頁，共 ${pages} 頁`,
  states: {
    shipped: '隨程式提供',
    added: '自己新增',
    replaced: '取代了原有的',
    hidden: '已撤下',
    withdrawn: '已撤下',
  },
  passages: (count) => `${count} 段`,
  asked: (count, last) => `被引用 ${count} 次${last ? `，最近 ${last}` : ''}`,
  neverAsked: '還沒被引用過',
  replace: '取代',
  remove: '移除',
  restore: '恢復',
  download: '下載原件',
  list: '返回列表',
  sure: (title) => `確定把《${title}》移出資料庫嗎？移除後仍列為「已撤下」，可以恢復。`,
  yes: '確定移除',
  shippedNote: '隨程式提供，移除後只是不再使用。',
  textOnly: '沒有保存原件，這是庫裡的文字。',
  howToAdd: '要新增資料，把檔案直接傳給我就行。',
};

export const enCorpus: CorpusTexts = {
  heading: ({ documents, passages, withdrawn }) =>
    `The corpus: ${plural(documents, 'document')}, ${plural(passages, 'passage')}${withdrawn > 0 ? `; ${withdrawn} taken out` : ''}. Tap a number to open one.`,
  page: (page, pages) => `page ${page} of ${pages}`,
  states: {
    shipped: 'comes with the program',
    added: 'added here',
    replaced: 'replaces one that comes with the program',
    hidden: 'taken out',
    withdrawn: 'taken out',
  },
  passages: (count) => plural(count, 'passage'),
  asked: (count, last) => `cited ${plural(count, 'time')}${last ? `, last on ${last}` : ''}`,
  neverAsked: 'not cited yet',
  replace: 'Replace',
  remove: 'Remove',
  restore: 'Restore',
  download: 'Download original',
  list: 'Back to the list',
  sure: (title) => `Take “${title}” out of the corpus? It stays listed as taken out and can be restored.`,
  yes: 'Take it out',
  shippedNote: 'It comes with the program; taken out, it is just not used.',
  textOnly: 'No original was kept; this is the text as it stands in the corpus.',
  howToAdd: 'To add a document, just send me the file.',
};
