import { describe, expect, it } from 'vitest';
import { takeFrontMatter } from './front-matter.ts';

describe('takeFrontMatter', () => {
  it('takes the known keys as the texts that they are', () => {
    const text =
      '---\nid: tea\ntitle: "春茶: 记"\npublisher: 山茶网\ndate: 2024-04-06\nlang: zh-CN\nurl: https://a.example/\n---\n正文。\n';
    expect(takeFrontMatter(text, 'a.md')).toEqual({
      meta: {
        id: 'tea',
        title: '春茶: 记',
        publisher: '山茶网',
        date: '2024-04-06',
        lang: 'zh',
        url: 'https://a.example/',
      },
      body: '正文。\n',
      warnings: [],
    });
  });

  it('keeps a year and a date with a time as written', () => {
    expect(takeFrontMatter('---\r\ndate: 2024\r\n---\r\n', 'a.md').meta).toEqual({ date: '2024' });
    expect(takeFrontMatter('---\ndate: 2024-04-06T08:00:00Z\n---\n', 'a.md').meta.date).toBe(
      '2024-04-06T08:00:00Z',
    );
  });

  it('does not take texts for numbers or nothing', () => {
    expect(takeFrontMatter('---\ntitle: 1.10\npublisher: null\n---\n', 'a.md').meta).toEqual({
      title: '1.10',
      publisher: 'null',
    });
  });

  it('warns of what it does not know and goes on', () => {
    const { meta, warnings } = takeFrontMatter(
      '---\ntags: [a, b]\ntitle: 茶\nlang: fr\ndate: [1]\n---\n正文',
      'a.md',
    );
    expect(meta).toEqual({ title: '茶' });
    expect(warnings).toEqual([
      'The front matter\'s key "tags" is not known and was left away.',
      'The front matter\'s lang "fr" is neither zh nor en.',
      'The front matter\'s "date" is not a text and was left away.',
    ]);
  });

  it('names file and line of a fault', () => {
    expect(() => takeFrontMatter('---\ntitle: 茶\npublisher: "山\n---\n正文', '茶.md')).toThrow(
      /^“茶\.md” has a fault in its front matter, line [34]: /,
    );
    expect(() => takeFrontMatter('---\ntitle: 茶\n正文', 'a.md')).toThrow(/line 1: no line of --- closes it/);
  });

  it.each(['---\n\n正文。\n\n---\n', '正文\n---\ntitle: x\n---\n', '----\n正文：一\n---'])(
    'leaves %j alone',
    (text) => {
      expect(takeFrontMatter(text, 'a.md')).toEqual({ meta: {}, body: text, warnings: [] });
    },
  );
});
