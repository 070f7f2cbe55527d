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

/** A day as its readers count it: the corpus is about Sichuan. `2026-11-20`, from ISO 8601. */
export const dayOf = (iso: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(iso));
