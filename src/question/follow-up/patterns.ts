/** Words that tell how one question leans on another. All patterns read folded text. */

const MEASURE = '[家个所项年名位款件座期代次种颗人条台套篇轮]';

const WHICH_PLACE = '哪[个座](?:区|县|市|省|国家|城市|街道|园区)';

/** The words that ask, with the preposition that belongs to them: 在哪里, 由谁. */
export const ASK = new RegExp(
  [
    '为什么|为何|为啥|怎么回事|怎么样|怎么|怎样|如何|咋样?',
    `(?:是|有)?(?:多少|好多|几)(?:亿元|万元|亿|万|${MEASURE})?(?=$|[^月号年])|第几|几月|几号`,
    '多[大高长久远快强重深](?![模型])',
    `何时|(?:什么|啥)时候|哪一?年|哪[一]?天|何年`,
    `[由被]?(?:谁|哪位|何人)|[在于去到]?(?:哪里|哪儿|何处|(?:什么|啥子?|哪个?)地方|${WHICH_PLACE})|在哪(?!${MEASURE}|[些几])`,
    `哪些|哪[几一]?${MEASURE}|哪`,
    '什么|啥子?|是否|是不是|有没有|能不能|会不会',
    '[吗么](?=[?!。]*$)|没有?(?=[?!。]*$)|(?<verb>[\\u4e00-\\u9fff])不\\k<verb>',
    '\\b(?:how (?:many|much|large|big|high|long|fast|accurate)|when|where|who|whom|whose|what|which|why|how)\\b',
  ].join('|'),
  'g',
);

type Asked = 'date' | 'place' | 'person' | 'number' | 'list' | 'other';
const ASKED: readonly (readonly [Asked, RegExp])[] = [
  ['other', /为什么|为何|为啥|怎么|怎样|如何|咋/],
  ['date', /时候|何时|哪一?[年天]|何年|几月|几号|\bwhen\b/],
  ['place', /哪里|哪儿|何处|地方|在哪|哪[个座][区县市省国城街园]|\bwhere\b/],
  ['person', /谁|哪位|何人|\bwho/],
  ['number', /多|几(?<!哪几)|第几|\bhow (?!$)/],
  ['list', /哪|什么|啥|\bwh(?:at|ich)\b/],
];

/** What words of `ASK` ask for by themselves, without the rest of the question. */
export const askedBy = (ask: string): Asked => ASKED.find(([, pattern]) => pattern.test(ask))?.[0] ?? 'other';

/** Asks for a noun that follows (多少钱, 哪些企业), not in the place of a part of the sentence. */
export const isDeterminer = (ask: string): boolean => ['number', 'list'].includes(askedBy(ask));

/** Times that do not say their year, or say it short: 上半年, 3月, 24年, 去年. */
export const BARE_PERIOD =
  /(?<![\d.])[12]\d年(?![来多间内])|(?<!\d)(?:上|下)半年|第?[一二三四1-4]季度|(?<!\d)\d{1,2}月(?:底|份|\d{1,2}日)?|去年|今年|前年|明年|前一年|上一年|后一年|次年|下一年|第二年|\b(?:last|this|next) year\b|\bthe (?:year (?:before|after)|(?:previous|next|following) year)\b|\bthe (?:first|second) half\b/g;

/** What looks like a company's name though the corpus has no such name. */
export const ORGANISATION =
  /(?<!\p{Script=Han})(?!那|这|该|高|新|大|小|哪|什|有|多|的|其)\p{Script=Han}{2,4}(?:科技|股份|集团)(?=[的是有在和与由被获到目现去今成上创总员市董怎什哪何多几谁卖发做研产为推属算?,]|20|$)/gu;

/** A year and what was held or published in it: 2025世界机器人大会. */
export const DATED_EVENT =
  /(?:19|20)\d{2}(?:(?![有几哪谁])\p{Script=Han}){2,12}?(?:大会|峰会|论坛|大赛|博览会|百强|(?<![上入在])榜单?)/gu;

/** 和北京比差多少: the name is only what the subject of the question before is compared with. */
export const COMPARED = /^(?:那么?)?(?:和|跟|与|同|比)/;

/** Being on a list or at an event that the question before names. */
export const IN_FRAME = /上榜|入选|在榜|入围|在里面|在其中|榜上/;
/** 成都占多少, 其中成都有几家: a share of what was counted. */
export const PART_OF = /^(?:那么?)?其中|占(?!地)/;

/** Turns that ask nothing: 然后呢, 真的吗. */
export const DISCOURSE =
  /^(?:然后|接着|后来|真的假?的?|是吗|对吗|确定|那?怎么办|那又怎样|怎么说|比如|例如|继续|接着说|详细说说|所以|人|你|我|在)(?:呢|吗|么|说)?[?!。]*$|^(?:really|so what|and then|go on|then what|so)[?!.]*$/;

