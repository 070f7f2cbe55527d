import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from './html.ts';

/** Text and entities in one line: `bold 0-4`. */
function read(html: string): string {
  const parsed = parseHtml(html);
  if (!parsed.ok) return parsed.error;
  const entities = parsed.entities.map(
    ({ type, offset, length, url, language }) =>
      ` | ${[type, `${offset}-${offset + length}`, url, language].filter((part) => part !== undefined).join(' ')}`,
  );
  return parsed.text + entities.join('');
}

describe('parseHtml', () => {
  it.each([
    ['plain text', 'plain text'],
    ['<b>a</b><strong>b</strong>', 'ab | bold 0-1 | bold 1-2'],
    ['<i>a</i><em>b</em>', 'ab | italic 0-1 | italic 1-2'],
    ['<u>a</u><ins>b</ins>', 'ab | underline 0-1 | underline 1-2'],
    [
      '<s>a</s><strike>b</strike><del>c</del>',
      'abc | strikethrough 0-1 | strikethrough 1-2 | strikethrough 2-3',
    ],
    ['<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', 'ab | spoiler 0-1 | spoiler 1-2'],
    ['<B>a</b>', 'a | bold 0-1'],
    ['<b>a</>', 'a | bold 0-1'],
    ['<b  >a</b  >', 'a | bold 0-1'],
    ['<b>a<i>b</i></b>', 'ab | bold 0-2 | italic 1-2'],
    ['<b></b>x', 'x'],
    ['<code>a</code>', 'a | code 0-1'],
    ['<code class="language-ts">a</code>', 'a | code 0-1'],
    ['<pre>a</pre>', 'a | pre 0-1'],
    ['<pre><code class="language-ts">a</code></pre>', 'a | pre 0-1 ts'],
    ['<code class="language-ts"><pre>a</pre></code>', 'a | pre 0-1 ts'],
    ['<blockquote>a</blockquote>', 'a | blockquote 0-1'],
    ['<blockquote expandable>a</blockquote>', 'a | expandable_blockquote 0-1'],
    ['<blockquote expandable="">a</blockquote>', 'a | expandable_blockquote 0-1'],
    ['<blockquote><b>a</b></blockquote>', 'a | blockquote 0-1 | bold 0-1'],
  ])('reads the tags of %s', (html, expected) => expect(read(html)).toBe(expected));

  it.each([
    ['<a href="https://e.org/a?b=1&amp;c=2">x</a>', 'x | text_link 0-1 https://e.org/a?b=1&c=2'],
    ["<a href='e.org'>x</a>", 'x | text_link 0-1 http://e.org/'],
    ['<a href=e.org>x</a>', 'x | text_link 0-1 http://e.org/'],
    ['<a>e.org</a>', 'e.org | text_link 0-5 http://e.org/'],
    ['<a href="t.me/bot?start=x">x</a>', 'x | text_link 0-1 http://t.me/bot?start=x'],
    ['<a href="tg://user?id=7">x</a>', 'x | text_mention 0-1'],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['<a href="nothing">x</a>', 'x'],
  ])('reads the link of %s', (html, expected) => expect(read(html)).toBe(expected));

  it.each([
    ['&lt;&gt;&amp;&quot;', '<>&"'],
    ['&lt &gt', '< >'],
    ['a&ltb', 'a&ltb'],
    ['&nbsp;&apos;&copy;', '&nbsp;&apos;&copy;'],
    ['&#60;&#x3C;&#x3c', '<<<'],
    ['&#22235;', '四'],
    ['&#128077;', '👍'],
    ['&#0;&#;&#x;', '&#0;&#;&#x;'],
    ['&#00000060;', '&#00000060;'],
    ['&#1114111;', '&#1114111;'],
    ['a & b > c', 'a & b > c'],
    ['&amp;lt;', '&lt;'],
  ])('decodes %s', (html, expected) => expect(read(html)).toBe(expected));

  it.each([
    ['a<b', 'Unclosed start tag at byte offset 1'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['四<br>', 'Unsupported start tag "br" at byte offset 3'],
    ['<br/>', 'Unsupported start tag "br/" at byte offset 0'],
    ['<p>x</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['<script>x</script>', 'Unsupported start tag "script" at byte offset 0'],
    ['<!-- x -->', 'Unsupported start tag "!--" at byte offset 0'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<b>x</b y>', 'Unclosed end tag at byte offset 4'],
    ['<a href="x>y</a>', 'Unclosed start tag at byte offset 0'],
    ['<a href=>y</a>', 'y'],
    ['<a href=a/b>y</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<span class="red">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ])('judges %s', (html, expected) => expect(read(html)).toBe(expected));

  it('refuses halves of a surrogate pair', () => {
    expect(read('&#55357;&#56832;')).toMatch(/^Text contains invalid Unicode characters/);
  });

  it('counts offsets in UTF-16 units', () => {
    expect(read('👍四<b>川👍</b>')).toBe('👍四川👍 | bold 3-6');
  });

  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const anyText = fc.string({ unit: 'grapheme' });
  const markup = fc.string({
    unit: fc.constantFrom('<', '>', '&', ';', '#', 'b', '/', 'lt', '"', ' ', '3', '四', '👍'),
  });

  it('gives escaped text back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, markup), (text) => {
        expect(parseHtml(escaped(text))).toEqual({ ok: true, text, entities: [] });
      }),
    );
  });

  it('marks exactly the escaped text inside a tag', () => {
    fc.assert(
      fc.property(
        markup,
        markup,
        fc.constantFrom('b', 'i', 'u', 's', 'code', 'pre', 'blockquote'),
        (before, text, tag) => {
          const parsed = parseHtml(`${escaped(before)}<${tag}>${escaped(text)}</${tag}>`);
          const places = parsed.ok
            ? parsed.entities.map(({ offset, length }) => [offset, length])
            : parsed.error;
          expect(places).toEqual(text === '' ? [] : [[before.length, text.length]]);
        },
      ),
    );
  });

  it('never throws, and every entity lies inside the text', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const parsed = parseHtml(html);
        if (!parsed.ok) return;
        for (const { offset, length } of parsed.entities) {
          expect(length).toBeGreaterThan(0);
          expect(offset + length).toBeLessThanOrEqual(parsed.text.length);
        }
      }),
    );
  });
});
