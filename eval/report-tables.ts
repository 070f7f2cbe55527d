import { isAnswerable, isSingleFact } from './questions.ts';
import type { Outcome } from './scoring.ts';
import { aurocEstimate, type Estimate, meanEstimate, shareEstimate } from './statistics.ts';
import { showNumber, showShare, type Table } from './table.ts';

/** One way to answer all questions, and what came of it. */
export interface System {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

const hit1 = (outcomes: readonly Outcome[]): string => showShare(shareEstimate(outcomes, (o) => o.hit1));
const hit3 = (outcomes: readonly Outcome[]): string => showShare(shareEstimate(outcomes, (o) => o.hit3));

/** Only where every result is a passage of ours. */
function gold3(outcomes: readonly Outcome[]): string {
  const isKnown = outcomes.every((outcome) => outcome.gold3 !== undefined);
  return isKnown ? showShare(shareEstimate(outcomes, (o) => o.gold3 === true)) : '–';
}

/** Measured only where a system can decline to answer. */
function shareOfDeciding(outcomes: readonly Outcome[], test: (outcome: Outcome) => boolean): string {
  const decides = outcomes.every(({ answered }) => answered !== undefined);
  return decides ? showShare(shareEstimate(outcomes, test)) : '–';
}

const answeredRight = (outcomes: readonly Outcome[]): string =>
  shareOfDeciding(outcomes, (o) => o.answered === true && o.hit3);
const refused = (outcomes: readonly Outcome[]): string =>
  shareOfDeciding(outcomes, (o) => o.answered === false);

/** How well the system's own score tells the answerable questions from those of a kind. */
export function separation(outcomes: readonly Outcome[], kind: string): Estimate {
  const scores = (kept: readonly Outcome[]): number[] => kept.map(({ score }) => score);
  return aurocEstimate(
    scores(outcomes.filter(({ question }) => isAnswerable(question))),
    scores(outcomes.filter(({ question }) => question.kind === kind)),
  );
}

const ofKind = (outcomes: readonly Outcome[], kind: string): Outcome[] =>
  outcomes.filter(({ question }) => question.kind === kind);

function answerableTable(kind: string, systems: readonly System[]): Table {
  const rows = systems.map(({ name, outcomes }) => {
    const some = ofKind(outcomes, kind);
    return [name, hit1(some), hit3(some), answeredRight(some)];
  });
  const n = ofKind(systems[0]?.outcomes ?? [], kind).length;
  return { title: `${kind} (n = ${n})`, head: ['', 'hit@1', 'hit@3', 'answered & hit@3'], rows };
}

function unanswerableTable(kind: string, systems: readonly System[]): Table {
  const rows = systems.map(({ name, outcomes }) => [
    name,
    refused(ofKind(outcomes, kind)),
    showNumber(separation(outcomes, kind)),
  ]);
  const n = ofKind(systems[0]?.outcomes ?? [], kind).length;
  return { title: `${kind} (n = ${n})`, head: ['', 'not answered', 'AUROC against answerable'], rows };
}

/** A table for each kind, the systems below each other. */
export function kindTables(systems: readonly System[]): Table[] {
  const questions = (systems[0]?.outcomes ?? []).map(({ question }) => question);
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const hasAnswers = questions.some((question) => question.kind === kind && isAnswerable(question));
    return hasAnswers ? answerableTable(kind, systems) : unanswerableTable(kind, systems);
  });
}

/** What is found, over all questions that the corpus answers. */
export function foundTable(systems: readonly System[]): Table {
  const rows = systems.map(({ name, outcomes }) => {
    const answerable = outcomes.filter(({ question }) => isAnswerable(question));
    const facts = outcomes.filter(({ question }) => isSingleFact(question));
    return [
      name,
      hit1(answerable),
      hit3(answerable),
      gold3(answerable),
      answeredRight(answerable),
      hit1(facts),
      hit3(facts),
    ];
  });
  const outcomes = systems[0]?.outcomes ?? [];
  const all = outcomes.filter(({ question }) => isAnswerable(question)).length;
  const facts = outcomes.filter(({ question }) => isSingleFact(question)).length;
  return {
    title: `What is found: all answerable (n = ${all}), single facts among them (n = ${facts})`,
    head: ['', 'hit@1', 'hit@3', 'gold@3', 'answered & hit@3', 'facts hit@1', 'facts hit@3'],
    rows,
  };
}

/** What is declined, and how well scores tell what cannot be answered. */
export function declinedTable(systems: readonly System[]): Table {
  const kinds = ['other-topic', 'near-miss'].filter(
    (kind) => ofKind(systems[0]?.outcomes ?? [], kind).length > 0,
  );
  const rows = systems.map(({ name, outcomes }) => [
    name,
    ...kinds.map((kind) => refused(ofKind(outcomes, kind))),
    ...kinds.map((kind) => showNumber(separation(outcomes, kind))),
  ]);
  const counts = kinds.map((kind) => `${kind} (n = ${ofKind(systems[0]?.outcomes ?? [], kind).length})`);
  return {
    title: `What is declined: ${counts.join(', ')}`,
    head: ['', ...kinds.map((kind) => `${kind} not answered`), ...kinds.map((kind) => `AUROC ${kind}`)],
    rows,
  };
}

/** Our hit@3 less that of each other system, on the same questions: an interval beside zero is a difference. */
export function leadTable(ours: System, others: readonly System[]): Table {
  const lead = (other: System, hit: 'hit1' | 'hit3'): string => {
    const theirs = new Map(other.outcomes.map((outcome) => [outcome.question.id, outcome]));
    const answerable = ours.outcomes.filter(({ question }) => isAnswerable(question));
    const differences = answerable.map(
      (outcome) => Number(outcome[hit]) - Number(theirs.get(outcome.question.id)?.[hit] ?? false),
    );
    return showShare(meanEstimate(differences));
  };
  return {
    title: `${ours.name}: percentage points more than …, on all answerable questions`,
    head: ['', 'hit@1', 'hit@3'],
    rows: others.map((other) => [other.name, lead(other, 'hit1'), lead(other, 'hit3')]),
  };
}
