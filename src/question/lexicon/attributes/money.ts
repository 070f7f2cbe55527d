import { type Attribute, figureNear, numberNear, rx, sumNear } from './pattern.ts';

/** Sums of money: raised, earned, spent, granted, asked. */
export const MONEY: readonly Attribute[] = [
  {
    id: 'funding-amount',
    zh: '融资金额',
    asked: rx`(?:融资|投融资|募资|募集|筹资)(?:的)?(?:金额|额|总额|规模|数额|了|到|过|总共|一共|累计)*(?:是|有|为|达|超)?(?:<n>|多大|[?。 ]*$)|(?:融|筹|募|拿)(?:了|到|过|得)*<n>(?![轮家笔起次个项])(?:钱|资|亿|万|元|投资|融资)?|(?:融资|募资|投融资)[^,。;?]{0,10}(?:大概|大约|总共|一共|合计|有|是)(?:<n>)(?:钱|亿|万|元|[?。 ]|$)|融资(?:总)?(?:金)?额|募资(?:净)?额|<n>(?:亿|万)?(?:元|美元|港元)?的?(?:融资|投资款)
      |how much [^?]{0,60}\b(?:rais(?:e|ed|ing)|funding|financing)\b|(?:amount|value|size) of (?:\w+ ){0,3}(?:funding|financing)|funding (?:amount|total)|total (?:funding|financing)|money (?:\w+ ){0,4}rais`,
    shown: rx`${sumNear('融资|募资|募集|融到|投融资|获投|投资|rais(?:e|ed|ing)|fund(?:s|ed|ing)?\\b|financ|invest')}|(?:融资|募资|募集|投融资|获投)[^。;]{0,40}\d[余多]?[亿万]|融资(?:金)?额|(?:rais\w+|fund\w*|financ\w+|invest\w+)(?:[^.;]|\.(?=\d)){0,90}\d ?(?:million|billion|bn)\b|\d ?(?:million|billion)\b(?:[^.;]|\.(?=\d)){0,60}(?:rais\w+|fund|financ|invest)`,
  },
  {
    id: 'funding-round',
    zh: '融资轮次',
    asked: rx`(?:哪|<n>)(?:一)?轮(?:融资)?|融资(?:到|了|过|进行)*(?:<n>|哪)轮|融资(?:轮次|历程|阶段|历史|情况|进展)|天使轮|[abcd]\+?轮|(?:最近|上)一?轮|what (?:funding )?(?:round|stage|series)|which (?:funding )?round|how many (?:funding |financing )?rounds|series [a-e]\b|latest round`,
    shown: rx`轮(?:融资|次|投)|[a-e]\+?轮|天使|种子轮|战略融资|(?:首|上|本|这|新|[一两二三四\d])轮|投后|\brounds?\b|series [a-e]\b|angel|seed funding|post-money`,
  },
  {
    id: 'deal-count',
    zh: '融资事件数',
    asked: rx`<n>(?:起|笔|件|宗)(?:融资|投资|投融资|交易|事件)?|(?:融资|投资|投融资)(?:事件|项目|案例|交易)(?:数|数量|有<n>|<n>)|<n>(?:家|个)(?:企业|公司)?(?:拿到|获得|完成|获)(?:了)?(?:融资|投资)|how many (?:\w+ ){0,3}(?:deals|investments|financings|funding events)|number of (?:\w+ ){0,2}(?:deals|financings)`,
    shown: rx`\d+[余多]?(?:起|笔|件|宗)|融资事件|(?:按|以)项目数|(?:涉及|共)\d+家|\d+ (?:\w+ ){0,3}(?:deals|investments|financings)|financing deals|number of (?:\w+ ){0,2}deals|by (?:number of )?(?:deals|projects)`,
  },
  {
    id: 'lead-investor',
    zh: '领投方',
    asked: rx`<who>领投|领投(?:方|人|机构|者|的)?(?:是|为|叫)*(?:<who>|<what>|哪家|[?。 ]|$)|(?:<what>|哪家)(?:机构|公司|基金|资本)?领投|lead investor|who led (?:the |its |their )?(?:\w+ ){0,4}(?:round|financing|investment)|(?:round|financing) led by`,
    shown: rx`领投|lead investor|\bled by|\bled (?:the |its )?(?:\w+ ){0,3}(?:round|financing)`,
  },
  {
    id: 'investors',
    zh: '投资方',
    asked: rx`投资(?:方|人|机构|者)(?:是|有|都|包括|名单|[?。 ]|$)|(?:<who>|<what>(?:机构|公司|基金|资本|企业)?|哪家)(?:在|给)?(?:投资(?!计划|项目|方向|领域|额|规模)|投了|投的|领投|跟投|出资|出的?钱|掏的?钱)|领投|跟投|(?:由|被)(?:<who>|<what>)投|\binvestors?\b|who (?:invested|funded|financed|backed|led)|backed by|\bbackers?\b`,
    shown: rx`投资[方人者]|投资机构|领投|跟投|出资|被投|资本(?!局|市场|金)|创投|科创投|基金|合作方|investors?\b|invested|backed|led by|capital\b|\bfunds?\b|ventures?`,
  },
  {
    id: 'fund-term',
    zh: '基金存续期',
    asked: rx`存续期?(?:限|是|有|为)*(?:<n>年?|多久|多长(?:时间)?)?|基金[^,。;?]{0,14}(?:期限|存续|(?:运作|运营|持续|存在)(?:<n>年|多久|多长时间))|(?:life|term|duration|lifespan) of (?:the )?(?:\w+ ){0,5}fund\b|fund'?s? (?:life|term|duration|lifespan)`,
    shown: rx`存续|期限|\d+年期|(?:fund|partnership)[^.;]{0,40}\d+[- ]years?\b|\d+[- ]year (?:term|life|fund)|duration|lifespan`,
  },
  {
    id: 'fund-size',
    zh: '基金规模',
    asked: rx`基金[^,。;]{0,10}(?:规模|总额|多大|<n>(?:钱|亿|万|元|资金))|<n>(?:亿|万)?元?的?(?:产业|引导|母|子|专项)?基金|(?:设立|成立)(?:了)?(?:<what>|<n>)(?:只|支|个)?(?:产业|引导|母|子|专项)?基金|fund size|(?:size|scale) of (?:\w+ ){0,6}fund|how (?:big|large) is (?:\w+ ){0,6}fund|how much (?:is|does) (?:\w+ ){0,6}fund`,
    shown: rx`基金[^。;]{0,40}\d|\d[^。;]{0,30}基金|\bfunds?\b[^.;]{0,80}\d|\d[^.;]{0,80}\bfunds?\b`,
  },
  {
    id: 'fund-manager',
    zh: '基金管理人',
    asked: rx`基金[^,。;]{0,8}(?:管理人|管理机构|管理公司|由<who>管|<who>管|(?:归|由|让)(?:<who>|哪家|哪个(?:公司|机构))[^,。;?]{0,4}管|<who>(?:来)?(?:运作|负责))|fund manager|who (?:manages|runs) (?:\w+ ){0,5}fund|managed by (?:whom|who)`,
    shown: rx`基金[^。;]{0,50}管理|管理人|由[^。;]{1,40}管理|fund manager|managed by|manages`,
  },
  {
    id: 'overseas-revenue',
    zh: '海外收入',
    asked: rx`出口(?:的)?(?:收入|销售额|金额|额|创汇)(?:占|有|是|为|达到?)*(?:<n>)?|(?:国外|海外|境外)(?:市场)?(?:卖|赚|挣)(?:了|到|出)*<n>(?:钱|亿|万|元)?|(?:海外|境外|国外|国际)(?:业务|市场|地区)?(?:的)?(?:销售)?(?:收入|营收|销售额|营业额|业务)(?:的)?(?:占比|比例|比重|占|份额|规模|有|是|为|达到?|大概|了)*(?:<n>|多大|几成)?|(?:overseas|foreign|international|non-china) (?:revenues?|sales|income|turnover)|revenues? (?:come |comes |came |earned |generated )?(?:from )?(?:overseas|abroad|outside china)|(?:share|percent\w*|proportion) of (?:its |the )?(?:revenue|sales|income) (?:came |comes |come |is |was )?(?:from )?(?:overseas|abroad)`,
    shown: rx`(?:海外|境外|国外|出口)[^。;]{0,16}(?:收入|营收|销售额|营业额|占|创汇)|(?:收入|营收|销售额)[^。;]{0,16}(?:来自|源于)(?:海外|境外|国外)|(?:overseas|foreign|international|abroad)[^.;]{0,40}(?:revenue|sales|income|earn)|(?:revenue|sales|income)[^.;]{0,40}(?:overseas|abroad|foreign)`,
  },
  {
    id: 'earnings',
    zh: '收入或利润',
    asked: rx`(?:一年|去年|今年|每年|20\d\d年)?(?:[^,。;?]{0,4})?(?:赚|挣)(?:了|到|得|过)*<n>(?:钱|亿|万|元)*|how much (?:did|does|do|has|have|will) [^?]{1,40}\b(?:earn|earned)\b`,
    shown: rx`${figureNear('营收|营业收入|销售额|收入|利润|盈利|净利|赚|挣')}|亏|${numberNear('revenues?|turnover|sales|earn(?:ed|s|ings?)|income|profits?|loss')}`,
  },
  {
    id: 'revenue',
    zh: '营业收入',
    asked: rx`(?<!按[^,。;?]{0,12})(?:营收|营业收入)|营业额|(?<!按[^,。;?]{0,12})年收入|销售额|业绩|(?<!按[^,。;?]{0,12})收入(?:有|是|达到?|了|一共|大概|为|规模)*(?:<n>|怎么样|如何|多高|[?。 ]*$)|(?:一年|去年|今年|年)(?:能)?(?:卖|收入)(?:了|到|得)?<n>(?!台|个|颗|片|套|件|架|辆|款)(?:钱|亿|万|元)*|卖了<n>钱|经常性收入|(?<!\bby (?:20\d\d )?)\brevenues?\b|\bturnover\b(?! rate)|annual sales|\bsales (?:figure|revenue|volume in)|how much (?:did|does) [^?]{1,40} (?:earn|make|bring in|take in)|\bincome\b`,
    shown: rx`${figureNear('营收|营业收入|营业额|销售额|销售收入|收入|业绩|卖')}|${numberNear('revenues?|turnover|sales|earn(?:ed|s|ings?)|income|brought in|sold')}`,
  },
  {
    id: 'gross-margin',
    zh: '毛利率',
    asked: rx`毛利率?(?:是|有|为|达到?)*(?:<n>|多高)?|gross (?:profit )?margins?|gross profit`,
    shown: rx`毛利|gross (?:profit|margin)`,
  },
  {
    id: 'total-profit',
    zh: '利润总额',
    asked: rx`(?:利润总额|总利润)(?:是|有|为|达到?|一共|占)*(?:<n>)?|total profits?`,
    shown: rx`利润总额|总利润|total profit`,
  },
  {
    id: 'profit-or-loss',
    zh: '盈亏',
    asked: rx`(?:是)?(?:赚|盈)(?:钱|利|了)?(?:还|,)?(?:是)?(?:亏|赔)(?:损|钱|了)?|(?:盈亏|盈利还是亏损|亏损还是盈利)|profit or (?:a )?loss|loss or (?:a )?profit|make a profit or|in the (?:red|black) or`,
    shown: rx`利润|盈利|净利|亏|赔|扭亏|profit|\bloss(?:es)?\b|\blost\b`,
  },
  {
    id: 'profit',
    zh: '利润',
    asked: rx`利润|盈利(?!模式)|净利|(?:赚|挣)(?:了|到|得|不)?钱|赚钱(?:吗|没|了|不)|扭亏|\bprofit(?:s|able|ability)?\b|net income|make money|\bmargins?\b`,
    shown: rx`亏损|净亏|\bloss(?:es)?\b|${figureNear('利润|盈利|净利|赚')}|扭亏|盈利|赚钱|\bprofitab|net income|${numberNear('profits?|margins?')}|(?:return\w*|turn\w*) to (?:\w+ )?profit`,
  },
  {
    id: 'loss',
    zh: '亏损',
    asked: rx`亏(?:损|了|钱|本|得)(?:了)?(?:<n>钱?)?|赔(?:了|钱|本)(?:<n>|吗|没|[?。 ]*$)?|减亏|烧(?:了)?<n>钱|\bloss(?:es)?\b(?! function)|lost how much|how much (?:\w+ ){0,5}(?:lost|lose)\b|in the red|\bburn rate`,
    shown: rx`亏|赔钱|赔本|利润为-|烧钱|${numberNear('loss(?:es)?|lost|lose')}|in the red|not profitable`,
  },
  {
    id: 'debt',
    zh: '负债与资产',
    asked: rx`负债|欠(?:了)?<n>|债务|总资产|净资产|资产(?:规模|总额|有<n>)|现金流|\bdebts?\b|liabilit|total assets|net assets|cash flow|\bassets does\b`,
    shown: rx`负债|债务|欠款|总资产|净资产|资产规模|现金流|debt|liabilit|\bassets\b|cash flow`,
  },
  {
    id: 'research-spending',
    zh: '研发投入',
    asked: rx`研发(?:的)?(?:投入|费用|经费|支出|费|资金|强度|占比)(?:占比|占|比例|占营收|占收入|的)*(?:有|是|为|达到?|了|大概)*(?:<n>)?(?:钱|元|亿|万)?|(?:研发|科研)(?:上)?(?:投|花|砸|占)(?:了|入)?<n>(?:钱|元|亿|万)?|(?:投|花|砸)(?:了|入)?<n>(?:钱)?(?:搞|做|在)研发|r&d (?:spend|spending|investment|expenditure|budget|costs?|expenses?|intensity)|(?:spen[dt]s?|invest(?:ed|s)?) (?:\w+ ){0,4}(?:on|in) (?:r&d|research)`,
    shown: rx`${figureNear('研发(?:的)?(?:投入|费用|经费|支出|强度|资金|占比)|科研经费|研究经费|总经费')}|${numberNear('r&d (?:spend\\w*|investment|expenditure|budget|costs?|expenses?)|on r&d|research (?:spending|funding|budget|expenses?)')}`,
  },
  {
    id: 'investment-amount',
    zh: '投资额',
    asked: rx`(?:总)?(?:投资|投次)(?:额|规模|总额|总量|金额|强度)|(?:投资|投入|投|砸|斥资|造价|耗资|花费)(?:了|额|总额|大概|大约|预计|计划|拟|共|一共|总共|有|是|为|达)*<n>(?!个|家|项|款|起|笔|票)(?:钱|亿|万|元|资金)?(?!,?研发)|总投资|<n>(?:个)?亿(?:元)?投资|造价|(?:建|修|盖|造)(?:这个|起来|好|成)?[^,。;?]{0,12}(?:花|用|要|投|砸)(?:了|掉|费)?<n>(?:钱|亿|万|元|[?。 ]|$)|how much (?:(?:was|is|were|has|have|had|did|does|will|would) )?[^?]{0,60}\b(?:invest\w*|cost to build|put in|spent on)|how much [^?]{0,40}\b(?:centre|center|park|plant|base|project|campus|factory|facility|building|phase)s? (?:cost|worth)|(?:total|planned|size of the|amount of) investment|investment (?:amount|total|size)|construction costs?`,
    shown: rx`${sumNear('投资|投入|拟投|再投|斥资|耗资|造价|经费|invest(?:ed|ment|ments|s|ing)?|costs?\\b|spend|spent|worth|outlay')}|\b(?:for|about|over|nearly|almost|some|around) (?:rmb|us\$) ?\d|(?:rmb|us\$) ?\d[^.;]{0,40}(?:project|centre|center|plant|base)|(?:project|centre|center|plant|phase)s?\b(?:[^.;]|\.(?=\d)){0,40}(?:rmb|us\$) ?\d`,
  },
  {
    id: 'order-value',
    zh: '订单金额',
    asked: rx`订单(?:的)?(?:总)?(?:金额|额|价值|总值)(?:是|有|为|达到?|一共)*(?:<n>)?|(?:签|拿|接|获)(?:了|到|下|得)*<n>(?:钱|亿|万)(?:元)?(?:的)?(?:订单|单子|合同)|订单(?:有|值|达|共|总共)*<n>(?:钱|亿|万|元)|合同(?:总)?(?:金额|额)(?:是|有|为)*(?:<n>)?|(?:value|worth) of (?:\w+ ){0,3}(?:orders|contracts)|order(?: book| backlog|s)?(?: is| are)? worth|order value|how much (?:are|were|is) (?:\w+ ){0,4}orders? worth|contract value`,
    shown: rx`${sumNear('订单|合同|单子|orders?\\b|contracts?\\b')}`,
  },
  {
    id: 'signed-projects',
    zh: '签约项目',
    asked: rx`签约(?:了)?(?:<n>|<what>)(?:个|项|家)?(?:项目|企业|单位)?|签(?:了|下|订)(?:<n>|<what>)(?:个|项|份|家)?|签约(?:金额|总额|项目)|how many (?:projects|deals|companies|firms) (?:were |was |did )?(?:\w+ )?sign|(?:projects|agreements|contracts) (?:were )?signed`,
    shown: rx`签约|签订|签署|合同|协议|signed|signing|agreements?|contracts?`,
  },
  {
    id: 'subsidy',
    zh: '补贴标准',
    asked: rx`(?:补贴|补助|奖励|资助|奖补|扶持资金|补偿|支持资金|算力券|专项资金|经费支持)[^,。;]{0,12}(?:<n>|标准|额度|比例|上限|最高|多高|怎么算|怎么给|怎么领|如何领|金额)|(?:补|奖|抵|发|给|领)(?:贴|励|助)?(?:到|得|了|给|放)?<n>(?:钱|元|万|亿|成)?|(?:一年|每年|最多|最高)?(?:能|可以|可)?(?:拿|领|得|补|获|获得|申请)(?:到|得)?<n>(?:块)?(?:钱|元)?(?:的)?(?:补贴|补助|奖励|资助|支持)|(?:最高|最多|每年)(?:能|可以|可)?(?:补|奖|领|拿|抵|给|发)|(?:得到|拿到|获得|享受|争取)<n>(?:的)?(?:资金|经费|财政)?(?:支持|扶持|补贴|奖励|资助)|<n>(?:的)?(?:资金|经费|财政)(?:支持|扶持|资助)|(?:有|拿|享受)(?:<what>|没有)?(?:补贴|补助|奖励|优惠)
      |\bsubsid|\bgrants? (?:of|amount|worth|available|can)|how much (?:\w+ ){0,8}(?:vouchers?|grants?|reward|subsid)|(?:the )?most (?:\w+ ){0,5}can (?:get|receive|claim)|maximum (?:\w+ ){0,2}(?:support|award|reward|voucher|funding)|financial support (?:can|do|does|is)`,
    shown: rx`补贴|补助|奖励|资助|奖补|补偿|抵|算力券|扶持资金|资金支持|最高(?:可)?[^,。;]{0,8}\d|subsid|grants?\b|reward|voucher|up to [^.;]{0,20}\d|funding support|support of`,
  },
  {
    id: 'budget',
    zh: '预算与经费',
    asked: rx`预算|(?:财政|政府|省里|市里|国家|省上|市上)[^,。;?]{0,8}(?:掏|出|拨|投|花|给|安排)(?:了|出)?<n>(?!成)(?:钱|元|亿|万)?|经费(?:有|是|多少|来源|总额|几|[?。 ]*$)|(?:财政|专项)(?:资金|拨款|投入)(?:有|是)?(?:<n>|[?。 ]*$)|拨款|(?:钱|资金|经费)(?:从<where>来|来源|谁出)|\bbudget\b|appropriat(?:ed|ion)|where does the money come`,
    shown: rx`预算|经费|专项资金|财政|拨款|扶持资金|安排[^,。;]{0,6}\d|总额|budget|appropriat|funding|earmark|fiscal|set aside`,
  },
  {
    id: 'tax',
    zh: '税收',
    asked: rx`税收|纳税|缴税|税率|减税|免税|个税|所得税|增值税|税(?:<n>|优惠)|\btax(?:es|ation)?\b`,
    shown: rx`税|\btax`,
  },
  {
    id: 'membership-fee',
    zh: '会费',
    asked: rx`会费|会员(?:费|价)|年费|入会(?:要|需要?|得)?(?:交|花|收)?<n>?(?:费|钱)|membership (?:fee|cost|price|dues)|\bdues\b`,
    shown: rx`会费|会员费|年费|membership (?:fee|cost|dues)|annual fee`,
  },
  {
    id: 'price',
    zh: '价格与费用',
    asked: rx`(?:每|一|1)(?:台|颗|套|件|架|辆|部|张|次(?!性))[^,。;?]{0,8}(?:卖|收)<n>(?:块)?(?:钱)?|(?:卖|售)<n>(?:块|元|美元)?钱|(?:收|付|交)<n>(?:块|元|美元)?(?:费|钱)|<n>(?:块|元)?钱(?:一|每|能买|可以买|租|1)(?:台|个|颗|套|件|架|次|年|月|张|辆|部|位|人|度|小时|分钟|p|份|片|块|瓶|节|科|门)?|(?:每|一|1)次(?!性)[^,。;?花]{0,6}<n>(?:块)?钱|(?:每|一|1)(?:台|颗|套|件|架|张|辆|部|份|片|块|节)(?:[^,。;?]{0,6})?(?:要|卖|收|得|需要|是|价格)*<n>(?:块)?钱|(?<!(?:学费|会费|票|电费|工资|薪|补贴|收入|培训)[^,。;?]{0,6})(?:每|一|1)(?:年|个月|月|人|位|小时)(?:要|收|得|需要|交|付|花)*<n>(?:块)?钱|价格|售价|定价|报价|单价|标价|价位|(?<!把)价钱|(?:贵不贵|贵吗|便宜吗)|收费|(?:买|租|使用|用|订)(?:一)?(?:台|个|颗|套|架|次|下)?[^,。;?]{0,10}(?:要|得|需要?)(?:花|付|交|给)?<n>(?:块)?钱|费用(?:是|多少|怎么|标准|[?。 ]*$)|月费|订阅(?:费|价)|租金|免费(?:吗|的|用|使用)|要钱吗|收不收钱
      |\bprices?\b|\bpric(?:ing|ed)\b|how much (?:does|do|is|are|would|will) (?![^?]*\b(?:cent(?:re|er)|park|plant|base|campus|factory|facility|building|project)s?\b)(?:it|they|a|an|one|each|the|using|[a-z0-9'’ -]{2,50}) (?:cost|costs|sell for|charge|retail)\b(?! to (?:build|train|develop))|(?:cost of|how much is) (?:a|an|one|each) (?:single )?[a-z]|what (?:does|do|would) (?:it|a|an|one|each|the) [^?]{0,30}\bcost\b|how much for\b|\bcharge(?:s|d)? (?:for|per|a|each)|\bfees?\b|free (?:of charge|to use)|is (?:it|[a-z0-9]+) free|subscription|rental|per[- ](?:unit|call|seat|hour) cost`,
    shown: rx`价格|售价|定价|报价|单价|起售|售\d|收费(?!站)|免费|费用[^。;]{0,12}\d|月费|租金|订阅|元[/每一](?:年|月|次|台|个|颗|套|小时|p|人|张)|每[^,。;]{1,8}\d+(?:\.\d+)?[万]?元|[¥￥$] ?\d|\bprices?\b|pric(?:ing|ed)|\bfees?\b|\bcosts? (?:about |around |some |only )?(?:rmb |us)?[\d¥$]|\bfor free\b|\bfree (?:of charge|to use|trial)|\bis free\b|subscription|sells? for|per (?:month|hour|unit|call|seat)\b|rental`,
  },
  {
    id: 'cost',
    zh: '成本',
    asked: rx`成本|造(?:一)?(?:台|个|颗)(?:[^,。;?]{0,6})?要<n>|(?:省|节省|降低|节约|便宜)(?:了|下|出|能|可以)?<n>|\bcosts? (?:of (?!a |an |one |each )|structure|saving|reduc|advantage)|(?:production|labou?r|operating|delivery|development|unit) costs?|how (?:expensive|costly)|cost sav|(?:save|saves|saved) how much|how much (?:\w+ ){0,6}(?:cheaper|saved?)`,
    shown: rx`成本|(?:省|节约|降低|减少)[^,。;]{0,8}\d|太贵|造价|烧钱|\bcosts?\b|\bexpens(?:e|es|ive)\b|cheaper|burns? money`,
  },
  {
    id: 'salary',
    zh: '薪资',
    asked: rx`工资|薪资|薪水|薪酬|年薪|月薪|待遇|底薪|时薪|收入水平|(?:一个月|每月|一年)(?:能)?(?:拿|挣|开|给)<n>|(?:开|给)<n>(?:工资|钱一个月)|五险一金|奖金|股权激励|\bsalar(?:y|ies)\b|\bwages?\b|\bpaid\b(?= (?:per|a) )|how much (?:do|does|are) (?:\w+ ){1,6}(?:earn|paid|make a)|\bpay (?:level|scale|range)|compensation package|stock options`,
    shown: rx`工资|薪|待遇|五险一金|奖金|股权激励|salar|wages?\b|\bpay\b|paid (?:an?|up)|compensation|stock options`,
  },
  {
    id: 'tuition',
    zh: '学费',
    asked: rx`学费|(?:读|念|上(?:大学|学|课|班|研))[^,。;]{0,10}(?:要|得|需)(?:交|花)?<n>钱|培训费|报名费|住宿费|奖学金|助学金|tuition|school fees?|scholarship|course fee|training fee`,
    shown: rx`学费|培训费|报名费|住宿费|奖学金|助学金|免学费|tuition|fees?\b|scholarship`,
  },
  {
    id: 'electricity-price',
    zh: '电价',
    asked: rx`电价|电费|(?:一|每|1)度电|(?:用电|电力)(?:价格|成本)|(?:electricity|power) (?:price|cost|rate|tariff|bill)s?|per kwh|price of (?:electricity|power)`,
    shown: rx`电价|电费|度电|元/(?:千瓦时|度|kwh)|千瓦时|用电成本|electricity (?:price|cost|tariff|bill)|power (?:price|cost|tariff)s?|kwh`,
  },
  {
    id: 'money-amount',
    zh: '金额',
    isCommon: true,
    asked: rx`(?<!(?:[费价薪票税补奖融募亏赔赚挣卖租]|工资|投资|收入|利润|成本|订单|存款)[^,。;?]{0,8})<n>(?:块|元|美元|港元|欧元)?钱|<n>(?:个)?(?:亿|万|百万|千万)?(?:元|美元|港元)|(?<![值活户])<n>个亿|(?:金额|资金|款项|数额)(?:总额|规模)?(?:是|有|共|一共|达到?|大概|为)*(?:<n>|[?。 ]*$)|(?:要|得|需要?)花<n>|how much money(?![^?]*\b(?:rais|invest|fund|financ|fees?\b|tuition|salar|earn|lose|lost|profit))|how many (?:\w+ ){0,2}(?:yuan|dollars|rmb|euros)|what (?:amount|sum)\b|how much (?:did|will|was|were|has|have) [^?]{1,80}\b(?:spend|spent|cost|pay|paid|get|receive|worth)\b|how much (?:does|do|is|are|can) [^?]{1,80}\b(?:spend|pay|get|receive)\b`,
    shown: rx`<sum>|免费|\bfree of charge`,
  },
];
