import type { EntityKind } from '../domain/index.ts';

/** A kind of thing that is asked for by its noun, and how a folded text shows a thing of that kind. */
export interface AskedKind {
  readonly id: string;
  readonly shown: RegExp;
  /** Also shown by a name of these kinds that the question does not hold. */
  readonly names?: readonly EntityKind[];
}

interface Kind extends AskedKind {
  readonly zh: string;
  readonly en: string;
}

/** Only kinds that a text can hardly name without their noun, or whose names are known. */
const KINDS: readonly Kind[] = [
  { id: 'airport', zh: '机场', en: 'airports?', shown: /机场|\bairports?\b/ },
  { id: 'bank', zh: '银行', en: 'banks?', shown: /银行|[工农中建交招]行|\bbanks?\b|\bicbc\b/ },
  { id: 'hospital', zh: '医院', en: 'hospitals?', shown: /医院|华西|医学院|\bhospitals?\b|\bclinic/ },
  {
    id: 'university',
    zh: '大学|高校|院校',
    en: 'universit(?:y|ies)|colleges?',
    shown:
      /大学|学院|高校|院校|交大|电子科大|川大|中科大|中科院|理工|清华|\buniversit|\bcolleges?\b|\buestc\b|\btsinghua\b/,
  },
  {
    id: 'professor',
    zh: '教授|院士|专家|学者|博士|工程师|科学家|医生|记者',
    en: 'professors?|academicians?|experts?|scholars?|scientists?|engineers?|doctors?|journalists?',
    shown:
      /教授|院士|专家|学者|博士|研究员|院长|校长|主任|创始人|董事长|理事长|会长|秘书长|工程师|科学家|负责人|医生|医师|记者|\bprof|\bacademician|\bexperts?\b|\bscholar|\bscientist|\bdr\b|\bdean\b|\bdirector\b|\bpresident\b|\bfounder|\bchair|\bhead(?:ed|s)?\b|\bengineer|\bjournalist|\breporter|\bsecretary/,
    names: ['person'],
  },
  { id: 'law-firm', zh: '事务所|律所', en: 'law firms?', shown: /事务所|律所|设计院|\bfirms?\b|\boffice\b/ },
  {
    id: 'securities',
    zh: '券商|证券公司|保荐人|保荐机构',
    en: 'brokers?|brokerages?|sponsors?',
    shown: /证券|券商|保荐|中金|\bsecurities\b|\bsponsor|\bbroker/,
  },
  { id: 'award', zh: '奖项?', en: 'awards?|prizes?', shown: /奖|\baward|\bprize|\bmedal/ },
  {
    id: 'builder',
    zh: '建筑公司|建筑企业|施工单位|施工方|施工企业|施工队|建筑商',
    en: 'builders?|contractors?',
    shown: /建筑|建工|施工|中建|中铁|承包|承建|\bbuilder|\bcontractor|\bconstruction\b/,
  },
  {
    id: 'insurer',
    zh: '保险公司|险企',
    en: 'insurers?|insurance compan(?:y|ies)',
    shown: /保险|人寿|财险|平安|\binsur/,
  },
  { id: 'airline', zh: '航空公司|航司', en: 'airlines?', shown: /航空公司|[川国东南]航|航司|\bairlines?\b/ },
  { id: 'port', zh: '港口|码头', en: 'ports?', shown: /港|码头|\bports?\b/ },
  { id: 'museum', zh: '博物馆', en: 'museums?', shown: /博物馆|博物院|\bmuseum/ },
  {
    id: 'company',
    zh: '公司|企业|厂家|厂商|单位|机构',
    en: 'compan(?:y|ies)|firms?|organi[sz]ations?',
    shown:
      /公司|集团|股份|企业|科技|智能|大学|学院|研究[院所]|实验室|中心|协会|学会|联盟|基金|银行|资本|创投|平台|[局厅委]|政府|部门|华为|阿里|腾讯|百度|京东|联通|电信|移动|[a-z]{3,}/,
    names: ['company', 'institution'],
  },
  {
    id: 'country',
    zh: '国家',
    en: 'countr(?:y|ies)',
    shown:
      /[美英法德韩俄泰](?:国|罗斯)|日本|印度|新加坡|越南|老挝|缅甸|柬埔寨|马来西亚|印尼|菲律宾|沙特|阿联酋|迪拜|澳大利亚|加拿大|巴西|墨西哥|古巴|意大利|西班牙|荷兰|瑞士|瑞典|以色列|土耳其|埃及|南非|哈萨克|巴基斯坦|欧洲|欧盟|东南亚|中东|非洲|南美|拉美|北美|中国|海外市场|\b(?:us|usa|u\.s\.|uk|china|japan|korea|germany|france|russia|india|singapore|thailand|vietnam|malaysia|indonesia|cuba|brazil|canada|australia|mexico|italy|spain|europe|africa|middle east)\b|\bamerica|\bunited/,
  },
  {
    id: 'city',
    zh: '城市|省份|市州|区县|地市|直辖市',
    en: 'cit(?:y|ies)|provinces?|districts?|count(?:y|ies)',
    shown: /(?!)/,
    names: ['place'],
  },
];

/** 哪家, 哪几所, 哪些知名; not 哪年获批, 哪里的. A bare 什么 must meet its noun: 什么奖. */
const QUESTION_WORD =
  '(?:(?:哪|边)(?!一?[年天月日次期届轮里儿种样时])[些几家所个座位名间条款项支]{0,2}(?:(?![的和在是年有把被])\\p{Script=Han}){0,4}?|(?:什么|啥子?))';
/** Behind these the noun only describes another: 哪些高校系, 哪些城市群, 哪些国家级园区. */
const NOUN_ENDS =
  '(?!系|群|圈|级|生|城|卡|业|家|后|点|组|库|线|队|金|制|化|型|名单|标准|重点|实验室|战略|政策|客户|场景|人工|网信|科技|发展|数据)';

const asked = KINDS.map(({ zh, en, ...kind }) => ({
  kind,
  pattern: new RegExp(
    `${QUESTION_WORD}(?:${zh})${NOUN_ENDS}|\\b(?:which|what) (?:[a-z]+ ){0,2}(?:${en})\\b`,
    'u',
  ),
}));

/** The kinds of things that a folded question asks for behind its question word: 哪些机场, 哪位教授, which university. */
export const readKinds = (folded: string): AskedKind[] =>
  /哪|边[家所个]|什么|啥|\bwhich\b|\bwhat\b/.test(folded)
    ? asked.filter(({ pattern }) => pattern.test(folded)).map(({ kind }) => kind)
    : [];
