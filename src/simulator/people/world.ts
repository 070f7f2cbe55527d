import {
  type ChatState,
  type Core,
  type Member,
  type Status,
  type Stored,
  storeMessage,
  type Topic,
} from '../core.ts';
import { autoForward, tellBot } from '../deliver.ts';
import type { Chat, Entity, Message, User } from '../wire.ts';
import { replyFields, textFields } from './compose.ts';
import { type Media, mediaFields } from './media.ts';
import { createPerson, type Person, serve } from './person.ts';
import { chatHandle, type MessageRef, type Seen, type SimChat, seenOf, stateOf } from './seen.ts';

export interface PersonOptions {
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  /** IETF tag as clients send it: `zh-hans`, `en`, `pt-br`; absent: none. */
  readonly languageCode?: string;
  readonly isBot?: boolean;
  readonly id?: number;
}

export interface GroupOptions {
  readonly title: string;
  /** `supergroup` by default; forums always are. */
  readonly type?: 'group' | 'supergroup';
  readonly isForum?: boolean;
  readonly username?: string;
  readonly members?: readonly Person[];
  readonly admins?: readonly Person[];
  /** Privacy mode of the bot here; by default as the simulator was opened. */
  readonly privacy?: boolean;
  /** What the bot is here; `member` by default. */
  readonly bot?: Status;
}

export interface ChannelOptions {
  readonly title: string;
  readonly username?: string;
  /** The discussion group, to which every post is forwarded. */
  readonly linkedGroup?: SimChat;
  readonly admins?: readonly Person[];
  /** `administrator` by default. */
  readonly bot?: Status;
}

