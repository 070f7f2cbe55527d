import type { Appointed, AppointedRole } from '../../domain/index.ts';
import { adminButton } from './keyboards.ts';
import { bold, code as copied, lines, paragraphs } from './markup.ts';
import { type Keyboard, message, type View } from './message.ts';
import type { Voice } from './voice.ts';

const ROLES: readonly AppointedRole[] = ['editor', 'viewer'];

const back = ({ bot }: Voice): Keyboard => [[adminButton(bot.admin.rights.back, 'admins')]];

/** Words without marks or buttons. */
export const plainView = (text: string): View => message([text]);

export function adminsView(
  { owners, appointed }: { readonly owners: readonly number[]; readonly appointed: readonly Appointed[] },
  { bot }: Voice,
): View {
  const { rights } = bot.admin;
  const people = appointed.map(({ name, userId, role }) => rights.person(name, userId, role));
  return message(
    [bold(rights.heading), rights.owners(owners), lines(...(people.length > 0 ? people : [rights.nobody]))],
    [
      ...appointed.map(({ name, userId }) => [adminButton(name, 'role', String(userId))]),
      [adminButton(rights.invite, 'invite')],
    ],
  );
}

export function roleChoiceView(voice: Voice): View {
  const { rights } = voice.bot.admin;
  const choices = ROLES.map((role) => adminButton(rights.roles[role], 'invite', role));
  return message(
    [rights.askRole, lines(...ROLES.map((role) => rights.mayDo[role]))],
    [choices, ...back(voice)],
  );
}

export function codeView(code: string, role: AppointedRole, voice: Voice): View {
  const { rights } = voice.bot.admin;
  return message([paragraphs(lines(rights.code(role), copied(code)), rights.codeNote)], back(voice));
}

export function whoseRoleView({ name, userId, role }: Appointed, voice: Voice): View {
  const { rights } = voice.bot.admin;
  const id = String(userId);
  return message(
    [rights.change(name), rights.person(name, userId, role)],
    [
      ...ROLES.filter((other) => other !== role).map((other) => [
        adminButton(rights.makeRole(other), 'role', id, other),
      ]),
      [adminButton(rights.dismiss, 'dismiss', id)],
      ...back(voice),
    ],
  );
}
