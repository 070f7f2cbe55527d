import { expect } from 'vitest';
import type { Person, Seen, SimChat, Simulator } from '../../src/simulator/index.ts';
import { botData, PATIENCE_MS, type RunningBot, said, simulator, startBot, until } from './bot.ts';

export const wait = { timeoutMs: PATIENCE_MS };

/** The bot as a child process; flood limits are another test's subject. */
export async function running(
  options: { privacy?: boolean; env?: Record<string, string> } = {},
): Promise<{ sim: Simulator; bot: RunningBot; env: Record<string, string> }> {
  const { privacy = true, env: more = {} } = options;
  const sim = await simulator({ privacy, limits: { flood: false } });
  const env = { ...botData(), ...more };
  const bot = startBot(sim, env);
  await sim.waitFor(() => sim.calls('getUpdates').length > 0, wait);
  return { sim, bot, env };
}

/** Somebody in a private chat with the bot. */
export function person(sim: Simulator, languageCode = 'zh-hans'): { user: Person; chat: SimChat } {
  const user = sim.user({ firstName: 'Ann', languageCode });
  return { user, chat: sim.privateChat(user) };
}

/** The messages of the bot once there are so many. */
export const replies = (sim: Simulator, chat: SimChat, count = 1): Promise<readonly Seen[]> =>
  sim.waitFor(() => said(chat).length >= count && said(chat), wait);

/** The bot's next message after something was done. */
export async function next(sim: Simulator, chat: SimChat, act: () => unknown): Promise<Seen> {
  const before = said(chat).length;
  act();
  const all = await replies(sim, chat, before + 1);
  return all[before] ?? expect.fail();
}

/** Every update was taken. That is no event of the simulator, so it is looked for. */
export const confirmed = (sim: Simulator): Promise<void> => until(() => sim.pendingUpdates().length === 0);

/** Says something that is answered after all that was said before: silence then was meant. */
export async function settled(sim: Simulator): Promise<void> {
  await confirmed(sim);
  const { user, chat } = person(sim);
  await next(sim, chat, () => user.says(chat, '/privacy'));
}

export const labels = ({ keyboard }: Seen): string[] => keyboard.flat().map(({ text }) => text);

/** Nothing that Telegram would refuse, nothing that a correct bot never does. */
export function expectClean(sim: Simulator): void {
  expect(sim.violations()).toEqual([]);
  expect(sim.refused()).toEqual([]);
}

/** Presses a button, by its text or data, that changes its own message, and gives the message as it is then. */
export async function turned(
  { sim, user, chat }: { readonly sim: Simulator; readonly user: Person; readonly chat: SimChat },
  { id }: Seen,
  button: RegExp | { readonly data: string },
): Promise<Seen> {
  const shown = chat.message(id);
  const before = shown.edits.length;
  const text = button instanceof RegExp ? labels(shown).find((one) => button.test(one)) : button;
  user.presses(shown, text ?? expect.fail(`${button}: ${labels(shown)}`));
  await sim.waitFor(() => chat.message(id).edits.length > before, wait);
  return chat.message(id);
}

/** A time zone in which it is about three at night. */
export function nightZone(): string {
  const east = ((3 - new Date().getUTCHours() + 24 + 11) % 24) - 11;
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}
