import { type ChatState, type Core, findChat, isAdmin, isInside, type Member, memberOf } from '../core.ts';
import { badRequest } from '../refusal.ts';
import { checkMembership } from './rights.ts';
import type { Params } from './table.ts';

/** Bot API docs, ChatMemberAdministrator. */
const ADMIN_RIGHTS = [
  'can_manage_chat',
  'can_delete_messages',
  'can_manage_video_chats',
  'can_restrict_members',
  'can_promote_members',
  'can_change_info',
  'can_invite_users',
  'can_post_stories',
  'can_edit_stories',
  'can_delete_stories',
] as const;

const MEMBER_RIGHTS = [
  'can_send_messages',
  'can_send_audios',
  'can_send_documents',
  'can_send_photos',
  'can_send_videos',
  'can_send_video_notes',
  'can_send_voice_notes',
  'can_send_polls',
  'can_send_other_messages',
  'can_add_web_page_previews',
  'can_change_info',
  'can_invite_users',
  'can_pin_messages',
  'can_manage_topics',
] as const;

const rightsOf = (names: readonly string[], given: Member['rights']): Record<string, boolean> =>
  Object.fromEntries(names.map((name) => [name, given?.[name] ?? true]));

/** A member as the Bot API shows it (Bot API docs, ChatMember). */
export function chatMember({ chat }: ChatState, member: Member): Record<string, unknown> {
  const { user, status, rights } = member;
  const extra = chat.type === 'channel' ? ['can_post_messages', 'can_edit_messages'] : ['can_pin_messages'];
  if (status === 'creator') return { user, status, is_anonymous: rights?.is_anonymous ?? false };
  if (status === 'administrator') {
    const given = rightsOf([...ADMIN_RIGHTS, ...extra], rights);
    return { user, status, can_be_edited: false, is_anonymous: rights?.is_anonymous ?? false, ...given };
  }
  if (status === 'restricted')
    return { user, status, is_member: true, until_date: 0, ...rightsOf(MEMBER_RIGHTS, rights) };
  return status === 'kicked' ? { user, status, until_date: 0 } : { user, status };
}

/** Bot API docs, ChatFullInfo: the part of it that a bot of this kind reads. */
export function getChat(core: Core, params: Params<'getChat'>): unknown {
  const state = findChat(core, params.chat_id);
  if (state.chat.type !== 'private') checkMembership(core, state);
  return {
    ...state.chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {},
    ...(state.linkedId !== undefined && { linked_chat_id: state.linkedId }),
    ...(state.chat.type.endsWith('group') && { permissions: rightsOf(MEMBER_RIGHTS, undefined) }),
  };
}

export function getChatMember(core: Core, params: Params<'getChatMember'>): unknown {
  const state = findChat(core, params.chat_id);
  checkMembership(core, state);
  const user = core.users.get(params.user_id);
  if (!user) throw badRequest('PARTICIPANT_ID_INVALID');
  return chatMember(state, memberOf(state, user.id) ?? { user, status: 'left' });
}

export function getChatAdministrators(core: Core, params: Params<'getChatAdministrators'>): unknown {
  const state = findChat(core, params.chat_id);
  checkMembership(core, state);
  if (state.chat.type === 'private') throw badRequest('there are no administrators in the private chat');
  // Bot API docs, getChatAdministrators: no other bots.
  return [...state.members.values()]
    .filter((member) => isAdmin(member) && (!member.user.is_bot || member.user.id === core.bot.id))
    .map((member) => chatMember(state, member));
}

export function getChatMemberCount(core: Core, params: Params<'getChatMemberCount'>): number {
  const state = findChat(core, params.chat_id);
  checkMembership(core, state);
  return [...state.members.values()].filter(isInside).length;
}

export function leaveChat(core: Core, params: Params<'leaveChat'>): true {
  const state = findChat(core, params.chat_id);
  if (state.chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
  checkMembership(core, state);
  state.members.set(core.bot.id, { user: core.bot, status: 'left' });
  core.changed.emit();
  return true;
}
