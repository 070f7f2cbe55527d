import type {
  AskDeps,
  CorpusDesk,
  JobService,
  QuestionVectors,
  RunnerDeps,
  Verification,
} from '../../app/index.ts';
import type { BotStores, ChartRenderer, Finding, LinkFetcher } from '../../domain/index.ts';
import { isLocale, type Locale, localeOfTelegram } from '../../locales/index.ts';
import type { Broadcaster } from '../admin/broadcaster.ts';
import type { Me, Where, Who } from '../read/index.ts';
import type { Files, Gateway, Log } from '../transport/index.ts';
import { type Voice, voiceOf } from '../view/index.ts';
import type { Claims } from './claims.ts';
import type { ClosedChats } from './closed-chats.ts';
import type { GroupBook } from './group-book.ts';
import type { Limiter } from './limiter.ts';
import type { Timetable } from './timetable.ts';

/** What is asked of the machine. */
export interface Ops {
  /** Looks at every part of the installation. */
  examine(): Promise<readonly Finding[]>;
  /** Of the disk that data is on; undefined where that cannot be told. */
  freeMb(): Promise<number | undefined>;
  /** One file with all that can be brought back, and how much of each it holds. */
  backup(): Promise<{
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly counts: Readonly<Record<string, number>>;
    /** Writes it to the disk of the bot, and gives its path. */
    keep(): Promise<string>;
  }>;
}

/** What the features are made from. */
export interface FeatureDeps extends BotStores {
  readonly timetable: Timetable;
  /** Questions and feedback are kept so long. */
  readonly retentionDays: number;
  /** When the index is rebuilt, as a crontab line; empty: never by itself. */
  readonly reindexCron: string;
  /** When admins are sent the weekly report, likewise. */
  readonly reportCron: string;
  /** The index that serves now; a question takes it once. */
  readonly current: () => AskDeps;
  /** Questions are worked out one at a time: see who makes it. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Keeps two rounds of digests apart. */
  readonly digestsInTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Checks a citation against the sources as they stand now. */
  readonly verify: (citation: string) => Promise<Verification>;
  /** The owners: people who may do what concerns the whole bot. */
  readonly adminIds: readonly number[];
  /** Empty: all. */
  readonly allowedChats: readonly number[];
  /** The web page of a citation; undefined where there are none. */
  readonly pageOf: (citation: string) => string | undefined;
  readonly charts: ChartRenderer;
  /** What can be asked of the corpus. */
  readonly desk: CorpusDesk;
  /** What changes it; made once there is somebody to be told how far it is. */
  readonly openJobs: (told: Pick<RunnerDeps, 'onChange' | 'onFault'>) => JobService;
  readonly ops: Ops;
  /** Fetches web pages that admins name. */
  readonly links: LinkFetcher;
  readonly log: Log;
}

/** What every feature works with. */
export interface Context extends FeatureDeps {
  readonly me: Me & { readonly can_read_all_group_messages?: boolean };
  readonly gateway: Gateway;
  readonly groups: GroupBook;
  readonly claims: Claims;
  readonly closed: ClosedChats;
  readonly limiter: Limiter;
  /** Private chats of admins that Telegram takes no menu for yet: nobody has written there. */
  readonly menuless: Set<number>;
  readonly questionVectors: QuestionVectors;
  /** The language in which each admin was last answered: jobs, broadcasts and reports speak to them unasked. */
  readonly spoken: Map<number, Locale>;
  readonly files: Files;
  readonly jobService: JobService;
  readonly broadcaster: Broadcaster;
}

/** A chat that may be served. */
export const isAllowed = ({ allowedChats }: FeatureDeps, chatId: number): boolean =>
  allowedChats.length === 0 || allowedChats.includes(chatId);

/** The language that a group chose; else the one that a person chose, or that of their Telegram. */
async function localeFor(
  { memory, groups }: Context,
  { who, where }: { readonly who: Who; readonly where?: Where },
): Promise<Locale> {
  const ofGroup = where && groups.of(where.chatId).language;
  if (ofGroup !== undefined && ofGroup !== 'auto') return ofGroup;
  const chosen = await memory.localeOf(who.key);
  return chosen !== undefined && isLocale(chosen) ? chosen : localeOfTelegram(who.languageCode);
}

/** The language for what is said to somebody at a place. */
export const voiceFor = async (
  context: Context,
  to: { readonly who: Who; readonly where?: Where },
): Promise<Voice> => voiceOf(await localeFor(context, to), context.me.username);

/** The language of the passages that such a reader is shown where no question tells it. */
export const corpusLanguage = ({ locale }: Voice): 'zh' | 'en' => (locale === 'en' ? 'en' : 'zh');
