import { enBot } from './bot-en.ts';
import { zhHantBot } from './bot-hant.ts';
import type { BotTexts } from './bot-texts.ts';
import { zhBot } from './bot-zh.ts';
import { en, type Texts, zh, zhHant } from './texts.ts';
import { enWeb, type WebTexts, zhHantWeb, zhWeb } from './web.ts';

export type { AuditTexts } from './admin/audit.ts';
export type { CorpusTexts } from './admin/corpus.ts';
export type { ImportTexts } from './admin/imports.ts';
export type { JobTexts } from './admin/jobs.ts';
export type { StatusFacts } from './admin/ops.ts';
export * from './commands.ts';
export type { BotTexts, Texts, WebTexts };
export type Locale = 'zh' | 'zh-Hant' | 'en';

export const LOCALES: readonly Locale[] = ['zh', 'zh-Hant', 'en'];
/** Each language in its own words, whatever the reader's. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  zh: '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
};

/** As BCP 47 names them. */
export const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = {
  zh: 'zh-Hans',
  'zh-Hant': 'zh-Hant',
  en: 'en',
};

const TEXTS: Readonly<Record<Locale, Texts>> = { zh, 'zh-Hant': zhHant, en };
const WEB_TEXTS: Readonly<Record<Locale, WebTexts>> = { zh: zhWeb, 'zh-Hant': zhHantWeb, en: enWeb };
const BOT_TEXTS: Readonly<Record<Locale, BotTexts>> = { zh: zhBot, 'zh-Hant': zhHantBot, en: enBot };

export const textsOf = (locale: Locale): Texts => TEXTS[locale];
/** The reader's texts for what is quoted in their language, else those of the quote's: its title and place are in it too. */
export const textsBeside = (lang: 'zh' | 'en', reader: Texts): Texts => {
  if (reader.language === lang) return reader;
  return lang === 'en' ? en : zh;
};

export const webTextsOf = (locale: Locale): WebTexts => WEB_TEXTS[locale];
export const botTextsOf = (locale: Locale): BotTexts => BOT_TEXTS[locale];

export const isLocale = (text: string): text is Locale => Object.hasOwn(TEXTS, text);

/** Reads a language tag (`en_GB.UTF-8`, `zh-TW`); anything unknown gets Simplified Chinese. */
export function localeOf(tag: string | undefined): Locale {
  const folded = (tag ?? '').toLowerCase().replace('_', '-');
  if (/^en(?:$|[-.])/.test(folded)) return 'en';
  return /^zh-(?:tw|hk|mo|hant)/.test(folded) ? 'zh-Hant' : 'zh';
}

/** Reads Telegram's `language_code`. Who speaks neither language reads English; who says nothing, Chinese. */
export const localeOfTelegram = (code: string | undefined): Locale =>
  code === undefined || code === '' || /^zh\b/i.test(code) ? localeOf(code) : 'en';
