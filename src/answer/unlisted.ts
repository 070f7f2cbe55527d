import type { Question, UnlistedName } from '../question/index.ts';
import type { Linguistics, PassageProfile } from './evidence.ts';
import { unseenIdf } from './share.ts';

/** A word is rare when its idf reaches this share of that of a word which the corpus never uses. */
const RARE_SHARE = 0.7;

const isName = ({ ifRare }: UnlistedName, words: Pick<Linguistics, 'idf'>): boolean =>
  ifRare === undefined || words.idf(ifRare) >= RARE_SHARE * unseenIdf(words);

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** A text in another script writes a name otherwise; that it lacks the asked form says nothing. */
const canShow = ({ script }: UnlistedName, { folded, passage }: PassageProfile): boolean =>
  script === 'any' || passage.twin !== undefined || script === (isHan(folded.text) ? 'han' : 'latin');

/** Names of the question, known by their shape alone, that a passage and what stands around it lack. */
export const lackedNames = (
  { unlisted }: Question,
  evidence: PassageProfile,
  words: Pick<Linguistics, 'idf'>,
): UnlistedName[] =>
  unlisted.filter(
    (name) =>
      isName(name, words) &&
      canShow(name, evidence) &&
      !name.shown.every((pattern) => pattern.test(evidence.folded.text) || pattern.test(evidence.context)),
  );
