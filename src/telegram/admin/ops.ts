import { modeOf } from '../../app/index.ts';
import { startOfDay } from '../../domain/index.ts';
import type { Context } from '../features/context.ts';
import { sendDocument } from '../features/send.ts';
import {
  doctorView,
  generationNumber,
  plainView,
  statusView,
  timeOf,
  type View,
  type Voice,
} from '../view/index.ts';
import { type AdminArea, type AdminRequest, record } from './area.ts';

/** Bot API docs, sendDocument. */
const MAX_SENT_BYTES = 50 * 1024 * 1024;
const startedAt = Date.now();

/** The last job that has ended, in a few words. */
async function lastJob({ jobs }: Context, { bot }: Voice): Promise<string | undefined> {
  const last = (await jobs.latest(20)).find(({ endedAt }) => endedAt !== undefined);
  const { kinds, states } = bot.admin.jobs;
  return last && [kinds[last.kind], last.what, states[last.state]].join(' · ');
}

async function status(context: Context, { voice }: AdminRequest): Promise<View> {
  const { engine, embedder } = context.current();
  const { id, createdAt, counts } = engine.snapshot.manifest;
  return statusView(
    {
      generation: generationNumber(id),
      builtAt: timeOf(new Date(createdAt), voice),
      documents: counts.documents,
      passages: counts.passages,
      isHybrid: modeOf(engine.snapshot, embedder) === 'hybrid',
      upHours: (Date.now() - startedAt) / 3_600_000,
      today: await context.memory.count(startOfDay(new Date())),
      openJobs: (await context.jobs.open()).length,
      lastJob: await lastJob(context, voice),
      freeMb: await context.ops.freeMb(),
    },
    voice,
  );
}

async function doctor(context: Context, { voice }: AdminRequest): Promise<View> {
  const { ops } = voice.bot.admin;
  const findings = await context.ops.examine();
  const hears = context.me.can_read_all_group_messages === true;
  const unreachable = await context.subscriptions.countUnreachable();
  const notes = [
    hears ? ops.privacyOff : ops.privacyOn,
    ...(unreachable > 0 ? [ops.rights(unreachable)] : []),
  ];
  return doctorView(findings, notes, voice);
}

async function backup(
  context: Context,
  request: AdminRequest & { readonly chatId: number },
): Promise<View | undefined> {
  const { voice, chatId } = request;
  const { ops } = voice.bot.admin;
  const { name, bytes, counts, keep } = await context.ops.backup();
  await record(context, request, ['backup', name]);
  if (bytes.length > MAX_SENT_BYTES)
    return plainView(ops.backupTooLarge(Math.ceil(bytes.length / 1024 / 1024), await keep()));
  const of = (what: string): number => counts[what] ?? 0;
  const caption = plainView(
    ops.backup({
      documents: of('documents'),
      admins: of('admins'),
      settings: of('chat_settings'),
      audit: of('audit'),
    }),
  );
  await sendDocument(context, { chatId }, { file: { name, data: Buffer.from(bytes) }, caption });
  return undefined;
}

export const opsArea: AdminArea = {
  commands: {
    status: { least: 'viewer', run: status },
    doctor: { least: 'viewer', run: doctor },
    backup: {
      least: 'owner',
      run: (context, request) => backup(context, { ...request, chatId: request.intent.where.chatId }),
    },
  },
};
