import type { AttributeLabel, Explanation, PassageExplanation, Reason } from '../app/index.ts';
import type { Texts } from '../locales/index.ts';

export const percent = (share: number): number => Math.round(share * 100);

const labels = (attributes: readonly AttributeLabel[], { language }: Texts): string[] =>
  attributes.map((label) => label[language]);

/** One thing that speaks for or against a passage, in words. */
export function reasonText(reason: Reason, texts: Texts): string {
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
    case 'off_subject':
      return why.offSubject;
    case 'ruled_out':
      return why.ruledOut(reason.by.map((by) => why.violations[by] ?? by));
  }
}

/** How the question was read, a line for each side of it. */
export function questionLines(
  { asked, attributes, names, periods, words, rewrites }: Explanation,
  texts: Texts,
): string[] {
  const { why } = texts;
  const wanted = [why.asks(why.asked[asked] ?? asked)];
  if (attributes.length > 0) wanted.push(why.attributes(labels(attributes, texts)));
  return [
    ...rewrites.map(({ from, to }) => texts.readAs(from, to)),
    wanted.join(texts.between.parts),
    ...(names.length > 0 ? [why.names(names)] : []),
    ...periods.map(({ text, from, to }) => why.period(text, from, to)),
    ...(words.length > 0 ? [why.searchedFor(words)] : []),
  ];
}

/** Passages that were not cited but came near, to tell why not. */
const MOST_UNCITED = 2;

/** The passages that an explanation tells of: the cited ones by number, then the next. */
export function explainedPassages({ passages }: Explanation): readonly PassageExplanation[] {
  const cited = passages.filter(({ n }) => n !== undefined).sort((a, b) => (a.n ?? 0) - (b.n ?? 0));
  return [...cited, ...passages.filter(({ n }) => n === undefined).slice(0, MOST_UNCITED)];
}

/** How sure the answer is, and how sure it had to be. */
export function verdictText({ status, confidence, thresholds }: Explanation, { why }: Texts): string {
  const least = status === 'not_found' ? thresholds.related : thresholds.answered;
  return why.verdict[status](percent(confidence), percent(least));
}