/** More of a list: 还有呢, 其他的呢, anything else? */
export const MORE =
  /^(?:那么?|另外)?(?:还有|其[他它余]|别|另外|剩下|除此之外|除了?(?:这|那)些(?:之外|以外)?(?:还有)?)的?(?:(?:(?:别|其[他它]|另外)的?)(?:\p{Script=Han}{2,4})?|哪些|什么|谁)?(?:呢|吗|么|没有?)?[?!。]*$|^(?:列出|说|来)?更多[呢的]?[?!。]*$|^(?:and )?(?:anything else|any (?:more|others?)|more|others?|(?:what|who|which) (?:else|others?)|(?:what about )?the (?:others?|rest))[?!.]*$/u;

/** Year-less times that refine a year rather than replace it. */
export const PART_OF_YEAR = /^(?:[上下]半年|第?[一二三四1-4]季度|\d{1,2}月.*|the (?:first|second) half)$/;

/** What stands before a follow-up and says nothing: 那, 还有, 请问. */
export const LEAD_IN =
  /^(?:(?:那么?(?![个家款里儿边些年时位座项份种])|还有(?!哪)|另外|此外|再问一下|再问|请问一下|请问|换成|如果是|至于|对了|然后|所以|嗯|哦|好的?|ok|and(?! why)|also|so|then|but)[,，、 ]*)+/;
/** A lead-in that ties a question to the one before. */
export const TIE =
  /^(?:那么?(?![个家款里儿边些年时位座项份种])|还有|另外|此外|换成|如果是|至于|and\b|also\b|then\b|but\b)/;

/** 那成都呢, what about Beijing, and in 2025. The group is what is swapped in. */
export const SWAPS: readonly RegExp[] = [
  /^(.+?)(?:又|的话)?呢[?!。~]*$/,
  /^(?:换成|换作|换做|如果是|改成)(.+?)[?!。]*$/,
  /^(?:what|how) about (?:for |in |at |with )?(.+?)[?!.]*$/,
  /^(?:and|or) (?:for |in |at |with |what about |how about )?(.+?)[?!.]*$/,
];

export const BARE_CAUSE =
  /^(?:为什么|为何|为啥)(?:呢|呀|啊|会?(?:是|有)?(?:这样|(?:这么|那么|如此)[多高少低大小快慢好差强]))?呢?[?!。]*$|^(?:是什么|什么|有什么|啥)?(?:原因|缘由|理由)(?:是什么|是啥|何在|在哪|有哪些)?呢?[?!。]*$|^(?:why|how come)(?: is that| so(?: many| much| few| little| high| low)?| not)?[?!.]*$/;

/** Small talk, orders to the bot, and topics of everyday life never lean on a question about industry. */
export const OTHER_TOPIC =
  /吃饭|吃了|睡了|睡觉|下班|起床|天气|气温|下雨|几点了?[?]?$|笑话|首诗|唱歌?|翻译|代码|火锅|好吃|好玩|景点|旅游|电影|彩票|股价|星座|菜谱|做菜|今天|明天|昨天|周末|你|谢谢|多谢|感谢|再见|拜拜|忽略|帮我|我(?!国|省|市)|\b(?:weather|joke|poem|thanks?|thank you|hello|hi|bye|you|your|me|my|i|ignore|translate|code|today|tomorrow)\b/;

/** What the field is about: a question that says one of these has its own subject. */
export const TOPIC =
  /人工智能|(?<![a-z])ai(?![a-z])|大模型|算力|智算|超算|产业链|数字经济|机器人|链主|\bartificial intelligence\b|\blarge models?\b|\bllms?\b|\bcomput(?:e|ing)\b/;
/** The field at the beginning of a noun phrase: kept when the attribute behind it is exchanged. */
export const TOPIC_START = /^(?:的|的?新一代)?(?:人工智能|ai)(?![a-z])(?:领域|产业|行业|方面)?(?:的)?/;

/** Things that can have attributes of their own, as the end of a word. */
export const THING =
  /(?:产品|系统|模型|平台|项目|中心|芯片|方案|基金|学院|学校|大学|实验室|研究院|机构|机器人|政策|办法|措施|条例|规划|计划|联盟|协会|榜单|榜|百强|基地|园区|软件|应用|算法|数据集|智能体|设备|装置|终端|大会|峰会|论坛|大赛|集群|公司|企业|团队|技术)$/;

export const ROLE =
  /(?:创始人|创办人|创建人|发起人|合伙人|投资人|投资方|代言人|法人|法定代表人|发言人|董事长|总经理|经理|总监|秘书长|理事长|会长|院长|主任|负责人|带头人|首席\p{Script=Han}*|总裁|老板|掌门人|校长|所长|厅长|省长|市长|ceo|coo|cto|(?:co-?)?founders?|investors?|owners?|chair(?:man|woman|person)?|directors?|president|dean|secretary.general|head)$/u;
