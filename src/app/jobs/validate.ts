import { setImmediate as breathe } from 'node:timers/promises';
import type { GoldenQuestion } from '../../corpus/index.ts';
import type { EmbedderState } from '../../domain/index.ts';
import type { Snapshot } from '../../index/index.ts';
import { type AskDeps, ask } from '../ask.ts';
import { createEngine } from '../engine.ts';

/** Of what the serving index answers rightly the new one must answer this share, so that no import drowns the rest. */
const LEAST_KEPT = 0.95;
/** Passages that must find themselves; of more so many are tried, evenly spread. */
const MOST_CHECKED = 200;
/** This share of them may fail: lines of a table that are alike crowd each other out. */
const MOST_LOST = 0.02;
/** A shorter text is a label, not something that one could search for. */
const LEAST_CHARS = 10;
/** Of its text so much is asked. */
const MOST_CHARS = 300;
const FIRST = 3;

/** What new passages are checked with, in the order of rows. */
interface Checked {
  readonly row: number;
  readonly text: string;
}

function textOf(snapshot: Snapshot, row: number): string {
  const passage = snapshot.passages[row];
  const text = passage && snapshot.documents.get(passage.docId)?.text;
  return passage && text !== undefined ? text.slice(...passage.span) : '';
}

/** Passages that the serving index lacks; at most so many, evenly spread. */
function newPassages(snapshot: Snapshot, serving: Snapshot): Checked[] {
  const fresh = snapshot.passages
    .map((passage, row) => ({ passage, row, text: textOf(snapshot, row) }))
    .filter(({ passage, text }) => !serving.passageRow.has(passage.id) && text.length >= LEAST_CHARS);
  const step = Math.max(1, fresh.length / MOST_CHECKED);
  return Array.from(
    { length: Math.min(fresh.length, MOST_CHECKED) },
    (_, i) => fresh[Math.floor(i * step)],
  ).flatMap((one) => one ?? []);
}

/** A passage finds itself, or another of the same words, when its own text is asked. */
async function findsItself(deps: AskDeps, { row, text }: Checked): Promise<boolean> {
  const { snapshot } = deps.engine;
  const { trace } = await ask(deps, text.slice(0, MOST_CHARS));
  return trace.judged.some(({ evidence: { candidate } }) => {
    const found = candidate.passage;
    return found === row || textOf(snapshot, found) === text;
  });
}

/** Whether an answer is as it should be: one of the wanted documents among the first, or none given. */
async function holds(deps: AskDeps, { question, context, ...golden }: GoldenQuestion): Promise<boolean> {
  const { answer } = await ask(deps, question, { context });
  if (golden.expect === 'not_answered') return answer.status !== 'answered';
  const wanted = [...(golden.gold ?? []), ...(golden.all_of ?? []).flat()].map(
    (place) => place.split('#')[0],
  );
  return answer.citations.slice(0, FIRST).some(({ docId }) => wanted.includes(docId.replace(/\.en$/, '')));
}

async function count<T>(items: readonly T[], test: (item: T) => Promise<boolean>): Promise<T[]> {
  const passed: T[] = [];
  for (const item of items) {
    if (await test(item)) passed.push(item);
    await breathe(); // Questions go first.
  }
  return passed;
}

export interface ValidateDeps {
  readonly serving: AskDeps;
  readonly embedder: EmbedderState;
  readonly golden: readonly GoldenQuestion[];
  readonly signal: AbortSignal;
}

/** What is wrong with a new index: too many questions that it no longer answers rightly, or new passages that nothing finds. */
export interface Flaws {
  readonly lost: readonly string[];
  readonly unfound: readonly string[];
}

/** Checks a new index against the one that serves. */
export async function flawsOf(snapshot: Snapshot, deps: ValidateDeps): Promise<Flaws> {
  const { serving, embedder, golden, signal } = deps;
  const next: AskDeps = { engine: createEngine(snapshot), embedder };
  const before = await count(golden, (one) => holds(serving, one));
  signal.throwIfAborted();
  const kept = await count(before, (one) => holds(next, one));
  signal.throwIfAborted();
  const fresh = newPassages(snapshot, serving.engine.snapshot);
  const found = await count(fresh, (one) => findsItself(next, one));
  const lost = before.filter((one) => !kept.includes(one)).map(({ question }) => question);
  const unfound = fresh.filter((one) => !found.includes(one)).map(({ text }) => text);
  return {
    lost: lost.length > before.length * (1 - LEAST_KEPT) ? lost : [],
    unfound: unfound.length > fresh.length * MOST_LOST ? unfound : [],
  };
}
