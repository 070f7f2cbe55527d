import type { Finding } from '../../domain/index.ts';
import { plural } from '../plural.ts';

export interface StatusFacts {
  readonly generation: number;
  readonly builtAt: string;
  readonly documents: number;
  readonly passages: number;
  readonly isHybrid: boolean;
  readonly upHours: number;
  readonly today: number;
  readonly openJobs: number;
  /** Kind, subject and end of the last job. */
  readonly lastJob: string | undefined;
  readonly freeMb: number | undefined;
}

/** How the installation does, and its backup. */
export interface OpsTexts {
  readonly statusHeading: string;
  readonly status: (facts: StatusFacts) => readonly string[];
  readonly doctorHeading: (bad: number) => string;
  /** What each check looks at, by its name. */
  readonly checks: Readonly<Record<string, string>>;
  readonly results: Readonly<Record<Finding['result'], string>>;
  /** What to do about a check that did not pass, by its name. */
  readonly remedies: Readonly<Record<string, string>>;
  readonly privacyOn: string;
  readonly privacyOff: string;
  readonly rights: (chats: number) => string;
  readonly backup: (counts: { documents: number; admins: number; settings: number; audit: number }) => string;
  readonly backupTooLarge: (mb: number, path: string) => string;
}

/** `80 GB`, `900 MB`. */
const space = (mb: number): string =>
  mb < 1024 ? `${mb} MB` : `${(mb / 1024).toFixed(mb < 10 * 1024 ? 1 : 0)} GB`;

const up = (hours: number, [day, hour, minute]: readonly [string, string, string]): string => {
  if (hours >= 48) return `${Math.floor(hours / 24)}${day}`;
  return hours >= 2 ? `${Math.floor(hours)}${hour}` : `${Math.floor(hours * 60)}${minute}`;
};

export const zhOps: OpsTexts = {
  statusHeading: '运行状态',
  status: ({
    generation,
    builtAt,
    documents,
    passages,
    isHybrid,
    upHours,
    today,
    openJobs,
    lastJob,
    freeMb,
  }) => [
    `索引：第 ${generation} 代，${builtAt} 建成`,
    `资料：${documents} 份，${passages} 段（中英文分开计）`,
    isHybrid ? '检索：字词和语义一起用' : '检索：只用字词（语义模型不可用，发 /doctor 看原因）',
    `已运行：${up(upHours, [' 天', ' 小时', ' 分钟'])}`,
    `今天收到的提问：${today} 个`,
    openJobs === 0 ? '任务：没有' : `任务：${openJobs} 个进行中或排队`,
    ...(lastJob === undefined ? [] : [`上一个任务：${lastJob}`]),
    ...(freeMb === undefined ? [] : [`磁盘剩余：${space(freeMb)}`]),
  ],
  doctorHeading: (bad) => (bad === 0 ? '检查完毕，一切正常。' : `检查完毕，有 ${bad} 处要留意：`),
  checks: {
    node: '运行环境',
    'data folder': '数据目录',
    'index folder': '索引目录',
    database: '数据库',
    corpus: '随程序提供的资料',
    overlay: '添加的资料',
    model: '语义模型',
    hnswlib: '向量索引库',
    index: '索引',
    encodings: '文字编码',
    charts: '图片',
    telegram: '群消息',
  },
  results: { ok: '正常', warning: '留意', failed: '有问题' },
  remedies: {
    node: '请升级 Node.js。',
    'data folder': '目录写不进去或空间不足，请检查权限、清理磁盘。',
    'index folder': '目录写不进去或空间不足，请检查权限、清理磁盘。',
    database: '数据库文件损坏过，已移到一旁并新建。可以用最近的 /backup 恢复。',
    corpus: '随程序提供的资料有错，请在服务器上运行 npm run -s corpus -- check 查看。',
    overlay: '有添加的资料读不出来。请重新添加，或用 /backup 的文件恢复。',
    model: '模型文件缺失或损坏，现在只按字词检索。请在服务器上运行 npm run doctor。',
    hnswlib: '没有编译好的向量库，改用逐条扫描，结果相同，资料很多时会慢。',
    index: '索引落后于资料或有损坏，发 /reindex 重建。',
    encodings: '这个 Node 读不了 GB18030 文本，请换完整版。',
    charts: '缺少画图的字体或组件，其余不受影响。请在服务器上运行 npm run doctor。',
    telegram: '在 @BotFather 的 /setprivacy 里改，再把机器人移出群重新加入。',
  },
  privacyOn: '隐私模式开着：群里只收得到命令和对我的回复，单独 @我 可能收不到。',
  privacyOff: '隐私模式已关：群里的消息都收得到，只答找我的。',
  rights: (chats) => `有 ${chats} 个订阅的会话已经发不进去（被移出或禁言）。`,
  backup: ({ documents, admins, settings, audit }) =>
    `备份：${documents} 份添加的资料，${admins} 位管理员，${settings} 项群设置，${audit} 条操作记录；不含提问。恢复：在新机器上运行 npm run restore -- 这个文件。`,
  backupTooLarge: (mb) =>
    `备份有 ${mb} MB，超过 Telegram 的 50 MB，发不出来。请在服务器上运行 npm run backup。`,
};

