/**
 * A strict local Bot API server: Telegram with one bot, for end-to-end tests and the playground. What it refuses, Telegram
 * refuses; what it does not know is an error, kept in `violations()`. Each rule names its source: `guide §` is the collection
 * of facts that issue 5 rests on, `BA`, `TD` and `WA` are lines of tdlib/telegram-bot-api and tdlib/td, as there.
 *
 * ```ts
 * const sim = await openSimulator({ limits: { flood: false } });
 * // start the bot with BOT_TOKEN=sim.token TELEGRAM_API_ROOT=sim.apiRoot
 *
 * const ann = sim.user({ firstName: 'Ann', languageCode: 'en' });
 * const chat = sim.privateChat(ann);
 * const question = ann.says(chat, '/ask How many companies?');
 * const answer = await sim.waitFor(() => chat.fromBot()[0]);
 * expect(answer.text).toContain('[1]');                      // text without tags; answer.entities, .keyboard, .replyTo, .topic, .edits
 *
 * const press = ann.presses(answer, '更多出处');              // by text or data of a button; { data: 'forged' } needs no button
 * await sim.waitFor(press.answer);                            // what answerCallbackQuery showed
 * ann.edits(question, 'Which ones?');                         // edited_message
 *
 * const group = sim.group({ title: 'AI', isForum: true, admins: [ann] });
 * const topic = sim.topic(group, 'News', ann);
 * ann.says(group, '@shuwen_bot how many?', { topic, replyTo: … });
 *
 * const talk = sim.group({ title: 'Talk', admins: [ann], privacy: false });
 * const channel = sim.channel({ title: 'Channel', linkedGroup: talk });
 * const { post, copy } = sim.post(channel, '/ask …');         // copy: the automatic forward in the group
 *
 * const inline = ann.types('how many companies');             // inline_query
 * const { results } = await sim.waitFor(inline.answer);
 * ann.picks(inline, results[0].id, group);                    // chosen_inline_result and the message
 *
 * sim.fault({ method: 'sendMessage', chat, times: 2, answer: { retryAfter: 2 } });  // or { status: 500 }, 'reset', 'hang', …
 * sim.clock.advance(60_000);                                  // lifetimes, flood limits and long polls follow
 * sim.calls('sendMessage');                                   // every call: params, at, result, error, fault
 * expect(sim.violations()).toEqual([]);
 * await sim.close();
 * ```
 *
 * Objects such as `answer` are snapshots; `chat.message(answer.id)` shows a message as it is now.
 */
export { type Clock, standingClock } from './clock.ts';
export type { RecordedCall, Topic, Violation } from './core.ts';
export { ANONYMOUS_ADMIN, CHANNEL_BOT, TELEGRAM } from './deliver.ts';
export type { Fault, FaultAnswer, FaultPlan } from './http/faults.ts';
export type { FloodLimits } from './http/flood.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export { openSimulator, type Simulator, type SimulatorOptions, type WaitOptions } from './open.ts';
export type { SayOptions } from './people/compose.ts';
export type { Media } from './people/media.ts';
export type { BotRights, Person } from './people/person.ts';
export type { InlineHandle, PressHandle } from './people/queries.ts';
export type { Seen, SimChat } from './people/seen.ts';
export type { ChannelOptions, GroupOptions, PersonOptions, PostOptions } from './people/world.ts';
export { codePoints } from './text/formatted.ts';
export type { ParsedHtml } from './text/html.ts';
export type { Button, Chat, Entity, Message, Update, User } from './wire.ts';
