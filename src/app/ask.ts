import { answer, type Judged, READ, rememberCovers } from '../answer/index.ts';
import { type Answer, type EmbedderState, type Language, MAX_CITATIONS, type Mode } from '../domain/index.ts';
import type { Snapshot } from '../index/index.ts';
import {
  askedParts,
  completeFollowUp,
  languageOfFollowUp,
  type Question,
  understand,
} from '../question/index.ts';
import { retrieveEach } from '../search/index.ts';
import { simplified } from '../text/index.ts';
import type { Engine } from './engine.ts';

/** Longer questions are cut: what they ask stands in the beginning, and every word costs time. */
const MAX_QUESTION_CHARS = 1_000;

export interface AskOptions {
  /** Language of the cited passages; read from the question by default. */
  readonly lang?: Language;
  /** 1 to 8; by default 3, and 5 for lists and comparisons. */
  readonly top?: number;
  /** Questions asked before, oldest first: a follow-up is completed from the last few, each cut like a question. */
  readonly context?: readonly string[];
}

export interface AskDeps {
  readonly engine: Engine;
  readonly embedder: EmbedderState;
}

/** How an answer came about; `npm run ask -- --explain` prints it. */
export interface AskTrace {
  readonly question: Question;
  readonly judged: readonly Judged[];
}

export interface AskResult {
  readonly answer: Answer;
  readonly trace: AskTrace;
}

/** `hybrid` when this machine's model made the generation's vectors; otherwise words alone must do. */
export function modeOf(snapshot: Snapshot, embedder: EmbedderState): Mode {
  const usable = embedder.ok && snapshot.manifest.model?.fingerprint === embedder.embedder.fingerprint;
  return usable && snapshot.vectors ? 'hybrid' : 'lexical';
}

function embed({ embedder, engine }: AskDeps, text: string): Promise<Float32Array> | null {
  return embedder.ok && modeOf(engine.snapshot, embedder) === 'hybrid'
    ? embedder.embedder.embedQuestion(text)
    : null;
}

/**
 * The vector of a question as it is typed, under way while it is read: mostly that is the text to embed. A failure shows
 * where the vector is used.
 */
function embedAhead(deps: AskDeps, raw: string): (text: string) => Promise<Float32Array> | null {
  const typed = simplified(raw.slice(0, MAX_QUESTION_CHARS).trim());
  const ahead = typed === '' ? null : embed(deps, typed);
  ahead?.catch(() => undefined);
  return (text) => (text === typed ? ahead : embed(deps, text));
}

/** Reads a question; one that leans on those before it is completed first, and the completion is its first rewrite. */
async function readQuestion(engine: Engine, raw: string, options: AskOptions): Promise<Question> {
  const asked = raw.slice(0, MAX_QUESTION_CHARS);
  const context = (options.context ?? []).map((earlier) => earlier.slice(0, MAX_QUESTION_CHARS));
  const words = { ...engine.words, repairer: await engine.repairer() };
  const completed = completeFollowUp(asked, context, { ...words, knows: engine.snapshot.lexical.has });
  const lang = options.lang ?? (completed && languageOfFollowUp(asked));
  const question = understand(completed?.text ?? asked, { ...words, ...(lang && { lang }) });
  if (!completed) return question;
  return { ...question, rewrites: [{ from: asked, to: completed.text }, ...question.rewrites] };
}

/** Answers a question from one opened generation. Never fails for what a question says. */
export async function ask(deps: AskDeps, raw: string, options: AskOptions = {}): Promise<AskResult> {
  const started = performance.now();
  const { words, reader, snapshot } = deps.engine;
  // Follow-ups are completed first, so that their text is another.
  const vectorOf = options.context?.length ? (text: string) => embed(deps, text) : embedAhead(deps, raw);
  const question = await readQuestion(deps.engine, raw, options);
  const embedding = performance.now();
  const { parts, whole } = askedParts(question, {
    ...deps.engine.words,
    repairer: await deps.engine.repairer(),
  });
  let embedded = embedding;
  const asked = whole ? [...parts, whole] : parts;
  const vectors = asked.map(({ concepts, periods, embedText }) => {
    const isEmpty = concepts.length + periods.length === 0;
    return (isEmpty ? null : vectorOf(embedText))?.then(
      (made) => {
        embedded = performance.now();
        return made;
      },
      // A model that fails under way must not cost the answer: words alone decide, and `mode` says so.
      () => null,
    );
  });
  // This thread searches by words and weighs what they find while the other one embeds.
  const covers = rememberCovers({ reader, words });
  const found = await retrieveEach(
    snapshot,
    asked.map((part, i) => ({
      concepts: part.concepts,
      vector: vectors[i] ?? null,
      foundByWords: (passages) => {
        for (const row of passages.slice(0, READ)) covers(part, row);
      },
    })),
  );
  const made = await Promise.all(vectors);
  const hasFailed = made.includes(null);
  const mode = hasFailed ? 'lexical' : modeOf(snapshot, deps.embedder);
  const top = options.top && Math.min(MAX_CITATIONS, Math.max(1, options.top));
  const withCandidates = asked.map((part, i) => ({ question: part, candidates: found[i] ?? [] }));
  const asks = {
    parts: withCandidates.slice(0, parts.length),
    ...(whole && { whole: withCandidates[parts.length] }),
  };
  const verdict = answer(question, asks, {
    reader,
    words,
    covers,
    mode,
    ...(top === undefined ? {} : { top }),
  });
  const ended = performance.now();
  const { judged, conflicts, ...rest } = verdict;
  return {
    answer: {
      question: raw,
      ...rest,
      mode,
      ...(conflicts.length > 0 ? { conflicts } : {}),
      ...(question.rewrites.length > 0 ? { rewrites: question.rewrites } : {}),
      generation: snapshot.id,
      timings: { embedMs: embedded - embedding, searchMs: ended - embedded, totalMs: ended - started },
    },
    trace: { question, judged },
  };
}

/** The result for a line that is no question. */
export const notAQuestion = (raw: string, error: string): Answer => ({
  question: raw,
  ...{ status: 'not_found', confidence: 0, missing: [], mode: 'lexical', citations: [] },
  error,
  generation: '',
  timings: { embedMs: 0, searchMs: 0, totalMs: 0 },
});
