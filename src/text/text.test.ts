import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createTokenizer,
  findPeriods,
  languageOf,
  normalise,
  periodOfDate,
  splitSentences,
} from './index.ts';

const sentencesOf = (text: string): string[] =>
  splitSentences(text).map(([start, end]) => text.slice(start, end));

describe('normalise', () => {
  it.each([
    ['ＡＩ　企業', 'ai企业'],
    ['四 川 省 人工智能', '四川省人工智能'],
    ['1,100余家', '1100余家'],
    ['川大\u200b智胜\u00ad', '川大智胜'],
    ['SeaArt   AI', 'seaart ai'],
    ['40,000P, 1,2', '40000p, 1,2'],
    ['\u0000\n四川\t', '四川'],
  ])('folds %j to %j', (raw, folded) => expect(normalise(raw).text).toBe(folded));

  it('leads back to the original glyphs', () => {
    const raw = '臺灣與ＡＩ 產業：1,100 家';
    const { text, toOriginal } = normalise(raw);
    const start = text.indexOf('产业');
    expect(raw.slice(...toOriginal([start, start + 2]))).toBe('產業');
    const number = text.indexOf('1100');
    expect(raw.slice(...toOriginal([number, number + 4]))).toBe('1,100');
  });

  it('maps every span to a slice that folds to the same text', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'四川產業ＡＩ ，1,0。ﬁé🎉\u0301\u200b\nab'.split('')),
      maxLength: 40,
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (raw, a, b) => {
        const { text, toOriginal } = normalise(raw);
        if (text === '') return;
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const slice = raw.slice(...toOriginal([start, end]));
        const tight = (s: string): string => s.replace(/[ ,]/g, '');
        expect(tight(normalise(slice).text)).toContain(tight(text.slice(start, end)));
      }),
    );
  });
});

describe('splitSentences', () => {
  it.each([
    ['四川有企业。成都也有！', ['四川有企业。', '成都也有！']],
    ['他说：“很明显。”随后离开。', ['他说：“很明显。”', '随后离开。']],
    ['见《高楼搭“框架”，如何添砖加瓦？》一文。', ['见《高楼搭“框架”，如何添砖加瓦？》一文。']],
    ['精度达0.1毫米;速度更快.下一句', ['精度达0.1毫米;', '速度更快.', '下一句']],
    ['Tech Co., Ltd. raised 4.1 million. It grew.', ['Tech Co., Ltd. raised 4.1 million.', 'It grew.']],
    ['第一行\n第二行', ['第一行', '第二行']],
    ['名列前茅……此外', ['名列前茅……', '此外']],
    ['（见表一。共三列）结束。', ['（见表一。共三列）结束。']],
  ])('cuts %j', (text, parts) => expect(sentencesOf(text)).toEqual(parts));

  it('covers everything but white space, in order, without overlap', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'四川。！？；…“”（）《》.a B\n1"'.split('')),
      maxLength: 60,
    });
    fc.assert(
      fc.property(texts, (text) => {
        const spans = splitSentences(text);
        expect(
          spans
            .map(([start, end]) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        for (const [i, [start, end]] of spans.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0);
        }
      }),
    );
  });
});

