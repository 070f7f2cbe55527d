import type { Candidate, CorpusDocument, Passage, SearchUnit, Span } from '../domain/index.ts';
import {
  type AnswerForms,
  findOrdinals,
  type Lexicon,
  type NameMention,
  type Ordinal,
  readForms,
} from '../question/index.ts';
import {
  findPeriods,
  type Normalised,
  normalise,
  type Period,
  periodOfDate,
  type Tokenizer,
} from '../text/index.ts';
import { readFigures, type StatedFigure } from './stated-figures.ts';

/** Where the answer room reads passages from: an opened generation, by row. */
export interface PassageReader {
  profile(row: number): PassageProfile;
  passageRow(id: Passage['id']): number | undefined;
  unit(row: number): SearchUnit | undefined;
  /** Rows of a passage's sentences, in order; of the passage itself when it is one sentence. */
  sentenceRows(row: number): readonly number[];
}

/** How words are weighed and names are found. */
export interface Linguistics {
  readonly lexicon: Lexicon;
  readonly tokenizer: Tokenizer;
  /** Inverse document frequency of a search term in the corpus. */
  idf(term: string): number;
}

/** What a stretch of a passage holds. */
export interface StretchProfile {
  readonly folded: string;
  readonly terms: ReadonlySet<string>;
  readonly forms: AnswerForms;
  /** Periods that it states; a half or a quarter takes its year from the sentence. */
  readonly periods: readonly Period[];
  /** Whether it tells of a plan, a target or a forecast. */
  readonly isPlanned: boolean;
}

export interface SentenceProfile extends StretchProfile {
  /** Its clauses in order, cut at commas; the sentence itself when it has one. */
  readonly clauses: readonly StretchProfile[];
  readonly figures: readonly StatedFigure[];
}

/** What coverage looks at in a passage, whatever the question: worth keeping between questions. */
export interface PassageProfile {
  readonly passage: Passage;
  readonly document: CorpusDocument;
  readonly quote: string;
  readonly folded: Normalised;
  /** Search terms of the quote. */
  readonly terms: ReadonlySet<string>;
  /** Folded title, section and publisher: context that is not quoted. */
  readonly context: string;
  readonly contextTerms: ReadonlySet<string>;
  readonly periods: readonly Period[];
  readonly ordinals: readonly Ordinal[];
  /** Names of the lexicon in the quote. */
  readonly names: readonly NameMention[];
  /** Plain names of the places in the quote, and of those that the whole document speaks of again and again. */
  readonly places: readonly string[];
  readonly documentPlaces: ReadonlySet<string>;
  readonly forms: AnswerForms;
  /** What a sentence of the passage holds; read once and kept with the profile. */
  sentence(span: Span): SentenceProfile;
}

/** A profile with the passage's sentences in the document's offsets. */
export interface ReadPassage extends PassageProfile {
  readonly sentences: readonly Span[];
}

/** A candidate with its profile; the sentence that matches best is the first. */
export interface Evidence extends ReadPassage {
  readonly candidate: Candidate;
}

/** A sentence with what it goes on from. */
export interface SentenceInPlace {
  readonly own: SentenceProfile;
  /** The sentence before it that ends in a semicolon, and that before it, up to three; else nothing. */
  readonly leadIn: readonly SentenceProfile[];
}

const MOST_LEAD_IN = 3;

/** Reads a sentence with what leads into it: 若论融资金额，北京138亿元；…，成都4.1亿元。 */
export function sentenceInPlace(
  { passage, quote, sentences, sentence }: ReadPassage,
  span: Span,
): SentenceInPlace {
  const offset = passage.span[0];
  const before = (at: number): Span | undefined =>
    sentences.find(
      ([, end]) =>
        end <= at &&
        /[；;]\s*$/.test(quote.slice(0, at - offset)) &&
        quote.slice(end - offset, at - offset).trim() === '',
    );
  const leadIn: SentenceProfile[] = [];
  for (let one = before(span[0]); one && leadIn.length < MOST_LEAD_IN; one = before(one[0]))
    leadIn.unshift(sentence(one));
  return { own: sentence(span), leadIn };
}

interface ReadStretch extends StretchProfile {
  readonly names: readonly NameMention[];
}

const PLANNED =
  /目标(?!客户|用户|市场|人群)|力争|计划|规划|拟|将(?:达|建|于|在)|预计|预期|预估|申请|要达到|达到?\d[^,。;]{0,12}以上|(?:提出|设定)[,，]?到|要求(?=到|20\d\d|全|每|建|形成|新增|推进|主动)|\b(?:targets?|goals?|aims?|plans?|planned|expects?|expected|call(?:s|ed)? for|to reach|applied|forecast)\b/;

