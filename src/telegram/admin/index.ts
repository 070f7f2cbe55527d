import { isAtLeast, type Role } from '../../domain/index.ts';
import { type Context, voiceFor } from '../features/context.ts';
import { serveAllNow } from '../features/digests.ts';
import type { Pressed } from '../features/pressed.ts';
import { roleOf } from '../features/rights.ts';
import { reply } from '../features/send.ts';
import { type CommandIntent, type DocumentIntent, isPrivate, type QuestionIntent } from '../read/index.ts';
import {
  digestReportView,
  digestUsage,
  noticeView,
  plainView,
  type View,
  type Voice,
} from '../view/index.ts';
import { adminsArea, redeemCode } from './admins.ts';
import { type AdminArea, type AdminRequest, record } from './area.ts';
import { auditArea } from './audit.ts';
import { broadcastArea } from './broadcast.ts';
import { corpusArea } from './corpus.ts';
import { importsArea } from './imports.ts';
import { jobsArea } from './jobs.ts';
import { opsArea } from './ops.ts';
import { isLink, onDocument, onLink } from './receive.ts';
import { reportsArea } from './reports.ts';

const digestArea: AdminArea = {
  commands: {
    digest: {
      least: 'owner',
      async run(context, { intent, adminId, voice }) {
        if (intent.payload.trim().toLowerCase() !== 'now') return digestUsage(voice);
        await record(context, { adminId }, ['digest', 'now']);
        return digestReportView(await serveAllNow(context), voice);
      },
    },
  },
};

const AREAS: readonly AdminArea[] = [
  digestArea,
  importsArea,
  corpusArea,
  jobsArea,
  opsArea,
  broadcastArea,
  reportsArea,
  adminsArea,
  auditArea,
];

/** An open question to an admin is answered by words within this time; later they ask a question of their own. */
const DIALOG_MS = 30 * 60_000;

const COMMANDS = new Map(AREAS.flatMap(({ commands = {} }) => Object.entries(commands)));
const BUTTONS = new Map(AREAS.flatMap(({ buttons = {} }) => Object.entries(buttons)));
const DIALOGS = new Map(AREAS.flatMap(({ dialogs = {} }) => Object.entries(dialogs)));

/** Whether this is a command for admins of the bot. */
export const isAdminCommand = (name: string): boolean => COMMANDS.has(name);

const refusal = (role: Role | undefined, least: Role, voice: Voice): View =>
  role === undefined ? noticeView('botAdminsOnly', voice) : plainView(voice.bot.admin.rights.needs(least));

/** Why a command is not carried out, whoever gave it; undefined where nothing stands against it. */
function objection({ where, who, isForwarded }: CommandIntent, { bot }: Voice): View | undefined {
  const { nameless, forwarded, privateOnly } = bot.admin.rights;
  if (who.userId === undefined) return plainView(nameless);
  if (isForwarded) return plainView(forwarded);
  return isPrivate(where) ? undefined : plainView(privateOnly);
}

/** Remembers the language of the admin who asks, for what they are told later. */
function requestOf({ spoken }: Context, request: AdminRequest): AdminRequest {
  spoken.set(request.adminId, request.voice.locale);
  return request;
}

/** A command for admins. Undefined: nothing is left to say, or nothing is to be said where many would read it. */
export async function onAdminCommand(
  context: Context,
  intent: CommandIntent,
  voice: Voice,
): Promise<View | undefined> {
  const command = COMMANDS.get(intent.name);
  if (!command) return undefined;
  const { who, where } = intent;
  const role = await roleOf(context, who);
  const isNobody = role === undefined && who.userId !== undefined;
  // A group is not told about commands of somebody who has no right to them, unless the bot was called by its name.
  if (!isPrivate(where) && isNobody && !intent.isAddressed) return undefined;
  if (isNobody) return noticeView('botAdminsOnly', voice);
  const objected = objection(intent, voice);
  if (objected) return objected;
  if (who.userId === undefined || role === undefined || !isAtLeast(role, command.least))
    return refusal(role, command.least, voice);
  return command.run(context, { ...requestOf(context, { adminId: who.userId, role, voice }), intent });
}

/** A button for admins: rights are looked up again, since they may have been taken since it was drawn. */
export async function onAdminPress(
  context: Context,
  { name, args }: { readonly name: string; readonly args: readonly string[] },
  pressed: Pressed,
): Promise<void> {
  const { who, voice } = pressed;
  const found = BUTTONS.get(name);
  if (!found || !isPrivate(pressed.where)) return pressed.answer({ text: voice.bot.toasts.expired });
  const role = await roleOf(context, who);
  if (role === undefined || who.userId === undefined || !isAtLeast(role, found.least)) {
    const { text } = refusal(role, found.least, voice);
    return pressed.answer({ text, isAlert: true });
  }
  return found.press(context, { ...requestOf(context, { adminId: who.userId, role, voice }), pressed, args });
}

async function answerDialog(
  context: Context,
  intent: QuestionIntent,
  request: AdminRequest,
): Promise<View | 'none' | undefined> {
  const dialog = await context.dialogs.of(request.adminId);
  const found = dialog && DIALOGS.get(dialog.kind);
  if (!dialog || !found || Date.now() - dialog.at > DIALOG_MS || !isAtLeast(request.role, found.least))
    return 'none';
  return found.answer(context, { ...request, intent, dialog });
}

/**
 * Words in private that are no question: an answer to what an admin was asked, or a pairing code. `none` for all others;
 * undefined where nothing is left to say.
 */
export async function onAdminWords(
  context: Context,
  intent: QuestionIntent,
): Promise<View | 'none' | undefined> {
  const { where, who, isEdit } = intent;
  if (!isPrivate(where) || who.userId === undefined || isEdit) return 'none';
  const role = await roleOf(context, who);
  if (role !== undefined) {
    const voice = await voiceFor(context, intent);
    const request = requestOf(context, { adminId: who.userId, role, voice });
    const answered = await answerDialog(context, intent, request);
    if (answered !== 'none') return answered;
    if (isAtLeast(role, 'editor') && isLink(intent.text)) return onLink(context, intent, request);
  }
  return (await redeemCode(context, intent)) ?? 'none';
}

/** A file in private. False: nothing is to be done with it, its words may be a question. */
export async function onAdminDocument(context: Context, intent: DocumentIntent): Promise<boolean> {
  const { who, where } = intent;
  const role = await roleOf(context, who);
  const voice = await voiceFor(context, intent);
  if (who.userId === undefined || !isAtLeast(role, 'editor') || role === undefined) {
    if (intent.otherwise.kind === 'unsupported' || role !== undefined)
      await reply(context, where, plainView(voice.bot.admin.imports.adminsOnly));
    return intent.otherwise.kind === 'unsupported';
  }
  await onDocument(context, intent, requestOf(context, { adminId: who.userId, role, voice }));
  return true;
}
