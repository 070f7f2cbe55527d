import {
  type BotTexts,
  botTextsOf,
  LANGUAGE_TAGS,
  type Locale,
  type Texts,
  textsOf,
} from '../../locales/index.ts';

/** The language a message is written in, and the bot whose links it holds. */
export interface Voice {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly bot: BotTexts;
  /** The bot's user name, without @. */
  readonly username: string;
}

export const voiceOf = (locale: Locale, username: string): Voice => ({
  locale,
  texts: textsOf(locale),
  bot: botTextsOf(locale),
  username,
});

const inWords = ({ locale }: Voice, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], options);

/** `12月2日周三 09:00`, in the time zone of the program. */
export const momentOf = (at: Date, voice: Voice): string =>
  inWords(voice, {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/** What stands between a thing and what is said of it, and around a remark. */
export const colon = ({ locale }: Voice): string => (locale === 'en' ? ': ' : '：');
export const bracketed = (text: string, { locale }: Voice): string =>
  locale === 'en' ? ` (${text})` : `（${text}）`;

/** `12/01 09:00`, in the time zone of the program. */
export const timeOf = (at: Date, voice: Voice): string =>
  inWords(voice, {
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/** The time zone of the program: `中国标准时间`. */
export const timeZoneName = (voice: Voice): string =>
  inWords(voice, { timeZoneName: 'long' })
    .formatToParts(new Date())
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';
