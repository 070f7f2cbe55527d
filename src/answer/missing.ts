import type { Citation, Status } from '../domain/index.ts';
import type { AskedAttribute, Question, QuestionConcept } from '../question/index.ts';
import { normalise } from '../text/index.ts';
import type { Coverage } from './coverage.ts';
import type { Linguistics } from './evidence.ts';
import type { Judged, Judgement } from './judge.ts';
import { THRESHOLDS } from './model.ts';
import { isOtherTime } from './periods.ts';
import { focusText, isNamed, tellingAttributes, unseenIdf, weigherOf } from './share.ts';

/** Below this share a word counts as not covered: a synonym covers, a title alone does not. */
const COVERED = 0.6;
const MOST = 4;
/** A passage this much less likely than the best covers nothing: that it holds the year does not help when it is of another place. */
const COUNTED_SHARE = 0.5;
/** Question words around the name of an attribute, with the measure word behind them: 多少项 of 多少项专利. */
const ASKING =
  /^(?:各自|分别|各|有|是|的)*(?:(?:多少|好多|几)[家个名位项款台座所件次篇种条年]?|什么|谁|哪[里儿些个年家]?)?|(?:各|是|有)*(?:多少|几|谁|什么|多大|多高|哪[里儿些个年天]?)?[?？。 ]*$|\s(?:does|do|did|is|are|was|were|has|have)$/gi;
/** What is left is how one asks, and no text would say it so: 招多少研究生, 毕业于哪所大学, Who is the CEO. */
const ASKS_STILL =
  /多少|好[多大久]|几|什么|谁|哪|怎么|咋|如何|[了于在到过着吗呢]$|^钱|^人在?[用看来去住读买做]$|\b(?:who|what|when|where|why|how|which)\b/i;
/** What the segmenter cuts out of 一股脑, 有个叫…的, 成都那有 or 招不招: no word by itself. */
const FRAGMENT = /^(?:[一这那哪每某几]\p{Script=Han}|有[个没点些家款种项]|没得|(.)不\1|\p{Script=Han}有)$/u;

const slice = ({ raw, folded }: Question, span: readonly [number, number]): string =>
  raw.slice(...folded.toOriginal(span));

/** 去年 does not say which year was understood. */
function periodText(question: Question, { span, from }: Question['periods'][number]): string {
  const text = slice(question, span);
  return /\d/.test(text) ? text : `${text}（${from.slice(0, 4)}年）`;
}

/** An attribute in the question's words: 注册资本. One that is asked for in no words of its own (how can I …) has its label. */
function attributeText(question: Question, { spans, isFallback, zh, en }: AskedAttribute): string {
  const label = question.lang === 'en' ? en : zh;
  if (isFallback) return label;
  const [span] = [...spans].sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  const words = span ? slice(question, span) : '';
  const bare = words.replace(ASKING, '');
  const text = bare.length > 1 ? bare : focusText(question);
  return text.length > 1 && !ASKS_STILL.test(bare) ? text : label;
}

/** The attributes asked for of which no passage speaks. */
const attributesLacking = (question: Question, covers: readonly Coverage[]): readonly AskedAttribute[] =>
  covers.some(({ attribute }) => attribute > 0) ? [] : tellingAttributes(question);

/** Members of a series, where every passage names another or none: 第三次. */
const ordinalsLacking = (question: Question, covers: readonly Coverage[]): string[] =>
  covers.length > 0 &&
  covers.every(({ ordinalMissing, violations }) => ordinalMissing || violations.includes('ordinal'))
    ? question.ordinals.map(({ span }) => slice(question, span))
    : [];

interface Lacking {
  readonly concept: QuestionConcept;
  readonly weight: number;
}

/** Words that no passage has, the telling ones first: names, then nouns by weight. */
function lackingWords(question: Question, covers: readonly Coverage[]): Lacking[] {
  const shareOf = (concept: QuestionConcept, of: 'share' | 'weight'): number =>
    Math.max(
      0,
      ...covers.flatMap(({ concepts }) =>
        concepts.filter((one) => one.concept === concept).map((one) => one[of]),
      ),
    );
  const lacking = question.concepts
    .filter((concept) => shareOf(concept, 'share') < COVERED)
    .map((concept): Lacking => ({ concept, weight: shareOf(concept, 'weight') }));
  const whole = lacking.filter(({ concept }) => isNamed(concept) || !FRAGMENT.test(concept.surface));
  const nouns = whole.filter(
    ({ concept }) => concept.isNoun && (isNamed(concept) || concept.surface.length > 1),
  );
  const words = whole.filter(({ concept }) => concept.surface.length > 1);
  return (nouns.length > 0 ? nouns : words).sort(
    (a, b) => Number(isNamed(b.concept)) - Number(isNamed(a.concept)) || b.weight - a.weight,
  );
}

/**
 * Of these, what may be said to be missing: words that the corpus never uses, where there are any. Others stand in some other
 * passage, which counts only beside passages that are on the subject: then they are what is missing there.
 */
