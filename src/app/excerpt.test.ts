import { describe, expect, it } from 'vitest';
import { excerptAround } from './index.ts';

const QUOTE = '第一句在前。第二句也在前。第三句回答。第四句在后。第五句最后。';
const shown = (sentence: string, maxChars: number) => {
  const at = QUOTE.indexOf(sentence);
  const { span, ...cut } = excerptAround(QUOTE, [at, at + sentence.length], maxChars);
  return { text: QUOTE.slice(...span), ...cut };
};

describe('an excerpt', () => {
  it('is the whole quote where it fits', () => {
    expect(shown('第三句回答。', 40)).toEqual({ text: QUOTE, isCutBefore: false, isCutAfter: false });
  });

  it('is the sentence with whole neighbours, from after and before in turn', () => {
    expect(shown('第三句回答。', 20)).toEqual({
      text: '第二句也在前。第三句回答。第四句在后。',
      isCutBefore: true,
      isCutAfter: true,
    });
    expect(shown('第一句在前。', 14)).toEqual({
      text: '第一句在前。第二句也在前。',
      isCutBefore: false,
      isCutAfter: true,
    });
  });

  it('never cuts the sentence that answers', () => {
    expect(shown('第三句回答。', 2).text).toBe('第三句回答。');
  });
});