describe('findPeriods', () => {
  it.each([
    ['2024年上半年融资', '2024-01-01', '2024-06-30'],
    ['funding in h1 2024', '2024-01-01', '2024-06-30'],
    ['first half of 2024', '2024-01-01', '2024-06-30'],
    ['2025年第三季度', '2025-07-01', '2025-09-30'],
    ['截至2024年8月', '2024-08-01', '2024-08-31'],
    ['2024年2月28日', '2024-02-28', '2024-02-28'],
    ['on 27 may 2024 it', '2024-05-27', '2024-05-27'],
    ['2024-2026年', '2024-01-01', '2026-12-31'],
    ['in 2025?', '2025-01-01', '2025-12-31'],
    ['aims for it by 2027.', '2027-01-01', '2027-12-31'],
  ])('reads %j', (text, from, to) => expect(findPeriods(text)).toMatchObject([{ from, to }]));

  it.each([
    ['2024年营收4亿元;其第四季度2亿元', '2024-10-01', '2024-12-31'],
    ['2024年不错,上半年尤其好', '2024-01-01', '2024-06-30'],
    ['2023年平平,2024年好转,前三季度已盈利', '2024-01-01', '2024-09-30'],
  ])('reads a part of the year named before: %j', (text, from, to) =>
    expect(findPeriods(text).at(-1)).toMatchObject({ from, to }),
  );

  it.each([
    ['截至今年8月', '2024-08-01', '2024-08-31'],
    ['去年12月的榜单', '2023-12-01', '2023-12-31'],
    ['去年下半年起', '2023-07-01', '2023-12-31'],
    ['今年,四川出手;3月,协会成立', '2024-03-01', '2024-03-31'],
    ['在5月的发布会上', '2024-05-01', '2024-05-31'],
  ])('reads what leans on the year of the text: %j', (text, from, to) =>
    expect(findPeriods(text, 2024).at(-1)).toMatchObject({ from, to }),
  );

  it('takes a month of a text that names years for nobody’s', () =>
    expect(findPeriods('2022年立项,5月开工', 2024)).toMatchObject([{ from: '2022-01-01' }]));

  it('reads no part of a year that is not named', () => expect(findPeriods('上半年不错')).toEqual([]));

  it.each([
    '2000家企业',
    '2000余家',
    '2000名教师',
    '2000台',
    '2000亿元',
    '40000p',
    '12024',
    '2024年13月1日的',
  ])('sees no wrong date in %j', (text) =>
    expect(findPeriods(text).every((period) => period.from.startsWith('2024-01'))).toBe(true),
  );

  it('spreads the date of a document', () => {
    expect(periodOfDate('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(periodOfDate('未注明')).toBeUndefined();
  });
});

describe('createTokenizer', () => {
  const tokenizer = createTokenizer([]);

  it('keeps corpus names whole, drops function words, stems English', () => {
    const { tokens } = createTokenizer(['启英泰伦']);
    expect(tokens('启英泰伦的创始人是谁？')).toEqual(expect.arrayContaining(['启英泰伦', '创始人']));
    expect(tokens('启英泰伦的创始人是谁？')).not.toContain('谁');
    expect(tokens('How many companies?')).toEqual(['compani']);
    expect(tokens('，。！')).toEqual([]);
  });

  it.each([
    ['Сколько компаний в Сычуани?', ['сколько', 'компаний', 'сычуани']],
    ['สวัสดีครับ อากาศวันนี้', ['สวัสดี', 'ครับ', 'อากาศ', 'วัน', 'นี้']],
    ['서울의 날씨는 어때요?', ['서울의', '날씨는', '어때요']],
    ['ما هي عاصمة مصر؟', ['ما', 'هي', 'عاصمة', 'مصر']],
    ['カレーの作り方', ['カレー', '作り方']],
    ['成都 Привет 人工智能café', ['成都', 'привет', '人工智能', 'café']],
  ])('keeps the words of other scripts whole: %s', (text, words) => {
    const folded = normalise(text).text;
    expect(tokenizer.words(folded).map(({ term }) => term)).toEqual(words);
    expect(tokenizer.words(folded).map(({ span }) => folded.slice(...span))).toEqual(words);
    expect(tokenizer.tokens(text)).toEqual(expect.arrayContaining(words));
  });

  it('has another fingerprint for other names', () =>
    expect(createTokenizer(['甲公司']).fingerprint).not.toBe(createTokenizer(['乙公司']).fingerprint));
});

describe('languageOf', () => {
  it.each([
    ['四川有多少家AI企业', 'zh'],
    ['Who founded 启英泰伦 in Chengdu?', 'en'],
    ['SeaArt', 'zh'],
    ['SeaArt 的文生图 AI 怎么样', 'zh'],
  ])('%j is %s', (text, lang) => expect(languageOf(text)).toBe(lang));
});
