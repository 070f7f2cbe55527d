import type { QuestionConcept } from './concepts.ts';
import type { Question } from './understand.ts';

const COMPARES =
  /对比|相比|比较|比起|相差|区别|差异|差别|差距|不同|(?:哪[个家座所边方]|谁)[^\p{P}]{0,6}(?:[更先早晚多少大小高低快慢强]|领先)|谁的|还是|各自|各是|各有|各占|各写|各[^\p{P}]{0,4}多少|分别|(?<![占百对同环无])比(?![例重赛分如])|\bcompar|\bversus\b|\bvs\b|\bdiffer|\bthan\b|\bwh(?:ich|o)\b.{0,40}\b(?:more|bigger|larger|smaller|higher|lower|earlier|later|first|greater|older|faster|better|longer)\b|\bboth\b|\brespectively\b|\beach\b/u;
/** What two do together stands in one passage that names them both. */
const TOGETHER =
  /合作|共建|共同|联合|联手|携手|签约|一起|之间的|与.{1,12}合|\btogether\b|\bjoint|\bpartner|\bcooperat/;
const JOINED = /^(?:['’]s)?(?:和|与|跟|同|及|以及|、|,|\/| and | or |, )$/;

/** More than so many things are a list, not a comparison; each costs a reading of all candidates. */
const MOST_PARTS = 6;

/** What may be compared, the likeliest first. */
const SUBJECTS: readonly (readonly QuestionConcept['kind'][])[] = [['name'], ['place'], ['name', 'place']];

/** Whether a folded question sets things side by side. */
export const comparesThings = (folded: string): boolean => COMPARES.test(folded) && !TOGETHER.test(folded);

/** Whether two names stand side by side, joined by nothing but 和 or a comma. */
function areJoined({ folded }: Question, subjects: readonly QuestionConcept[]): boolean {
  const ends = subjects.flatMap(({ span }) => (span ? [span] : [])).sort((a, b) => a[0] - b[0]);
  return ends.some((span, i) => {
    const next = ends[i + 1];
    return next !== undefined && JOINED.test(folded.text.slice(span[1], next[0]));
  });
}

const JOINER = '(?:和|与|跟|同|及|以及|、|，|,|/| and | or | vs\\.? )';
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text without some things and the 和 that joins each. */
function without(text: string, things: readonly string[]): string {
  const any = [...new Set(things)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
  return any === ''
    ? text
    : text.replace(new RegExp(`${JOINER}\\s*(?:${any})|(?:${any})\\s*${JOINER}|${any}`, 'gi'), '').trim();
}

/** What may stand between a place and the name of what is there. */
const OF_PLACE = /^(?:市?的|市|['’]s )?$/;

/** A place before a name belongs to it: 德阳 of 德阳云上天府. */
const isPlaceOf = ({ folded }: Question, { kind, span }: QuestionConcept, name: QuestionConcept): boolean =>
  kind === 'place' &&
  span !== undefined &&
  name.span !== undefined &&
  span[1] <= name.span[0] &&
  OF_PLACE.test(folded.text.slice(span[1], name.span[0]));

/** One side of a comparison, looked for in its own words: what is said of the others would draw its vector to them. */
function withOnly(question: Question, subjects: readonly QuestionConcept[], kept: QuestionConcept): Question {
  const rivals = subjects.filter((concept) => concept !== kept);
  const others = question.concepts.filter(
    (concept) => rivals.includes(concept) || rivals.some((rival) => isPlaceOf(question, concept, rival)),
  );
  const said = others
    .flatMap(({ surface, canonical }) => [surface, ...(canonical ? [canonical] : [])])
    .filter((name) => !kept.surface.includes(name));
  return {
    ...question,
    // Nobody can say which part a name belongs to that no list holds.
    unlisted: [],
    concepts: question.concepts.filter((concept) => !others.includes(concept)),
    embedText: without(question.embedText, said),
  };
}

/**
 * A comparison as one question per thing compared (names, else places, else periods), since each may be answered by a
 * passage of its own; any other question as it is.
 */
export function comparedParts(question: Question): readonly Question[] {
  const compares = comparesThings(question.folded.text);
  for (const kinds of SUBJECTS) {
    const subjects = question.concepts.filter(({ kind }) => kinds.includes(kind));
    const isJoined = !TOGETHER.test(question.folded.text) && areJoined(question, subjects);
    // A place and a name are set apart only where they stand side by side: 宜宾和华西医院分别….
    const mayBeApart = kinds.length > 1 ? isJoined && compares : isJoined || compares;
    if (mayBeApart && subjects.length > 1 && subjects.length <= MOST_PARTS)
      return subjects.map((subject) => withOnly(question, subjects, subject));
  }
  return compares && question.periods.length > 1 && question.periods.length <= MOST_PARTS
    ? question.periods.map((period) => ({
        ...question,
        periods: [period],
        embedText: without(
          question.embedText,
          question.periods.filter((other) => other !== period).map(({ text }) => text),
        ),
      }))
    : [question];
}
