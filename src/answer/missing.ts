import type { Status } from '../domain/index.ts';
import type { Question, QuestionConcept } from '../question/index.ts';
import type { Coverage } from './coverage.ts';
import type { Judged } from './judge.ts';

/** Below this share a word counts as not covered: a synonym covers, a title alone does not. */
const COVERED = 0.6;
const MOST = 4;
/** Question words around the name of an attribute. */
const ASKING =
  /^(?:有|是|的)*(?:多少|几|什么|谁|哪[里儿些个]?)?|(?:是|有)?(?:多少|几|谁|什么|多大|多高|哪[里儿些个年天]?)?[?？。 ]*$/g;

const isNamed = ({ kind }: QuestionConcept): boolean => kind === 'name' || kind === 'place';

/** A passage this much less likely than the best covers nothing: that it holds the year does not help when it is of another place. */
const COUNTED_SHARE = 0.5;

const isOtherTime = ({ period }: Coverage): boolean =>
  period !== 'not_asked' && period !== 'covered' && period !== 'broader';

/** The words of the question that ask for an attribute which no passage speaks of: 注册资本. */
function missingAttributes({ attributes, raw, folded }: Question, covers: readonly Coverage[]): string[] {
  if (attributes.length === 0 || covers.some(({ attribute }) => attribute > 0)) return [];
  return attributes.flatMap(({ spans }) =>
    spans.slice(0, 1).map((span) => raw.slice(...folded.toOriginal(span)).replace(ASKING, '')),
  );
}

/** What is asked about, for a passage that has every word of it and still does not tell: 员工 of 有多少员工. */
function askedPart({ concepts }: Question): string[] {
  const focus = concepts.filter(({ isFocus }) => isFocus).map(({ surface }) => surface);
  const isHan = focus.every((surface) => /\p{Script=Han}/u.test(surface));
  return focus.length > 0 ? [focus.join(isHan ? '' : ' ')] : [];
}

/**
 * Parts of the question, in its own words, that no shown passage covers: names, places and periods always; other
 * words only when the question is not answered, since an answer need not repeat them.
 */
export function missingParts(question: Question, status: Status, shown: readonly Judged[]): string[] {
  const best = Math.max(0, ...shown.map(({ probability }) => probability));
  const covers = shown
    .filter(({ probability }) => probability >= COUNTED_SHARE * best)
    .map(({ coverage }) => coverage);
  const periods = covers.every(isOtherTime)
    ? question.periods.map(({ span }) => question.raw.slice(...question.folded.toOriginal(span)))
    : [];
  const shareOf = (concept: QuestionConcept): number =>
    Math.max(
      0,
      ...covers.flatMap(({ concepts }) =>
        concepts.filter((one) => one.concept === concept).map(({ share }) => share),
      ),
    );
  const words = question.concepts
    .map((concept) => ({
      concept,
      share: shareOf(concept),
      weight: covers[0]?.concepts.find((one) => one.concept === concept)?.weight ?? 1,
    }))
    .filter(
      ({ share, concept }) =>
        share < COVERED && (status !== 'answered' || concept.kind === 'name' || concept.kind === 'place'),
    )
    .sort((a, b) => Number(isNamed(b.concept)) - Number(isNamed(a.concept)) || b.weight - a.weight)
    .map(({ concept }) => concept.surface);
  const attributes = status === 'answered' ? [] : missingAttributes(question, covers);
  const parts = [...new Set([...periods, ...attributes, ...words])].filter((part) => part !== '');
  return (parts.length > 0 || status === 'answered' ? parts : askedPart(question)).slice(0, MOST);
}
