import type { Language, Rewrite, Span } from '../domain/index.ts';
import { isTraditional, languageOf, type Normalised, normalise } from '../text/index.ts';
import { applyEdits } from './edits.ts';
import { isName } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';
import { dropNoise } from './noise.ts';
import type { Repairer } from './repair.ts';
import type { Repair } from './repair-text.ts';

/** A question as it was meant, and the way back to what was typed. */
export interface Meant {
  readonly text: string;
  readonly folded: Normalised;
  readonly toRaw: (span: Span) => Span;
  readonly rewrites: readonly Rewrite[];
  readonly lang: Language;
}

const LATIN = /\p{Script=Latin}/u;

/** A Chinese name in Latin letters says nothing of the language that the question is in. */
function languageMeant(
  clean: string,
  edits: readonly { span: Span; to: string; isName: boolean }[],
): Language {
  const asSpoken = edits.map(({ span, to, isName }) => ({ span, to: isName && !LATIN.test(to) ? ' ' : to }));
  return languageOf(applyEdits(clean, asSpoken).text);
}

/** Drops noise, then puts the meant names and words in the place of the typed ones. */
export function readMeant(
  raw: string,
  { lexicon, repairer }: { readonly lexicon: Lexicon; readonly repairer?: Repairer },
): Meant {
  const clean = dropNoise(raw);
  const folded = normalise(clean.text);
  const toClean = folded.toOriginal;
  const named = lexicon.findNames(folded.text).map(({ span }) => span);
  const isCapitalised = (span: Span): boolean => /^\p{Lu}/u.test(clean.text.slice(...toClean(span)));
  const text = { folded: folded.text, named, isTraditional: isTraditional(clean.text), isCapitalised };
  const repairs: readonly Repair[] = repairer?.repairs(text) ?? [];
  const edits = repairs.map(({ span, word }) => ({
    span: toClean(span),
    to: word.written,
    word,
    isName: isName(word),
  }));
  const meant = applyEdits(clean.text, edits);
  return {
    text: meant.text,
    folded: edits.length > 0 ? normalise(meant.text) : folded,
    toRaw: (span) => clean.toSource(meant.toSource(span)),
    lang: languageMeant(clean.text, edits),
    rewrites: edits
      .filter(({ word }) => word.kind !== 'function')
      .map(({ span, to }) => ({ from: raw.slice(...clean.toSource(span)), to })),
  };
}
