import type { Explanation, PassageExplanation } from '../../app/index.ts';
import { explainedPassages, percent, questionLines, reasonText, verdictText } from '../../wording/index.ts';
import { bold, type Content, folded, lines } from './markup.ts';
import { message, type View } from './message.ts';
import { idLink } from './source-line.ts';
import type { Voice } from './voice.ts';

const CELLS = 10;

/** A share, 0 to 1, as ten cells; anything above nothing fills one. */
export function bar(share: number): string {
  const inside = Math.min(1, Math.max(0, share));
  const full = inside > 0 ? Math.max(1, Math.round(inside * CELLS)) : 0;
  return '█'.repeat(full) + '░'.repeat(CELLS - full);
}

const meaningOf = ({ features }: PassageExplanation): number =>
  Math.max(features.sentenceSimilarity, features.passageSimilarity);
const wordsOf = ({ features }: PassageExplanation): number =>
  Math.max(features.sentenceLexical, features.passageLexical);

/** Where a passage stands by its meaning among those that were weighed, and how far it leads the next. */
function rankText(passage: PassageExplanation, { passages }: Explanation, { bot }: Voice): string {
  const own = meaningOf(passage);
  const others = passages.filter((one) => one !== passage).map(meaningOf);
  const rank = 1 + others.filter((value) => value > own).length;
  const margin = own - Math.max(...others);
  return bot.why.rank(rank, rank === 1 && others.length > 0 ? margin.toFixed(2) : undefined);
}

const partsOf = ({ reasons }: PassageExplanation, kinds: readonly string[], voice: Voice): string[] =>
  reasons.filter(({ kind }) => kinds.includes(kind)).map((reason) => reasonText(reason, voice.texts));

const FOUND = ['covers', 'covers_otherwise'];
/** What is lacking is said once: as an attribute where it is one. */
const lacking = ({ reasons }: PassageExplanation): readonly string[] =>
  reasons.some(({ kind }) => kind === 'attribute_missing') ? [] : ['lacks'];
const TYPED = [
  'period_covered',
  'period_missed',
  'attribute_shown',
  'attribute_missing',
  'form_met',
  'form_missing',
];

/** Words, meaning and coverage of the first passage, a bar for each. */
function bars(passage: PassageExplanation, explanation: Explanation, voice: Voice): Content[] {
  const { words, meaning, coverage } = voice.bot.why;
  const row = (share: number, label: string, told: readonly string[]): Content =>
    `${bar(share)} ${[label, told.join(voice.texts.between.clauses)].filter(Boolean).join(' · ')}`;
  return lines(
    row(wordsOf(passage), words, partsOf(passage, FOUND, voice)),
    meaningOf(passage) > 0 ? row(meaningOf(passage), meaning, [rankText(passage, explanation, voice)]) : '',
    row(passage.features.sentenceShare, coverage, partsOf(passage, [...TYPED, ...lacking(passage)], voice)),
  );
}

function passageBlock(passage: PassageExplanation, voice: Voice): Content {
  const { why } = voice.texts;
  const mark = passage.n === undefined ? why.notCited : `[${passage.n}]`;
  return folded(
    lines(
      [`${mark} `, idLink(passage.id, voice), ` · ${why.passage(percent(passage.probability))}`],
      ...passage.reasons.map((reason) => `– ${reasonText(reason, voice.texts)}`),
    ),
  );
}

/** Stems that only the index knows (`artifici+intellig`) tell a reader nothing. */
const withoutStems = (explanation: Explanation): Explanation => ({
  ...explanation,
  words: explanation.words.map(({ surface, others }) => ({
    surface,
    others: others.filter((other) => !other.includes('+')),
  })),
});

/** Why this passage: three bars and the verdict; how the question was read and the other passages at a tap. */
export function whyView(explanation: Explanation, voice: Voice): View {
  const passages = explainedPassages(explanation);
  const [first] = passages;
  return message([
    bold(voice.texts.why.heading),
    first ? bars(first, explanation, voice) : '',
    verdictText(explanation, voice.texts),
    lines(
      folded(lines(voice.bot.why.reading, ...questionLines(withoutStems(explanation), voice.texts))),
      ...passages.map((passage) => passageBlock(passage, voice)),
    ),
  ]);
}

/** /why without an answer to explain. */
export const nothingToExplain = (voice: Voice): View => message([voice.bot.why.nothing]);