function missingWords(
  question: Question,
  covers: readonly Coverage[],
  { status, words }: Pick<Shown, 'status' | 'words'>,
): QuestionConcept[] {
  const lacking = lackingWords(question, covers);
  const weigh = weigherOf(words);
  const isUnseen = ({ concept }: Lacking): boolean => weigh(concept) >= unseenIdf(words);
  const isTrue = (one: Lacking): boolean =>
    isUnseen(one) || (status === 'related' && (isNamed(one.concept) || !lacking.some(isUnseen)));
  return lacking.filter(isTrue).map(({ concept }) => concept);
}

/** Names known by their shape alone that no passage has: 白虎智能. */
const lackedNames = ({ unlisted }: Question, covers: readonly Coverage[]): string[] =>
  unlisted
    .filter((name) => covers.length > 0 && covers.every(({ lacked }) => lacked.includes(name)))
    .map(({ surface }) => surface);

/** What one part of a question lacks in the passages that count for it. */
function missingOf(
  question: Question,
  { status, words }: Pick<Shown, 'status' | 'words'>,
  judgements: readonly Judgement[],
): string[] {
  const best = Math.max(0, ...judgements.map(({ probability }) => probability));
  const covers = judgements
    .filter(({ probability }) => probability >= COUNTED_SHARE * best)
    .map(({ coverage }) => coverage);
  const periods = covers.every(({ period }) => isOtherTime(period) || period === 'unstated')
    ? question.periods.map((period) => periodText(question, period))
    : [];
  const names = lackedNames(question, covers);
  if (status === 'answered')
    return [
      ...periods,
      ...names,
      ...lackingWords(question, covers)
        .filter(({ concept }) => isNamed(concept))
        .map(({ concept }) => concept.surface),
    ];
  const lacking = attributesLacking(question, covers);
  const attributes = lacking.map((attribute) => attributeText(question, attribute));
  const others = missingWords(question, covers, { status, words })
    // 多大 and 年龄 of 年龄多大 are one thing.
    .filter(({ askedBy }) => !askedBy.some((attribute) => lacking.includes(attribute)))
    .map(({ surface }) => surface)
    .filter((surface) => ![...attributes, ...names].some((text) => text.includes(surface)));
  return [...periods, ...names, ...ordinalsLacking(question, covers), ...attributes, ...others];
}

/** Whether readers see these words in a quote: whatever they mean there, nobody may be told that they are missing. */
function isSeenIn(quotes: readonly string[], part: string): boolean {
  const folded = normalise(part).text;
  const isHan = /\p{Script=Han}/u.test(folded);
  return quotes.some((quote) => {
    const text = normalise(quote).text;
    const at = text.indexOf(folded);
    return at >= 0 && (isHan || !/[a-z0-9]/.test(text.charAt(at - 1)));
  });
}

/** A part that a shown passage answers lacks nothing more, though another part may be open. */
const isAnswered = (shown: readonly Judged[], part: number): boolean =>
  shown.some(({ parts }) => parts.length > 1 && (parts[part]?.probability ?? 0) >= THRESHOLDS.answered);

/** Of a question that is answered, what is asked in a part that no answer tells: 创始人 in 创始人是谁，订单排到几月. */
function openAttributes(question: Question, shown: readonly Judged[], part: number): string[] {
  const answers = shown.filter(
    ({ parts, probability }) => parts.length > 1 && probability >= THRESHOLDS.answered,
  );
  if (answers.length === 0 || isAnswered(shown, part)) return [];
  return attributesLacking(
    question,
    answers.flatMap(({ parts }) => parts[part]?.coverage ?? []),
  ).map((attribute) => attributeText(question, attribute));
}

/** What readers are shown, and on what grounds. */
export interface Shown {
  readonly status: Status;
  readonly judged: readonly Judged[];
  readonly citations: readonly Pick<Citation, 'quote'>[];
  readonly words: Pick<Linguistics, 'idf'>;
}

/**
 * Parts of the question, in its own words, that no shown passage covers nor holds: names, places and periods always; attributes
 * only of what is not answered, and other words only when nothing is, since an answer need not repeat them. At most four. Takes
 * the parts of a comparison, or the question alone.
 */
export function missingParts(questions: readonly Question[], shown: Shown): string[] {
  const { status, judged, citations } = shown;
  const missing = questions.flatMap((question, i) => [
    ...missingOf(
      question,
      { ...shown, status: isAnswered(judged, i) ? 'answered' : status },
      judged.flatMap(({ parts }) => parts[i] ?? []),
    ),
    ...(status === 'answered' ? openAttributes(question, judged, i) : []),
  ]);
  const quotes = citations.map(({ quote }) => quote);
  const unseen = (parts: readonly string[]): string[] =>
    [...new Set(parts)].filter((part) => part !== '' && !isSeenIn(quotes, part)).slice(0, MOST);
  const told = unseen(missing);
  if (told.length > 0 || status === 'answered') return told;
  return unseen(questions.flatMap(figuresOfTime));
}

/** What is asked of a time that a quote names for something else: 2019年的人工智能企业. */
function figuresOfTime(question: Question): string[] {
  const focus = focusText(question);
  if (focus === '') return [];
  return question.periods
    .map((period) => periodText(question, period))
    .map((text) => (question.lang === 'en' ? `${focus} in ${text}` : `${text}的${focus}`));
}
