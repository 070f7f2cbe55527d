import type { AskedAttribute, Question, QuestionConcept } from '../question/index.ts';
import type { Linguistics } from './evidence.ts';

/** A word that asks for an attribute (职务 of 担任什么职务) is covered by a text that shows the attribute. */
const ATTRIBUTE_SHARE = 0.8;
const LEAST_WEIGHT = 0.5;
/** Idf from which a word is as telling as any. */
const TELLING_IDF = 8;

/** Whether a text has a search term. */
type Has = (term: string) => boolean;

/** The ways to say a concept. */
export type Said = Pick<QuestionConcept, 'wordings' | 'askedBy'>;

/** Share, 0 to 1, of a concept that a folded text has: 1 in the asked words, less in others. */
export function shareIn({ wordings, askedBy }: Said, folded: string, has: Has): number {
  const said = wordings.reduce(
    (most, { terms, weight }) => (terms.every(has) ? Math.max(most, weight) : most),
    0,
  );
  if (said === 1) return said;
  const shown = askedBy.some((attribute) => attribute.shown.test(folded));
  return Math.max(said, shown ? ATTRIBUTE_SHARE : 0);
}

/** The ways in which a text says a concept: those that its parts may say it in. */
export const saidIn = ({ wordings, askedBy }: Said, folded: string, has: Has): Said => ({
  wordings: wordings.filter(({ terms }) => terms.every(has)),
  askedBy: askedBy.filter(({ shown }) => shown.test(folded)),
});

/** No text has this word. */
const UNSEEN = '\u0000';

/** The highest idf: that of a word which the corpus never uses. */
export const unseenIdf = ({ idf }: Pick<Linguistics, 'idf'>): number => idf(UNSEEN);

/** How much a concept counts among the question's: idf of its asked word. */
export const weigherOf =
  ({ idf }: Pick<Linguistics, 'idf'>) =>
  ({ wordings }: QuestionConcept): number =>
    Math.max(LEAST_WEIGHT, ...(wordings[0]?.terms ?? []).map(idf));

/** Whether the measure word asked for (多少家 → 家) follows a number; true when none is asked. */
export const meetsUnit = ({ unit }: Question, folded: string): boolean => unit?.pattern.test(folded) ?? true;

/** Whether a folded sentence is a question: it may resemble what is asked, and answers nothing. */
export const isQuestion = (folded: string): boolean => /\?["'”’」』）)]*$/.test(folded);

export const isNamed = ({ kind }: Pick<QuestionConcept, 'kind'>): boolean =>
  kind === 'name' || kind === 'place';

/** Asked attributes that most texts do not speak of: only the lack of these says anything. */
export const tellingAttributes = ({ attributes }: Question): readonly AskedAttribute[] =>
  attributes.filter(({ isCommon }) => !isCommon);

/** Whether a text uses the very words that ask for an attribute: 出口额, whatever the lexicon takes them for. */
function saysSo(attribute: AskedAttribute, { concepts }: Question, has: Has): boolean {
  const words = concepts.filter(({ askedBy }) => askedBy.includes(attribute));
  return words.length > 0 && words.every(({ wordings }) => wordings[0]?.terms.every(has) ?? false);
}

/** Of some attributes of a question, those that a folded text speaks of. */
export const attributesIn = (
  attributes: readonly AskedAttribute[],
  question: Question,
  { folded, has }: { readonly folded: string; readonly has: Has },
): readonly AskedAttribute[] =>
  attributes.filter((one) => one.shown.test(folded) || saysSo(one, question, has));

/** Share, 0 to 1, of the telling attributes that a folded text speaks of; 1 when none is asked. */
export function attributeShare(question: Question, folded: string, has: Has): number {
  const telling = tellingAttributes(question);
  return telling.length === 0 ? 1 : attributesIn(telling, question, { folded, has }).length / telling.length;
}

/** What is asked about, in the question's own words: 人工智能企业. */
export function focusText({ concepts }: Question): string {
  const focus = concepts.filter(({ isFocus }) => isFocus).map(({ surface }) => surface);
  return focus.join(focus.some((surface) => /\p{Script=Han}/u.test(surface)) ? '' : ' ');
}

interface Weighted {
  readonly share: number;
  readonly weight: number;
}

/** Mean of shares by weight; 1 when there is nothing to cover. */
export function weightedMean(rows: readonly Weighted[]): number {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 1 : rows.reduce((sum, { share, weight }) => sum + share * weight, 0) / total;
}

/** Share of the word that is covered least, a rare word counting for more: left uncovered, it is what a near miss looks like. */
export const worstShare = (rows: readonly Weighted[]): number =>
  Math.min(
    1,
    ...rows.map(({ share, weight }) => 1 - ((1 - share) * Math.min(weight, TELLING_IDF)) / TELLING_IDF),
  );
