import {
  type Corpus,
  type CorpusDocument,
  type DocumentId,
  documentId,
  type Entity,
  type Language,
  type Mark,
} from '../domain/index.ts';
import { documentProblems, problemsOf } from './check.ts';
import { composeText, type TextBlock } from './compose.ts';
import { type DocumentFiles, readCorpusFiles, stateOfCorpus } from './corpus-files.ts';
import { refuseProblems } from './problems.ts';
import { type Article, articleSchema, type EntityEntry, type Fact, factSchema } from './schema.ts';
import { TOPICS } from './topics.ts';
import { type Entries, type ParsedYaml, parseYaml, readList, readSingle } from './yaml-file.ts';

type Origin = CorpusDocument['origin'];
const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The Chinese document has the plain id, its English twin ends in `.en`. */
const pairOf = (id: string, lang: Language): { id: DocumentId; twin: DocumentId } => {
  const [zh, en] = [documentId(id), documentId(`${id}.en`)];
  return lang === 'zh' ? { id: zh, twin: en } : { id: en, twin: zh };
};

function articleDocument(article: Article, lang: Language, origin: Origin): CorpusDocument {
  const blocks = article.sections.flatMap((section): TextBlock[] => [
    { kind: 'heading', text: section.title[lang] },
    ...section.paragraphs.map(
      (paragraph): TextBlock => ({
        kind: 'paragraph',
        section: section.title[lang],
        text: paragraph[lang],
        anchor: paragraph.anchor,
        questions: paragraph.questions[lang],
      }),
    ),
  ]);
  return {
    ...pairOf(article.id, lang),
    lang,
    title: article.title[lang],
    publisher: article.publisher[lang],
    ...(article.shown_as && { shownAs: article.shown_as[lang] }),
    date: article.date,
    marks: [],
    figures: [],
    origin,
    ...composeText(blocks),
  };
}

function marksOf({ source, confidence }: Fact): Mark[] {
  const marks: [Mark, boolean][] = [
    ['reprint', source.reprint === true || source.reprint_url !== undefined],
    ['described', source.title_described === true],
    ['unverified', confidence === 'low'],
  ];
  return marks.flatMap(([mark, holds]) => (holds ? [mark] : []));
}

/** A reprint's address and the editors' notes never leave the file. */
function factDocument(fact: Fact, lang: Language, origin: Origin): CorpusDocument {
  const { source, relation, relation_to: targets = [] } = fact;
  const section = TOPICS[fact.topic][lang];
  return {
    ...pairOf(fact.id, lang),
    lang,
    title: source.title,
    publisher: (lang === 'en' ? source.publisher_en : undefined) ?? source.publisher,
    date: fact.as_of,
    ...(source.published && source.published !== fact.as_of && { published: source.published }),
    ...(source.url && { url: source.url }),
    marks: marksOf(fact),
    topic: fact.topic,
    figures: fact.figures.map(({ as_of = fact.as_of, name_en: nameEn, ...figure }) => ({
      ...figure,
      ...(nameEn && { nameEn }),
      asOf: as_of,
    })),
    ...(relation && { relation: { kind: relation, to: targets.map(documentId) } }),
    origin,
    ...composeText([{ kind: 'paragraph', section, text: fact[lang], questions: fact.questions[lang] }]),
  };
}

const entityOf = ({ name, kind, aliases_zh, aliases_en }: EntityEntry): Entity => ({
  name,
  kind,
  aliasesZh: aliases_zh,
  aliasesEn: aliases_en,
});

/** Every article and fact as one document per language, Chinese first. */
function documentsOf({ articles, facts }: DocumentFiles, origin: Origin): CorpusDocument[] {
  return [
    ...valuesOf(articles).flatMap((article) =>
      LANGUAGES.map((lang) => articleDocument(article, lang, origin)),
    ),
    ...valuesOf(facts).flatMap((fact) => LANGUAGES.map((lang) => factDocument(fact, lang, origin))),
  ];
}

function readImported(parsed: ParsedYaml, file: string): DocumentFiles {
  const none = { entries: [], problems: [] };
  const value = 'yaml' in parsed ? parsed.yaml.value : undefined;
  if ('problems' in parsed || (Array.isArray(value) && value.length > 0))
    return { articles: none, facts: readList(factSchema, parsed) };
  if (typeof value === 'object' && value !== null && 'sections' in value)
    return { articles: readSingle(articleSchema, parsed), facts: none };
  const message = 'the file is neither a list of facts nor an article';
  const remedy = 'Begin each fact with "- id: …", or give the article its sections, as in corpus/.';
  return { articles: none, facts: { entries: [], problems: [{ file, line: 1, message, remedy }] } };
}

const valuesOf = <T>({ entries }: Entries<T>): T[] => entries.map((entry) => entry.value);

let last: { readonly state: string; readonly corpus: Corpus } | undefined;

/**
 * Loads a corpus folder; one that has not changed since is not parsed again, which would hold up a bot for a tenth of a
 * second at each look at its documents. Throws the first problem, with file, line, remedy and the number of others.
 */
export async function loadShipped(dir: string): Promise<Corpus> {
  const state = await stateOfCorpus(dir);
  if (last?.state === state) return last.corpus;
  const files = await readCorpusFiles(dir);
  refuseProblems(problemsOf(files));
  const corpus = {
    documents: documentsOf(files, 'shipped'),
    entities: valuesOf(files.entities).map(entityOf),
  };
  last = { state, corpus };
  return corpus;
}

/** Documents of a YAML or JSON text that is a list of facts or one article. Throws like `loadShipped`. */
export function documentsFromYaml(text: string, fileName: string): CorpusDocument[] {
  const files = readImported(parseYaml(text, fileName), fileName);
  refuseProblems(documentProblems(files));
  return documentsOf(files, 'added');
}
