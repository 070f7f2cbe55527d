import type { ApiError } from './api.ts';
import type { RefusalReason } from './types.ts';

/** What to do about a failed call. */
export type Verdict =
  | { readonly kind: 'done' }
  | { readonly kind: 'retry' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'migrate'; readonly to: number }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** Changes of a call that Telegram may then take; each is tried once. */
export type Change = 'plain-text' | 'no-thread' | 'no-reply';

const refused = (reason: RefusalReason): Verdict => ({ kind: 'refused', reason });
const change = (what: Change): Verdict => ({ kind: 'change', change: what });

/** Texts of answers 400 and 403: tdlib/telegram-bot-api Client.cpp, tdlib/td MessagesManager.cpp. The first that fits counts. */
const BY_TEXT: readonly (readonly [RegExp, Verdict])[] = [
  [/message is not modified/i, { kind: 'done' }],
  [/query is too old|query id is invalid|QUERY_ID_INVALID/i, refused('too_old')],
  [/can't parse entities/i, change('plain-text')],
  [/message thread not found|TOPIC_(?:CLOSED|DELETED)/i, change('no-thread')],
  [/message to be replied not found|replied message not found/i, change('no-reply')],
  [
    /message to (?:edit|delete|forward|copy) not found|message can't be (?:edited|deleted)|MESSAGE_ID_INVALID/i,
    refused('gone'),
  ],
  [
    /not enough rights|have no rights|need administrator rights|_FORBIDDEN|is restricted/i,
    refused('not_allowed'),
  ],
  [
    /chat not found|user not found|chat was deleted|PEER_ID_INVALID|user is deactivated|bot was (?:blocked|kicked)|not a member/i,
    refused('unreachable'),
  ],
];

/** Seconds to wait on a 429 that names none. */
const UNNAMED_WAIT_S = 5;

/** Reads what Telegram, or the network, answered to a call. */
export function judge({ code, message, retryAfterS, migrateTo }: ApiError): Verdict {
  if (code === undefined || code >= 500 || code === 409) return { kind: 'retry' };
  if (code === 429) return { kind: 'wait', seconds: retryAfterS ?? UNNAMED_WAIT_S };
  // The token was revoked: who polls finds it too and ends the program, and the update stays for the next one.
  if (code === 401) return refused('gave_up');
  if (migrateTo !== undefined) return { kind: 'migrate', to: migrateTo };
  const known = BY_TEXT.find(([pattern]) => pattern.test(message));
  if (known) return known[1];
  return refused(code === 403 ? 'unreachable' : 'rejected');
}

/** What HTML says without its tags: https://core.telegram.org/bots/api#html-style names the entities. */
export function withoutMarkup(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_, digits: string) => fromCode(Number.parseInt(digits, 16)))
    .replaceAll(/&#(\d{1,7});/g, (_, digits: string) => fromCode(Number(digits)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const fromCode = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

type Payload = Record<string, unknown>;

const CHANGES: Readonly<Record<Change, (payload: Payload) => Payload>> = {
  'plain-text': ({ parse_mode: _, ...rest }) => ({
    ...rest,
    ...(typeof rest.text === 'string' && { text: withoutMarkup(rest.text) }),
    ...(typeof rest.caption === 'string' && { caption: withoutMarkup(rest.caption) }),
  }),
  'no-thread': ({ message_thread_id: _, ...rest }) => rest,
  'no-reply': ({ reply_parameters: _, ...rest }) => rest,
};

export const changed = (payload: Payload, what: Change): Payload => CHANGES[what](payload);
