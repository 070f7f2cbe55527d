import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../tests/small-evidence.ts';
import { findAsk } from './ask.ts';
import { findFocus } from './focus.ts';

const focusOf = (raw: string): string[] =>
  readQuestion(raw)
    .concepts.filter(({ isFocus }) => isFocus)
    .map(({ surface }) => surface);

describe('what is asked about', () => {
  it.each([
    ['四川有多少家人工智能企业？', ['人工智能', '企业']],
    ['四川有哪些政策？', ['政策']],
    ['晓多科技的海外收入是多少？', ['海外', '收入']],
    ['企业融资多少？', ['企业', '融资']],
    ['晓多科技的境外订单占多大比重？', ['境外', '订单', '比重']],
    ['How many AI companies does Sichuan have?', ['AI', 'companies']],
  ])('stands beside the question word in %s', (question, expected) =>
    expect(focusOf(question)).toEqual(expected),
  );

  it('is every word where there is no question word', () =>
    expect(focusOf('四川芯片企业')).toEqual(['芯片', '企业']));
});

describe('the run of words', () => {
  const folded = '芯片收入占多少';
  const [chips, income] = [[0, 2] as const, [2, 4] as const];

  it('goes on as far as words are near', () => {
    const marker = [5, 7] as const;
    expect(findFocus(folded, marker, [chips, income])).toEqual([income, chips]);
    expect(findFocus('芯片在四川的收入占多少', [9, 11], [chips, [6, 8]])).toEqual([[6, 8]]);
  });

  it('ends at a comma', () =>
    expect(findFocus('芯片,收入占多少', [6, 8], [chips, [3, 5]])).toEqual([[3, 5]]));

  it('prefers what follows', () => {
    const after = [9, 11] as const;
    expect(findFocus('芯片企业有多少家 园区', [5, 8], [chips, after])).toEqual([after]);
  });

  it('is all words when none is near, or without a marker', () => {
    expect(findFocus('芯片在四川和其他地方占多少', [11, 13], [chips])).toEqual([chips]);
    expect(findFocus(folded, undefined, [chips, income])).toEqual([chips, income]);
    expect(findFocus('谁', [0, 1], [])).toEqual([]);
  });

  it('reaches further between Latin words', () => {
    const folded = 'how many in firms, towns';
    const marker = findAsk(folded);
    expect(marker).toEqual([0, 8]);
    expect(
      findFocus(folded, marker, [
        [12, 17],
        [19, 24],
      ]),
    ).toEqual([[12, 17]]);
  });
});
