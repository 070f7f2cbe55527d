import { type Texts, textsOf } from '../locales/index.ts';
import { isTraditional, languageOf } from '../text/index.ts';
import type { Program } from './context.ts';

/** An answer is worded as its question is: English, Traditional, else the Chinese of the terminal. */
export function textsFor(question: string, { locale, texts }: Pick<Program, 'locale' | 'texts'>): Texts {
  if (languageOf(question) === 'en') return textsOf('en');
  if (isTraditional(question)) return textsOf('zh-Hant');
  return locale === 'en' ? textsOf('zh') : texts;
}
