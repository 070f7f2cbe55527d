import type { Answer } from '../../domain/index.ts';
import { liesIn } from '../../question/index.ts';
import { isPlan } from './cited-figures.ts';
import { type Group, measureEnOf } from './groups.ts';
import type { Subjects } from './subjects.ts';

/** So much of a measure's name must stand in the question: 上榜企业 is not what 企业 asks. */
const LEAST_SHARE = 0.5;
const HAN = /\p{Script=Han}/u;

/** All together, asked for beside the parts: no picture shows it. */
const ASKS_WHOLE = /全国(?!各)|全省(?!各)|全市(?!各)|全球|\bnation(?:al|wide)|\bprovince-?wide/i;

/** With what a follow-up leaves out put in, and words repaired. */
const askedText = ({ question, rewrites = [] }: Answer): string =>
  rewrites.reduce((text, { from, to }) => text.replace(from, to), question);

/** Pairs of neighbouring characters. */
function pairsOf(text: string): string[] {
  const folded = text.replace(/人工智能|AI/gi, '智能');
  return (folded.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
}

/** Words of three letters or more, without the s of a plural. */
const wordsOf = (text: string): string[] =>
  (text.match(/[a-z]{3,}/g) ?? []).map((word) => word.replace(/(?:ies|y|s)$/, ''));

/** The first word has a capital anyway; others with one are names, which are looked for otherwise. */
const wordsOfName = (nameEn: string): string[] =>
  wordsOf(nameEn.charAt(0).toLowerCase() + nameEn.slice(1).replace(/\b[A-Z][\w’'-]*/g, ''));

/** How much of a measure's name the question has, 0 to 1. */
function shareAsked(group: Group, question: string): number {
  const isHan = HAN.test(question);
  const asked = new Set(isHan ? pairsOf(question) : wordsOf(question.toLowerCase()));
  const pieces = [...new Set(isHan ? pairsOf(group.measure) : wordsOfName(measureEnOf(group) ?? ''))];
  return pieces.filter((piece) => asked.has(piece)).length / Math.max(pieces.length, 1);
}

/**
 * Whether what the question names is in a group: a place as one of those shown, or as what holds them all; anything else,
 * and a place where the figures' names tell none, in the texts that state the figures.
 */
function isIn(named: string, { subject, members }: Group, subjects: Subjects): boolean {
  const shown = [subject, ...members.map(({ figure }) => figure.subject ?? '')].filter((one) => one !== '');
  if (shown.length > 0 && subjects.isPlace(named))
    return shown.includes(named) || shown.every((one) => liesIn(one, named));
  return members.every(({ figure: { document } }) =>
    subjects.namedIn(`${document.title} ${document.text}`).includes(named),
  );
}

/** How much a group is what an answer's question asks, 0 to 1; 0 also where the question names what the group lacks. */
export function relevanceOf(answer: Answer, subjects: Subjects): (group: Group) => number {
  const question = askedText(answer);
  const named = subjects.namedIn(question);
  const asksPlan = isPlan(question);
  const asksWhole = ASKS_WHOLE.test(question);
  return (group) => {
    if (asksWhole || !named.every((one) => isIn(one, group, subjects))) return 0;
    if (group.members.some(({ figure }) => figure.isPlanned) !== asksPlan) return 0;
    const share = shareAsked(group, question);
    return share >= LEAST_SHARE ? share : 0;
  };
}
