import { describe, expect, it } from 'vitest';
import { botTextsOf, LOCALES, textsOf } from './index.ts';

const hant = textsOf('zh-Hant');

describe('Traditional texts', () => {
  it('writes the labels of attributes in the characters and words of Taiwan', () => {
    expect(hant.why.attributes(['参数量', '芯片制程', '发布时间'])).toBe('具體問參數量、晶片製程、發布時間');
    expect(hant.why.attributeMissing(['月活跃用户数'])).toBe('沒有說到月活躍使用者數');
  });

  it('turns the characters of what was searched, and leaves its words', () => {
    expect(hant.why.searchedFor([{ surface: '人工智能', others: ['软件', 'ai'] }])).toBe(
      '檢索的詞：人工智能（也查軟件、ai）',
    );
    expect(hant.why.names(['中科信息'])).toBe('認出的名稱和地點：中科信息');
    expect(hant.readAs('ｊｇ', '机柜')).toBe('以「機櫃」檢索（原問：「ｊｇ」）');
    expect(hant.missing(['机柜', '網路'])).toBe('收錄的資料沒有提到：機櫃、網路');
  });
});

describe('searched words', () => {
  it('follow with their other wordings in brackets, where there are any', () => {
    const words = [
      { surface: 'revenue', others: ['sales', 'turnover'] },
      { surface: '2024', others: [] },
    ];
    expect(textsOf('en').why.searchedFor(words)).toBe('Searched for: revenue (also sales, turnover), 2024');
    expect(textsOf('zh').why.searchedFor(words)).toBe('检索的词：revenue（也查sales、turnover）、2024');
  });
});

it('words in quotation marks stand side by side as each language writes them', () => {
  const names = LOCALES.map((locale) => botTextsOf(locale).answer.knows(['成都', '绵阳']));
  expect(names).toEqual([
    '语料里有“成都”“绵阳”，',
    '收錄的資料裡有「成都」、「綿陽」，',
    'The corpus speaks of “成都”, “绵阳”, ',
  ]);
});
