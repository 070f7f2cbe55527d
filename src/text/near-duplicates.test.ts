import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearDuplicates } from './near-duplicates.ts';

const text = fc.string({
  unit: fc.constantFrom(...'四川省人工智能企业成都绵阳'),
  minLength: 1,
  maxLength: 40,
});

it('finds a text among others, whatever its punctuation', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), text, (others, own) => {
      const known = [...others, own];
      const found = nearDuplicates(known, 0.7)(own.replace(/(.{3})/g, '$1， '));
      expect(found?.similarity).toBe(1);
    }),
  );
});

it('finds what was changed a little, and not what is about the same', () => {
  const known = [
    '全省已聚集人工智能企业一千一百余家，产业规模持续扩大，生态逐步完善，算力基础不断夯实。',
    '绵阳科技城新区今年新引进机器人企业十二家，总投资超过三十亿元，预计后年全部投产。',
  ];
  const find = nearDuplicates(known, 0.7);
  expect(
    find('全省已聚集人工智能企业一千一百余家，产业规模持续扩大，生态日益完善，算力基础不断夯实。'),
  ).toMatchObject({ at: 0 });
  expect(find('绵阳今年新引进的机器人企业有十二家，它们后年投产。')).toBeUndefined();
  expect(find('')).toBeUndefined();
});
