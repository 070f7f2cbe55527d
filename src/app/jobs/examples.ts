import type { CorpusDocument, DocumentId } from '../../domain/index.ts';
import { splitSentences } from '../../text/index.ts';
import { type AskDeps, ask } from '../ask.ts';

/** Questions that are offered once a document is in. */
const MOST = 3;
/** Questions that are tried for them. */
const MOST_TRIED = 16;

/** 绵阳的人工智能企业已有312家 → what is counted, and in what. */
const COUNTED =
  /^([^，。；：、]{4,28}?)(?:已经|已|共|约|大约|近|超过|突破|达到|达|有|为|是|超|至)+\s*\d[\d,.]*\s*(?:多|余)?\s*(家|个|亿元|万元|万人|人|项|件|所|座|款|台|平方米|公里)/;

/** The question that a sentence with a figure answers. */
function questionOf(sentence: string): string | undefined {
  const [, subject, unit] = COUNTED.exec(sentence.trim()) ?? [];
  return subject === undefined ? undefined : `${subject.replace(/[\s的]+$/, '')}有多少${unit}？`;
}

/** The beginning of a sentence, as somebody would type it to find the rest. */
const clauseOf = (sentence: string): string | undefined =>
  /^([^，。；：、！？\s]{6,24})[，。；：！？]/.exec(sentence.trim())?.[1];

/** Written beside the paragraphs, or made from their figures, or the beginnings of their sentences. */
function candidates({ paragraphs, text }: CorpusDocument): string[] {
  const written = paragraphs.flatMap(({ questions }) => questions);
  const said = paragraphs.flatMap(({ span }) => {
    const paragraph = text.slice(...span);
    return splitSentences(paragraph).map((sentence) => paragraph.slice(...sentence));
  });
  const made = said.flatMap((sentence) => questionOf(sentence) ?? []);
  const begun = said.flatMap((sentence) => clauseOf(sentence) ?? []);
  return [...new Set([...written, ...made, ...begun])];
}

/** Questions that new documents answer, tried on the index that holds them: the first ones that do, of each document in turn. */
export async function exampleQuestions(
  deps: AskDeps,
  documents: readonly CorpusDocument[],
): Promise<readonly string[]> {
  const ids = new Set<DocumentId>(documents.map(({ id }) => id));
  const lists = documents.map(candidates);
  const inTurn = Array.from({ length: MOST_TRIED }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
  const found: string[] = [];
  for (const question of inTurn.slice(0, MOST_TRIED)) {
    const { answer } = await ask(deps, question);
    const [first] = answer.citations;
    if (answer.status === 'answered' && first && ids.has(first.docId)) found.push(question);
    if (found.length === MOST) break;
  }
  return found;
}
