import { stringify } from 'csv-stringify/sync';
import type { AuditEntry } from '../../domain/index.ts';
import type { Context } from '../features/context.ts';
import { turnInto } from '../features/pressed.ts';
import { sendDocument } from '../features/send.ts';
import { actionName, auditView, plainView, type View, type Voice } from '../view/index.ts';
import { type AdminArea, record } from './area.ts';

const PER_PAGE = 15;

async function page({ audit }: Context, asked: number, voice: Voice): Promise<View> {
  const count = await audit.count();
  const pages = Math.max(1, Math.ceil(count / PER_PAGE));
  const page = Math.min(asked, pages - 1);
  const entries = await audit.latest({ limit: PER_PAGE, offset: page * PER_PAGE });
  return auditView({ entries, count, page, pages }, voice);
}

/** A table that opens in spreadsheets as it is: they would run a cell that begins with = + - or @. */
export function csvOf(entries: readonly AuditEntry[], { bot: { admin } }: Voice): string {
  const rows = entries.map(({ id, at, adminId, action, detail }) => [
    String(id),
    new Date(at).toISOString(),
    String(adminId),
    actionName(action, admin.audit),
    detail,
  ]);
  const format = { bom: true, escape_formulas: true, record_delimiter: 'windows' } as const;
  return stringify([[...admin.audit.columns], ...rows], format);
}

export const auditArea: AdminArea = {
  commands: { audit: { least: 'owner', run: (context, { voice }) => page(context, 0, voice) } },
  buttons: {
    audit: {
      least: 'owner',
      async press(context, { pressed, args, voice }) {
        await pressed.answer();
        await turnInto(context, pressed, await page(context, Number(args[0] ?? 0) || 0, voice));
      },
    },
    'audit-csv': {
      least: 'owner',
      async press(context, { pressed, adminId, voice }) {
        await pressed.answer();
        const count = await context.audit.count();
        const entries = await context.audit.latest({ limit: count, offset: 0 });
        await record(context, { adminId }, ['audit', String(count)]);
        const { fileName, heading } = voice.bot.admin.audit;
        const file = { name: fileName, data: Buffer.from(csvOf(entries, voice), 'utf8') };
        await sendDocument(context, pressed.where, { file, caption: plainView(heading(count)) });
      },
    },
  },
};
