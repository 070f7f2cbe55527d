import { describe, expect, it } from 'vitest';
import { ENTITIES, entity, reader, TERMS } from '../../tests/small-reader.ts';
import { isPinyin } from '../text/index.ts';

const read = reader(ENTITIES, TERMS);
const rewritten = (raw: string): string[] => read(raw).rewrites.map(({ from, to }) => `${from}→${to}`);

describe('initials', () => {
  it.each([
    ['qytl芯片', 'qytl→启英泰伦'],
    ['QYTL 的创始人', 'QYTL→启英泰伦'],
    ['ｃｄｚｓ利润', 'ｃｄｚｓ→川大智胜'],
    ['xdkj做什么', 'xdkj→晓多科技'],
    ['who founded hyhy', 'hyhy→海艺互娱'],
    ['knp 的机器人', 'knp→卡诺普'],
  ])('%s: %s', (raw, expected) => expect(rewritten(raw)).toEqual([expected]));

  it('stand for nothing when two names share them', () => {
    const twins = reader([entity('company', '明途科技'), entity('company', '美团科技')], []);
    expect(twins('mtkj的创始人').rewrites).toEqual([]);
  });

  it.each(['ai', 'cto', 'GPU多少', 'llm 是什么', 'ceo是谁', 'pue', 'sichuan', 'aqytl', 'qytl2', 'xxs'])(
    'are not in %s',
    (raw) => expect(rewritten(raw)).toEqual([]),
  );
});

describe('pinyin', () => {
  it.each([
    ['qiyingtailun', 'qiyingtailun→启英泰伦'],
    ['qi ying tai lun的芯片', 'qi ying tai lun→启英泰伦'],
    ['qi3 ying1 tai4 lun2', 'qi3 ying1 tai4 lun2→启英泰伦'],
    ['qǐ yīng tài lún', 'qǐ yīng tài lún→启英泰伦'],
    ['qiyintailun', 'qiyintailun→启英泰伦'],
    ['chuandazhisheng利润', 'chuandazhisheng→川大智胜'],
    ['who founded qiyingtailun', 'qiyingtailun→启英泰伦'],
    ['rongzi多少', 'rongzi→融资'],
  ])('%s: %s', (raw, expected) => expect(rewritten(raw)).toEqual([expected]));

  it('is read as words when the whole question is pinyin', () => {
    const question = read('sichuan you duoshao jia rengong zhineng qiye');
    expect(question.embedText.replaceAll(' ', '')).toBe('四川有多少家人工智能企业');
    expect(question).toMatchObject({ lang: 'zh', ask: 'number', unit: { word: '家' } });
    expect(question.rewrites).toEqual([
      { from: 'sichuan', to: '四川' },
      { from: 'rengong zhineng', to: '人工智能' },
      { from: 'qiye', to: '企业' },
    ]);
  });

  it('is read as a name that begins with a known one', () => {
    const park = reader([entity('institution', '雅安大数据产业园')], []);
    expect(park('yaan dashuju chanyeyuan').rewrites).toEqual([
      { from: 'yaan dashuju chanyeyuan', to: '雅安大数据产业园' },
    ]);
    expect(park('yaan').rewrites).toEqual([]);
  });

  it('gives the embedder the Chinese name of a place in a Chinese question', () => {
    expect(read('meishan到2025年的规模')).toMatchObject({ embedText: '眉山到2025年的规模', rewrites: [] });
    expect(read('companies in Meishan').embedText).toBe('companies in Meishan');
  });

  it('keeps the question English when only a name is pinyin', () =>
    expect(read('who founded qiyingtailun').lang).toBe('en'));

  it('ends a syllable where a blank is', () => {
    const both = reader([], [['反感', 90]]);
    expect(both('rengong zhineng fang an').embedText).toContain('方案');
    expect(both('rengong zhineng fan gan').embedText).toContain('反感');
    expect(both('rengong zhineng fangan').embedText).toContain('反感');
  });

  it.each([
    ['zhongguo', true],
    ['xian', true],
    ['founder', false],
    ['chip', false],
    ['', false],
  ])('%s is pinyin: %s', (letters, expected) => expect(isPinyin(letters)).toBe(expected));
});

