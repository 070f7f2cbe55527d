import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parsePdf } from './pdf.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../tests/fixtures/imports/${name}`, import.meta.url));

/** A PDF of one content stream per page, in Helvetica; `font` replaces the whole font dictionary. */
function pdfOf(pages: readonly string[], font = '/Subtype /Type1 /BaseFont /Helvetica'): Uint8Array {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`,
    `<< /Type /Font ${font} >>`,
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    ]),
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(
    `%PDF-1.4\n${body}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF`,
    'latin1',
  );
}
/** Draws lines at given places: [x, y from below, text, size]. */
const draw = (...lines: readonly (readonly [number, number, string, number?])[]): string =>
  lines.map(([x, y, text, size = 10]) => `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET`).join('\n');

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await parsePdf(bytes, '报告.pdf');
    return 'read';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};
const texts = async (bytes: Uint8Array): Promise<string[]> =>
  (await parsePdf(bytes, 'a.pdf')).blocks.map(
    (block) => `${block.kind === 'heading' ? '# ' : ''}${block.text}`,
  );

const PICKING =
  '山里的茶园在清明前后最忙。今年春天，合作社一共收了１２００公斤鲜叶，比去年多出三成；社长说，天气帮了忙，大家的手艺也比往年熟练，AI 选茶机第一次派上了用场。';
const DRYING = '“好茶不怕等。”老周一边翻动竹匾，一边告诉来访的学生，晾晒的时间要看风和云，不能只看钟表。';

describe('parsePdf', () => {
  it.each(['chinese-cmap.pdf', 'chinese-embedded.pdf'])(
    'reads Chinese to the character, whether a font is embedded or named by a predefined CMap: %s',
    async (name) => {
      const { meta, blocks, warnings } = await parsePdf(fixture(name), name);
      expect(meta).toEqual({ title: '春茶记' });
      expect(warnings).toEqual([]);
      expect(blocks.filter((block) => block.kind === 'heading').map((block) => block.text)).toEqual([
        '一、采茶',
        '二、制茶',
      ]);
      const paragraphs = blocks.filter((block) => block.kind === 'paragraph').map((block) => block.text);
      expect(paragraphs.slice(0, 16)).toEqual(Array.from({ length: 8 }, () => [PICKING, DRYING]).flat());
      // This one runs over the page break; running head and page number are gone from between.
      expect(paragraphs[16]).toMatch(/^第一批茶青在天亮以前送到，[^山季刊]{200,}傍晚全部入锅。$/);
      expect(paragraphs.slice(17)).toEqual([DRYING, '月份 鲜叶（公斤）', '三月 500', '四月 700']);
    },
  );

  it('reads English in two columns, joins hyphenated words and paragraphs across columns and pages', async () => {
    const blocks = await texts(fixture('english-columns.pdf'));
    expect(blocks.filter((text) => text.startsWith('# '))).toEqual(['# Summer', '# Winter']);
    expect(blocks[1]).toMatch(
      /^Bees find .* understand the choreography can guess which orchard .* visiting\.$/,
    );
    expect(blocks).toHaveLength(23);
    expect(blocks.slice(2, 12).every((text) => /^Lesson \w+\. Bees find .* are visiting\.$/.test(text))).toBe(
      true,
    );
    expect(blocks.slice(13).every((text) => /^Night \w+\. In winter .* nobody freezes\.$/.test(text))).toBe(
      true,
    );
  });

  it('drops running heads and page numbers at the edges, not the same words in the text', async () => {
    const page = (n: number): string =>
      draw(
        [40, 580, 'The Almanac'],
        [40, 400, 'The Almanac'],
        [40, 370, `Day ${n} was warm and dry, and all of them flew out to the meadow`],
        [40, 356, 'behind the house, where they stayed until the sun had gone.'],
        [40, 320, '1958'],
        [190, 20, `- ${n} -`],
      );
    const blocks = await texts(pdfOf([page(1), page(2), page(3)]));
    expect(blocks.map((text) => text.slice(0, 11))).toEqual(
      [1, 2, 3].flatMap((n) => ['The Almanac', `Day ${n} was w`, '1958']),
    );
  });

  it('ranks headings by size, and takes the only largest one for the title', async () => {
    const bytes = pdfOf([
      draw(
        [40, 500, 'The Year of the', 20],
        [40, 476, 'Bees', 20],
        [40, 440, 'Spring', 14],
        [40, 420, 'They fly out and come home, all day long, every day.'],
        [40, 400, 'Summer', 14],
        [40, 380, 'They fly out and come home, all day long, every day.'],
      ),
    ]);
    expect(await parsePdf(bytes, 'a.pdf')).toMatchObject({
      meta: { title: 'The Year of the Bees' },
      blocks: [{ level: 2, text: 'Spring' }, {}, { level: 2, text: 'Summer' }, {}],
    });
  });

  it('joins a paragraph over a page break, unless the next one is indented', async () => {
    const full = 'The bees of this valley fly a long way to the meadow, and they';
    const end = 'come back late in the evening.';
    const [top, bottom] = [draw([40, 400, full], [40, 386, full], [40, 372, full]), [40, 386, full] as const];
    expect(await texts(pdfOf([top, draw([40, 400, end], bottom)]))).toHaveLength(2);
    expect((await texts(pdfOf([top, draw([40, 400, end], bottom)])))[0]).toBe(
      `${full} ${full} ${full} ${end}`,
    );
    expect((await texts(pdfOf([top, draw([60, 400, end], bottom)])))[0]).toBe(`${full} ${full} ${full}`);
  });

  it('keeps ligatures as the font has them', async () => {
    const font = '/Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [97 /fi] >>';
    expect(await texts(pdfOf([draw([40, 300, 'The ave bees sleep.'])], font))).toEqual([
      'The ﬁve bees sleep.',
    ]);
  });

  it('names pages without text', async () => {
    const { warnings } = await parsePdf(pdfOf([draw([40, 300, 'Some text.']), '']), 'a.pdf');
    expect(warnings).toEqual(['Pages without text (scans need text recognition): 2.']);
  });

  it('leaves the bytes that it was given usable', async () => {
    const bytes = new Uint8Array(pdfOf([draw([40, 300, 'Some text.'])]));
    await parsePdf(bytes, 'a.pdf');
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('refuses a locked, a scanned and a damaged file, each for its reason', async () => {
    expect(await codeOf(fixture('locked.pdf'))).toBe('import-locked');
    expect(await codeOf(fixture('scanned.pdf'))).toBe('import-no-text-layer');
    expect(await codeOf(Buffer.from('%PDF-1.7\nnothing else'))).toBe('import-damaged');
    expect(await codeOf(fixture('chinese-cmap.pdf').slice(0, 900))).toBe('import-damaged');
  });

  it('refuses fonts that do not say which characters they show', async () => {
    const info = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>';
    const bytes = pdfOf(
      [draw([40, 300, '\\005\\061\\005\\062\\007\\020\\011\\024'])],
      `/Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X ${info} >>]`,
    );
    expect(await codeOf(bytes)).toBe('import-garbled');
  });

  it('refuses too many pages before reading them', async () => {
    const pages = Array.from({ length: 2001 }, () => '');
    expect(await codeOf(pdfOf(pages))).toBe('import-too-many-pages');
  });

  it('refuses more text than a document may hold', async () => {
    const line = `1 0 0 1 1 300 Tm (${'Bees fly. '.repeat(8)}) Tj\n`;
    const stream = deflateSync(`BT /F 10 Tf ${line.repeat(65_000)} ET`).toString('latin1');
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 5 0 R /Resources << /Font << /F 3 0 R >> >> >>`;
    const bytes = Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [4 0 R] >>\nendobj\n3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n4 0 obj\n${page}\nendobj\n5 0 obj\n<< /Filter /FlateDecode /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj\ntrailer << /Size 6 /Root 1 0 R >>\n%%EOF`,
      'latin1',
    );
    expect(await codeOf(bytes)).toBe('import-too-long');
  });
});
