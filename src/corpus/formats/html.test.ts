import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';
import { parseHtml as parseNamed } from './html.ts';

const parseHtml = (html: string) => parseNamed(html, 'a.html');

const texts = (html: string): string[] => parseHtml(html).blocks.map((block) => block.text);

describe('parseHtml', () => {
  it('reads a Chinese page in GB18030 without its surroundings', () => {
    const file = new URL('../../../tests/fixtures/imports/gb18030.html', import.meta.url);
    const { meta, blocks } = parseHtml(decodeText(readFileSync(file), 'a.html'));
    expect(meta).toEqual({ title: '春茶记', publisher: '山茶网', date: '2024-04-06', lang: 'zh' });
    expect(blocks.map((block) => `${block.kind} ${block.text.slice(0, 8)}`)).toEqual([
      'heading 采茶',
      'paragraph 山里的茶园在清明',
      'paragraph “好茶不怕等。”',
    ]);
  });

  it.each([
    '<nav>x</nav>',
    '<div role="navigation">x</div>',
    '<div class="big breadcrumb">x</div>',
    '<div id="footer">x</div>',
    '<header><h1>站名</h1></header>',
    '<aside>x</aside>',
    '<form><p>x</p></form>',
    '<script>x</script><noscript>x</noscript><style>x</style><template><p>x</p></template>',
    '<p hidden>x</p><p aria-hidden="true">x</p><p style="color:red; display:none">x</p>',
    '<ul><li><a>首页</a></li><li><a>新闻</a></li><li><a>关于</a></li></ul>',
    '<!-- x --><svg><text>x</text></svg><button>x</button><iframe>x</iframe>',
  ])('leaves %s away', (part) => {
    expect(texts(`<body>${part}<p>正文。</p>${part}</body>`)).toEqual(['正文。']);
  });

  it('keeps to the article when it holds most of the text, else reads the whole page', () => {
    expect(texts('<div>旁边的话</div><article><p>正文在这里，很长。</p></article>')).toEqual([
      '正文在这里，很长。',
    ]);
    expect(texts('<div>真正的正文在文章之外，而且更长。</div><main>短</main>')).toEqual([
      '真正的正文在文章之外，而且更长。',
      '短',
    ]);
  });

  it('keeps the head of an article and links in its lists', () => {
    expect(
      parseHtml('<article><header><h1>春茶记</h1></header><ul><li>见<a>附录</a></li></ul></article>'),
    ).toEqual({
      meta: { title: '春茶记' },
      blocks: [{ kind: 'paragraph', text: '见附录' }],
      warnings: [],
    });
  });

  it('cuts at block elements and at double line breaks, joins single ones', () => {
    expect(texts('<div>一<span>二</span><div>三</div>四<br>五<br> <br/>six<br>seven</div>')).toEqual([
      '一二',
      '三',
      '四五',
      'six seven',
    ]);
  });

  it('collapses a run of blanks of any length in no time', () => {
    const began = performance.now();
    expect(texts(`<p>茶 ${' '.repeat(300_000)}tea${' '.repeat(300_000)}\n garden</p>`)).toEqual([
      '茶 tea garden',
    ]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('decodes entities, collapses white space and joins source lines', () => {
    expect(texts('<p>&nbsp;&nbsp;A &lt;b&gt; &#33590;\n   园   c\n d&hellip;</p>')).toEqual([
      'A <b> 茶园 c d…',
    ]);
  });

  it('makes a row one paragraph, but takes a table that lays out a page apart', () => {
    expect(
      texts('<table><tr><th>月份</th><th>公斤</th></tr><tr><td>三月</td><td>500</td></tr></table>'),
    ).toEqual(['月份 | 公斤', '三月 | 500']);
    expect(texts('<table><tr><td>菜单</td><td><p>一段。</p><p>二段。</p></td></tr></table>')).toEqual([
      '菜单',
      '一段。',
      '二段。',
    ]);
  });

  it('makes nothing of empty rows and lists', () => {
    expect(
      texts('<ul><li></li><li> </li></ul><table><tr><td></td><td>&nbsp;</td></tr></table>正文。'),
    ).toEqual(['正文。']);
  });

  it('keeps blank lines of preformatted text as paragraph ends', () => {
    expect(texts('<pre>第一段，\n接着写。\n\n第二段。</pre>')).toEqual(['第一段，接着写。', '第二段。']);
  });

  it('takes the title for sharing first, the only main heading next, the page title last', () => {
    const head = '<title>春茶记 - 山茶网</title>';
    const og = '<meta property="og:title" content="春茶记">';
    expect(parseHtml(`${head}${og}<h1>Logo</h1><p>a</p>`).meta.title).toBe('春茶记');
    expect(parseHtml(`${head}<h1>春茶</h1><p>a</p>`).meta.title).toBe('春茶');
    expect(parseHtml(`${head}<h1>一</h1><h1>二</h1><p>a</p>`)).toMatchObject({
      meta: { title: '春茶记 - 山茶网' },
      blocks: [{ text: '一' }, { text: '二' }, { text: 'a' }],
    });
  });

  it('reads a page that is nested deeper than browsers show, and refuses one that would take minutes', () => {
    expect(texts(`${'<div>'.repeat(900)}正文。`)).toEqual(['正文。']);
    const begun = performance.now();
    for (const tag of ['<div>', '<b>', '<ul><li>', '<blockquote>', '<table><tr><td>'])
      expect(() => texts(`${tag.repeat(40_000)}正文。`), tag).toThrow(
        expect.objectContaining({
          code: 'import-too-deep',
          message: expect.stringMatching(/a\.html.*nested/),
        }),
      );
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
