import {
  type Corpus,
  type CorpusDocument,
  documentId,
  type Entity,
  type Paragraph,
} from '../../src/domain/index.ts';

/** Paragraphs by document and section. */
export type Draft = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

function documentOf(id: string, sections: Draft[string]): CorpusDocument {
  let text = '';
  const paragraphs: Paragraph[] = [];
  for (const [section, texts] of Object.entries(sections ?? {})) {
    for (const [at, paragraph] of texts.entries()) {
      const start = text.length;
      text += `${paragraph}\n\n`;
      const span = [start, start + paragraph.length] as const;
      paragraphs.push({ section, ordinal: at + 1, span, questions: at === 0 ? [`${section}讲什么？`] : [] });
    }
  }
  return {
    id: documentId(id),
    lang: 'zh',
    title: `《${id}》`,
    publisher: '试验日报',
    date: '2024-08',
    marks: [],
    figures: [],
    origin: 'shipped',
    text,
    paragraphs,
  };
}

const ENTITIES: readonly Entity[] = [
  { name: '成都智算中心', kind: 'institution', aliasesZh: ['智算中心'], aliasesEn: [] },
  { name: '绵阳', kind: 'place', aliasesZh: [], aliasesEn: ['Mianyang'] },
];

export const corpusOf = (draft: Draft, entities: readonly Entity[] = ENTITIES): Corpus => ({
  documents: Object.entries(draft).map(([id, sections]) => documentOf(id, sections)),
  entities,
});

const CHENGDU = '成都智算中心在2022年建成。它的算力规模达到300P，服务近两百家企业。';
const MIANYANG = '绵阳的科研院所很多，人才储备深厚。';

/** Two documents; one paragraph differs from round to round. */
export const draftOf = (round: number): Draft => ({
  'report-a': {
    现状: [CHENGDU, `第${round}轮统计显示，企业数量为${round * 37}家，产值增长。`],
    差距: [MIANYANG],
  },
  'report-b': { 现状: ['四川的人工智能产业集中在成都。周边城市也在发展！'] },
});
