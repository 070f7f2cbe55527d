import type { AskDeps, Verification } from '../../app/index.ts';
import type { ChatMemory } from '../../domain/index.ts';
import { isLocale, type Locale, localeOfTelegram } from '../../locales/index.ts';
import type { Me, Who } from '../read/index.ts';
import type { Gateway, Log } from '../transport/index.ts';
import { type Voice, voiceOf } from '../view/index.ts';
import type { Claims } from './claims.ts';
import type { Limiter } from './limiter.ts';

/** What the features are made from. */
export interface FeatureDeps {
  readonly memory: ChatMemory;
  /** The index that serves now; a question takes it once. */
  readonly current: () => AskDeps;
  /** Questions are worked out one at a time: see who makes it. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Checks a citation against the sources as they stand now. */
  readonly verify: (citation: string) => Promise<Verification>;
  /** People who may do what concerns the whole bot. */
  readonly adminIds: readonly number[];
  /** Empty: all. */
  readonly allowedChats: readonly number[];
  /** The web page of a citation; undefined where there are none. */
  readonly pageOf: (citation: string) => string | undefined;
  readonly log: Log;
}

/** What every feature works with. */
export interface Context extends FeatureDeps {
  readonly me: Me & { readonly can_read_all_group_messages?: boolean };
  readonly gateway: Gateway;
  readonly claims: Claims;
  readonly limiter: Limiter;
}

/** Questions and feedback are kept so long. */
export const KEPT_DAYS = 30;

async function localeFor({ memory }: Context, { key, languageCode }: Who): Promise<Locale> {
  const chosen = await memory.localeOf(key);
  return chosen !== undefined && isLocale(chosen) ? chosen : localeOfTelegram(languageCode);
}

/** The language that a person chose, or else that of their Telegram. */
export const voiceFor = async (context: Context, who: Who): Promise<Voice> =>
  voiceOf(await localeFor(context, who), context.me.username);

/** The language of the passages that such a reader is shown where no question tells it. */
export const corpusLanguage = ({ locale }: Voice): 'zh' | 'en' => (locale === 'en' ? 'en' : 'zh');
