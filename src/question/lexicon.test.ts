import { describe, expect, it } from 'vitest';
import { createTokenizer, normalise } from '../text/index.ts';
import { createLexicon, liesIn } from './index.ts';
import { COMPANIES } from './lexicon/companies.ts';
import { PLACE_PARENTS, PLACES } from './lexicon/places.ts';

const tokenizer = createTokenizer([]);
const lexicon = createLexicon([], tokenizer);
const found = (text: string): string[] =>
  lexicon.findNames(normalise(text).text).map(({ name }) => name.canonical);

describe('findNames', () => {
  it.each([
    ['蓉城有多少家企业', ['成都']],
    ['蓉城科技企业有多少', ['成都']],
    ['锦城学院有什么专业', []],
    ['成都锦城学院', ['成都']],
    ['金陵科技学院在哪', []],
    ['鹏城实验室', []],
    ['鹏城的实验室', ['深圳']],
    ['羊城晚报的报道', []],
    ['江城大道12号', []],
    ['江城的企业', ['武汉']],
    ['春城集团', []],
    ['四川大学', ['四川']],
    ['近日本报记者走访', []],
    ['日本的报纸', ['日本']],
    ['5G大连接', []],
    ['兴隆湖南岸', ['兴隆湖']],
    ['长江西岸', []],
    ['发放创新津贴', []],
    ['新津的园区', ['新津区']],
    ['双流區和郫都', ['双流区', '郫都区']],
    ['川渝地区', ['成渝']],
    ['Latin America', []],
    ['Southwest China', ['西南地区']],
    ['给小米供货吗', ['小米']],
    ['阿里云和Huawei', ['阿里巴巴', '华为']],
    ['4个字节', []],
    ['prices ascend', []],
  ])('%s: %j', (text, places) => expect(found(text)).toEqual(places));
});

it('each form of a place or a company is listed once', () => {
  const forms = [...PLACES, ...COMPANIES].flat().map((form) => normalise(form).text);
  expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
});

describe('places', () => {
  it('have parents and parts that are listed', () => {
    const known = new Set(PLACES.map(([name]) => name));
    const named = [...PLACE_PARENTS.keys(), ...[...PLACE_PARENTS.values()].flat()];
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each([
    ['成都', '四川', true],
    ['双流区', '四川', true],
    ['成都高新区', '成都', true],
    ['绵阳', '成都', false],
    ['四川', '成都', false],
    ['四川', '四川', false],
    ['重庆', '四川', false],
    ['成都', '成渝', true],
    ['深圳', '粤港澳大湾区', true],
    ['滑铁卢', '四川', false],
  ] as const)('%s lies in %s: %s', (place, region, expected) => expect(liesIn(place, region)).toBe(expected));
});

describe('synonyms', () => {
  it('does not take a wording without its negation', () => {
    expect(lexicon.synonyms('联网').map(({ written }) => written)).not.toContain('离线');
    expect(lexicon.synonyms('离线').length).toBeGreaterThan(0);
  });
});
