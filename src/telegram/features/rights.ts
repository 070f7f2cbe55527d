import type { Role } from '../../domain/index.ts';
import type { Where, Who } from '../read/index.ts';
import { fieldOf } from '../transport/index.ts';
import type { Context } from './context.ts';

/** The result of a call, or undefined where Telegram refuses it. */
export async function lookUp(
  { gateway }: Context,
  method: string,
  payload: Record<string, unknown>,
): Promise<unknown> {
  const sent = await gateway.call(method, payload);
  return sent.ok ? sent.result : undefined;
}

/** Whether the bot is surely sent all that is said in a group: as an admin, or without privacy mode. */
export async function hearsAll(context: Context, groupId: number): Promise<boolean> {
  const self = await lookUp(context, 'getChatMember', { chat_id: groupId, user_id: context.me.id });
  const status = fieldOf(self, 'status');
  if (status === 'administrator' || status === 'creator') return true;
  return status === 'member' && context.me.can_read_all_group_messages === true;
}

/** Whoever posts in a channel is an admin of it. Bots may always ask for the admins; for another member, not always. */
export async function isChatAdmin(
  context: Context,
  { where, who }: { where: Where; who: Who },
): Promise<boolean> {
  if (who.isAnonymousAdmin || who.channelId === where.chatId) return true;
  if (who.userId === undefined) return false;
  const admins = await lookUp(context, 'getChatAdministrators', { chat_id: where.chatId });
  return (
    Array.isArray(admins) && admins.some((admin) => fieldOf(fieldOf(admin, 'user'), 'id') === who.userId)
  );
}

/** What somebody may do with the bot; undefined for who is no admin of it, and for whoever hides who they are. */
export async function roleOf({ adminIds, admins }: Context, { userId }: Who): Promise<Role | undefined> {
  if (userId === undefined) return undefined;
  return adminIds.includes(userId) ? 'owner' : (await admins.of(userId))?.role;
}