const WHERE = /(?:总部|地址|位置|选址|办公地|所在地|headquarters|location|address)$/;
const WHEN = /(?:时间|日期|年份|成立日|date|time)$/;
const WHY = /(?:原因|缘由|理由|reasons?)$/;
const AMOUNT =
  /(?:收入|营收|利润|金额|规模|人数|数量|数|率|占比|比例|精度|费用|成本|估值|资本|市值|产值|销量|销售额|融资额|总额|增速|排名|投资额|投入|价格|面积|目标|时长|速度|月活|日活|用户量|revenue|profits?|amount|rate|share|valuation|accuracy|headcount|capital|income|sales|price|cost)$/;

/** Figures that are also things or deeds, so that they may stand in a subject too. */
const FIGURE = /(?:投资|占地|算力|补贴|奖励|奖金|奖|工资|薪资|年薪|学费|电费|存储|investment|salary|size)$/;
/** What is counted by heads or pieces. */
const COUNT =
  /(?:员工|职工|雇员|学生|教师|老师|师资|用户|粉丝|专利|门店|分店|employees|staff|students|teachers|users|patents|customers)$/;
/** What is told by its names. */
const NAMED =
  /(?:产品|项目|客户|股东|成员|子公司|供应商|合作伙伴|合作方|服务|业务|奖项|荣誉|竞争对手|对手|竞品|products|projects|shareholders|members|subsidiaries|suppliers|partners|competitors|services|awards)$/;

export type Wanted = 'person' | 'place' | 'date' | 'reason' | 'number' | 'count' | 'names';
const WANTED: readonly (readonly [Wanted, RegExp])[] = [
  ['person', ROLE],
  ['place', WHERE],
  ['date', WHEN],
  ['reason', WHY],
  ['number', AMOUNT],
  ['number', FIGURE],
  ['count', COUNT],
  ['names', NAMED],
];

/** How one asks for an attribute, by the kind of thing that it is. */
export const askFor = (attribute: string): Wanted | undefined =>
  WANTED.find(([, pattern]) => pattern.test(attribute))?.[0];

/** Nouns of a relation or a measure, as the end of a word: whose they are must be said, known to the corpus or not. */
export const RELATIONAL =
  /(?:对手|伙伴|人|员|者|商|方|股东|客户|竞品|费用?|价格?|额|奖金?|款|券|权|数|钱|地址?|址|名|号|岁数|年纪|年龄|年薪|工资|学历|电话|邮箱|官网|口号|业务)$/;

/** A country is a place of its own, though the corpus lists only places of its field. */
export const COUNTRY =
  /中国|我国|美国|日本|韩国|英国|法国|德国|俄罗斯|印度|巴西|意大利|西班牙|加拿大|澳大利亚|欧盟|欧洲|非洲/;

/** Knowledge of the world: what a word means, how a thing is done, the highest mountain. */
export const GENERAL =
  /^(?:什么是|什么叫|何谓|啥是|啥叫)|的(?:区别|意思|定义|原理|含义)|[和与跟].+区别|^(?:世界|地球|宇宙|历史)上?.*最|人类|发明|诞生|起源|之父|\binvent|\bfather of\b|\bwhat (?:is|are) (?:an? )?(?:artificial|ai\b|large|llms?)|\b(?:difference|mean|meaning|definition)\b/;

/** 金额, 规模 …: what is measured of a thing, at the end of a noun phrase. */
export const isMeasured = (word: string): boolean => AMOUNT.test(word) || WHEN.test(word) || WHERE.test(word);

/** Verbs of change and share speak of the figure that was asked before. */
export const OF_FIGURE =
  /^(?:同比|环比|比上年|比去年|比|目标|排名?(?:第几|多少|老几)|增长|增加|增速|增幅|下降|减少|提高|涨|跌|降|占|翻|相当于|现在|目前|达到|实现|完成|这是|这算)/;
/** What people do and are: speaks of the person whom the question before asked for. */
export const OF_PERSON =
  /上任|任职|担任|毕业|出生|学历|哪里人|哪儿人|职务|头衔|背景|履历|教过|做过|怎么(?:看|说|讲|想|认为)|如何(?:看|评价)|观点|看法|认为|说过|说了/;
/** Latin words that are no names of their own in a Chinese question. */
export const COMMON_LATIN =
  /^(?:ceo|coo|cto|cfo|ip|api|app|gpu|cpu|npu|arr|mau|dau|kpi|ipo|b2b|saas|pb|p|tops|flops|eflops|pflops|aigc|agent|token|mcp|rag|cuda)s?$/;

/** Words that add nothing to a bare ask: 具体是多少, 大概有多少. */
export const FILLER =
  /^(?:具体|实际|真正|大概|大约|到底|究竟|一共|总共|共|分别|各自|各|又|都|是|有|在|会|的|呢|个|了|数字|数值|details?|exactly)$/;