/** Whether a folded text tells of a plan, a target or a forecast. */
export const isPlanned = (folded: string): boolean => PLANNED.test(folded);

function readStretch(text: string, { tokenizer, lexicon }: Linguistics): Omit<ReadStretch, 'periods'> {
  const folded = normalise(text).text;
  const names = lexicon.findNames(folded);
  return {
    folded,
    names,
    terms: new Set(tokenizer.tokens(text)),
    forms: readForms(folded, names),
    isPlanned: isPlanned(folded),
  };
}

const CLAUSE_END = /(?<=[，；：])|(?<=[,;:] )/;

function readSentence(text: string, words: Linguistics): SentenceProfile {
  const read = readStretch(text, words);
  const whole = { ...read, periods: findPeriods(read.folded) };
  const parts = text.split(CLAUSE_END);
  if (parts.length === 1) return { ...whole, clauses: [whole], figures: readFigures([whole]) };
  let end = 0;
  const clauses = parts.map((part): ReadStretch => {
    const clause = readStretch(part, words);
    const start = end;
    end += clause.folded.length;
    const periods = whole.periods.filter(({ span: [at] }) => start <= at && at < end);
    return { ...clause, periods };
  });
  return { ...whole, clauses, figures: readFigures(clauses) };
}

/** Keeps the profile of each sentence under its start. */
function sentenceReader(text: string, words: Linguistics): (span: Span) => SentenceProfile {
  const kept = new Map<number, SentenceProfile>();
  return (span) => {
    const profile = kept.get(span[0]) ?? readSentence(text.slice(...span), words);
    kept.set(span[0], profile);
    return profile;
  };
}

/** A document with the places that it speaks of throughout. */
export interface DocumentProfile {
  readonly document: CorpusDocument;
  readonly places: ReadonlySet<string>;
}

/** More of a long document is not read for its places. */
const MAX_DOCUMENT_CHARS = 50_000;
/** A place named this often, and half as often as the commonest, is what the document is about. */
const OFTEN = 4;
const SHARE_OF_COMMONEST = 0.5;

const placesIn = (names: readonly NameMention[]): string[] =>
  names.filter(({ name }) => name.kind === 'place').map(({ name }) => name.canonical);

/** Reads a document for what all of its passages are about. Pure; the caller keeps the result. */
export function profileDocument(document: CorpusDocument, { lexicon }: Linguistics): DocumentProfile {
  const folded = normalise(document.text.slice(0, MAX_DOCUMENT_CHARS)).text;
  const counts = new Map<string, number>();
  for (const place of placesIn(lexicon.findNames(folded))) counts.set(place, (counts.get(place) ?? 0) + 1);
  const enough = Math.max(OFTEN, SHARE_OF_COMMONEST * Math.max(0, ...counts.values()));
  return {
    document,
    places: new Set([...counts.keys()].filter((place) => (counts.get(place) ?? 0) >= enough)),
  };
}

/** The year of a document's date; none for an undated one. */
const yearOf = (date: string): number | undefined => {
  const bounds = periodOfDate(date);
  return bounds && Number(bounds.from.slice(0, 4));
};

/** Reads a passage for coverage. Pure; the caller keeps the result, since it costs more than all else in an answer. */
export function profilePassage(
  passage: Passage,
  { document, places: documentPlaces }: DocumentProfile,
  words: Linguistics,
): PassageProfile {
  const quote = document.text.slice(...passage.span);
  const folded = normalise(quote);
  const names = words.lexicon.findNames(folded.text);
  const context = normalise(
    `${document.title} ${passage.section} ${document.shownAs ?? document.publisher}`,
  ).text;
  return {
    passage,
    document,
    quote,
    folded,
    terms: new Set(words.tokenizer.tokens(quote)),
    context,
    contextTerms: new Set(words.tokenizer.tokens(context)),
    periods: findPeriods(folded.text, yearOf(document.date)),
    ordinals: findOrdinals(folded.text),
    names,
    places: placesIn(names),
    documentPlaces,
    forms: readForms(folded.text, names),
    sentence: sentenceReader(document.text, words),
  };
}

const spansOf = (reader: PassageReader, rows: readonly number[]): Span[] =>
  rows.flatMap((row) => {
    const unit = reader.unit(row);
    return unit ? [unit.span] : [];
  });

/** A passage with its sentences in the order of the text. */
export const readPassage = (reader: PassageReader, row: number): ReadPassage => ({
  ...reader.profile(row),
  sentences: spansOf(reader, reader.sentenceRows(row)),
});

export const readEvidence = (reader: PassageReader, candidate: Candidate): Evidence => ({
  ...reader.profile(candidate.passage),
  candidate,
  sentences: spansOf(reader, candidate.sentences),
});
