import { describe, expect, it } from 'vitest';
import type { CorpusDocument } from '../domain/index.ts';
import {
  diffDocuments,
  documentFromImport,
  type ImportDetails,
  type ImportedBlock,
  type ImportedMeta,
  isDocumentId,
} from './index.ts';

const h = (text: string, level: number): ImportedBlock => ({ kind: 'heading', text, level });
const p = (text: string): ImportedBlock => ({ kind: 'paragraph', text });
const DETAILS: ImportDetails = {
  title: '算力规划',
  publisher: '成都市政府',
  date: '2024-05',
  fileName: 'a.md',
  existing: () => undefined,
};
const convert = (
  blocks: readonly ImportedBlock[],
  details: Partial<ImportDetails> = {},
  meta: ImportedMeta = {},
) => documentFromImport({ meta, blocks, warnings: [] }, { ...DETAILS, ...details });
function documentOf(...args: Parameters<typeof convert>): CorpusDocument {
  const result = convert(...args);
  if (!result.ok) throw new Error(`missing ${result.missing.join()}`);
  return result.document;
}
const places = (document: CorpusDocument): [string, number, string][] =>
  document.paragraphs.map(({ section, ordinal, span }) => [section, ordinal, document.text.slice(...span)]);

describe('documentFromImport', () => {
  it('puts paragraphs into the sections of the headings above them', () => {
    const blocks = [
      p('前言。'),
      h('一', 1),
      p('甲。'),
      h('现 状', 2),
      p(' 乙。\n'),
      h('细节', 3),
      p('丙。'),
      h(' ', 2),
      h('二', 1),
      p('丁。'),
      h('一', 1),
      p('戊。'),
    ];
    const document = documentOf(blocks);
    expect(places(document)).toEqual([
      ['正文', 1, '前言。'],
      ['一', 1, '甲。'],
      ['一 / 现 状', 1, '乙。'],
      ['一 / 现 状', 2, '丙。'],
      ['二', 1, '丁。'],
      ['一', 2, '戊。'],
    ]);
    expect(document.text).toBe(
      '前言。\n\n一\n\n甲。\n\n现 状\n\n乙。\n\n细节\n\n丙。\n\n二\n\n丁。\n\n一\n\n戊。',
    );
  });

  it('does not name a section after the document itself', () => {
    expect(
      places(documentOf([h('算力规划', 1), p('甲。'), h('现状', 2), p('乙。')])).map(([name]) => name),
    ).toEqual(['正文', '现状']);
  });

  it('lets details win over what the file says', () => {
    const meta = {
      title: '别题',
      publisher: '别家',
      date: '2020',
      url: 'https://a.example/',
      id: 'from-file',
    };
    expect(documentOf([p('甲。')], { publisher: undefined, title: ' ' }, meta)).toMatchObject({
      id: 'from-file',
      title: '别题',
      publisher: '别家',
      date: '2024-05',
      url: 'https://a.example/',
      origin: 'added',
    });
  });

  it('says what is missing, and assumes no date', () => {
    expect(convert([p('甲。')], { publisher: undefined, date: '' })).toEqual({
      ok: false,
      missing: ['publisher', 'date'],
    });
    expect(documentOf([p('甲。')], { date: '未注明' }).date).toBe('未注明');
  });

  it('tells the language by the text', () => {
    expect(documentOf([p('四川的 AI 企业有一千余家。')]).lang).toBe('zh');
    const english = documentOf([p('Chengdu (成都) has more than 1,000 AI companies.')]);
    expect([english.lang, english.paragraphs[0]?.section]).toEqual(['en', 'Text']);
    expect(documentOf([p('甲。')], { lang: 'en' }).lang).toBe('en');
  });

  it.each([
    ['an id that is no file name', { id: '../x' }, 'bad-id'],
    ['a date that is none', { date: '2024-13' }, 'bad-date'],
    ['an address that is no link', { url: 'file:///etc/passwd' }, 'bad-url'],
  ])('refuses %s, and names the file', (_, details, code) => {
    expect(() => convert([p('甲。')], details)).toThrow(
      expect.objectContaining({ kind: 'input', code, message: expect.stringContaining('a.md') }),
    );
  });

  it('refuses a file without a paragraph', () => {
    expect(() => convert([h('只有标题', 1), p('  ')])).toThrow(/a\.md holds no paragraph/);
  });

  it.each([
    ['《成都：算力规划（2024）》', '成都-算力规划-2024'],
    ['Çelik & Co. — Report', 'doc-çelik-co-report'],
    ['CON', 'doc-con'],
    ['！？', 'my-file'],
    ['字'.repeat(300), '字'.repeat(48)],
  ])('makes an id of the title %s', (title, id) => {
    expect(documentOf([p('甲。')], { title, fileName: '/tmp/My File.md' }).id).toBe(id);
    expect(isDocumentId(id)).toBe(true);
  });

  it('keeps the id for a new version, and takes no other document’s', () => {
    const first = documentOf([p('甲。')]);
    const existing = (id: string) => (id === first.id ? first : undefined);
    expect(documentOf([p('乙。')], { existing }).id).toBe(first.id);
    expect(documentOf([p('乙。')], { existing, publisher: '绵阳市政府' }).id).toBe(`${first.id}-2`);
    expect(documentOf([p('乙。')], { existing, publisher: '绵阳市政府', id: first.id }).id).toBe(first.id);
  });
});

describe('diffDocuments', () => {
  it('compares paragraphs by their text, as often as they stand there', () => {
    const before = documentOf([h('一', 1), p('甲。'), p('乙。'), p('乙。'), p('丙。')]);
    const after = documentOf([h('二', 1), p('丙。'), p('乙。'), p('丁。'), p('丁。')]);
    expect(diffDocuments(before, after)).toEqual({
      added: ['丁。', '丁。'],
      removed: ['甲。', '乙。'],
      unchanged: 2,
    });
    expect(diffDocuments(undefined, after)).toMatchObject({ removed: [], unchanged: 0 });
    expect(diffDocuments(after, after)).toEqual({ added: [], removed: [], unchanged: 4 });
  });
});
