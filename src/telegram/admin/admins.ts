import { randomInt } from 'node:crypto';
import type { Appointed, AppointedRole } from '../../domain/index.ts';
import { type Context, voiceFor } from '../features/context.ts';
import { forgetMenu, registerMenusSoon } from '../features/menu.ts';
import { turnInto } from '../features/pressed.ts';
import { send } from '../features/send.ts';
import type { QuestionIntent } from '../read/index.ts';
import {
  adminsView,
  codeView,
  plainView,
  roleChoiceView,
  type View,
  type Voice,
  whoseRoleView,
} from '../view/index.ts';
import { type AdminArea, type AdminButton, buttonsAbout, type PressRequest, record } from './area.ts';
import { voiceOfAdmin } from './board.ts';

/** A pairing code is good for so long. */
const CODE_MS = 10 * 60_000;
const CODE = /^\d{6}$/;
/** Names are anybody's own choice. */
const MAX_NAME_CHARS = 40;

const isAppointed = (role: string | undefined): role is AppointedRole =>
  role === 'editor' || role === 'viewer';

async function overview({ adminIds, admins }: Context, voice: Voice): Promise<View> {
  return adminsView({ owners: adminIds, appointed: await admins.list() }, voice);
}

const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

const invite: AdminButton = {
  least: 'owner',
  async press(context, { pressed, args: [role], adminId, voice }) {
    await pressed.answer();
    if (!isAppointed(role)) return turnInto(context, pressed, roleChoiceView(voice));
    const code = newCode();
    await context.admins.invite({ code, role, by: adminId, until: Date.now() + CODE_MS });
    await record(context, { adminId }, ['invite', role]);
    await turnInto(context, pressed, codeView(code, role, voice));
  },
};

/** Where somebody is no admin any more, the overview is shown. */
const aboutSomebody = buttonsAbout<Appointed>({
  find: ({ admins }, id) => admins.of(Number(id)),
  async gone(context, { pressed, voice }) {
    await pressed.answer({ text: voice.bot.admin.rights.unknown });
    await turnInto(context, pressed, await overview(context, voice));
  },
});

const detailOf = ({ name, userId }: Appointed): string => `${name} (${userId})`;

/** Answers the press, and shows what came of it in the place of its message. */
const shown =
  (act: (context: Context, request: PressRequest, admin: Appointed) => Promise<View>) =>
  async (context: Context, request: PressRequest, admin: Appointed): Promise<void> => {
    await request.pressed.answer();
    await turnInto(context, request.pressed, await act(context, request, admin));
  };

const changeRole = async (
  context: Context,
  { args: [, role], adminId, voice }: PressRequest,
  admin: Appointed,
): Promise<View> => {
  if (!isAppointed(role)) return whoseRoleView(admin, voice);
  await context.admins.save({ ...admin, role });
  await record(context, { adminId }, ['appoint', `${detailOf(admin)}: ${role}`]);
  registerMenusSoon(context);
  return overview(context, voice);
};

const dismiss = async (
  context: Context,
  { adminId, voice }: PressRequest,
  admin: Appointed,
): Promise<View> => {
  await context.admins.remove(admin.userId);
  await context.dialogs.close(admin.userId);
  await record(context, { adminId }, ['dismiss', detailOf(admin)]);
  await forgetMenu(context, admin.userId);
  return overview(context, voice);
};

export const adminsArea: AdminArea = {
  commands: { admins: { least: 'owner', run: (context, { voice }) => overview(context, voice) } },
  buttons: {
    admins: {
      least: 'owner',
      async press(context, { pressed, voice }) {
        await pressed.answer();
        await turnInto(context, pressed, await overview(context, voice));
      },
    },
    invite,
    role: aboutSomebody('owner', shown(changeRole)),
    dismiss: aboutSomebody('owner', shown(dismiss)),
  },
};

/** Whoever invited somebody is told that they came; in their own language, as far as it is known. */
async function tellInviter(context: Context, by: number, { name, userId, role }: Appointed): Promise<void> {
  const voice = await voiceOfAdmin(context, by);
  await send(context, { chatId: by }, plainView(voice.bot.admin.rights.joined(name, userId, role)));
}

/**
 * Six digits in private while an invitation is open are a pairing code. Undefined for what is none: with no invitation open
 * they are a question like any other.
 */
export async function redeemCode(context: Context, intent: QuestionIntent): Promise<View | undefined> {
  const { where, who, text } = intent;
  const { userId } = who;
  const code = text.trim().normalize('NFKC');
  if (where.chatType !== 'private' || userId === undefined || !CODE.test(code)) return undefined;
  const { rights } = (await voiceFor(context, intent)).bot.admin;
  if (context.adminIds.includes(userId)) return undefined;
  const name = [...(who.name ?? '')].slice(0, MAX_NAME_CHARS).join('') || String(userId);
  const redeemed = await context.admins.redeem(code, { userId, name, at: Date.now() });
  if (redeemed.kind === 'none') return undefined;
  if (redeemed.kind === 'wrong')
    return plainView(redeemed.left === 0 ? rights.ended : rights.wrong(redeemed.left));
  const { role, by } = redeemed.invitation;
  await record(context, { adminId: userId }, ['join', `${role}, invited by ${by}`]);
  registerMenusSoon(context);
  await tellInviter(context, by, { userId, role, name, by, at: Date.now() });
  return plainView(rights.welcome(role));
}
