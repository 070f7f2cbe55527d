import type { AttributeLabel, Explanation, PassageExplanation, Reason } from '../app/index.ts';
import type { Texts } from '../locales/index.ts';

const percent = (share: number): number => Math.round(share * 100);

const labels = (attributes: readonly AttributeLabel[], { language }: Texts): string[] =>
  attributes.map((label) => label[language]);

function reasonText(reason: Reason, texts: Texts): string {
  const { why } = texts;
  switch (reason.kind) {
    case 'covers':
      return why.covers(reason.parts);
    case 'covers_otherwise':
      return why.coversOtherwise(reason.parts);
    case 'covers_around':
      return why.coversAround(reason.parts);
    case 'lacks':
      return why.lacks(reason.parts);
    case 'period_covered':
      return why.periodCovered(reason.parts);
    case 'period_missed':
      return why.periodMissed(reason.parts);
    case 'attribute_shown':
      return why.attributeShown(labels(reason.attributes, texts));
    case 'attribute_missing':
      return why.attributeMissing(labels(reason.attributes, texts));
    case 'form_met':
      return why.formMet(why.asked[reason.asked] ?? reason.asked);
    case 'form_missing':
      return why.formMissing(why.asked[reason.asked] ?? reason.asked);
    case 'written_question':
      return why.writtenQuestion;
    case 'ahead':
      return why.ahead;
    case 'behind':
      return why.behind;
    case 'ruled_out':
      return why.ruledOut(reason.by.map((by) => why.violations[by] ?? by));
  }
}

function passageLines(passage: PassageExplanation, texts: Texts): string[] {
  const { why } = texts;
  const place = passage.anchor ? `${passage.docId}#${passage.anchor}` : passage.docId;
  const mark = passage.n === undefined ? why.notCited : `[${passage.n}]`;
  return [
    `${mark} #${passage.id} · ${place} · ${why.passage(percent(passage.probability))}`,
    ...passage.reasons.map((reason) => `    – ${reasonText(reason, texts)}`),
  ];
}

function questionLines(
  { asked, attributes, names, periods, words, rewrites }: Explanation,
  texts: Texts,
): string[] {
  const { why } = texts;
  const wanted = [why.asks(why.asked[asked] ?? asked)];
  if (attributes.length > 0) wanted.push(why.attributes(labels(attributes, texts)));
  return [
    ...rewrites.map(({ from, to }) => texts.readAs(from, to)),
    wanted.join(texts.language === 'zh' ? '，' : ', '),
    ...(names.length > 0 ? [why.names(names)] : []),
    ...periods.map(({ text, from, to }) => why.period(text, from, to)),
    ...(words.length > 0 ? [why.searchedFor(words)] : []),
  ];
}

/** Passages that were not cited but came near, to tell why not. */
const MOST_UNCITED = 2;

/** An explanation in words: how the question was read, what speaks for and against each passage, and the verdict. */
export function renderWhy(explanation: Explanation, texts: Texts): string {
  const { passages, status, confidence, thresholds } = explanation;
  const cited = passages.filter(({ n }) => n !== undefined).sort((a, b) => (a.n ?? 0) - (b.n ?? 0));
  const uncited = passages.filter(({ n }) => n === undefined).slice(0, MOST_UNCITED);
  const least = status === 'not_found' ? thresholds.related : thresholds.answered;
  return [
    texts.why.heading,
    ...questionLines(explanation, texts),
    '',
    ...[...cited, ...uncited].flatMap((passage) => passageLines(passage, texts)),
    '',
    texts.why.verdict[status](percent(confidence), percent(least)),
  ].join('\n');
}
