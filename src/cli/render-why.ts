import type { Explanation, PassageExplanation } from '../app/index.ts';
import type { Texts } from '../locales/index.ts';
import { explainedPassages, percent, questionLines, reasonText, verdictText } from '../wording/index.ts';

function passageLines(passage: PassageExplanation, texts: Texts): string[] {
  const { why } = texts;
  const place = passage.anchor ? `${passage.docId}#${passage.anchor}` : passage.docId;
  const mark = passage.n === undefined ? why.notCited : `[${passage.n}]`;
  return [
    `${mark} #${passage.id} · ${place} · ${why.passage(percent(passage.probability))}`,
    ...passage.reasons.map((reason) => `    – ${reasonText(reason, texts)}`),
  ];
}

/** An explanation in words: how the question was read, what speaks for and against each passage, and the verdict. */
export const renderWhy = (explanation: Explanation, texts: Texts): string =>
  [
    texts.why.heading,
    ...questionLines(explanation, texts),
    '',
    ...explainedPassages(explanation).flatMap((passage) => passageLines(passage, texts)),
    '',
    verdictText(explanation, texts),
  ].join('\n');
