import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './markdown.ts';

const parse = (text: string) => parseMarkdown(text, 'a.md');
const texts = (text: string): string[] => parse(text).blocks.map((block) => block.text);

describe('parseMarkdown', () => {
  it('takes the first heading of level 1 for the title and keeps the others with their levels', () => {
    expect(parse('# 春茶记\n\n引言。\n\n## 采茶\n\n正文。\n\n# 附录\n\n表。')).toEqual({
      meta: { title: '春茶记' },
      blocks: [
        { kind: 'paragraph', text: '引言。' },
        { kind: 'heading', text: '采茶', level: 2 },
        { kind: 'paragraph', text: '正文。' },
        { kind: 'heading', text: '附录', level: 1 },
        { kind: 'paragraph', text: '表。' },
      ],
      warnings: [],
    });
  });

  it('prefers the title of the front matter', () => {
    const { meta, blocks } = parse('---\ntitle: 手册\ndate: 2024-04\n---\n# 采茶\n\n正文。');
    expect(meta).toEqual({ title: '手册', date: '2024-04' });
    expect(blocks[0]).toEqual({ kind: 'heading', text: '采茶', level: 1 });
    expect(parse('---\ntitle: 手册\n---\n# 手册\n\n正文。').blocks).toEqual([
      { kind: 'paragraph', text: '正文。' },
    ]);
  });

  it('strips inline markup and joins the lines of a paragraph', () => {
    expect(
      texts('**好茶**不怕[等](https://a.example "t")，`x < 1`，![图](a.png)a &amp; b\n下一行 *AI*\nmodel'),
    ).toEqual(['好茶不怕等，x < 1，a & b下一行 AI model']);
  });

  it('makes one paragraph of a short list, and one of each item of a longer one', () => {
    expect(texts('- 竹篓\n- 草帽\n')).toEqual(['竹篓 | 草帽']);
    const long = '这一项写得比较长，应当单独成为一段。';
    expect(texts(`1. ${long}\n2. 短\n   - 更短\n`)).toEqual([long, '短', '更短']);
  });

  it('makes one paragraph of a table row, a quote and a code block', () => {
    expect(
      texts(
        '| 月份 | 公斤 |\n|---|---|\n| 三月 | 500 |\n\n> 好茶\n> 不怕等。\n\n```\nlet a = 1;\nb();\n```\n',
      ),
    ).toEqual(['月份 | 公斤', '三月 | 500', '好茶不怕等。', 'let a = 1; b();']);
  });

  it('reads marks in a long paragraph too, beside names with underscores, single stars and addresses', () => {
    const line = '**好茶**_不怕_ snake_case 2 * 3 a@b.example https://a.example/__x__/y_z *等*';
    const read = '好茶不怕 snake_case 2 * 3 a@b.example https://a.example/__x__/y_z 等';
    expect(texts(`${line}\n`.repeat(500))).toEqual([read.repeat(500)]);
  });

  // Each took a minute and more where its time grew with the square of the length.
  it.each(['*a_b', 'a__', '*a**b_c__d '])('reads a long paragraph of %j in no time', (unit) => {
    const began = performance.now();
    expect(texts(unit.repeat(120_000))).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it('keeps the stars of emphasis that is nested without end, and every character of words without blanks', () => {
    const nested = '*a '.repeat(20_000) + 'a*'.repeat(20_000);
    expect(texts(nested)[0]).toHaveLength(nested.length - 2 * 20);
    const word = `${'x'.repeat(399)}&amp;${'y'.repeat(5_000)}_${'z'.repeat(500)}`;
    expect(texts(word)).toEqual([word.replace('&amp;', '&')]);
  });

  it('strips HTML and leaves scripts away', () => {
    expect(
      texts('<div class="x">茶<b>园</b></div>\n\n<script>alert(1)</script>\n\n正文<br>下一行。'),
    ).toEqual(['茶园', '正文下一行。']);
  });
});
