import { expect, it } from 'vitest';
import type { DryRun } from '../../app/index.ts';
import { generationId, type Job } from '../../domain/index.ts';
import { auditView, cancelView, dryRunView, voiceOf } from './index.ts';

const zh = voiceOf('zh', 'shuwen_bot');
const hant = voiceOf('zh-Hant', 'shuwen_bot');
const en = voiceOf('en', 'shuwen_bot');

it('the record of what admins did is told in words, not in names of the program', () => {
  const details = [
    ['appoint', '李雷 (7): editor'],
    ['join', 'viewer, invited by 7'],
    ['refused', 'a.exe: import-unknown-type'],
    ['refused', 'http://a: b/: address'],
    ['refused', 'a.md: something-later'],
    ['reindex', 'full'],
    ['rollback', `${generationId('000012-5a99aae1')}`],
    ['upload', 'a: viewer'],
  ] as const;
  const entries = details.map(([action, detail], id) => ({ id, at: 0, adminId: 7, action, detail }));
  const told = (voice: typeof zh): string[] =>
    auditView({ entries, count: entries.length, page: 0, pages: 1 }, voice)
      .text.split('\n')
      .flatMap((row) => row.split(' · ').slice(3).join(' · ') || []);
  expect(told(zh)).toEqual([
    '李雷 (7)：编辑',
    '查看，由 7 邀请',
    'a.exe：不认识这种文件',
    'http://a: b/：这个链接指向内部网络或本机，出于安全不能抓取',
    'a.md：something-later',
    '全部内容',
    '第 12 代',
    'a: viewer',
  ]);
  expect(told(hant).slice(0, 2)).toEqual(['李雷 (7)：編輯', '檢視，由 7 邀請']);
  expect(told(en).slice(0, 3)).toEqual([
    '李雷 (7): editor',
    'viewer, invited by 7',
    'a.exe: Unknown kind of file',
  ]);
});

it('figures that differ are one warning, which says which is new', () => {
  const run: DryRun = {
    ...{ documents: [], added: 1, removed: 0, unchanged: 0 },
    warnings: [{ kind: 'conflict', title: '白皮书', text: '机器人500台', other: '机器人417台' }],
  };
  const draft = { id: 'x', name: 'a.md', bytes: 9 };
  const { text } = dryRunView(draft, { run, inspected: { kind: 'documents', count: 1 }, known: {} }, zh);
  expect(text).toContain('⚠️ 有一处数字和《白皮书》不同：\n　新：机器人500台\n　原有：机器人417台');
  expect(text.match(/⚠️/g)).toHaveLength(1);
});

it('who cancels chooses among their own jobs, or hears why there is nothing to choose', () => {
  const job: Job = {
    ...{ id: 'x', kind: 'import', adminId: 7, adminName: 'Ann', what: 'a.md', payload: '{}' },
    ...{ state: 'queued', createdAt: 0 },
  };
  expect(cancelView([job], [job], zh).text).toContain('要取消哪个？');
  expect(cancelView([], [job], zh).text).toContain('别人的任务');
  expect(cancelView([], [], zh).text).toBe('没有进行中或排队的任务。');
});
