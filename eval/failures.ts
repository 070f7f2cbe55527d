import type { Features, Judged } from '../src/answer/index.ts';
import type { OurOutcome } from './ours.ts';
import { type EvalQuestion, goldOf, isAnswerable } from './questions.ts';
import { isGold, type PassageName } from './scoring.ts';

const QUOTE_CHARS = 70;

const GROUPS = [
  {
    title: 'Answered, though the corpus does not answer',
    isIn: ({ question, answered }: OurOutcome) => !isAnswerable(question) && answered,
  },
  {
    title: 'The first citations do not hold the answer',
    isIn: ({ question, hit3 }: OurOutcome) => isAnswerable(question) && !hit3,
  },
  {
    title: 'Found, but not called an answer',
    isIn: ({ question, hit3, answered }: OurOutcome) => isAnswerable(question) && hit3 && !answered,
  },
] as const;

/** On one line, with what Markdown or HTML would read as marks made harmless. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]|#~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');

function clip(text: string): string {
  const chars = [...text];
  return chars.length > QUOTE_CHARS ? `${chars.slice(0, QUOTE_CHARS).join('')}…` : text;
}

const place = ({ docId, anchor }: PassageName): string =>
  `\`${docId}${anchor === undefined ? '' : `#${anchor}`}\``;

const showFeatures = (features: Features): string =>
  Object.entries(features)
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `${name} ${value.toFixed(2)}`)
    .join(', ');

function expectation(question: EvalQuestion): string {
  if (!isAnswerable(question))
    return question.missing === undefined
      ? 'no answer'
      : `no answer: “${plain(question.missing)}” is not told`;
  const names = goldOf(question).map((name) => `\`${name}\``);
  const needs = question.needs.map((need) => `“${plain(need)}”`);
  return `${question.all_of ? 'several of ' : ''}${names.join(', ')}${needs.length > 0 ? `, with ${needs.join(' and ')}` : ''}`;
}

const judgedPlace = ({ evidence: { document, passage } }: Judged): PassageName => ({
  ...passage,
  docId: document.id,
});

/** Where the best gold passage stands and what was read in it, unless it is the first. */
function goldLine({ question, result }: OurOutcome): string[] {
  if (!isAnswerable(question)) return [];
  const { judged } = result.trace;
  const at = judged.findIndex((one) => isGold(question, judgedPlace(one)));
  const gold = judged[at];
  if (!gold) return ['- no gold passage among the candidates that were read'];
  if (at === 0) return [];
  return [
    `- gold at place ${at + 1}, probability ${gold.probability.toFixed(2)}: ${place(judgedPlace(gold))}: ${showFeatures(gold.features)}`,
  ];
}

function entry(outcome: OurOutcome): string {
  const { question, result } = outcome;
  const { answer, trace } = result;
  const [first] = trace.judged;
  const asked = [...question.context, question.question].map(plain).join(' → ');
  const missing = answer.missing.length > 0 ? `; missing: ${answer.missing.map(plain).join(', ')}` : '';
  return [
    `#### ${question.id} (${question.kind}): ${asked}`,
    '',
    `- expected: ${expectation(question)}`,
    `- said: ${answer.status}, confidence ${answer.confidence.toFixed(2)}${missing}`,
    ...answer.citations.map(
      (citation) =>
        `- [${citation.n}] ${citation.score.toFixed(2)} ${place(citation)}: ${plain(clip(citation.quote))}`,
    ),
    ...(first ? [`- features of the first: ${showFeatures(first.features)}`] : []),
    ...goldLine(outcome),
  ].join('\n');
}

/** Markdown: what went wrong, with what the program saw, by kind of failure. */
export function renderFailures(outcomes: readonly OurOutcome[]): string {
  const sections = GROUPS.map(({ title, isIn }) => {
    const failed = outcomes.filter(isIn);
    return [`## ${title} (${failed.length})`, ...failed.map(entry)].join('\n\n');
  });
  return [
    '# Failures of the tuning half',
    `Made by \`npm run eval -- --write\`. ${outcomes.length} questions were asked. The test half is not shown on purpose: ` +
      'whoever reads its failures will mend them one by one, and its figures would then say nothing about new questions.',
    ...sections,
    '',
  ].join('\n\n');
}
