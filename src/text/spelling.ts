/**
 * British and American spellings of one word made one, so that *labour* finds *labor* and *organization* finds
 * *organisation*. Each rule goes the way that merges no two words of a stem: *size* may become *sise*, but *precise* must
 * stay beside *precision*.
 */
const RULES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/([iy])z(e|ed|es|er|ers|ing|ation|ations)$/, '$1s$2'],
  [/([a-z]{3})our(s|ed|ing)?$/, '$1or$2'],
  [/([bt])re(s?)$/, '$1er$2'],
  [/gramme(s?)$/, 'gram$1'],
  [/logue(s?)$/, 'log$1'],
  [/^(licen|defen|offen)ce(s?)$/, '$1se$2'],
  [/([aeiou][a-z]{1,6})ell(ed|ing|er|ers)$/, '$1el$2'],
];

/** A folded English word in the spelling that search uses. */
export const oneSpelling = (word: string): string =>
  RULES.reduce((spelt, [pattern, replacement]) => spelt.replace(pattern, replacement), word);
