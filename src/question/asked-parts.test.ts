import { describe, expect, it } from 'vitest';
import { readQuestion, WORDS } from '../../tests/small-evidence.ts';
import { askedParts } from './index.ts';

const textsOf = (raw: string): string[] =>
  askedParts(readQuestion(raw), WORDS).parts.map(({ raw: text }) => text);

describe('the questions that a question puts', () => {
  it.each([
    ['晓多科技是谁创办的？长虹有多少员工？', ['晓多科技是谁创办的', '长虹有多少员工']],
    [
      '晓多科技的营收、专利数量和员工各是多少？',
      ['晓多科技的营收多少？', '晓多科技的专利数量多少？', '晓多科技的员工多少？'],
    ],
    [
      'Who founded Changhong, and how many people work for Xiaoduo Technology?',
      ['Who founded Changhong', 'how many people work for Xiaoduo Technology'],
    ],
  ])('are answered one by one: %s', (question, parts) => expect(textsOf(question)).toEqual(parts));

  it.each(['四川有多少家企业，对吗？', '晓多科技，成都的一家公司，有多少员工？', '四川有1,100家企业吗？'])(
    'are one when it asks one thing: %s',
    (question) => expect(textsOf(question)).toEqual([question]),
  );

  it('are looked for without the other side of a comparison', () => {
    const { parts, whole } = askedParts(readQuestion('晓多科技和长虹各有多少员工？'), WORDS);
    expect(parts.map(({ embedText }) => embedText)).toEqual(['晓多科技各有多少员工？', '长虹各有多少员工？']);
    expect(whole?.raw).toBe('晓多科技和长虹各有多少员工？');
  });
});
