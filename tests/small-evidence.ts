import { type Coverage, coverInOrder, coverPassage } from '../src/answer/coverage.ts';
import { type Evidence, type Linguistics, profileDocument, profilePassage } from '../src/answer/evidence.ts';
import { featuresOf } from '../src/answer/features.ts';
import type { Judged } from '../src/answer/judge.ts';
import { subjectOf } from '../src/answer/subject.ts';
import { cutPassages } from '../src/corpus/index.ts';
import type { Candidate, CorpusDocument, Entity } from '../src/domain/index.ts';
import { comparedParts, createLexicon, type Question, understand } from '../src/question/index.ts';
import { createTokenizer, splitSentences } from '../src/text/index.ts';
import { smallDocument } from './small-engine.ts';

const ENTITIES: readonly Entity[] = [
  { name: '晓多科技', kind: 'company', aliasesZh: ['晓多'], aliasesEn: ['Xiaoduo Technology'] },
  { name: '长虹', kind: 'company', aliasesZh: [], aliasesEn: ['Changhong'] },
  { name: '诺比侃', kind: 'company', aliasesZh: [], aliasesEn: [] },
  { name: '四川大学', kind: 'institution', aliasesZh: ['川大'], aliasesEn: ['Sichuan University'] },
];
const tokenizer = createTokenizer(ENTITIES.flatMap(({ name, aliasesZh }) => [name, ...aliasesZh]));

/** Every word is as telling as the next. */
export const WORDS: Linguistics = { tokenizer, lexicon: createLexicon(ENTITIES, tokenizer), idf: () => 6 };

/** Reads a question as typed, in a year that does not pass. */
export const readQuestion = (raw: string): Question => understand(raw, { ...WORDS, thisYear: 2024 });

const CANDIDATE: Candidate = {
  passage: 0,
  sentences: [],
  scores: {
    ...{ sentenceSimilarity: 0, passageSimilarity: 0, sentenceLexical: 0, passageLexical: 0 },
    ...{ questionSimilarityGain: 0, questionLexicalGain: 0 },
  },
  fused: 0,
  match: 0,
};

const NO_LEADS = { lead: 0, leadOverStanding: 0 };

/** What the first passage of a document holds, its sentences in the order of the text. */
export function evidenceIn(document: CorpusDocument): Evidence {
  const [passage] = cutPassages([document]);
  if (!passage) throw new Error('a document without a passage');
  const [start] = passage.span;
  const profile = profilePassage(passage, profileDocument(document, WORDS), WORDS);
  const sentences = splitSentences(profile.quote).map(([from, to]) => [start + from, start + to] as const);
  return { ...profile, candidate: CANDIDATE, sentences };
}

/** What a passage holds that is all of its document. */
export const evidenceOf = (text: string, date = '2024-08'): Evidence =>
  evidenceIn(smallDocument({ id: `doc-${text}`, paragraphs: [text], date }));

/** What a passage covers of a question, its sentences in the order of the evidence. */
export const coverageOf = (question: Question, evidence: Evidence): Coverage =>
  coverInOrder(question, coverPassage(question, evidence, WORDS), evidence);

/** A passage as if it had been judged so likely, for every part of the question. */
export function judgedAs(
  question: Question,
  document: CorpusDocument,
  probability: number | readonly number[],
): Judged {
  const evidence = evidenceIn(document);
  const rates = typeof probability === 'number' ? [probability] : probability;
  const parts = comparedParts(question).map((part, i) => {
    const coverage = coverageOf(part, evidence);
    const rate = rates[i] ?? rates[0] ?? 0;
    return {
      coverage,
      subject: subjectOf(part, [CANDIDATE], WORDS),
      features: featuresOf(part, { candidate: CANDIDATE, leads: NO_LEADS }, coverage),
      probability: rate,
      alone: rate,
    };
  });
  const [first] = [...parts].sort((a, b) => b.probability - a.probability);
  if (!first) throw new Error('a question without parts');
  return { evidence, ...first, parts };
}
