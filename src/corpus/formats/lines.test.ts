import { describe, expect, it } from 'vitest';
import { cleanText, columnsOf, endsSentence, isHeadingLike, oneLine } from './lines.ts';

describe('cleanText', () => {
  it('removes control characters and byte order marks, and makes all line ends line feeds', () => {
    expect(cleanText('\uFEFFa\0b\u0007c\r\nd\re\u2028f\tg')).toBe('abc\nd\ne\nf g');
  });

  it('keeps every other character as it is', () => {
    const text = '１２ ﬁ ｶﾞ 㐂𠮷 ⼀ a\u200Bb\u00ADc 👨‍👩‍👧 e\u0301';
    expect(cleanText(text)).toBe(text);
  });

  it('shows half a surrogate pair as U+FFFD, which every encoding can hold', () => {
    expect(cleanText('a\uD83Db')).toBe('a\uFFFDb');
  });
});

describe('oneLine', () => {
  it.each([
    ['茶园\n在山上', '茶园在山上'],
    ['the tea\n  garden', 'the tea garden'],
    ['用 AI\n技术', '用 AI技术'],
    ['技术\nAI', '技术AI'],
    ['“好茶。”\n他说', '“好茶。”他说'],
    ['said “hello”\nand left', 'said “hello” and left'],
    ['  a   b　　c  ', 'a b c'],
  ])('joins %j to %j', (text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });

  it('joins as many lines as there are in no time', () => {
    const began = performance.now();
    expect(oneLine('a\n\n'.repeat(500_000))).toBe(Array(500_000).fill('a').join(' '));
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});

describe('what a line looks like', () => {
  it('counts Han characters as two columns', () => {
    expect([columnsOf('茶a'), columnsOf('𠮷'), columnsOf('（）')]).toEqual([3, 2, 4]);
  });

  it.each(['完了。', '“完了。”', '（完了！）', 'Done.', '“Done.”', '如何？', '还有……'])(
    '%s ends a sentence',
    (line) => {
      expect(endsSentence(line)).toBe(true);
    },
  );

  it.each(['看现状', '部分细分领域拥有“尖子生”', 'Winter', '一、采茶'])('%s can be a heading', (line) => {
    expect(isHeadingLike(line)).toBe(true);
  });

  it.each(['完了。', '其中，', '包括：', '———', '很'.repeat(26)])('%s cannot be a heading', (line) => {
    expect(isHeadingLike(line)).toBe(false);
  });
});
