import type { AdminTexts } from './admin/index.ts';
import type { ChartTexts } from './charts.ts';

type Parts = readonly string[];

/** Everything that people read in Telegram beside answers' own words (`Texts`). One object per language, same keys. */
export interface BotTexts {
  readonly answer: {
    readonly readAs: (to: Parts) => string;
    readonly missing: (parts: Parts) => string;
    /** Before the sources that only repeat the first. */
    readonly repeats: (count: number) => string;
    readonly differ: (about: string) => string;
    readonly knows: (names: Parts) => string;
    readonly knowsNot: (parts: Parts) => string;
    readonly notDirect: string;
    readonly related: string;
    readonly notFound: string;
    readonly notFoundInGroup: string;
    readonly scope: (from: string, to: string) => string;
    readonly tryThese: string;
    /** A question of the corpus as readers of this language write it. */
    readonly question: (text: string) => string;
    readonly more: (page: number, pages: number) => string;
    readonly nothingMore: string;
    readonly answeredEarlier: string;
    readonly working: string;
  };
  readonly buttons: {
    readonly more: string;
    readonly why: string;
    readonly useful: string;
    readonly wish: string;
    readonly next: string;
    readonly previous: string;
    readonly overview: string;
    readonly forget: string;
    readonly keep: string;
    readonly daily: string;
    readonly weekly: string;
    readonly unsubscribe: string;
  };
  readonly why: {
    readonly words: string;
    readonly meaning: string;
    readonly coverage: string;
    readonly rank: (rank: number, margin: string | undefined) => string;
    readonly reading: string;
    readonly nothing: string;
  };
  readonly verify: {
    readonly usage: string;
    /** Leads to the page of a citation. */
    readonly page: string;
  };
  readonly sources: {
    readonly overview: (counts: { passages: number; documents: number; from: string; to: string }) => string;
    /** A topic's name as readers of this language write it. */
    readonly name: (name: string) => string;
    readonly topic: (name: string, documents: number) => string;
    readonly page: (page: number, pages: number) => string;
    readonly report: string;
    readonly other: string;
    readonly empty: string;
  };
  readonly start: {
    readonly what: string;
    readonly how: string;
    /** Before and behind the link to a citation. */
    readonly sample: readonly [before: string, after: string];
    readonly examples: readonly [string, string, string];
  };
  readonly help: {
    readonly heading: string;
    readonly places: (bot: string) => Parts;
    readonly commands: string;
  };
  readonly privacy: { readonly heading: string; readonly points: (days: number) => Parts };
  readonly forget: { readonly sure: string; readonly done: string; readonly kept: string };
  readonly language: { readonly heading: string; readonly set: string };
  readonly settings: {
    readonly heading: string;
    readonly language: string;
    /** Everybody is answered in their own language. */
    readonly auto: string;
    readonly answers: string;
    readonly addressed: string;
    readonly questions: string;
    readonly questionsNote: string;
    readonly needsPrivacyOff: string;
    readonly quiet: string;
    readonly quietNote: (timeZone: string) => string;
    readonly topic: string;
    readonly topicNote: string;
    readonly feedback: string;
    readonly on: string;
    readonly off: string;
    readonly private: string;
  };
  readonly subscribe: {
    readonly state: Readonly<Record<'daily' | 'weekly' | 'off', string>>;
    readonly next: (when: string) => string;
    readonly note: string;
    readonly ended: string;
  };
  readonly digest: {
    readonly heading: (count: number, date: string) => string;
    /** A link to what the corpus holds. */
    readonly rest: (n: number) => string;
    readonly usage: string;
    readonly nobody: string;
    /** What became of so many chats. */
    readonly report: Readonly<Record<'sent' | 'unchanged' | 'quiet' | 'failed', (n: number) => string>>;
  };
  readonly inline: { readonly empty: string; readonly nothing: string; readonly related: string };
  readonly admin: AdminTexts;
  readonly charts: ChartTexts;
  readonly notices: {
    readonly busy: string;
    readonly error: (id: string, wasTold: boolean) => string;
    /** For the owners. */
    readonly fault: (id: string) => string;
    readonly tooMany: (perMinute: number) => string;
    readonly tooOld: string;
    readonly unsupported: string;
    readonly askUsage: string;
    readonly unknownCommand: string;
    readonly groupAdminsOnly: string;
    readonly botAdminsOnly: string;
    readonly privateOnly: string;
  };
  /** Said in a line above the chat when a button was pressed; at most 200 characters. */
  readonly toasts: {
    readonly thanks: string;
    readonly wished: string;
    readonly expired: string;
    readonly notYours: string;
    readonly saved: string;
  };
}
