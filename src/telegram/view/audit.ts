import type { AuditEntry } from '../../domain/index.ts';
import type { AuditTexts } from '../../locales/index.ts';
import { adminButton, type Pages, pageRow } from './keyboards.ts';
import { bold, lines } from './markup.ts';
import { message, type View } from './message.ts';
import { timeOf, type Voice } from './voice.ts';

export interface AuditPage extends Pages {
  readonly entries: readonly AuditEntry[];
  readonly count: number;
}

/** What an action is called; one of a later version of the program has its own name only. */
export const actionName = (action: string, { actions }: AuditTexts): string =>
  Object.entries(actions).find(([key]) => key === action)?.[1] ?? action;

export function auditView({ entries, count, ...pages }: AuditPage, voice: Voice): View {
  const { audit } = voice.bot.admin;
  if (count === 0) return message([audit.empty]);
  const rows = entries.map(({ at, adminId, action, detail }) =>
    [timeOf(new Date(at), voice), adminId, actionName(action, audit), detail].join(' · '),
  );
  const turn = (page: number) => ({ action: 'admin', name: 'audit', args: [String(page)] }) as const;
  return message(
    [bold(audit.heading(count)), lines(...rows)],
    [...pageRow(pages, voice, turn), [adminButton(audit.export, 'audit-csv')]],
  );
}
