import type { AppointedRole, Role } from '../../domain/index.ts';

/** Who may do what, and how people become admins. */
export interface RightsTexts {
  readonly roles: Readonly<Record<Role, string>>;
  /** An anonymous admin or a channel gave a command of admins. */
  readonly nameless: string;
  readonly forwarded: string;
  readonly privateOnly: string;
  readonly needs: (role: Role) => string;
  readonly heading: string;
  readonly owners: (ids: readonly number[]) => string;
  readonly person: (name: string, id: number, role: AppointedRole) => string;
  readonly nobody: string;
  readonly invite: string;
  readonly askRole: string;
  readonly mayDo: Readonly<Record<AppointedRole, string>>;
  readonly code: (role: AppointedRole) => string;
  readonly codeNote: string;
  readonly welcome: (role: AppointedRole) => string;
  readonly joined: (name: string, id: number, role: AppointedRole) => string;
  readonly wrong: (left: number) => string;
  readonly ended: string;
  readonly change: (name: string) => string;
  readonly makeRole: (role: AppointedRole) => string;
  readonly dismiss: string;
  readonly back: string;
  readonly unknown: string;
}

const zhRoles = { owner: '所有者', editor: '编辑', viewer: '查看' } as const;
const hantRoles = { owner: '擁有者', editor: '編輯', viewer: '檢視' } as const;
const enRoles = { owner: 'owner', editor: 'editor', viewer: 'viewer' } as const;

export const zhRights: RightsTexts = {
  roles: zhRoles,
  nameless: '匿名管理员和频道身份认不出是谁，所以不执行。请用个人账号在私聊里发这条命令。',
  forwarded: '转发来的命令不执行。要执行，请自己发一遍。',
  privateOnly: '管理命令只在私聊里用，请到和我的私聊里发。',
  needs: (role) => `做这件事要有“${zhRoles[role]}”权限。`,
  heading: '管理员',
  owners: (ids) => `所有者（由设置 ADMIN_IDS 指定）：${ids.join('、')}`,
  person: (name, id, role) => `${name}（${id}）：${zhRoles[role]}`,
  nobody: '还没有邀请过别人。',
  invite: '邀请',
  askRole: '让新管理员做什么？',
  mayDo: {
    editor: '编辑：添加、替换、移除资料，重建索引，也能看报告',
    viewer: '查看：只看报告和统计',
  },
  code: (role) => `“${zhRoles[role]}”权限的配对码：`,
  codeNote: '请对方在和我的私聊里直接发这六位数字。10 分钟内有效，只能用一次；输错五次就作废。',
  welcome: (role) => `配对成功，你有了“${zhRoles[role]}”权限。发 /help 看新增的命令。`,
  joined: (name, id, role) => `${name}（${id}）用配对码得到“${zhRoles[role]}”权限。`,
  wrong: (left) => `配对码不对，还能试 ${left} 次。请向邀请你的人核对。`,
  ended: '输错太多次，配对码已作废。请让所有者重新邀请。',
  change: (name) => `${name} 的权限：`,
  makeRole: (role) => `改为${zhRoles[role]}`,
  dismiss: '撤销权限',
  back: '返回',
  unknown: '这位已经不是管理员了。',
};

export const zhHantRights: RightsTexts = {
  roles: hantRoles,
  nameless: '匿名管理員和頻道身分認不出是誰，所以不執行。請用個人帳號在私訊裡傳這個指令。',
  forwarded: '轉傳來的指令不執行。要執行，請自己傳一遍。',
  privateOnly: '管理指令只在私訊裡用，請到和我的私訊裡傳。',
  needs: (role) => `做這件事要有「${hantRoles[role]}」權限。`,
  heading: '管理員',
  owners: (ids) => `擁有者（由設定 ADMIN_IDS 指定）：${ids.join('、')}`,
  person: (name, id, role) => `${name}（${id}）：${hantRoles[role]}`,
  nobody: '還沒有邀請過別人。',
  invite: '邀請',
  askRole: '讓新管理員做什麼？',
  mayDo: {
    editor: '編輯：新增、替換、移除資料，重建索引，也能看報告',
    viewer: '檢視：只看報告和統計',
  },
  code: (role) => `「${hantRoles[role]}」權限的配對碼：`,
  codeNote: '請對方在和我的私訊裡直接傳這六位數字。10 分鐘內有效，只能用一次；輸錯五次就作廢。',
  welcome: (role) => `配對成功，你有了「${hantRoles[role]}」權限。傳 /help 看新增的指令。`,
  joined: (name, id, role) => `${name}（${id}）用配對碼得到「${hantRoles[role]}」權限。`,
  wrong: (left) => `配對碼不對，還能試 ${left} 次。請向邀請你的人核對。`,
  ended: '輸錯太多次，配對碼已作廢。請讓擁有者重新邀請。',
  change: (name) => `${name} 的權限：`,
  makeRole: (role) => `改為${hantRoles[role]}`,
  dismiss: '撤銷權限',
  back: '返回',
  unknown: '這位已經不是管理員了。',
};

const an = (role: Role): string => `${role === 'viewer' ? 'a' : 'an'} ${enRoles[role]}`;

export const enRights: RightsTexts = {
  roles: enRoles,
  nameless:
    'An anonymous admin or a channel could be anybody, so this is not done. Send the command from your own account, in a private chat with me.',
  forwarded: 'A forwarded command is not carried out. Send it yourself if you mean it.',
  privateOnly: 'Admin commands work in a private chat with me only.',
  needs: (role) => `You have to be ${an(role)} ${role === 'owner' ? '' : 'or more '}to do that.`,
  heading: 'Admins',
  owners: (ids) => `Owners (named in the setting ADMIN_IDS): ${ids.join(', ')}`,
  person: (name, id, role) => `${name} (${id}): ${enRoles[role]}`,
  nobody: 'Nobody has been invited yet.',
  invite: 'Invite',
  askRole: 'What should the new admin do?',
  mayDo: {
    editor: 'Editor: add, replace and remove documents, rebuild the index, and read reports',
    viewer: 'Viewer: read reports and statistics',
  },
  code: (role) => `Pairing code for ${an(role)}:`,
  codeNote:
    'Ask them to send me these six digits in a private chat. The code is good for 10 minutes and one use; five wrong tries end it.',
  welcome: (role) => `Paired: you are ${an(role)} now. /help shows your new commands.`,
  joined: (name, id, role) => `${name} (${id}) became ${an(role)} with a pairing code.`,
  wrong: (left) =>
    `That pairing code is wrong; ${left} ${left === 1 ? 'try' : 'tries'} left. Check it with whoever invited you.`,
  ended: 'Too many wrong tries: the pairing code is void. Ask an owner for a new one.',
  change: (name) => `What ${name} may do:`,
  makeRole: (role) => `Make ${enRoles[role]}`,
  dismiss: 'Dismiss',
  back: 'Back',
  unknown: 'They are no longer an admin.',
};
