import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type CorpusDocument, documentId } from '../domain/index.ts';
import { documentsFromYaml, loadShipped } from './index.ts';

const { documents, entities } = await loadShipped(fileURLToPath(new URL('../../corpus', import.meta.url)));
const find = (id: string): CorpusDocument | undefined => documents.find((document) => document.id === id);

const FACT = `- id: voucher
  topic: compute
  zh: 成都发放算力券。
  en: Chengdu issues computing vouchers.
  figures: [{ name: 总额, value: 1000, unit: 万元 }]
  as_of: 2024-06
  source:
    publisher: 四川日报
    title: 关于算力券的报道
    title_described: true
    published: 2024-07-01
    reprint_url: http://reprint.example/1
  relation: updates
  relation_to: [older]
  confidence: low
  note: 只给编辑看
`;

describe('loadShipped', () => {
  it('gives every document a twin in the other language', () => {
    expect(documents.length).toBeGreaterThan(300);
    for (const document of documents) {
      const twin = find(document.twin ?? '');
      expect(twin?.twin).toBe(document.id);
      expect(twin?.lang).not.toBe(document.lang);
      expect(twin?.paragraphs.length).toBe(document.paragraphs.length);
    }
  });

  it('keeps headings outside of paragraphs, and counts paragraphs within their section', () => {
    const article = find('scdaily-2024-08');
    expect(article).toMatchObject({ publisher: '四川日报', shownAs: '摘编自《四川日报》', date: '2024-08' });
    expect(find('scdaily-2024-08.en')?.shownAs).toBe('Digest of Sichuan Daily (四川日报)');
    expect(article?.url).toBeUndefined();
    expect(article?.text.startsWith('引言\n\n')).toBe(true);
    const anchored = article?.paragraphs.find((paragraph) => paragraph.anchor === 'A-2');
    expect(anchored).toMatchObject({ section: 'A 看现状', ordinal: 2 });
    expect(article?.text.slice(...(anchored?.span ?? [0, 0]))).toMatch(/^四川川大智胜.*。$/);
    expect(find('scdaily-2024-08.en')?.paragraphs.map((p) => p.anchor)).toEqual(
      article?.paragraphs.map((p) => p.anchor),
    );
  });

  it('never lets out an editor’s note or the address of a reprint', () => {
    const everything = JSON.stringify(documents);
    expect(everything).not.toContain('reprint_url');
    expect(everything).not.toContain('hgdc.hfyq.org.cn'); // only ever a reprint's address
    expect(everything).not.toContain('"note"');
  });

  it('loads the names', () => {
    expect(entities.find((entity) => entity.name === '川大智胜')).toMatchObject({
      kind: 'company',
      aliasesEn: expect.arrayContaining(['Chuanda Zhisheng', 'Wisesoft']),
    });
  });

  it('throws the first problem and counts the others', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'corpus-'));
    await mkdir(join(dir, 'facts'));
    await writeFile(join(dir, 'facts/a.yaml'), FACT.replace('compute', 'sports').replace('low', 'none'));
    await expect(loadShipped(dir)).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringMatching(/a\.yaml:2: topic is not a known value \(1 more problems\)/),
      remedy: expect.stringContaining('Use one of'),
    });
    await rm(dir, { recursive: true });
  });
});

describe('documentsFromYaml', () => {
  it('makes one document per language of a fact', () => {
    const [zh, en] = documentsFromYaml(FACT, 'facts.yaml');
    expect(zh).toEqual({
      id: 'voucher',
      twin: 'voucher.en',
      lang: 'zh',
      title: '关于算力券的报道',
      publisher: '四川日报',
      date: '2024-06',
      published: '2024-07-01',
      marks: ['reprint', 'described', 'unverified'],
      topic: 'compute',
      figures: [{ name: '总额', value: 1000, unit: '万元', asOf: '2024-06' }],
      relation: { kind: 'updates', to: [documentId('older')] },
      origin: 'added',
      text: '成都发放算力券。',
      paragraphs: [{ section: '算力', ordinal: 1, span: [0, 8], questions: [] }],
    });
    expect(en).toMatchObject({ id: 'voucher.en', twin: 'voucher', lang: 'en', title: '关于算力券的报道' });
    expect(en?.paragraphs[0]?.section).toBe('Computing power');
  });

  it('names the publisher in English where the fact says how', () => {
    const named = FACT.replace('publisher: 四川日报', 'publisher: 转载媒体\n    publisher_en: A reprint');
    expect(documentsFromYaml(named, 'facts.yaml').map(({ publisher }) => publisher)).toEqual([
      '转载媒体',
      'A reprint',
    ]);
  });

  it('reads JSON, also when it is indented with tabs', () => {
    const source = { publisher: '四川日报', title: '算力券', published: '2024-06' };
    const fact = {
      id: 'a',
      topic: 'data',
      zh: '甲。',
      en: 'A.',
      as_of: '2024-06',
      source,
      confidence: 'high',
    };
    const [zh] = documentsFromYaml(JSON.stringify([fact], null, '\t'), 'facts.json');
    expect(zh).toMatchObject({ id: 'a', marks: [], text: '甲。' });
    expect(zh).not.toHaveProperty('published');
  });

  it('refuses what is neither facts nor an article, naming the file', () => {
    for (const text of ['a: 1', 'just text', '', '[]'])
      expect(() => documentsFromYaml(text, 'x.yaml')).toThrow(/^x\.yaml:1: the file is neither/);
    expect(() => documentsFromYaml('sections: []', 'x.yaml')).toThrow(/^x\.yaml:1: .* \(\d more problems\)$/);
  });

  it('refuses a text that cannot be parsed, or that would cost too much to', () => {
    const refused = (text: string) => expect(() => documentsFromYaml(text, 'x.json'));
    refused('[1').toThrow(/^x\.json:1: /);
    refused(FACT + FACT).toThrow(/the id voucher is taken/);
    refused('---\n- a\n---\n- b\n').toThrow(/more than one YAML document/);
    refused('['.repeat(1_000_000)).toThrow(/nested too deeply/);
    refused('- '.repeat(100_000)).toThrow(/nested too deeply/);
    refused(' '.repeat(5_000_001)).toThrow(/more than 5000000 characters/);
  });
});
