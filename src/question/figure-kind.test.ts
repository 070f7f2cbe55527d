import { describe, expect, it } from 'vitest';
import { readFigureKind } from './figure-kind.ts';

describe('the kind of figure that is asked for', () => {
  it.each([
    ['公司有多少名员工?', 'people'],
    ['how many monthly users does it have?', 'people'],
    ['一共融了多少钱?', 'money'],
    ['2024年的营业收入是多少?', 'money'],
    ['how much revenue did it make?', 'money'],
    ['境外订单占多大比重?', 'percent'],
    ['比上年增长多少?', 'percent'],
    ['what share of the market does it hold?', 'percent'],
    ['掉了几个点?', 'percent'],
    ['有多少用户?', 'people'],
    ['要建多少先进工厂?', 'count'],
    ['算力有多少p?', 'count'],
    ['有多少家企业?', 'count'],
    ['占了多少席?', 'count'],
    ['how many models were filed?', 'count'],
    ['要等多久?', 'duration'],
    ['四川排第几位?', 'rank'],
    ['排多少名?', 'rank'],
    ['算力有多少?', 'any'],
  ] as const)('%s: %s', (question, kind) => expect(readFigureKind(question)).toBe(kind));
});