export interface PostOptions {
  readonly replyTo?: MessageRef;
  readonly entities?: readonly Entity[];
  readonly media?: Media;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Making people and chats, and what happens in chats without a person doing it. */
export interface World {
  user(options: PersonOptions): Person;
  /** The chat of a person with the bot. The bot may not write there before the person did, unless `isStarted`. */
  privateChat(person: Person, options?: { readonly isStarted?: boolean }): SimChat;
  group(options: GroupOptions): SimChat;
  channel(options: ChannelOptions): SimChat;
  /** A post of the channel; its copy in the discussion group follows. */
  post(
    channel: SimChat,
    text: string,
    options?: PostOptions,
  ): { readonly post: Seen; readonly copy: Seen | undefined };
  editPost(post: Seen, text: string): Seen;
  /** Any service message, such as `{ pinned_message: … }`, in the name of `by`. */
  service(chat: SimChat, by: Person, fields: Readonly<Record<string, unknown>>): Seen;
  topic(group: SimChat, name: string, by: Person): Topic;
  /** Members can no longer write there. */
  closeTopic(group: SimChat, topic: { readonly id: number }): void;
  deleteTopic(group: SimChat, topic: { readonly id: number }): void;
  /** Turns a basic group into a supergroup: two service messages (guide §2.5), in the order asked for. */
  migrate(group: SimChat, by: Person, order?: 'old-first' | 'new-first'): SimChat;
  /** The person deletes their account. */
  deactivate(person: Person): void;
}

/** As Telegram numbers them: supergroups and channels below -10^12, basic groups just negative. */
const SUPERGROUP_BASE = -1_000_000_000_000;

function openChat(
  core: Core,
  chat: Chat,
  options: { members: readonly Member[]; privacy: boolean },
): ChatState {
  const state: ChatState = {
    chat,
    messages: new Map(),
    members: new Map(options.members.map((member) => [member.user.id, member])),
    topics: new Map(),
    // Message 1 is the one that made the chat, so no topic has the number of General.
    lastId: 1,
    hasPrivacy: options.privacy,
    isStarted: chat.type !== 'private',
    isDeactivated: false,
  };
  core.chats.set(chat.id, state);
  return state;
}

function membersOf(
  core: Core,
  options: { members?: readonly Person[]; admins?: readonly Person[]; bot: Status },
): Member[] {
  const { members = [], admins = [], bot } = options;
  return [
    ...members.map(({ user }) => ({ user, status: 'member' as const })),
    ...admins.map(({ user }, place) => ({
      user,
      status: place === 0 ? ('creator' as const) : ('administrator' as const),
    })),
    { user: core.bot, status: bot },
  ];
}

const makers = (core: Core): Pick<World, 'user' | 'privateChat' | 'group' | 'channel'> => {
  const privateChat: World['privateChat'] = ({ user }, options) => {
    const { id, first_name, last_name, username } = user;
    const chat: Chat = {
      id,
      type: 'private',
      first_name,
      ...(last_name && { last_name }),
      ...(username && { username }),
    };
    const members: Member[] = [
      { user: core.bot, status: 'member' },
      { user, status: 'member' },
    ];
    const state = core.chats.get(id) ?? openChat(core, chat, { members, privacy: false });
    if (options?.isStarted) state.isStarted = true;
    return chatHandle(core, state);
  };
  return {
    privateChat,
    user({ firstName, lastName, username, languageCode, isBot = false, id = core.nextId() }) {
      const user: User = {
        id,
        is_bot: isBot,
        first_name: firstName,
        ...(lastName !== undefined && { last_name: lastName }),
        ...(username !== undefined && { username }),
        ...(languageCode !== undefined && { language_code: languageCode }),
      };
      core.users.set(id, user);
      const person: Person = createPerson(core, user, () => privateChat(person));
      return person;
    },
    group({ title, type = 'supergroup', isForum = false, username, privacy = core.hasPrivacy, ...rest }) {
      const isSuper = type === 'supergroup' || isForum;
      const chat: Chat = {
        id: isSuper ? SUPERGROUP_BASE - core.nextId() : -core.nextId(),
        type: isSuper ? 'supergroup' : 'group',
        title,
        ...(username !== undefined && { username }),
        ...(isForum && { is_forum: true as const }),
      };
      return chatHandle(
        core,
        openChat(core, chat, { members: membersOf(core, { bot: 'member', ...rest }), privacy }),
      );
    },
    channel({ title, username, linkedGroup, ...rest }) {
      const chat: Chat = {
        id: SUPERGROUP_BASE - core.nextId(),
        type: 'channel',
        title,
        ...(username !== undefined && { username }),
      };
      const state = openChat(core, chat, {
        members: membersOf(core, { bot: 'administrator', ...rest }),
        privacy: false,
      });
      if (linkedGroup) {
        state.linkedId = linkedGroup.id;
        stateOf(core, linkedGroup).linkedId = chat.id;
      }
      return chatHandle(core, state);
    },
  };
};

function postTo(
  core: Core,
  channel: SimChat,
  options: PostOptions & { text: string },
): ReturnType<World['post']> {
  const state = stateOf(core, channel);
  if (state.chat.type !== 'channel') throw new Error(`${channel.title} is no channel.`);
  const content = options.media
    ? mediaFields(core, options.media)
    : textFields(options.text, options.entities);
  const draft: Partial<Message> = {
    sender_chat: state.chat,
    ...replyFields(state, options.replyTo === undefined ? {} : { replyTo: options.replyTo }),
    ...content,
    ...options.extra,
  };
  const stored = storeMessage(core, state, { draft });
  tellBot(core, state, { stored });
  const copy = autoForward(core, state, stored);
  return { post: seenOf(core, stored), copy: copy && seenOf(core, copy) };
}

function migrate(
  core: Core,
  group: SimChat,
  options: { by: Person; order: 'old-first' | 'new-first' },
): SimChat {
  const old = stateOf(core, group);
  if (old.chat.type !== 'group') throw new Error('Only a basic group can become a supergroup.');
  const chat: Chat = { ...old.chat, id: SUPERGROUP_BASE - core.nextId(), type: 'supergroup' };
  const next = openChat(core, chat, { members: [...old.members.values()], privacy: old.hasPrivacy });
  const { user } = options.by;
  const oldNotice = (): Stored => serve(core, group, { from: user, fields: { migrate_to_chat_id: chat.id } });
  const newNotice = (): Stored =>
    serve(core, chat, { from: user, fields: { migrate_from_chat_id: group.id } });
  const notices = options.order === 'old-first' ? [oldNotice, newNotice] : [newNotice, oldNotice];
  for (const notify of notices) notify();
  old.migratedTo = chat.id;
  return chatHandle(core, next);
}

function topicState(core: Core, group: SimChat, { id }: { readonly id: number }): Topic {
  const topic = stateOf(core, group).topics.get(id);
  if (!topic) throw new Error(`${group.title} has no topic ${id}.`);
  return topic;
}

function openTopic(core: Core, group: SimChat, options: { name: string; by: Person }): Topic {
  const state = stateOf(core, group);
  if (!state.chat.is_forum) throw new Error(`${group.title} is no forum.`);
  const stored = storeMessage(core, state, {
    draft: {
      from: options.by.user,
      forum_topic_created: { name: options.name, icon_color: 7_322_096 },
      is_topic_message: true,
    },
  });
  // A topic's id is that of the message that opened it (Bot API docs, ForumTopic).
  const id = stored.message.message_id;
  stored.message = { ...stored.message, message_thread_id: id };
  const topic: Topic = { id, name: options.name, isClosed: false, isDeleted: false };
  state.topics.set(id, topic);
  tellBot(core, state, { stored });
  return topic;
}

export function createWorld(core: Core): World {
  const editPost = (post: Seen, text: string): Seen => {
    const state = stateOf(core, { id: post.chatId });
    const stored = state.messages.get(post.id);
    if (!stored) throw new Error(`There is no post ${post.id}.`);
    const { entities: _, ...kept } = stored.message;
    stored.message = { ...kept, ...textFields(text), edit_date: Math.floor(core.clock.now() / 1000) };
    tellBot(core, state, { stored, isEdit: true });
    return seenOf(core, stored);
  };
  return {
    ...makers(core),
    post: (channel, text, options = {}) => postTo(core, channel, { ...options, text }),
    editPost,
    service: (chat, by, fields) => seenOf(core, serve(core, chat, { from: by.user, fields })),
    topic: (group, name, by) => openTopic(core, group, { name, by }),
    closeTopic(group, topic) {
      topicState(core, group, topic).isClosed = true;
    },
    deleteTopic(group, topic) {
      topicState(core, group, topic).isDeleted = true;
    },
    migrate: (group, by, order = 'old-first') => migrate(core, group, { by, order }),
    deactivate: (person) => {
      stateOf(core, person).isDeactivated = true;
    },
  };
}