export const zhHantOps: OpsTexts = {
  statusHeading: '運作狀態',
  status: ({
    generation,
    builtAt,
    documents,
    passages,
    isHybrid,
    upHours,
    today,
    openJobs,
    lastJob,
    freeMb,
  }) => [
    `索引：第 ${generation} 代，${builtAt} 建成`,
    `資料：${documents} 份，${passages} 段（中英文分開計）`,
    isHybrid ? '檢索：字詞和語意一起用' : '檢索：只用字詞（語意模型無法使用，傳 /doctor 看原因）',
    `已運作：${up(upHours, [' 天', ' 小時', ' 分鐘'])}`,
    `今天收到的提問：${today} 個`,
    openJobs === 0 ? '工作：沒有' : `工作：${openJobs} 個進行中或排隊`,
    ...(lastJob === undefined ? [] : [`上一個工作：${lastJob}`]),
    ...(freeMb === undefined ? [] : [`磁碟剩餘：${space(freeMb)}`]),
  ],
  doctorHeading: (bad) => (bad === 0 ? '檢查完畢，一切正常。' : `檢查完畢，有 ${bad} 處要留意：`),
  checks: {
    node: '執行環境',
    'data folder': '資料目錄',
    'index folder': '索引目錄',
    database: '資料庫',
    corpus: '隨程式提供的資料',
    overlay: '新增的資料',
    model: '語意模型',
    hnswlib: '向量索引庫',
    index: '索引',
    encodings: '文字編碼',
    charts: '圖片',
    telegram: '群組訊息',
  },
  results: { ok: '正常', warning: '留意', failed: '有問題' },
  remedies: {
    node: '請升級 Node.js。',
    'data folder': '目錄寫不進去或空間不足，請檢查權限、清理磁碟。',
    'index folder': '目錄寫不進去或空間不足，請檢查權限、清理磁碟。',
    database: '資料庫檔案損毀過，已移到一旁並新建。可以用最近的 /backup 還原。',
    corpus: '隨程式提供的資料有錯，請在伺服器上執行 npm run -s corpus -- check 查看。',
    overlay: '有新增的資料讀不出來。請重新新增，或用 /backup 的檔案還原。',
    model: '模型檔案遺失或損毀，現在只按字詞檢索。請在伺服器上執行 npm run doctor。',
    hnswlib: '沒有編譯好的向量庫，改用逐筆掃描，結果相同，資料很多時會慢。',
    index: '索引落後於資料或有損毀，傳 /reindex 重建。',
    encodings: '這個 Node 讀不了 GB18030 文字，請換完整版。',
    charts: '缺少畫圖的字型或元件，其餘不受影響。請在伺服器上執行 npm run doctor。',
    telegram: '在 @BotFather 的 /setprivacy 裡改，再把機器人移出群組重新加入。',
  },
  privacyOn: '隱私模式開著：群組裡只收得到指令和對我的回覆，單獨 @我 可能收不到。',
  privacyOff: '隱私模式已關：群組裡的訊息都收得到，只答找我的。',
  rights: (chats) => `有 ${chats} 個訂閱的聊天室已經傳不進去（被移出或禁言）。`,
  backup: ({ documents, admins, settings, audit }) =>
    `備份：${documents} 份新增的資料，${admins} 位管理員，${settings} 項群組設定，${audit} 筆操作紀錄；不含提問。還原：在新機器上執行 npm run restore -- 這個檔案。`,
  backupTooLarge: (mb) =>
    `備份有 ${mb} MB，超過 Telegram 的 50 MB，傳不出來。請在伺服器上執行 npm run backup。`,
};