describe('homophones and typos', () => {
  it.each([
    ['启英太伦', '启英太伦→启英泰伦'],
    ['启应泰伦的创始人', '启应泰伦→启英泰伦'],
    ['起英泰伦芯片', '起英泰伦→启英泰伦'],
    ['启英秦伦', '启英秦伦→启英泰伦'],
    ['启英伦泰', '启英伦泰→启英泰伦'],
    ['启英英泰伦', '启英英泰伦→启英泰伦'],
    ['启泰伦的芯片', '启泰伦→启英泰伦'],
    ['啟英太倫的創始人', '啟英太倫→启英泰伦'],
    ['启 英 太 伦', '启 英 太 伦→启英泰伦'],
    ['川大智圣利润', '川大智圣→川大智胜'],
    ['海意互娱的ceo', '海意互娱→海艺互娱'],
    ['小多科技做什么', '小多科技→晓多科技'],
    ['卡洛普上市了吗', '卡洛普→卡诺普'],
    ['肖雪送是谁', '肖雪送→肖雪松'],
    ['唐永是谁', '唐永→唐勇'],
    ['城都有多少企业', '城都→成都'],
    ['四川人工智能学院什么时候成立', '四川人工智能学院→四川省人工智能学院'],
    ['四川省人工只能研究院', '四川省人工只能研究院→四川省人工智能研究院'],
    ['人工只能企业', '人工只能→人工智能'],
    ['大摸型有几个', '大摸型→大模型'],
    ['成都的算例多少', '算例→算力'],
    ['成都蓉资多少', '蓉资→融资'],
    ['Chipinteli chips', 'Chipinteli→Chipintelli'],
    ['Xiaodu Technology founder', 'Xiaodu Technology→Xiaoduo Technology'],
    ['Sichaun AI companies', 'Sichaun→Sichuan'],
    ['sea art users', 'sea art→SeaArt'],
  ])('%s: %s', (raw, expected) => expect(rewritten(raw)).toEqual([expected]));

  it('show each rewrite once', () => expect(rewritten('启英太伦和启英太伦')).toEqual(['启英太伦→启英泰伦']));

  it('lead back to what was typed', () => {
    const raw = '请问，ｑｙｔｌ 2024年利润？';
    const question = read(raw);
    const at = question.folded.text.indexOf('启英泰伦');
    expect(raw.slice(...question.folded.toOriginal([at, at + 4]))).toBe('ｑｙｔｌ');
    const [period] = question.periods;
    expect(period && raw.slice(...question.folded.toOriginal(period.span))).toBe('2024年');
    expect(question.concepts[0]?.surface).toBe('启英泰伦');
    expect(question.raw).toBe(raw);
  });

  it('work without any name or corpus', () => {
    const empty = reader([], []);
    expect(empty('人工只能企业').rewrites).toEqual([{ from: '人工只能', to: '人工智能' }]);
    expect(empty('qytl的芯片').rewrites).toEqual([]);
  });
});

describe('words of Taiwan', () => {
  const readTaiwan = reader(ENTITIES, [...TERMS, ['软件', 3], ['数据', 5], ['智慧', 2], ['智能', 9]]);
  const changes = (raw: string): string[] => readTaiwan(raw).rewrites.map(({ from, to }) => `${from}→${to}`);

  it.each([
    ['成都的軟體公司', ['軟體→软件']],
    ['公共資料的開放', ['資料→数据']],
  ])('are read as those of the mainland: %s', (raw, expected) => expect(changes(raw)).toEqual(expected));

  it.each(['申报资料要什么', '投資料理機器', '智慧高速有多長', '雷射產業'])('stay as they are: %s', (raw) =>
    expect(changes(raw)).toEqual([]),
  );
});
