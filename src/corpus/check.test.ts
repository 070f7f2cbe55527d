import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCorpus, loadShipped } from './index.ts';

const SHIPPED = fileURLToPath(new URL('../../corpus', import.meta.url));

const FACT = `- id: voucher
  topic: compute
  zh: 成都发放算力券。
  en: Chengdu issues computing vouchers.
  as_of: 2024-06
  source:
    publisher: 四川日报
    title: 算力券
  confidence: high
`;
const ARTICLE = `id: report
title: { zh: 报道, en: Report }
publisher: { zh: 四川日报, en: Sichuan Daily }
date: 2024-08
sections:
  - id: A
    title: { zh: 看现状, en: Where things stand }
    paragraphs:
      - { anchor: A-1, zh: 第一段。, en: First. }
      - { anchor: A-2, zh: 第二段。, en: Second. }
`;
const ENTITIES = `- name: 四川大学
  kind: institution
  aliases_zh: [川大]
`;

/** A change to a valid file, and the report that it must lead to. */
type Case = [what: string, from: string | RegExp, to: string, report: RegExp];

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(dir, name)), { recursive: true });
  await writeFile(join(dir, name), text);
}
/** All problems, a line each, as `line: message | remedy`. */
async function report(): Promise<string> {
  const problems = await checkCorpus(dir);
  return problems.map(({ line, message, remedy }) => `${line}: ${message} | ${remedy}`).join('\n');
}

