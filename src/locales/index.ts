import { en, type Texts, zh, zhHant } from './texts.ts';

export type { Texts };
export type Locale = 'zh' | 'zh-Hant' | 'en';

const TEXTS: Readonly<Record<Locale, Texts>> = { zh, 'zh-Hant': zhHant, en };

export const textsOf = (locale: Locale): Texts => TEXTS[locale];

/** Reads a language tag (`en_GB.UTF-8`, `zh-TW`); anything unknown gets Simplified Chinese. */
export function localeOf(tag: string | undefined): Locale {
  const folded = (tag ?? '').toLowerCase().replace('_', '-');
  if (/^en(?:$|[-.])/.test(folded)) return 'en';
  return /^zh-(?:tw|hk|mo|hant)/.test(folded) ? 'zh-Hant' : 'zh';
}
