import { stemmer } from 'stemmer';

/**
 * Everyday words that carry a question and name nothing that a passage must speak of: 这家公司搞了个东西, 成都那边, *the guy
 * behind it*, *pretty much*. Unlike stop words they stay in the index, where they may be all that a text is about. A word
 * belongs here only when a question loses nothing of its meaning without it; verbs and nouns that ask for something (转让,
 * 上班, *cost*, *supply*) do not.
 */
const ZH =
  // things, people and places without a name
  '东西 玩意 玩意儿 事 事儿 事情 话 原话 例子 样子 样儿 名字 摊子 一摊 这摊 这块 那块 一块 这票 那票 人家 别人 大伙 大伙儿 大家伙 旁人 ' +
  '家里 屋头 手里 手头 手上 手底下 口袋 兜里 省上 省里 市上 市里 里头 外头 上头 下头 这边 那边 这头 那头 本地 当地 地方 报纸 报上 ' +
  // when, loosely
  '当初 当时 当年 那年 那阵 那阵子 那时 那时候 那回 那次 这回 这次 最近 近来 近期 眼下 现今 之前 以前 之后 以后 后来 最后 最终 今后 如今 平时 一直 一年 一个月 一天 ' +
  // doing, saying and meaning, whatever it is
  '去 来 带 放 看 听 喊 听说 据说 想 打算 准备 出来 起来 下来 回来 进去 出去 过来 上来 下去 拿到 弄到 搞到 搞成 做成 弄成 弄出来 算是 ' +
  '各有 各是 各为 相比 对比 说好 说是 说法 讲讲 聊聊 晓得 清楚 明白 了解到 好像 似乎 感觉 应该 可能 愿意 开始 当 遭 ' +
  // how much of it
  '好 大 小 多 少 老 真 够 全 蛮 挺 特别 非常 十分 相当 比较 稍微 起码 至少 顶天 撑死 最多 满打满算 总体 整体 全部 所有 一口气 加起来 算下来 拢共 统共 一起 总数 个数 家数 数 ' +
  '简单 直接 顺便 顺带 随便 另外 还有 除了';
const EN =
  'guy guys folk folks person bunch crowd matter issue case story situation question answer info information detail details stuff ' +
  'word words term terms side moment day days time times present currently recently lately eventually finally roughly around ' +
  'approximately nearly almost altogether overall total combined supposed able likely possible possibly probably perhaps maybe sure happen ' +
  'happened involved concerning regarding reported reportedly apparently basically simply really big good nice great little full whole ' +
  'major different various certain specific particular exact nowadays these start started begin began going manage managed bother ' +
  'work works pull pulled pulling carry carries carried stand stands run runs turn turns become becomes reach reaches leave left ' +
  'show shows try tries happen behind exactly actually early earlier late later ago so-called';

/** Search terms. */
export const FRAMING: ReadonlySet<string> = new Set([
  ...ZH.split(' '),
  ...EN.split(' ').map((word) => stemmer(word)),
]);

/** 公司 and its like only point where a pronoun goes before them: 这家公司, 我们公司, *this company*. */
export const POINTING =
  /(?<=(?:这|那|该|此|我|我们|咱|咱们|俺们|他们|人家|它们?|这些|那些)(?:一?[家个间款帮种位])?)(?:公司|企业|单位|厂子?|机构|团队)|(?<=\b(?:this|that|the|these|those|our|my|their|its) )(?:company|firm|business|outfit|organi[sz]ation)\b/g;

/**
 * What a question word asks the name of: a text that names Mianyang need not call it a city. 哪家公司, 哪些城市, *which firm*.
 */
export const NAMED_KIND =
  /(?<=哪(?:[一几两三些])?[家个座所些位]?)(?:公司|企业|城市|单位|机构|省份|省市|地方|国家|学校|大学|高校|院校|部门|地区|区县|市州)|(?<=\b(?:which|what)(?: (?:other|two|three|four|seven))? )(?:compan(?:y|ies)|firms?|business(?:es)?|cit(?:y|ies)|provinces?|places?|towns?|districts?|universit(?:y|ies)|countr(?:y|ies)|year|month|date|day|person|people)\b/g;
