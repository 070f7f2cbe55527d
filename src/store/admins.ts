import type { Kysely } from 'kysely';
import {
  type Admins,
  type Appointed,
  type AppointedRole,
  type Dialogs,
  type Invitation,
  MAX_WRONG_CODES,
  type Redeemed,
} from '../domain/index.ts';
import { guardFor } from './connection.ts';
import type { Database, Tables } from './database.ts';

type Db = Kysely<Tables>;

/** What the table says, and the least where it says something else. */
const roleOf = (role: string): AppointedRole => (role === 'editor' ? 'editor' : 'viewer');

const appointedOf = (row: Tables['admins']): Appointed => ({
  userId: row.user_id,
  role: roleOf(row.role),
  name: row.name,
  by: row.appointed_by,
  at: row.at,
});

const invitationOf = (row: Tables['invitations']): Invitation => ({
  code: row.code,
  role: roleOf(row.role),
  by: row.invited_by,
  until: row.until,
});

async function appoint(db: Db, botId: number, { userId, role, name, by, at }: Appointed): Promise<void> {
  const row = { bot_id: botId, user_id: userId, role, name, appointed_by: by, at };
  await db.replaceInto('admins').values(row).execute();
}

/** A wrong code counts against each open invitation; those that bear no more are deleted. */
async function countWrong(db: Db, botId: number): Promise<Redeemed> {
  const change = db.updateTable('invitations').where('bot_id', '=', botId);
  await change.set((given) => ({ wrong: given('wrong', '+', 1) })).execute();
  const ended = db.deleteFrom('invitations').where('bot_id', '=', botId);
  await ended.where('wrong', '>=', MAX_WRONG_CODES).execute();
  const open = await db.selectFrom('invitations').select('wrong').where('bot_id', '=', botId).execute();
  return { kind: 'wrong', left: Math.max(0, ...open.map(({ wrong }) => MAX_WRONG_CODES - wrong)) };
}

type Attempt = Parameters<Admins['redeem']>[1] & { readonly code: string };

async function redeem(db: Db, botId: number, { code, ...person }: Attempt): Promise<Redeemed> {
  const all = () => db.deleteFrom('invitations').where('bot_id', '=', botId);
  await all().where('until', '<=', person.at).execute();
  const open = await db.selectFrom('invitations').selectAll().where('bot_id', '=', botId).execute();
  if (open.length === 0) return { kind: 'none' };
  const found = open.find((row) => row.code === code);
  if (!found) return countWrong(db, botId);
  await all().where('code', '=', code).execute();
  const invitation = invitationOf(found);
  await appoint(db, botId, { ...person, role: invitation.role, by: invitation.by });
  return { kind: 'accepted', invitation };
}

/** The admins and invitations of one bot as tables. */
export function sqliteAdmins({ db, file, transact }: Database, botId: number): Admins {
  const guarded = guardFor(file);
  const rows = () => db.selectFrom('admins').selectAll().where('bot_id', '=', botId);
  return {
    list: () => guarded(async () => (await rows().orderBy('at').execute()).map(appointedOf)),
    of: (userId) =>
      guarded(async () => {
        const row = await rows().where('user_id', '=', userId).executeTakeFirst();
        return row && appointedOf(row);
      }),
    save: (admin) => guarded(() => appoint(db, botId, admin)),
    remove: (userId) =>
      guarded(async () => {
        const one = db.deleteFrom('admins').where('bot_id', '=', botId).where('user_id', '=', userId);
        return (await one.executeTakeFirst()).numDeletedRows > 0n;
      }),
    invite: ({ code, role, by, until }) =>
      guarded(async () => {
        const row = { bot_id: botId, code, role, invited_by: by, until, wrong: 0 };
        await db.replaceInto('invitations').values(row).execute();
      }),
    redeem: (code, person) =>
      guarded(async () => {
        let redeemed: Redeemed = { kind: 'none' };
        await transact(async (alone) => {
          redeemed = await redeem(alone, botId, { code, ...person });
        });
        return redeemed;
      }),
  };
}

/** The open questions to admins as a table. */
export function sqliteDialogs({ db, file }: Database, botId: number): Dialogs {
  const guarded = guardFor(file);
  return {
    of: (userId) =>
      guarded(async () => {
        const own = db.selectFrom('dialogs').select(['kind', 'body', 'at']).where('bot_id', '=', botId);
        return own.where('user_id', '=', userId).executeTakeFirst();
      }),
    open: (userId, { kind, body, at }) =>
      guarded(async () => {
        const row = { bot_id: botId, user_id: userId, kind, body, at };
        await db.replaceInto('dialogs').values(row).execute();
      }),
    close: (userId) =>
      guarded(async () => {
        await db.deleteFrom('dialogs').where('bot_id', '=', botId).where('user_id', '=', userId).execute();
      }),
  };
}
