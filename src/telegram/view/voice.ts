import { type BotTexts, botTextsOf, type Locale, type Texts, textsOf } from '../../locales/index.ts';

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

const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { zh: 'zh-Hans', 'zh-Hant': 'zh-Hant', en: 'en' };

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

/** The time zone of the program: `中国标准时间`. */
export const timeZoneName = (voice: Voice): string =>
  inWords(voice, { timeZoneName: 'long' })
    .formatToParts(new Date())
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';

/** A day as its readers count it: the corpus is about Sichuan. `2026-11-20`, from ISO 8601. */
export const dayOf = (iso: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(iso));
