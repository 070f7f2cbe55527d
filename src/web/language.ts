import { type Locale, localeOfTelegram } from '../locales/index.ts';

const isOurs = (tag: string): boolean => /^(?:zh|en)\b/i.test(tag);

/** The language of a page for an `Accept-Language` header: the most wanted of ours; English for who wants only others. */
export function localeOfHeader(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(/\s*;\s*/);
      const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { tag, weight: q === undefined ? 1 : Number(q) || 0 };
    })
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  // Tags of browsers and of Telegram are of one kind.
  return localeOfTelegram((wanted.find(({ tag }) => isOurs(tag)) ?? wanted[0])?.tag);
}
