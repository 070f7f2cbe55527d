import { type Core, findChat } from '../core.ts';
import { badRequest, conflict } from '../refusal.ts';
import { codePoints } from '../text/formatted.ts';
import type { Update } from '../wire.ts';
import type { Params } from './table.ts';

/** Bot API docs, getMe: what only this method tells. */
export const getMe = (core: Core): unknown => ({
  ...core.bot,
  can_join_groups: true,
  can_read_all_group_messages: !core.hasPrivacy,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
});

/** guide §1.1 (BA:15701-15706): not while a webhook is set. */
export function getUpdates(
  core: Core,
  params: Params<'getUpdates'>,
  gone: AbortSignal,
): Promise<readonly Update[]> {
  if (core.webhook.current())
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  return core.poller.poll(params, gone);
}

/** Bot API docs, setWebhook. */
const SECRET = /^[A-Za-z0-9_-]{1,256}$/;
const PORTS = new Set(['', '443', '80', '88', '8443']);
const DEFAULT_CONNECTIONS = 40;

export function setWebhook(core: Core, params: Params<'setWebhook'>): true {
  if (params.url === '') return deleteWebhook(core, params);
  const url = URL.canParse(params.url) ? new URL(params.url) : undefined;
  if (url?.protocol !== 'https:') throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (!PORTS.has(url.port))
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  if (params.secret_token !== undefined && !SECRET.test(params.secret_token))
    throw badRequest('secret token contains unallowed characters');
  const connections = params.max_connections ?? DEFAULT_CONNECTIONS;
  if (params.allowed_updates) core.updates.allow(params.allowed_updates);
  if (params.drop_pending_updates) core.updates.clear();
  core.poller.interrupt('terminated by setWebhook request');
  core.webhook.set({
    url: params.url,
    secretToken: params.secret_token,
    maxConnections: Math.min(Math.max(connections, 1), 100),
  });
  return true;
}

export function deleteWebhook(core: Core, params: Params<'deleteWebhook'>): true {
  core.webhook.remove();
  if (params.drop_pending_updates) core.updates.clear();
  return true;
}

export function getWebhookInfo(core: Core): unknown {
  const current = core.webhook.current();
  const error = core.webhook.lastError();
  const allowed = core.updates.allowed();
  return {
    url: current?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: core.updates.pending().length,
    ...(current && { max_connections: current.maxConnections }),
    ...(allowed && { allowed_updates: allowed }),
    ...(error && { last_error_date: error.date, last_error_message: error.message }),
  };
}

type Scoped = Pick<Params<'getMyCommands'>, 'scope' | 'language_code'>;

/** guide §2.5, TD:BotCommand.cpp: two letters, or none. */
function checkLanguage(language: string | undefined): string {
  if (language !== undefined && !/^(?:[a-z]{2})?$/.test(language))
    throw badRequest('invalid language code specified');
  return language ?? '';
}

/** A scope of one chat needs a chat that the bot knows (guide §2.5). Throws a `Refusal`. */
function scopeKey(core: Core, { scope, language_code: language }: Scoped): string {
  const code = checkLanguage(language);
  if (!scope || !('chat_id' in scope)) return `${scope?.type ?? 'default'}:${code}`;
  const state = findChat(core, scope.chat_id);
  if (state.chat.type === 'private' && !state.isStarted) throw badRequest('chat not found');
  const member = scope.type === 'chat_member' ? scope.user_id : '';
  return `${scope.type}:${state.chat.id}:${member}:${code}`;
}

/** guide §2.1: 100 commands, names of 1 to 32 of [a-z0-9_], descriptions of 1 to 256 characters. */
export function setMyCommands(core: Core, params: Params<'setMyCommands'>): true {
  const key = scopeKey(core, params);
  if (params.commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of params.commands) {
    if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (description.trim() === '' || codePoints(description) > 256)
      throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  core.commands.set(key, params.commands);
  return true;
}

export function deleteMyCommands(core: Core, params: Scoped): true {
  core.commands.delete(scopeKey(core, params));
  return true;
}

export const getMyCommands = (core: Core, params: Scoped): unknown =>
  core.commands.get(scopeKey(core, params)) ?? [];

/** Bot API docs, setMyName, setMyDescription, setMyShortDescription: 64, 512 and 120 characters. */
const PROFILE_CHARS = { name: 64, description: 512, short_description: 120 } as const;
type ProfileField = keyof typeof PROFILE_CHARS;

export const setProfile =
  <F extends ProfileField>(field: F) =>
  (
    core: Core,
    params: { readonly [K in F]?: string | undefined } & { readonly language_code?: string | undefined },
  ): true => {
    const value: string = params[field] ?? '';
    if (codePoints(value) > PROFILE_CHARS[field]) throw badRequest(`${field.toUpperCase()}_TOO_LONG`);
    core.profile.set(`${field}:${checkLanguage(params.language_code)}`, value);
    return true;
  };

export const getProfile =
  (field: ProfileField) =>
  (core: Core, params: { readonly language_code?: string | undefined }): unknown => {
    const { profile } = core;
    const own = profile.get(`${field}:${checkLanguage(params.language_code)}`);
    return { [field]: own || profile.get(`${field}:`) || '' };
  };
