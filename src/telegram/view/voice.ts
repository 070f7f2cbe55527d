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
