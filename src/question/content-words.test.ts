import { expect, test } from 'vitest';
import { readQuestion } from '../../tests/small-evidence.ts';

const wordsOf = (raw: string): string[] =>
  readQuestion(raw)
    .concepts.filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ surface }) => surface);

test.each([
  ['四川这家公司当初的东西拿到多少订单？', ['订单']],
  ['我们公司想转让机器人，要收多少钱？', ['转让', '机器人', '收', '钱']],
  ['四川哪些城市有智算中心？', ['智算中心']],
  ["What is this company's profit these days?", ['profit']],
  ['Which cities build robots?', ['build', 'robots']],
])('what %s speaks of', (question, words) => expect(wordsOf(question)).toEqual(words));

test('the kind that is asked for stays where nothing else is said', () => {
  expect(wordsOf('四川有哪些企业？')).toEqual(['企业']);
});

test('words that carry a question stay where it has no others', () => {
  expect(wordsOf('那个东西怎么样')).toEqual(['东西']);
});

test('a guessed word loses its particles, and is no noun when one character is left', () => {
  const [word] = readQuestion('能卖多少台？').concepts;
  expect(word).toMatchObject({ surface: '卖', isNoun: false });
});