describe('checkCorpus', () => {
  it('finds nothing wrong with the shipped corpus', async () => {
    expect(await checkCorpus(SHIPPED)).toEqual([]);
  });

  it('accepts a missing folder, an empty one and files that hold comments only', async () => {
    expect(await checkCorpus(join(dir, 'nowhere'))).toEqual([]);
    await write('facts/a.yaml', '# nothing yet\n');
    await write('entities.yaml', '');
    expect(await checkCorpus(dir)).toEqual([]);
    expect(await loadShipped(dir)).toEqual({ documents: [], entities: [] });
  });

  const brokenFacts: Case[] = [
    [
      'unknown key',
      'confidence',
      'confidense: high\n  confidence',
      /^9: .*unknown key: confidense \| .*confidence/,
    ],
    ['missing source', / {2}source:\n.*\n.*\n/, '', /^1: source is missing/],
    ['missing publisher', '    publisher: 四川日报\n', '', /^6: source\.publisher is missing/],
    ['missing twin', / {2}en: .*\n/, '', /^1: en is missing \| .*Chinese and in English/],
    ['empty text', '成都发放算力券。', '" "', /^3: zh is empty/],
    ['impossible day', '2024-06', '2024-02-30', /^5: as_of is not a date \| Write YYYY/],
    ['other date format', '2024-06', '2024/06', /^5: as_of is not a date/],
    ['day zero', '2024-06', '2024-06-00', /^5: as_of is not a date/],
    ['year without quotes', '2024-06', '2024', /^5: as_of has the wrong type \| .*quotes/],
    ['undated without saying so', '2024-06', '未注明', /^5: as_of does not agree with `dated`/],
    [
      'dated: false with a date',
      '  as_of',
      '  dated: false\n  as_of',
      /^6: as_of does not agree with `dated`/,
    ],
    ['unknown topic', 'compute', 'sports', /^2: topic is not a known value \| Use one of: policy/],
    [
      'not a web address',
      '    title',
      '    url: javascript:alert(1)\n    title',
      /^8: source.url is not a web address/,
    ],
    ['id that is no file name', 'id: voucher', 'id: ../voucher', /^1: id cannot be used as an id/],
    ['id of an English document', 'id: voucher', 'id: voucher.en', /^1: id ends in .en/],
    [
      'too many questions',
      '  confidence',
      '  questions: { zh: [一？, 二？, 三？, 四？] }\n  confidence',
      /^9: questions\.zh has more than 3/,
    ],
    [
      'relation to nothing',
      '  confidence',
      '  relation: updates\n  relation_to: [gone]\n  confidence',
      /^10: .*gone/,
    ],
    [
      'relation_to alone',
      '  confidence',
      '  relation_to: [voucher]\n  confidence',
      /^9: relation_to stands without/,
    ],
    ['syntax', '  topic: compute', '  topic: "compute', /^\d+: .* \| Correct the YAML/],
    [
      'repeated key',
      '  topic: compute',
      '  topic: compute\n  topic: compute',
      /^3: .*unique.* \| Correct the YAML/,
    ],
  ];
  it.each(brokenFacts)('names line and remedy: %s', async (...[, from, to, expected]) => {
    await write('facts/a.yaml', FACT);
    expect(await report()).toBe('');
    await write('facts/a.yaml', FACT.replace(from, to));
    expect(await report()).toMatch(expected);
  });

  it('reports every entry of a file that is wrong', async () => {
    await write(
      'facts/a.yaml',
      FACT.replace('high', 'sure') + FACT.replace('voucher', 'other').replace('compute', 'x'),
    );
    expect((await checkCorpus(dir)).map((problem) => problem.line)).toEqual([9, 11]);
  });

  it('finds an id that is used twice, across files and kinds', async () => {
    await write('facts/a.yaml', FACT);
    await write('facts/b.yaml', FACT);
    await write('articles/c.yaml', ARTICLE.replace('id: report', 'id: voucher'));
    const taken = await checkCorpus(dir);
    expect(taken).toHaveLength(2);
    expect(taken[0]?.message).toContain('the id voucher is taken by');
  });

  const brokenArticles: Case[] = [
    ['anchor out of order', 'A-2', 'A-3', /^10: the anchor A-3 does not fit its place \| Write A-2/],
    ['anchor twice', 'A-2', 'A-1', /^10: the anchor A-1/],
    ['paragraph without its twin', ', en: Second.', '', /^10: sections\[0\]\.paragraphs\[1\]\.en is missing/],
    ['title in one language', ', en: Report', '', /^2: title\.en is missing/],
    [
      'a section id twice',
      'sections:',
      'sections:\n  - { id: A, title: { zh: 甲, en: X }, paragraphs: [{ anchor: A-1, zh: 甲, en: X }] }',
      /^7: two sections have the id A/,
    ],
  ];
  it.each(brokenArticles)('checks articles: %s', async (...[, from, to, expected]) => {
    await write('articles/a.yaml', ARTICLE.replace(from, to));
    expect(await report()).toMatch(expected);
  });

  it('finds a name that two entities claim, whatever its case and width', async () => {
    await write(
      'entities.yaml',
      `${ENTITIES}- { name: 四川师范大学, kind: institution, aliases_zh: [川大], aliases_en: [SNU] }\n- { name: ｓｎｕ, kind: term }\n`,
    );
    const problems = await checkCorpus(dir);
    expect(problems.map(({ line, message }) => [line, message.split(' (')[0]])).toEqual([
      [4, 'the name 川大 is claimed by 四川大学'],
      [5, 'the name ｓｎｕ is claimed by 四川师范大学'],
    ]);
  });

  it('lets one entity repeat a name of its own', async () => {
    await write('entities.yaml', '- { name: Fotor, kind: term, aliases_en: [Fotor] }\n');
    expect(await checkCorpus(dir)).toEqual([]);
  });

  it('refuses an alias bomb', async () => {
    const levels = ['- &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 8; n += 1)
      levels.push(
        `- &a${n} [${Array(10)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
      );
    await write('facts/a.yaml', levels.join('\n'));
    expect(await report()).toMatch(/alias/i);
  });

  it('names a file that is not UTF-8', async () => {
    await mkdir(join(dir, 'facts'));
    await writeFile(join(dir, 'facts', 'gbk.yaml'), Buffer.from([0xb3, 0xc9, 0xb6, 0xbc]));
    await expect(checkCorpus(dir)).rejects.toThrow(/gbk\.yaml cannot be read/);
  });
});
