import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseDocx } from './docx.ts';

interface Part {
  readonly name: string;
  readonly data: string | Buffer;
  /** What the archive says of the size, where that is not true. */
  readonly saidBytes?: number;
  readonly flags?: number;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
const crc32 = (data: Buffer): number =>
  (data.reduce((crc, byte) => (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8), 0xffffffff) ^
    0xffffffff) >>>
  0;

/** Writes a ZIP archive (PKWARE APPNOTE 6.3): local headers with data, central directory, end record. */
function zipOf(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, saidBytes, flags = 0 } of parts) {
    const raw = Buffer.from(data);
    const packed = deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags | 0x800, 2);
    fields.writeUInt16LE(8, 4);
    // Nobody comes to the end of a bomb to check its sum.
    fields.writeUInt32LE(raw.length > 1e6 ? 0 : crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(saidBytes ?? raw.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\0'), fields, place, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordParts = (body: string): Part[] => [
  {
    name: '[Content_Types].xml',
    data: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  },
  {
    name: '_rels/.rels',
    data: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  },
  {
    name: 'word/document.xml',
    data: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  },
];
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await parseDocx(bytes, '报告.docx');
    return 'read';
  } catch (error) {
    return error instanceof Error && 'code' in error ? `${error.code}: ${error.message}` : String(error);
  }
};

describe('parseDocx', () => {
  it('reads title, headings, lists and tables', async () => {
    const file = new URL('../../../tests/fixtures/imports/handbook.docx', import.meta.url);
    const { meta, blocks } = await parseDocx(readFileSync(file), 'handbook.docx');
    expect(meta).toEqual({ title: '山茶手册' });
    expect(
      blocks.map((block) => (block.kind === 'heading' ? `${block.level} ${block.text}` : block.text)),
    ).toEqual([
      '这本小册子写给第一次上山采茶的人。',
      '1 采摘',
      expect.stringMatching(/^山里的茶园.*１２００公斤.*用场。$/),
      '2 工具',
      '竹篓 | 草帽 | 剪刀',
      '1 产量',
      '月份 | 公斤',
      '三月 | 500',
      '四月 | 700',
      expect.stringMatching(/^“好茶不怕等。”/),
    ]);
  });

  it('keeps characters as they are and drops markup', async () => {
    const body = `${paragraph('１２ ﬁ &lt;b&gt; 㐂𠮷')}<w:p><w:r><w:t>一</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>二</w:t></w:r></w:p>`;
    const { meta, blocks } = await parseDocx(zipOf(wordParts(body)), 'a.docx');
    expect(meta).toEqual({});
    expect(blocks.map((block) => block.text)).toEqual(['１２ ﬁ <b> 㐂𠮷', '一二']);
  });

  it('refuses a zip bomb, also one that lies about its size', async () => {
    const bomb = Buffer.alloc(201 * 1024 * 1024);
    const sound = wordParts(paragraph('正文。'));
    const picture = { name: 'word/media/a.png', data: bomb };
    expect(await refusalOf(zipOf([...sound, picture]))).toMatch(/^import-zip-bomb: “报告\.docx” .*200 MB/);
    expect(await refusalOf(zipOf([...sound, { ...picture, saidBytes: 1000 }]))).toMatch(/^import-unsafe-zip/);
    const xml = { name: 'word/styles.xml', data: bomb.subarray(0, 41 * 1024 * 1024) };
    expect(await refusalOf(zipOf([...sound, xml]))).toMatch(/^import-zip-bomb: .*40 MB of text/);
    const many = Array.from({ length: 5001 }, (_, n) => ({ name: `${n}`, data: '' }));
    expect(await refusalOf(zipOf([...sound, ...many]))).toMatch(/^import-zip-bomb: .*5000 parts/);
  });

  it.each([
    ['a name that leads out', { name: '../../evil.xml', data: 'x' }],
    ['an absolute name', { name: '/etc/evil.xml', data: 'x' }],
    ['a name that stands twice', { name: 'word/document.xml', data: 'x' }],
    ['an encrypted part', { name: 'word/styles.xml', data: 'x', flags: 1 }],
  ])('refuses %s', async (_, part) => {
    expect(await refusalOf(zipOf([...wordParts(paragraph('正文。')), part]))).toMatch(/^import-unsafe-zip/);
  });

  it('refuses other archives and damaged files', async () => {
    expect(await refusalOf(zipOf([{ name: 'xl/workbook.xml', data: '<x/>' }]))).toMatch(/^import-wrong-type/);
    expect(await refusalOf(zipOf(wordParts('<w:p>')))).toMatch(/^import-damaged/);
    expect(await refusalOf(zipOf(wordParts(paragraph('正文。'))).slice(0, 300))).toMatch(
      /^import-unsafe-zip/,
    );
  });
});
