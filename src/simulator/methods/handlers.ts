import type { Core } from '../core.ts';
import {
  deleteMyCommands,
  deleteWebhook,
  getMe,
  getMyCommands,
  getProfile,
  getUpdates,
  getWebhookInfo,
  setMyCommands,
  setProfile,
  setWebhook,
} from './account.ts';
import { getChat, getChatAdministrators, getChatMember, getChatMemberCount, leaveChat } from './chats.ts';
import {
  deleteMessage,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageText,
  setMessageReaction,
} from './edit.ts';
import { getFile } from './files.ts';
import { answerCallbackQuery, answerInlineQuery } from './queries.ts';
import { forwardMessage, sendChatAction, sendDocument, sendMessage, sendPhoto } from './send.ts';
import type { Method, Params } from './table.ts';

/** Carries a method out; throws a `Refusal` for an error answer. `gone` aborts when the caller hangs up. */
type Handler<M extends Method> = (core: Core, params: Params<M>, gone: AbortSignal) => unknown;

export const HANDLERS: { readonly [M in Method]: Handler<M> } = {
  getMe,
  // A server of one bot has nowhere to move it to.
  logOut: () => true,
  close: () => true,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  getFile,
  setMyCommands,
  deleteMyCommands,
  getMyCommands,
  setMyName: setProfile('name'),
  getMyName: getProfile('name'),
  setMyDescription: setProfile('description'),
  getMyDescription: getProfile('description'),
  setMyShortDescription: setProfile('short_description'),
  getMyShortDescription: getProfile('short_description'),
  sendMessage,
  sendDocument,
  sendPhoto,
  forwardMessage,
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  deleteMessage,
  sendChatAction,
  setMessageReaction,
  answerCallbackQuery,
  answerInlineQuery,
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount,
  leaveChat,
};
