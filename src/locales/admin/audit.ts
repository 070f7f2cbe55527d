import type { AuditAction } from '../../domain/index.ts';

/** The record of what admins did. */
export interface AuditTexts {
  readonly heading: (count: number) => string;
  readonly empty: string;
  readonly export: string;
  readonly fileName: string;
  /** Of the exported columns: number, time, admin, action, what. */
  readonly columns: readonly [string, string, string, string, string];
  /** Of somebody who joined by a code. */
  readonly joined: (role: string, by: string) => string;
  readonly actions: Readonly<Record<AuditAction, string>>;
}

export const zhAudit: AuditTexts = {
  heading: (count) => `操作记录（共 ${count} 条，新的在前）`,
  empty: '还没有操作记录。',
  export: '导出 CSV',
  fileName: '操作记录.csv',
  columns: ['序号', '时间', '管理员', '操作', '内容'],
  joined: (role, by) => `${role}，由 ${by} 邀请`,
  actions: {
    invite: '邀请',
    join: '加入',
    appoint: '改权限',
    dismiss: '撤权限',
    upload: '上传',
    link: '抓取网页',
    import: '入库',
    remove: '移除',
    restore: '恢复',
    reindex: '重建索引',
    rollback: '回滚',
    cancel: '取消任务',
    restart: '重新开始',
    force: '强制切换',
    download: '下载原件',
    broadcast: '群发',
    digest: '发摘要',
    backup: '备份',
    audit: '导出记录',
    ignore: '忽略缺口',
    appeal: '发征集',
    refused: '被拒',
  },
};

export const zhHantAudit: AuditTexts = {
  heading: (count) => `操作紀錄（共 ${count} 筆，新的在前）`,
  empty: '還沒有操作紀錄。',
  export: '匯出 CSV',
  fileName: '操作紀錄.csv',
  columns: ['序號', '時間', '管理員', '操作', '內容'],
  joined: (role, by) => `${role}，由 ${by} 邀請`,
  actions: {
    invite: '邀請',
    join: '加入',
    appoint: '改權限',
    dismiss: '撤權限',
    upload: '上傳',
    link: '擷取網頁',
    import: '收錄',
    remove: '移除',
    restore: '恢復',
    reindex: '重建索引',
    rollback: '回復',
    cancel: '取消工作',
    restart: '重新開始',
    force: '強制切換',
    download: '下載原件',
    broadcast: '群發',
    digest: '傳摘要',
    backup: '備份',
    audit: '匯出紀錄',
    ignore: '忽略缺口',
    appeal: '傳徵集',
    refused: '被拒',
  },
};

export const enAudit: AuditTexts = {
  heading: (count) => `What admins did (${count} in all, the latest first)`,
  empty: 'Nothing has been recorded yet.',
  export: 'Export CSV',
  fileName: 'audit.csv',
  columns: ['number', 'time', 'admin', 'action', 'detail'],
  joined: (role, by) => `${role}, invited by ${by}`,
  actions: {
    invite: 'invite',
    join: 'join',
    appoint: 'change role',
    dismiss: 'dismiss',
    upload: 'upload',
    link: 'fetch link',
    import: 'import',
    remove: 'remove',
    restore: 'restore',
    reindex: 'reindex',
    rollback: 'roll back',
    cancel: 'cancel job',
    restart: 'restart job',
    force: 'force swap',
    download: 'download original',
    broadcast: 'broadcast',
    digest: 'send digests',
    backup: 'backup',
    audit: 'export audit',
    ignore: 'ignore gap',
    appeal: 'ask for material',
    refused: 'refused',
  },
};
