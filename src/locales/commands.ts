import { isAtLeast, type Role } from '../domain/index.ts';

/** Who is shown a command: members, admins of a group, admins of the bot. Seeing one is not the right to use it. */
export type CommandScope = 'private' | 'groups' | 'groupAdmins' | Role;

type Said = Readonly<Record<'zh' | 'zh-Hant' | 'en', string>>;

export interface BotCommand {
  /** Without slash: 1 to 32 of a-z, 0-9 and _. */
  readonly name: string;
  /** What is written behind it. */
  readonly argument?: Said;
  /** At most 256 characters. */
  readonly does: Said;
  readonly scopes: readonly CommandScope[];
}

const everywhere: readonly CommandScope[] = ['private', 'groups', 'groupAdmins'];
const ROLES: readonly Role[] = ['viewer', 'editor', 'owner'];
const isRole = (scope: CommandScope): scope is Role => ROLES.some((role) => role === scope);
/** For admins of the bot from this role up. */
const from = (least: Role): readonly CommandScope[] => ROLES.filter((role) => isAtLeast(role, least));

/** Every command, in the order in which menus, /help and the READMEs list them. */
export const BOT_COMMANDS: readonly BotCommand[] = [
  {
    name: 'ask',
    argument: { zh: '问题', 'zh-Hant': '問題', en: 'question' },
    does: {
      zh: '提问；用它回复一条消息，就问那条',
      'zh-Hant': '提問；用它回覆一則訊息，就問那則',
      en: 'ask a question; as a reply, ask what that message says',
    },
    scopes: everywhere,
  },
  {
    name: 'sources',
    does: {
      zh: '语料里有什么，按主题和时间',
      'zh-Hant': '收錄了什麼，依主題和時間',
      en: 'what the corpus holds, by topic and date',
    },
    scopes: everywhere,
  },
  {
    name: 'verify',
    argument: { zh: '#编号', 'zh-Hant': '#編號', en: '#id' },
    does: {
      zh: '核对一条引文，看上下文',
      'zh-Hant': '核對一則引文，看上下文',
      en: 'check a citation and see its context',
    },
    scopes: everywhere,
  },
  {
    name: 'why',
    does: { zh: '为什么这样答', 'zh-Hant': '為什麼這樣答', en: 'why this answer' },
    scopes: everywhere,
  },
  {
    name: 'lang',
    does: {
      zh: '我用哪种语言和你说话',
      'zh-Hant': '我用哪種語言和你說話',
      en: 'the language I speak with you',
    },
    scopes: ['private'],
  },
  {
    name: 'subscribe',
    does: {
      zh: '订阅新资料的摘要（群里限管理员）',
      'zh-Hant': '訂閱新資料的摘要（群組裡限管理員）',
      en: 'digests of what is new (in groups: admins only)',
    },
    scopes: ['private', 'groupAdmins'],
  },
  {
    name: 'unsubscribe',
    does: {
      zh: '退订摘要（群里限管理员）',
      'zh-Hant': '取消訂閱摘要（群組裡限管理員）',
      en: 'no more digests (in groups: admins only)',
    },
    scopes: ['private', 'groupAdmins'],
  },
  {
    name: 'settings',
    does: {
      zh: '设置（群里限管理员）',
      'zh-Hant': '設定（群組裡限管理員）',
      en: 'settings (in groups: admins only)',
    },
    scopes: ['private', 'groupAdmins'],
  },
  {
    name: 'digest',
    argument: { zh: 'now', 'zh-Hant': 'now', en: 'now' },
    does: {
      zh: '马上给所有已订阅的会话发摘要',
      'zh-Hant': '馬上給所有已訂閱的聊天室傳摘要',
      en: 'send all subscribed chats their digest at once',
    },
    scopes: from('owner'),
  },
  {
    name: 'corpus',
    does: {
      zh: '资料库：查看、替换、移除、恢复',
      'zh-Hant': '資料庫：檢視、取代、移除、恢復',
      en: 'the corpus: see, replace, remove, restore',
    },
    scopes: from('viewer'),
  },
  {
    name: 'jobs',
    does: {
      zh: '入库等任务的进度和结果',
      'zh-Hant': '收錄等工作的進度和結果',
      en: 'jobs and their results',
    },
    scopes: from('viewer'),
  },
  {
    name: 'cancel',
    does: {
      zh: '取消进行中或排队的任务',
      'zh-Hant': '取消進行中或排隊的工作',
      en: 'cancel a running or waiting job',
    },
    scopes: from('editor'),
  },
  {
    name: 'reindex',
    does: { zh: '重建索引', 'zh-Hant': '重建索引', en: 'rebuild the index' },
    scopes: from('editor'),
  },
  {
    name: 'rollback',
    does: {
      zh: '回到更早的一代索引和资料',
      'zh-Hant': '回到更早的一代索引和資料',
      en: 'go back to an earlier generation',
    },
    scopes: from('editor'),
  },
  {
    name: 'gaps',
    does: {
      zh: '问了却没答好的，和要更新的资料',
      'zh-Hant': '問了卻沒答好的，和要更新的資料',
      en: 'what was asked and not answered well',
    },
    scopes: from('viewer'),
  },
  {
    name: 'stats',
    argument: { zh: '天数', 'zh-Hant': '天數', en: 'days' },
    does: { zh: '提问统计，带图', 'zh-Hant': '提問統計，附圖', en: 'question counts, with a picture' },
    scopes: from('viewer'),
  },
  {
    name: 'status',
    does: { zh: '运行状态', 'zh-Hant': '運作狀態', en: 'how the bot is doing' },
    scopes: from('viewer'),
  },
  {
    name: 'doctor',
    does: {
      zh: '逐项检查，有问题说怎么办',
      'zh-Hant': '逐項檢查，有問題說怎麼辦',
      en: 'check every part; says what to do',
    },
    scopes: from('viewer'),
  },
  {
    name: 'broadcast',
    argument: { zh: '通知', 'zh-Hant': '通知', en: 'notice' },
    does: {
      zh: '给所有已订阅的会话发通知，先看预览',
      'zh-Hant': '給所有已訂閱的聊天室傳通知，先看預覽',
      en: 'send all subscribed chats a notice, after a preview',
    },
    scopes: from('owner'),
  },
  {
    name: 'backup',
    does: {
      zh: '把资料、设置和操作记录备份成一个文件',
      'zh-Hant': '把資料、設定和操作紀錄備份成一個檔案',
      en: 'documents, settings and audit log in one file',
    },
    scopes: from('owner'),
  },
  {
    name: 'admins',
    does: {
      zh: '管理员：邀请、改权限、撤销',
      'zh-Hant': '管理員：邀請、改權限、撤銷',
      en: 'admins: invite, change roles, dismiss',
    },
    scopes: from('owner'),
  },
  {
    name: 'audit',
    does: {
      zh: '管理员做过什么，可导出',
      'zh-Hant': '管理員做過什麼，可匯出',
      en: 'what admins did; can be exported',
    },
    scopes: from('owner'),
  },
  {
    name: 'privacy',
    does: {
      zh: '我保存什么，保存多久',
      'zh-Hant': '我保存什麼、保存多久',
      en: 'what I keep, and for how long',
    },
    scopes: everywhere,
  },
  {
    name: 'forget',
    does: {
      zh: '删除关于我的一切记录',
      'zh-Hant': '刪除關於我的一切紀錄',
      en: 'delete everything kept about me',
    },
    scopes: ['private'],
  },
  {
    name: 'help',
    does: { zh: '怎么用', 'zh-Hant': '怎麼用', en: 'how to ask' },
    scopes: everywhere,
  },
  {
    name: 'start',
    does: { zh: '我是谁，能答什么', 'zh-Hant': '我是誰，能答什麼', en: 'who I am and what I answer' },
    scopes: ['private'],
  },
];

/** The commands of one menu; an admin of the bot sees those of a private chat and their own. */
export const commandsFor = (scope: CommandScope): readonly BotCommand[] =>
  BOT_COMMANDS.filter(
    ({ scopes }) => scopes.includes(scope) || (isRole(scope) && scopes.includes('private')),
  );
