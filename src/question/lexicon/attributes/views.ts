import { type Attribute, rx } from './pattern.ts';

/**
 * Reasoning rather than facts: causes, difficulties, opinions, plans. Texts give these in many words, so `shown` is wide
 * here, and its absence says less than with a telephone number.
 */
export const VIEWS: readonly Attribute[] = [
  {
    id: 'cause',
    zh: '原因',
    en: 'the cause',
    isCommon: true,
    asked: rx`原因|缘由|成因|根源|症结|为(?:什么|何|啥|啥子)|凭什么|咋个(?:会|就|没)|怎么会|(?:是)?(?:什么|啥|何)(?:造成|导致|引起|束缚|制约|限制)|由(?:什么|何)(?:造成|引起)|受(?:什么|啥)(?:限制|制约|影响)|(?:得益|归功|归因)于?(?:<what>|<who>)?|\bwhy\b|\breasons?\b|\bcauses?\b|caused by|what (?:led|leads|explains|holds?|limits?|prevents?|restrains?|is holding)`,
    shown: rx`因|从何|缘|由于|源于|原因|受[^,。;]{1,12}(?:限|制约|影响|束缚)|制约|缺乏|缺少|不足|短缺|难|导致|造成|所以|为了|成本|得益|依托|看重|关键|没有|有限|because|due to|reason|cause|lack|so that|since\b|thanks to|owing|result|limited|shortage|difficult|costs?|cit(?:ed|ing)|in order|key\b|hold(?:s|ing)? back|\bfor its\b`,
  },
  {
    id: 'difficulty',
    zh: '困难与短板',
    en: 'the difficulties and weaknesses',
    isCommon: true,
    asked: rx`困难|难题|难点|痛点|瓶颈|短板|弱项|弱点|软肋|不足(?:之处)?(?:是|有|在|[?。 ]|$)|劣势|差距(?:在|有|是|多|体现|[?。 ]|$)|挑战(?:是|有|在|[?。 ]|$)|壁垒|(?:缺|欠缺|面临|卡在)(?:了|着)?(?:<what>|<where>)|(?:存在|遇到|有)(?:了|着)?<what>(?:问题|困难|障碍|不足|风险|挑战|短板)|<what>(?:问题|障碍|风险|毛病)|(?:问题|风险)(?:是|在|出在|有)(?:<what>|<where>)|难(?:在|处)(?:<where>|是)?|difficult(?:y|ies)|challenges?\b|bottlenecks?|weakness(?:es)?|shortcomings?|\bgaps?\b (?:in|is|are|does|lie|between)|obstacles?|barriers?|what (?:problems?|issues?|risks?)|(?:which|what) (?:does|do|is) [^?]{1,40}(?:lack|missing|short of)|disadvantages?|drawbacks?|\bproblems?\b (?:do|does|is|are|with|of|facing)`,
    shown: rx`困难|难|瓶颈|短板|弱|不足|劣势|差距|挑战|壁垒|缺|短缺|落后|问题|障碍|制约|束缚|受[^,。;]{0,10}限|风险|危机|冲击|小、|空白|没有|difficult|challenge|bottleneck|weak|shortcoming|gap|obstacle|barrier|problem|lack|shortage|insufficient|behind|limited|risk|danger|blow|absent|scattered|\bno\b`,
  },
  {
    id: 'advantage',
    zh: '优势',
    en: 'the advantages',
    isCommon: true,
    asked: rx`优势|长处|强项|优点|亮点|特长|特色(?:是|有|在|[?。 ]|$)|(?:好|强|厉害|牛|领先|突出|巴适)在(?:<where>|<what>)|(?:有|凭|靠)(?:<what>)(?:底气|本事|优势|过人之处|条件|基础)|(?:在)?<what>(?:领域|方面|环节|地方)(?:领先|最强|有优势|突出|比较强|走在前)|advantages?\b(?<!disadvantages?)|strengths?\b|strong(?:est)? (?:in|point|suit|field)|good at|selling points?|what makes [^?]{1,40}(?:special|different|stand out|better)|competitive edge|features? of`,
    shown: rx`优势|长处|强项|优点|亮点|特色|领先|前列|最[大高多快强]|第一|首[个家款创]|唯一|尖子生|优秀|条件|丰富|齐全|基础|潜力|突出|打通|超过|先锋|看重|advantage|strength|strong|lead|first\b|only\b|best|unique|top\b|rich|outstanding|special|foundation|potential|edge|pioneer|ahead|better|largest|highest`,
  },
  {
    id: 'opinion',
    zh: '观点',
    en: 'the opinion',
    isCommon: true,
    asked: rx`观点|看法|(?<!征求|实施|指导|的)意见(?!稿)|主张|态度|评价(?!指数|体系|标准|指标)|(?:怎么|如何|咋个|咋|怎样)(?:看|说|认为|评价|想|理解|看待|讲|形容|回应|解释)|(?:说|讲|提|提到|谈|表示|指出|认为|强调|主张|建议|透露|回应|期待|呼吁|觉得)(?:了|过|的是|的|到)?<what>(?!目标|任务|措施|要求|政策|指标|数|规模)|<what>(?:看法|观点|建议|想法|主张|意见|见解)|建议(?:是|[?。 ]|$)|(?:赞成|支持|同意|反对)(?:还是|不|吗)|what (?:does|did|do|is|was) [^?]{1,60}(?:think|say|said|believe|suggest|argue|recommend|expect|propose|comment|opinion|view|hope|advise)|opinions?\b|views? (?:of|on|about)|'s views?\b|attitude|how (?:does|did|do) [^?]{1,50}(?:see|view|describe|explain|assess|regard|respond)|according to (?:him|her|[a-z]+ [a-z]+)\b|suggestions?`,
    shown: rx`说|评|形容|正|称|表示|指出|认为|看来|主张|建议|观点|看法|强调|期待|呼吁|觉得|谈|介绍|解释|评价|回应|透露|不一|称得上|said|says|think|believe|suggest|argu|recommend|view|opinion|told|pointed|noted|according to|hope|look(?:s|ed) forward|explain|described|called for|expect|differ|called|straight|key to`,
  },
  {
    id: 'next-step',
    zh: '下一步计划',
    en: 'the next steps',
    isCommon: true,
    asked: rx`下一步|接下来|下阶段|未来(?:计划|规划|打算|会|要|怎么|方向|的发展|几年|有)|今后|后续(?:计划|安排|有)|(?:有)?<what>(?:打算|计划|安排|规划|部署|布局)|(?:打算|计划|准备)(?:做|干|怎么|推出|建|上|开)?(?:<what>|怎么|啥时)|发展(?:方向|规划|前景|趋势|路径)|前景|趋势(?:是|如何|怎么样|[?。 ]|$)|next steps?|future (?:plans?|direction|development)|what(?:'s| is) next|plans? (?:for|to|of|next|in the future)|going forward|outlook|roadmap|prospects?|trends?\b|intend(?:s|ed)? to`,
    shown: rx`下一步|接下来|未来|今后|将|计划|规划|打算|准备|拟|预计|推进|期待|希望|目标|到20\d\d年|前景|趋势|方向|转向|转到|聚力|继续|申请|next|future|\bwill\b|plans?\b|intend|expect|outlook|roadmap|hope|looks? forward|target|goal|aim|by 20\d\d|direction|trend|shift|continue|applied`,
  },
  {
    id: 'comparison',
    zh: '对比情况',
    en: 'how they compare',
    isCommon: true,
    asked: rx`(?:和|跟|与|同|比起)[^,。;?]{1,20}(?:相比|比较?|对比|差(?:距|别|多少|在|好多)|区别|不同|谁(?:更|强|多|高)|哪个(?:更|强|多|高|好)|之间)|(?:区别|不同|差别|差异|异同)(?:是|在|有|[?。 ]|$)|谁(?:更|比较)|哪个(?:更|比较)(?:好|强|多|高|大|厉害)|(?:强|弱|多|少|高|低|落后|领先|差)(?:于|过)?(?:<who>|<n>倍)|(?<![占对百无之可相正性评])比(?![例如重较亚赛特])[^,。;?]{1,14}(?:多|(?<!多)少|高|低|强|弱|大|小|好|差|快|慢)(?:<n>|吗|不|[?。 ]|$)|compar(?:e|ed|ison)|difference between|differ(?:s|ent)? from|\bversus\b|\bvs\b|(?:more|less|better|higher|lower|larger|bigger|stronger|fewer|faster) than|which is (?:better|larger|bigger|more)|gap (?:between|with)`,
    shown: rx`相比|比起|对比|比[^,。;]{1,14}(?:多|少|高|低|强|弱|大|小|好|快|优)|差距|区别|不同|不一|差异|而|分别|高于|低于|超过|领先|落后|弱于|都比|只有|倍|compar|differ|than\b|gap|versus|whereas|while|but\b|respectively|only|against|higher|lower|times`,
  },
  {
    id: 'impact',
    zh: '影响与作用',
    en: 'the impact and use',
    isCommon: true,
    asked: rx`影响(?:是|有|多|大|如何|到|[?。 ]|$)|<what>(?:影响|作用|意义|好处|用处|效果|用途|贡献|效益|帮助|价值|冲击|变化)|(?:作用|意义|好处|用处|效果|用途|贡献|功能|功用)(?:是|有|如何|怎么样|多大|[?。 ]|$)|(?:带来|起到|产生|发挥|造成)(?:了)?(?:<what>|<n>)|(?:有|管)(?:<what>)用|(?:用来|拿来|可以|能|能够)(?:干|做|搞)<what>|有<what>用|(?:效果|成效)(?:好|怎么|咋|如何)|impacts?\b|effects? (?:of|on)|influence|benefits?\b|(?:what|how) (?:is|are) [^?]{1,40}used (?:for|to)|(?<!general[- ])\bpurpose|\brole of\b|significance|contribut|used for\?|what (?:can|does) [^?]{1,40} do\b|functions? of`,
    shown: rx`影响|作用|意义|好处|效果|用途|用于|用来|可用|贡献|带动|带来|促进|助推|提升|提高|降低|减少|节省|省|冲击|变化|成效|功能|能[^,。;]{0,3}(?:识别|提供|支持|帮|够|生成|处理)|服务|赋能|使[^,。;]{1,10}|impact|effect|influence|benefit|used (?:for|to|in)|purpose|contribut|bring|brought|promot|improv|reduc|help|enabl|raise|lift|lower|cut|save|drive|serve|provid|function|for (?:monitoring|testing|screening)|blow`,
  },
  {
    id: 'definition',
    zh: '定义',
    en: 'the definition',
    isCommon: true,
    isFallback: true,
    asked: rx`(?:什么|啥|啥子|咩)(?:是|叫|叫做|意思)|(?:是)(?:什么|啥|啥子)(?:意思|东西|概念|玩意|机构|组织|公司|模型|技术|产品|政策|平台|东东)?[?。 ]*$|是(?:什么|啥)(?:来的|来着)|何谓|何为|(?:含义|定义|概念|意思)(?:是|[?。 ]|$)|指(?:的是|的)?(?:什么|啥)|怎么(?:理解|定义|解释)|解释(?:一下|下)|^what (?:is|are|was) (?:an? |the )?[a-z0-9 "'+-]{2,50}\?*$|what does [^?]{1,50} mean|meaning of|definition|define[ds]?\b|\bexplain\b|stands? for`,
    shown: rx`是(?!否|不是)|即|指|称为|称作|被称|叫做|所谓|意思|也就是|有[^,。;]{1,20}之称|定义|包括|分为|由[^,。;]{2,30}(?:组成|构成|共建)|好比|主要|\bis\b|\bare\b|\bmeans?\b|refers? to|called|known as|defin|consists?|made up of|that is|, (?:an?|the) |divides? into`,
  },
  {
    id: 'application-scenario',
    zh: '应用场景',
    en: 'the fields of application',
    isCommon: true,
    asked: rx`应用场景|(?:应用|用|落地|使用|部署|推广)(?:在|于|到)(?:了)?(?:<where>|<what>)(?:行业|领域|场景|地方|方面|场合)?|<what>(?:应用|场景|案例|行业|领域|落地)|场景(?:有|是|包括|[?。 ]|$)|(?:应用|落地)(?:情况|案例|如何|怎么样|效果)|(?:实际|成功|典型|示范)(?:应用|案例)|application scenarios?|use cases?|(?:which|what) (?:\w+ )?(?:industries|sectors|scenarios|fields|applications)|where (?:is|are) [^?]{1,40} (?:used|applied|deployed)|examples? of|appl(?:ied|y) (?:in|to) (?:what|which)`,
    shown: rx`应用|场景|用于|用在|落地|行业|领域|案例|试点|示范|投入|部署|服务|安装|涉及|医疗|交通|教育|文旅|金融|政务|工业|家电|application|scenario|use case|used (?:in|for|by)|industr|sector|deploy|field|pilot|demonstrat|apply|applied|install|medical|transport|tourism|education|finance|appliance|products`,
  },
  {
    id: 'industry-chain',
    zh: '产业链与布局',
    en: 'the industry chain and its distribution',
    isCommon: true,
    asked: rx`产业链(?:有|是|包括|环节|上下游|布局|分)|上下游|(?:分为|分成|分|包括|包含|有)(?:<n>|<what>)(?:个|大|类|种|层)*(?:层次|层级|环节|部分|板块|类别|层|类)|(?:布局|分布|集中|聚集|集聚)(?:在|于|情况|如何|怎么样)(?:<where>|<what>)?|<what>(?:环节|层次|赛道|细分领域)|industr(?:y|ial) chain|value chain|upstream|downstream|(?:how many|which|what) (?:layers?|links|segments|parts|tiers)|distribut(?:ed|ion)|where are [^?]{1,50}(?:concentrated|clustered)`,
    shown: rx`产业链|上下游|基础层|技术层|应用层|环节|层次|板块|赛道|布局|分布|集中|集聚|聚集|承载地|协同发展|领域|方面|分为|分两类|包括|chain|upstream|downstream|layers?|segments?|links?\b|distribut|concentrat|cluster|track|fields?|divid|parts?\b`,
  },
  {
    id: 'history',
    zh: '发展历程',
    en: 'the history',
    isCommon: true,
    asked: rx`发展(?:历程|历史|过程|脉络|沿革)|历史沿革|来历|(?:怎么|如何|咋个)(?:来的|起家|发展起来|一步步|诞生|做起来|创业)|(?:经历|走过)(?:了)?(?:<what>|<n>)(?:年|个阶段)?|(?:做|干|坚持|走)了<n>年|大事记|里程碑|由来|前身|history of|milestones?|timeline|how (?:did|has) [^?]{1,50}(?:start|begin|begun|evolve|come about|grow up|develop)|origins? of|predecessor`,
    shown: rx`历程|历史|历经|发展|前身|起步|最初|起家|由来|源于|创业|先后|此前|后来|随后|从[^,。;]{1,20}(?:起|到|增至|转)|首次|里程碑|成立|年来|history|milestone|began|started|first\b|originally|later|then\b|since|grew|founded|evolv|from [^.;]{1,40} to |predecessor|established`,
  },
];
