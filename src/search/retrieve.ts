import type {
  Candidate,
  Concept,
  Passage,
  RetrievalScores,
  SearchUnit,
  VectorIndex,
} from '../domain/index.ts';
import { BM25, type LexicalIndex } from './bm25.ts';

/** How many rows each retriever hands over. The union is scored by all of them, so a miss by one leg is never a zero. */
const LEG_ROWS = 40;

/**
 * Weights of the sum that ranks candidates before coverage is known. A weighted sum of comparable scores, not
 * reciprocal rank fusion: ranks throw away how much better the first is (Bruch, Gai & Ingber, "An Analysis of Fusion
 * Functions for Hybrid Retrieval", 2023).
 */
const FUSION: RetrievalScores = {
  sentenceSimilarity: 0.4,
  passageSimilarity: 0.25,
  sentenceLexical: 0.2,
  passageLexical: 0.35,
  questionSimilarityGain: 0.5,
  questionLexicalGain: 0.25,
};

const FUSION_ENTRIES = Object.entries(FUSION) as [keyof RetrievalScores, number][]; // keys of its own type

/** The searchable side of a generation. Rows of `units`, `lexical` and `vectors` are the same. */
export interface SearchSpace {
  readonly passages: readonly Passage[];
  readonly units: readonly SearchUnit[];
  /** Rows of each passage's units, by passage row. */
  readonly unitsOfPassage: readonly UnitRows[];
  readonly lexical: LexicalIndex;
  readonly vectors: VectorIndex | null;
}

export interface Query {
  readonly concepts: readonly Concept[];
  /** Unit vector of the question, which may still be under way; none in lexical mode. */
  readonly vector: Promise<Float32Array | null> | null;
  /** Is given the passages that words find, best first, while the vector is under way. */
  foundByWords?(passages: readonly number[]): void;
}

/** Rows of the units of one passage. */
export interface UnitRows {
  readonly paragraph: number;
  /** In order; the paragraph where it is one sentence. */
  readonly sentences: readonly number[];
  readonly questions: readonly number[];
}

/** Rows of the units of each passage. */
export function groupUnits(passages: number, units: readonly SearchUnit[]): UnitRows[] {
  const groups = Array.from(
    { length: passages },
    (): Record<SearchUnit['kind'], number[]> => ({
      paragraph: [],
      sentence: [],
      question: [],
    }),
  );
  for (const [row, unit] of units.entries()) groups[unit.passage]?.[unit.kind].push(row);
  return groups.map(({ paragraph, sentence, question }) => ({
    paragraph: paragraph[0] ?? -1,
    sentences: sentence.length > 0 ? sentence : paragraph,
    questions: question,
  }));
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** The score of a row that held every concept in its asked wording, many times over. */
export function bestPossible(lexical: LexicalIndex, concepts: readonly Concept[]): number {
  const ideal = (concept: Concept): number => {
    const known = concept.wordings.filter(({ terms }) => terms.every((term) => lexical.has(term)));
    const idfs = (known.length > 0 ? known : concept.wordings).map(({ terms }) =>
      Math.max(...terms.map(lexical.idf)),
    );
    return idfs.length > 0 ? Math.min(...idfs) : 0;
  };
  return concepts.reduce((sum, concept) => sum + ideal(concept), 0) * (BM25.k1 + 1);
}

const topRows = (scores: ReadonlyMap<number, number>, k: number): number[] =>
  [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, k)
    .map(([row]) => row);

interface Legs {
  readonly similarity: (row: number) => number;
  readonly lexical: (row: number) => number;
}

const NO_UNITS: UnitRows = { paragraph: -1, sentences: [-1], questions: [] };

function scorePassage(space: SearchSpace, passage: number, legs: Legs): Candidate {
  const { paragraph, sentences, questions } = space.unitsOfPassage[passage] ?? NO_UNITS;
  const read = (row: number) => ({ row, similarity: legs.similarity(row), lexical: legs.lexical(row) });
  const own = sentences.map(read);
  const beside = questions.map(read);
  const sentenceSimilarity = Math.max(...own.map(({ similarity }) => similarity));
  const sentenceLexical = Math.max(...own.map(({ lexical }) => lexical));
  const scores: RetrievalScores = {
    sentenceSimilarity,
    passageSimilarity: legs.similarity(paragraph),
    sentenceLexical,
    passageLexical: legs.lexical(paragraph),
    questionSimilarityGain: Math.max(0, ...beside.map(({ similarity }) => similarity - sentenceSimilarity)),
    questionLexicalGain: Math.max(0, ...beside.map(({ lexical }) => lexical - sentenceLexical)),
  };
  const byMatch = own.sort((a, b) => b.similarity + b.lexical - (a.similarity + a.lexical));
  return {
    passage,
    sentences: byMatch.map(({ row }) => row),
    scores,
    fused: fuse(scores),
    match: matchOf(scores),
  };
}

const fuse = (scores: RetrievalScores): number =>
  FUSION_ENTRIES.reduce((sum, [name, weight]) => sum + weight * scores[name], 0);

/** Cosines of this model lie in half the range of the lexical shares. */
const SIMILARITY_STRESS = 2;

/** How well a passage matches at its best place: what two passages are compared by. */
const matchOf = (scores: RetrievalScores): number =>
  SIMILARITY_STRESS * (scores.sentenceSimilarity + scores.questionSimilarityGain) +
  scores.sentenceLexical +
  scores.questionLexicalGain;

/** Runs both retrievers for one query. */
async function runLegs(space: SearchSpace, query: Query): Promise<Legs & { readonly found: number[] }> {
  const { vectors, lexical, units } = space;
  const lexicalScores = lexical.scores(query.concepts);
  const ideal = bestPossible(lexical, query.concepts) || 1;
  const passagesOf = (rows: readonly number[]): number[] => rows.flatMap((row) => units[row]?.passage ?? []);
  const byWords = passagesOf(topRows(lexicalScores, LEG_ROWS));
  query.foundByWords?.([...new Set(byWords)]);
  const vector = await query.vector;
  const nearest = vectors && vector ? await vectors.search(vector, LEG_ROWS) : [];
  return {
    found: [...byWords, ...passagesOf(nearest.map(({ row }) => row))],
    similarity: (row) => (vectors && vector && row >= 0 ? dot(vectors.vector(row), vector) : 0),
    lexical: (row) => Math.min(1, (lexicalScores.get(row) ?? 0) / ideal),
  };
}

/**
 * Runs both retrievers for each query (the parts of a question) and scores the union of all that they found by each of
 * them: the same passages for every query, best first, ties by passage id.
 */
export async function retrieveEach(space: SearchSpace, queries: readonly Query[]): Promise<Candidate[][]> {
  const legs = await Promise.all(queries.map((query) => runLegs(space, query)));
  const found = new Set(legs.flatMap((leg) => leg.found));
  const id = ({ passage }: Candidate): string => space.passages[passage]?.id ?? '';
  return legs.map((leg) =>
    [...found]
      .map((passage) => scorePassage(space, passage, leg))
      .sort((a, b) => b.fused - a.fused || (id(a) < id(b) ? -1 : 1)),
  );
}

/** The candidates of one query, best first. */
export const retrieve = async (space: SearchSpace, query: Query): Promise<Candidate[]> =>
  (await retrieveEach(space, [query])).flat();
