import { createEngine, type Engine } from '../src/app/index.ts';
import { cutPassages, unitsOf } from '../src/corpus/index.ts';
import {
  type CorpusDocument,
  documentId,
  type EmbedderState,
  type Entity,
  generationId,
  type Language,
} from '../src/domain/index.ts';
import { type Snapshot, tokenizerNames } from '../src/index/index.ts';
import { buildLexical, groupUnits, openLexical } from '../src/search/index.ts';
import { createTokenizer } from '../src/text/index.ts';

interface Small {
  readonly id: string;
  readonly paragraphs: readonly string[];
  readonly lang?: Language;
  readonly date?: string;
  readonly twin?: string;
}

/** A document of one section, made from its paragraphs. */
export function smallDocument({
  id,
  paragraphs,
  lang = 'zh',
  date = '2024-08',
  twin,
}: Small): CorpusDocument {
  let at = 0;
  const placed = paragraphs.map((text, i) => {
    const span = [at, at + text.length] as const;
    at += text.length + 2;
    return { section: '正文', ordinal: i + 1, span, questions: [] };
  });
  return {
    id: documentId(id),
    lang,
    title: `标题 ${id}`,
    publisher: '发布方',
    date,
    marks: [],
    figures: [],
    origin: 'added',
    ...(twin === undefined ? {} : { twin: documentId(twin) }),
    text: paragraphs.join('\n\n'),
    paragraphs: placed,
  };
}

/** No model: questions are answered by words alone. */
export const NO_MODEL: EmbedderState = {
  ok: false,
  missing: { reason: 'none in this test', remedy: 'none needed' },
};

/** An engine over documents in memory, without vectors. */
export function smallEngine(documents: readonly CorpusDocument[], entities: readonly Entity[] = []): Engine {
  const passages = cutPassages(documents);
  const units = unitsOf(documents, passages);
  const tokenizer = createTokenizer(tokenizerNames(entities));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const texts = units.map(
    ({ passage, span }) => byId.get(passages[passage]?.docId ?? documentId(''))?.text.slice(...span) ?? '',
  );
  const id = generationId('000001-00000000');
  const manifest: Snapshot['manifest'] = {
    format: 1,
    id,
    createdAt: '2024-09-01T00:00:00.000Z',
    previous: null,
    fingerprint: '',
    settings: { embedder: 'none', vectors: '', tokenizer: '', bm25: '', cutter: '' },
    content: { entities: '', documents: {} },
    counts: { documents: documents.length, passages: passages.length, units: units.length, vectors: 0 },
    model: null,
    files: {},
  };
  return createEngine({
    id,
    manifest,
    documents: byId,
    passages,
    passageRow: new Map(passages.map((passage, row) => [passage.id, row])),
    units,
    unitsOfPassage: groupUnits(passages.length, units),
    lexical: openLexical(buildLexical(texts.map((text) => tokenizer.tokens(text)))),
    vectors: null,
    entities,
    origins: new Map(),
    vanished: new Map(),
  });
}