export const enOps: OpsTexts = {
  statusHeading: 'Status',
  status: ({
    generation,
    builtAt,
    documents,
    passages,
    isHybrid,
    upHours,
    today,
    openJobs,
    lastJob,
    freeMb,
  }) => [
    `Index: generation ${generation}, built ${builtAt}`,
    `Corpus: ${documents} documents, ${passages} passages`,
    isHybrid
      ? 'Search: by words and by meaning'
      : 'Search: by words alone (the model is not available; see /doctor)',
    `Running for ${up(upHours, [' days', ' hours', ' min'])}`,
    `Questions today: ${today}`,
    openJobs === 0 ? 'Jobs: none' : `Jobs: ${openJobs} running or waiting`,
    ...(lastJob === undefined ? [] : [`Last job: ${lastJob}`]),
    ...(freeMb === undefined ? [] : [`Free disk space: ${space(freeMb)}`]),
  ],
  doctorHeading: (bad) =>
    bad === 0
      ? 'Checked: all is well.'
      : `Checked: ${bad} ${bad === 1 ? 'part needs' : 'parts need'} attention.`,
  checks: {
    node: 'Node.js',
    'data folder': 'data folder',
    'index folder': 'index folder',
    database: 'database',
    corpus: 'shipped documents',
    overlay: 'added documents',
    model: 'embedding model',
    hnswlib: 'vector library',
    index: 'index',
    encodings: 'text encodings',
    charts: 'pictures',
    telegram: 'messages in groups',
  },
  results: { ok: 'ok', warning: 'note', failed: 'fault' },
  remedies: {
    node: 'Update Node.js.',
    'data folder': 'It cannot be written or the disk is nearly full: check permissions and free some space.',
    'index folder': 'It cannot be written or the disk is nearly full: check permissions and free some space.',
    database:
      'A damaged file was moved aside and a new one started. Restore the latest /backup to bring back what it held.',
    corpus: 'A shipped document has a fault: run npm run -s corpus -- check on the server.',
    overlay: 'An added document cannot be read. Add it again, or restore a backup.',
    model:
      'The model is missing or damaged, so search goes by words alone. Run npm run doctor on the server.',
    hnswlib:
      'The compiled library is missing; vectors are scanned one by one, which is slow for very many documents.',
    index: 'The index is behind the documents or damaged: send /reindex.',
    encodings: 'This Node cannot read GB18030 texts; use a build with full ICU.',
    charts:
      'The font or the library for pictures is missing; all else works. Run npm run doctor on the server.',
    telegram:
      'Change it with /setprivacy at @BotFather, then remove the bot from the group and add it again.',
  },
  privacyOn: 'Privacy mode is on: in groups commands and replies to me arrive; a plain @mention may not.',
  privacyOff: 'Privacy mode is off: all messages of groups arrive; those to me are answered.',
  rights: (chats) =>
    `${plural(chats, 'subscribed chat')} can no longer be written to (the bot was removed or muted).`,
  backup: ({ documents, admins, settings, audit }) =>
    `Backup: ${plural(documents, 'added document')}, ${plural(admins, 'admin')}, ${plural(settings, 'group setting')}, ${plural(audit, 'audit entry', 'audit entries')}; no questions. To restore it, run npm run restore -- THIS-FILE on the new machine.`,
  backupTooLarge: (mb, path) =>
    `The backup has ${mb} MB, and Telegram takes 50 at most. It is on the server: ${path}`,
};
