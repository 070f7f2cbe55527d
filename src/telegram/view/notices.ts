import { link } from './markup.ts';
import { message, type View } from './message.ts';
import type { Voice } from './voice.ts';

type Plain = Exclude<keyof Voice['bot']['notices'], 'error' | 'fault' | 'tooMany'>;

/** A notice that is always worded alike. */
export const noticeView = (which: Plain, { bot }: Voice): View => message([bot.notices[which]]);

/** `id` finds the fault in the log; `wasTold`: the owners have been sent it. */
export const errorView = (fault: { readonly id: string; readonly wasTold: boolean }, { bot }: Voice): View =>
  message([bot.notices.error(fault.id, fault.wasTold)]);

/** What the owners are told of a fault; `what`: what failed, where that may be shown. */
export const ownersFaultView = (
  { id, what }: { readonly id: string; readonly what: string | undefined },
  { bot }: Voice,
): View => message([bot.notices.fault(id), what ?? '']);

export const tooManyView = (perMinute: number, { bot }: Voice): View =>
  message([bot.notices.tooMany(perMinute)]);

/** Shown while an answer takes long, and then edited into it. */
export const workingView = ({ bot }: Voice): View => message([bot.answer.working]);

/** A group asked the same a short while ago; without an address the message replies to the earlier answer. */
export const answeredEarlierView = (url: string | undefined, { bot }: Voice): View =>
  message([link(url, bot.answer.answeredEarlier)]);
