import { type Attribute, rx } from './pattern.ts';

/** Statistics of an industry or a region: size, growth, shares, ranks, counts. */
export const INDUSTRY: readonly Attribute[] = [
  {
    id: 'total-economy',
    zh: '经济总量',
    asked: rx`(?:数字)?经济(?:的)?(?:总量|总规模|规模)(?:是|有|为|要|做到|达到?|突破|占|一共)*(?:<n>)?(?:万亿|亿)?|(?:size|scale|volume) of (?:the |its )?(?:\w+ ){0,2}(?:digital )?economy|how (?:big|large) (?:is|was|will) (?:the |its |[a-z]+'s )?(?:digital )?economy`,
    shown: rx`经济(?:总量|规模)?[^。;]{0,14}\d[\d.]*[余多]?[万千]?亿|\d[\d.]*[余多]?[万千]?亿[^。;]{0,10}(?:的)?(?:数字)?经济|economy(?:[^.;]|\.(?=\d)){0,50}(?:billion|trillion)|(?:billion|trillion)[^.;]{0,40}economy`,
  },
  {
    id: 'output-value',
    zh: '产值或产业规模',
    asked: rx`(?:总)?产值|(?:产业|行业|市场|经济)(?:总)?(?:规模|体量|盘子|总值|总量)|(?:产业|行业|市场)(?:有|到底|现在|究竟|能)*(?:多大|<n>(?:钱|亿|元|万))|增加值|(?<!(?:团队|队伍|人员|员工|用户|基金|园区|中心|数据|数据集|语料|算力|模型|参数|存储|人|机房|集群|培训|招生|订单|融资|投资)[^。;?]{0,16})规模(?:有|达到?|是|要|得|做到)*(?:多大|<n>)|(?:做|搞|干|发展)到(?:了)?多大|(?:生意|盘子)[^,。;?]{0,6}多大(?!比|份)|output value|value of output|market size|(?:size|scale|value) of (?:\w+['’]?s? ){0,5}(?:industry|sector|market)|how (?:big|large) (?:is|was) (?:\w+['’]?s? ){0,6}(?:industry|sector|market)|added value|industry (?:size|scale|revenue|output)|worth of (?:the )?(?:industry|sector)`,
    shown: rx`产值|规模|增加值|总值|营收|千亿级|万亿|产业[^。;]{0,20}\d+(?:\.\d+)?[余多]?亿|output|market size|industry (?:size|scale|revenue)|scale\b|added value|(?:industry|sector)[^.;]{0,80}(?:billion|trillion)|(?:billion|trillion)[^.;]{0,60}(?:industry|sector)|core ai`,
  },
  {
    id: 'gdp',
    zh: '国内生产总值',
    asked: rx`\bgdp\b|(?:国内|地区|全省|全市)?生产总值|经济总量|gross domestic product`,
    shown: rx`\bgdp\b|生产总值|经济总量|gross domestic product`,
  },
  {
    id: 'growth-rate',
    zh: '增长率',
    asked: rx`增速|增幅|增长率|涨幅|降幅|(?:同比|环比)|(?<!新)(?:增长|增加|上升|上涨|下降|下滑|提升|提高|减少|涨|增|降|跌)(?:了|得|有)?(?:<n>(?!个(?!百分点)|家|款|项|名|台|人|位|所|条|万|亿)|多快|几成|多大|几倍)|(?:长|涨|增)得(?:快|好)?(?:多快|吗|不)?|<n>(?:倍|个百分点)|增长(?:情况|如何|怎么样|多快)|(?:比|较)(?:上年|去年|前年|同期|上一年)[^,。;]{0,8}(?:<n>|多|少|增|减|如何|怎么样)|growth rate|(?:year[- ]on[- ]year|yoy)|how (?:fast|much) (?:did|has|have|is|was|does) [^?]{1,60}(?:grow|grew|grown|increase|rise|rose|risen|fall|fell|fallen|drop|up\b|expand)|(?:rate|percent\w*) of (?:growth|increase)|grow by|increase[ds]? by|\bhow many times\b`,
    shown: rx`20\d\d年[^。;]{0,16}\d[^。;]{0,8}20\d\d年[^。;]{0,12}\d|in 20\d\d and [^.;]{0,40}in 20\d\d|增速|增幅|增长|同比|环比|涨|上升|下降|下滑|(?:提升|提高|减少|降低)[^。;]{0,10}\d|翻[番了一两倍]|增至|增加|\d倍|[一两二三四五六七八九十]倍|升到|grow|grew|increas|\bup \d|\bup about|\bdown \d|rose|rising|fell|drop|doubl|tripl|fold\b|year[- ]on[- ]year|lifted|higher|lower|from [^.;]{1,40} to `,
  },
  {
    id: 'market-share',
    zh: '市场份额',
    asked: rx`市场(?:占有率|占比|份额|占|地位)|市占(?:率)?|占有率|占(?:了|据)?(?:<n>|多大)(?:的)?(?:市场|份额)|份额|market (?:share|position)|share of the [^?]{0,40}market|how much of the [^?]{0,40}market`,
    shown: rx`市场(?:占有率|占比|份额)|市占率|占有率|份额|市场(?:上|中|的)?[^,。;]{0,10}占|market[^.;]{0,30}\bshare|share of [^.;]{0,30}market|% of [^.;]{0,50}market|with about \d[\d.]*%|leads? the|first (?:in|by|worldwide)[^.;]{0,40}(?:market|share)`,
  },
  {
    id: 'percentage',
    zh: '占比',
    asked: rx`占比|比例|比重|百分之<n>|百分比|几成|<n>%|占(?:了|到|全国|全省|全市|全球|总数|其中|总额|整个)*(?:的)?<n>(?![家席个名款项人位台])|占(?!有率|地|用|比|(?:多少|几多|几)[家席个名款项人位台])[^,。;]{1,12}(?<!第)(?:<n>(?![家席个名款项人位台])|多大比)|(?:覆盖|普及|利用|渗透|自动化|国产化|转化|成功|通过|达标)率(?:是|有|为|达到?|要|会|将)*(?:<n>|多高|[?。 ]*$)|percent|proportion|what share|which share|what fraction|\bratio\b|coverage rate|utili[sz]ation rate|how much of (?:the|its|their)`,
    shown: rx`\d%|百分之|占比|比例|比重|[一二三四五六七八九]成(?!立|都|为|果|长|员|本|功|了|熟|效|渝)|一半|过半|[一二三四五六七八九十两]分之|percent|\bshare\b|proportion|\bhalf\b|\bthirds?\b|ratio|one[- ](?:sixth|third|fifth|quarter)|a (?:sixth|third|fifth|quarter)`,
  },
  {
    id: 'frontrunner',
    zh: '居首者',
    isCommon: true,
    asked: rx`(?:<who>|<what>(?:城市|省|地方|企业|公司|省份|国家|家)?)[^,。;]{0,8}(?:第一|最高|最多|最大|最强|领先|倒数|排首位|居首)|who (?:is|was) (?:first|top|leading)|(?:which|what) (?:province|city|company|firm)\w* (?:is|has|had|was|leads?) (?:the )?(?:first|most|highest|largest|top)`,
    shown: rx`第[一二三四五六七八九十\d]|排名|位列|位居|居首|首位|榜首|梯队|前[列茅三五十百\d]|名列|最[大高多]|领先|百强|\d强|倒数|\brank|\bfirst\b(?! half| batch| time| quarter)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d(?:st|nd|rd|th)\b|\btier\b|\btop\b|\bleads?\b|leading|largest|highest|\bmost\b`,
  },
  {
    id: 'rank',
    zh: '排名',
    asked: rx`排名|名次|位次|排(?:在|行|到|的|个)?(?:第)?(?:<n>(?![月号点年天期])|哪(?!年|天|月|个月)|老几)|(?:排|算|是)?老几|排(?:在)?<what>(?:位|名|位置)|第<n>(?:名|位|大|[?。 ,]|$|呀|啊|呢|哦|嘛)|(?:位列|位居|居|列)(?:全国|全省|全球|西部)?(?:第)?(?:<n>|哪)|(?:全国|全省|全球|世界|国内|西部|行业)(?:老)?(?:第<n>|第一吗)|<what>(?:梯队|名次)|第<n>梯队|前<n>(?:名|强|位)?|\branks?\b|\brank(?:ed|ing|ings)\b|what place|which (?:tier|place)|(?:number|no\.?) one\b|(?:first|top|last) (?:place|in (?:china|the country|the world))`,
    shown: rx`第[一二三四五六七八九十\d]+(?![届批期季次代轮章条步方份部个人封版阶类一二三四五六七八九十\d])|(?:排名|排行|排)[^。;]{0,12}(?:第|首|前|靠|\d)|位列|位居|居首|首位|榜首|梯队|前[列茅一二三四五六七八九十\d]+(?!季|个|次|年|期|三季)|名列|倒数|最[大高多强]的?|\brank(?!ings?\b)|\btier\b|\btop (?:of|in|three|five|ten|\d+)\b(?! ai companies 20)|(?:was|is|came|comes|placed|finished|being|,|\(|as|at) (?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b(?! (?:half|batch|time|quarter|phase|of|such|provincial|space|three|meeting|generation|special|cohort))|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d(?:st|nd|rd|th))(?:[- ](?:in|among|nationally|nationwide|worldwide|globally|place|position|tier|largest|biggest|after|by|spot)\b)|\bnear the top\b|\bleads? (?:in|the|its)\b|\b(?:largest|biggest|highest)\b|\bfirst (?:in|among|nation|world)|(?:the|the nation's|number|china's) (?:no\. ?\d|number one)`,
  },
  {
    id: 'ranking-publisher',
    zh: '榜单或报告的发布方',
    isCommon: true,
    asked: rx`(?:榜单?|排名|排行榜?|百强|指数|报告|白皮书|蓝皮书|名单|统计|数据|数字|评价)[^,。;]{0,6}(?:由|是)?(?:<who>|哪家|哪个(?:机构|单位|部门|媒体)?|<what>(?:机构|单位|部门|媒体|组织))(?:来)?(?:发布|公布|评|做|出|编|弄|统计|评选|给|说|发|排)(?:的|了)?|(?:<who>|哪家|哪个(?:机构|单位|部门|媒体))(?:发布|公布|评选?|编制?|统计|排)(?:出来)?(?:的|了)|(?:数据|数字|消息|说法)(?:来源|出处)|(?:出自|来自|根据)(?:<what>(?:机构|媒体|报告|文件|资料)|<where>|<who>)|发布(?:机构|方|单位)是?|评选机构|who (?:publish\w*|compil\w*|issued|released|made|produced|drew up) (?:the |this |that )?(?:\w+ ){0,5}(?:list|ranking|index|report|white paper|top|figures?|data)|publisher|(?:published|compiled|released|produced) by (?:whom|who|which)|source of (?:the|this|these) (?:data|figure|ranking|number)|according to (?:whom|which)`,
    shown: rx`发布|公布|统计|评选|编制|报道|显示|据[^,。;]{2,20}|《[^》]*(?:周刊|日报|新闻|报告|指数)》|介绍|称|研究院|publish|releas|compil|issued|according to|reported|\bby [a-z ]+(?:weekly|institute|association|academy|bureau)|\bdata show|statistic|\bsays?\b|said`,
  },
  {
    id: 'ranking-criteria',
    zh: '评价标准与统计口径',
    asked: rx`口径|(?:评价|评选|评分|排名|打分|统计|入选|遴选|认定)(?:的)?(?:标准|指标|依据|方法|办法|维度|规则|条件)|(?:按|依据|根据)(?:<what>|照什么)(?:标准|指标|口径)?(?:排|评|算|统计|分)|怎么(?:评|排|算|统计)出?来?的|criteria|methodolog|how (?:is|are|was|were) (?:the |it |they )?(?:\w+ ){0,3}(?:ranked|calculated|scored|selected|measured|counted|chosen)|what (?:does the (?:figure|number)|metrics?|indicators?)`,
    shown: rx`口径|标准|指标|依据|按[^,。;]{1,16}(?:排|计|算|评)|维度|须不低于|条件|遴选|以[^,。;]{1,10}计|只算|只数|criteria|methodolog|measure|indicator|based on|\bby (?:\w+ ){0,3}(?:revenue|number|amount|count|traffic)|must|at least|scope|basis|counts?\b`,
  },
  {
    id: 'score',
    zh: '得分',
    asked: rx`得分|评分|<n>分(?!钟|之|公司|院|会|布|类|别|层|期|校)|分数(?!线)|指数(?:是|为|得|有)<n>|跑分|\bscores?\b|how many points|rated\b`,
    shown: rx`\d分(?!钟|之|公司|院|会|布|类|别|层|期)|得分|评分|跑分|\bscor(?:e|es|ed)\b|\bpoints?\b|\brated\b|rating`,
  },
  {
    id: 'company-count',
    zh: '企业数量',
    asked: rx`<n>家(?![^,。;?]{0,12}(?:高校|大学|学校|医院|机构|平台|实验室|协会|研究))|<n>(?:个|间)[^,。;?]{0,14}(?:企业|公司|厂商|川企|独角兽)|<n>(?![名位岁天年个家所])[^,。;?家个所的]{0,10}(?:企业|公司|厂商|川企|独角兽)|(?:企业|公司|厂商|厂家|独角兽|商家)(?:的)?(?:数量|总数|数|家数|一共|总共|大概|现在|有|多达|达到?|超过)*(?:是|有|为)?<n>|(?:企业|公司)数(?:量|目)?|how many (?:[\w-]+ ){0,6}(?:companies|firms|enterprises|businesses|startups|start-ups|vendors|unicorns)|number of (?:[\w-]+ ){0,5}(?:companies|firms|enterprises|businesses|startups|vendors)`,
    shown: rx`一半|过半|企业[^。;]{0,12}\d+[余多]?个|\d+[余多]?个[^,。;]{0,10}企业|\d+[余多]?万?[余多]?(?:家|户)|数[百千万]家|[一二两三四五六七八九十]+[余多]?家|(?:一|没有|多)家|\d[\d,]*[^.;]{0,50}(?:companies|firms|enterprises|businesses|start-?ups|vendors|makers|manufacturers)|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|hundreds|thousands|one|only) [^.;]{0,40}(?:companies|company|firms?|enterprises|vendors|makers)`,
  },
  {
    id: 'list-members',
    zh: '入选名单',
    isCommon: true,
    asked: rx`(?:<what>|哪<n>|哪)(?:家|个|所|些)?(?:四川|成都|本土|本地|川内)?的?(?:企业|公司|高校|城市|单位|机构|项目|产品)?(?:上榜|入选|入围|进入?了?榜|获奖|列入|纳入|入驻|通过了?备案|拿到)|(?:入选|上榜|获奖|入围|首批|中标)(?:的)?(?:名单|企业|公司|单位|城市|项目|高校)(?:有|是|包括|都|名单|[?。 ]|$)|(?:名单|榜单)(?:上)?(?:有|是|包括|都)(?:<who>|<what>|哪家)|which (?:[\w-]+ ){0,5}(?:made|are on|were on|appear|entered|selected|included|shortlisted|listed in)|(?:is|are|was|were) on the list`,
    shown: rx`上榜|入选|入围|名单|榜|列入|入驻|获奖|首批|其中|分别|包括|有[^。;]{2,40}[、和]|同列|第一|\blist(?:ed)?\b|selected|include|among|namely|appear|entered|first batch|\bare\b[^.;]{0,60}\band\b|shortlist`,
  },
  {
    id: 'institution-count',
    zh: '高校或机构数量',
    asked: rx`<n>(?:所|家|个|间)(?:[^,。;?]{0,10})(?:高校|大学|学院|学校|院校|科研机构|研究所|研究院|实验室|医院|创新平台|平台|协会|机构)|(?:高校|大学|院校|学校|科研机构|实验室|平台|医院)(?:的)?(?:数量|总数|数|一共|总共|有)*<n>|how many (?:[\w-]+ ){0,6}(?:universities|colleges|schools|institutes|institutions|labs|laboratories|platforms|hospitals|associations)|number of (?:[\w-]+ ){0,4}(?:universities|colleges|schools|institutes|labs|laboratories|platforms)`,
    shown: rx`\d+[余多]?[所家个](?!月|小时|百分)|(?:国家级|省部级|市级|省级)\d+|(?:高校|科研机构|实验室|平台|学校)\d+|[两三四五六七八九十]所|\d[^.;]{0,40}(?:universit|college|school|institut|lab|platform|hospital)|(?:universit|college|institut|lab|platform)[^.;]{0,30}\d`,
  },
  {
    id: 'project-count',
    zh: '项目数量',
    asked: rx`<n>(?:[^,。;?个项家款]{0,4})项目|<n>(?:个|项)(?:[^,。;?]{0,12})(?:项目|工程|场景|任务|课题|专项|成果|产品|应用|案例|技术|标准)|(?:项目|工程|场景|任务|课题|成果|案例)(?:的)?(?:数量|总数|数|一共|总共|有)*<n>|how many (?:[\w-]+ ){0,6}(?:projects|scenarios|tasks|achievements|results|products|applications|use cases|technologies|standards)|number of (?:[\w-]+ ){0,4}(?:projects|scenarios|tasks|products|applications)`,
    shown: rx`\d+[余多]?[个项款件种](?!月|小时|百分)|[一二两三四五六七八九十]+[余多]?[个项款](?!月|小时|方面|环节)|\d[^.;]{0,50}(?:project|scenario|task|result|product|application|technolog|standard|case)|(?:two|three|four|five|six|seven|eight|nine|ten) [^.;]{0,30}(?:project|scenario|task|result|product|application|point)`,
  },
  {
    id: 'patent-count',
    zh: '专利数量',
    asked: rx`专利(?:申请|授权)?(?:号|数|量|有|多|情况|<n>|是|[?。 ]|$)|<n>(?:项|件|个)?(?:[^,。;]{0,6})专利|知识产权(?:数|有|<n>)|软著|\bpatents?\b|intellectual property`,
    shown: rx`专利|知识产权|软著|申请号|\bpatents?\b|intellectual property`,
  },
  {
    id: 'papers',
    zh: '论文',
    asked: rx`论文|<n>篇|发表(?:了)?(?:<n>|<what>)|顶会|顶刊|著作|出版(?:了|过)?(?:<what>|<n>)|\bpapers?\b(?! trail)|publications?\b|\bjournals?\b|published (?:how many|what)|cited|citations?\b`,
    shown: rx`论文|发表|顶会|顶刊|期刊|著作|出版|\bpapers?\b|publications?|journals?|\bcited\b|citations?`,
  },
  {
    id: 'awards',
    zh: '奖项与荣誉',
    asked: rx`(?:获|得|拿)(?:了|过|到)*(?:<what>|<n>)(?:个|项)?(?:大)?奖|获奖|奖项|荣誉|金奖|银奖|<what>奖(?!励|补|金|学)|称号|头衔|\bawards?\b|\bprizes?\b|\bmedals?\b|honou?rs?\b|won any`,
    shown: rx`奖(?!励|补|金|学)|荣誉|称号|评为|入选|头衔|获评|award|prize|medal|honou?r|named\b|recogni[sz]ed|\btitle\b|\bwon\b`,
  },
  {
    id: 'talent-count',
    zh: '人才数量',
    asked: rx`<n>(?:名|位|个|万)?(?:[^,。;]{0,8})(?:人才|专家|科学家|博士|教授|高层次|毕业生)|(?:人才|专家|科学家)(?:的)?(?:数量|总量|总数|规模)|(?:人才|专家|科学家)(?:一共)?有<n>|(?:引进|培养|集聚|培训|聚集)(?:了)?<n>(?:名|位|个|万)?(?:人|名|位)?|how many (?:[\w-]+ ){0,5}(?:talents?|experts|scientists|researchers|professionals|phds)|talent pool|number of (?:[\w-]+ ){0,3}(?:talents?|experts|scientists|researchers|professionals)`,
    shown: rx`\d+(?:\.\d+)?[余多]?万?[余多]?(?:名|位|人)|人才[^,。;]{0,10}\d|(?:专家|教授|科学家|博士)[^,。;]{0,6}\d|\d[^.;]{0,40}(?:talent|people|expert|scientist|researcher|teacher|professional|staff)|(?:talent|expert|researcher)[^.;]{0,30}\d`,
  },
  {
    id: 'talent-gap',
    zh: '人才缺口',
    asked: rx`(?:人才|人手|工程师|技术人员)(?:的)?缺口|缺(?:口)?<n>(?:人|名)?|(?:缺|差)(?:<what>)(?:样的?)?(?:人才|人)|<what>人才(?:最|很|更|比较)?(?:缺|紧缺|短缺|抢手)|(?:人才|人手)(?:够|足|短缺|紧缺|不足|荒)|talent (?:gap|shortage|shortfall)|shortage of (?:\w+ ){0,3}(?:talent|people|engineers|staff)|short of (?:talent|people|engineers)|lack(?:s|ing)? (?:of )?(?:\w+ )?talent`,
    shown: rx`缺口|短缺|紧缺|缺乏|缺少|不足|缺人|复合型人才|抢人|人才储备|挖掘人才|shortage|gap\b|shortfall|lack|insufficient|scarce|not enough|needed|seek out talent`,
  },
];
