import type { UserFromGetMe } from 'telegraf/types';
import { messageOf } from '../../domain/index.ts';
import { type Api, CALL_MS } from './api.ts';
import { backoffMs, type Clock, FOR_EVER } from './clock.ts';
import { isTokenError, tokenRefused } from './poller.ts';
import type { Log } from './types.ts';

interface IdentifyDeps {
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Log;
}

/** Asks Telegram who the bot is, until it answers; nothing when the program is stopped first. */
export async function identify(
  { api, clock, log }: IdentifyDeps,
  signal: AbortSignal,
): Promise<UserFromGetMe | undefined> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      // Telegram's own description of this bot; telegraf's type for it.
      return (await api.call('getMe', {}, { deadlineMs: CALL_MS, signal })) as UserFromGetMe;
    } catch (error) {
      if (isTokenError(error)) throw tokenRefused(error);
      if (signal.aborted) return undefined;
      log.warn({ error: messageOf(error) }, 'Telegram cannot be reached yet; trying again');
      await clock.sleep(backoffMs(failures, FOR_EVER), signal);
    }
  }
  return undefined;
}

/** Says who runs and what reaches it in groups. */
export function logIdentity(log: Log, me: UserFromGetMe): void {
  log.info({ bot: me.username, id: me.id }, `@${me.username} runs`);
  log.info(
    { readsAllGroupMessages: me.can_read_all_group_messages },
    me.can_read_all_group_messages
      ? 'Privacy mode is off: the bot receives every message of its groups and answers those addressed to it.'
      : 'Privacy mode is on: in groups the bot receives commands and replies to it; a plain @mention may not arrive. @BotFather → /setprivacy changes it; then remove the bot from the group and add it again.',
  );
}
