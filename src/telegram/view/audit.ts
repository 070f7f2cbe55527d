import type { AuditEntry } from '../../domain/index.ts';
import type { AuditTexts } from '../../locales/index.ts';
import { generationNumber } from './jobs.ts';
import { adminButton, type Pages, pageRow } from './keyboards.ts';
import { bold, lines } from './markup.ts';
import { message, type View } from './message.ts';
import { colon, timeOf, type Voice } from './voice.ts';

export interface AuditPage extends Pages {
  readonly entries: readonly AuditEntry[];
  readonly count: number;
}

/** What an action is called; one of a later version of the program has its own name only. */
export const actionName = (action: string, { actions }: AuditTexts): string =>
  Object.entries(actions).find(([key]) => key === action)?.[1] ?? action;

/** Why something was refused: the first sentence of what its admin was told. */
const reasonIn = (code: string, { bot }: Voice): string => {
  const { refused, links } = bot.admin.imports;
  const [, told] = Object.entries({ ...refused, ...links }).find(([key]) => key === code) ?? [code, code];
  return told.split(/。|\.(?:\s|$)/)[0] ?? code;
};

const roleIn = (name: string, { bot }: Voice): string =>
  Object.entries(bot.admin.rights.roles).find(([key]) => key === name)?.[1] ?? name;

/** What an entry is about, in words: the record has roles, reasons and generations by their names in the program. */
export function detailName({ action, detail }: AuditEntry, voice: Voice): string {
  const { audit, jobs } = voice.bot.admin;
  const [, before = '', last = ''] = /^(.*): (\S+)$/s.exec(detail) ?? [];
  switch (action) {
    case 'invite':
      return roleIn(detail, voice);
    case 'appoint':
      return `${before}${colon(voice)}${roleIn(last, voice)}`;
    case 'join': {
      const [role = '', by = ''] = detail.split(', invited by ');
      return audit.joined(roleIn(role, voice), by);
    }
    case 'refused':
      return `${before}${colon(voice)}${reasonIn(last, voice)}`;
    case 'reindex':
      return jobs.reindex.what(detail === 'full');
    case 'rollback':
      return jobs.rollbackTo.what(generationNumber(detail));
    default:
      return detail;
  }
}

export function auditView({ entries, count, ...pages }: AuditPage, voice: Voice): View {
  const { audit } = voice.bot.admin;
  if (count === 0) return message([audit.empty]);
  const rows = entries.map((entry) =>
    [
      timeOf(new Date(entry.at), voice),
      entry.adminId,
      actionName(entry.action, audit),
      detailName(entry, voice),
    ].join(' · '),
  );
  const turn = (page: number) => ({ action: 'admin', name: 'audit', args: [String(page)] }) as const;
  return message(
    [bold(audit.heading(count)), lines(...rows)],
    [...pageRow(pages, voice, turn), [adminButton(audit.export, 'audit-csv')]],
  );
}
