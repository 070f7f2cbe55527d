import { type Attribute, rx } from './pattern.ts';

/** What people want to know of a company: its papers, places, size, shares and relations. */
export const COMPANY: readonly Attribute[] = [
  {
    id: 'founding-date',
    zh: '成立时间',
    asked: rx`<when>[^,。;]{0,3}(?:成立|创立|创办|创建|设立|组建|建立|诞生|揭牌|注册|建校|开张|开业|办起来|搞起来)
      |(?:成立|创立|创办|创建|设立|组建|建立|诞生|揭牌)(?:的|于|是|在|了|到现在|至今|到今天|有|已|已经)*(?:<when>|多久|<n>年|<n>个月)
      |(?:成立|创立|创办|创建|设立|组建|揭牌|挂牌|授牌|建校)(?:的)?(?:时间|日期|年份|年月)|<n>年历史|历史有多久
      |when (?:was|were|did)[^?]{0,70}(?:founded|established|set up|formed|incorporated|created)|founding (?:date|year)|(?:year|date) (?:it was |of )(?:founded|founding|establish\w*)|how old is (?:the )?(?:company|firm|association|college|institute|lab)|(?:what|which) year was[^?]{0,60}(?:founded|established|set up|formed)`,
    shown: rx`成立|开园|启用|挂牌|授牌|开业|开张|创立|创办|创建|设立|组建|建立|诞生|揭牌|起步|起家|发起|历史|历程|\bfounded\b|\bestablished\b|\bset up\b|\bformed\b|\bcreated\b|\bopened\b|\bstarted\b|\bbegan\b|\bunveiled\b|\bhistory\b|years? old\b|incorporated`,
  },
  {
    id: 'headquarters',
    zh: '总部所在地',
    isCommon: true,
    asked: rx`总部|总公司|注册地|办公地|办公室在|headquarter|\bhq\b|head office|where (?:is|are|was)[^?]{0,60}(?:based|registered)\b`,
    shown: rx`总部|位于|坐落|落户|注册地|办公|设在|地处|扎根|本土|在[^,。;]{1,10}(?:创办|成立|开业|揭牌|投运|启用)|(?:成都|绵阳|四川|北京|上海|深圳|杭州)(?:企业|公司|的?[^,。;]{2,8}(?:有限|科技|股份))|headquarter|\bbased\b|located|registered|\boffices?\b|home-grown|(?:chengdu|sichuan|mianyang|beijing|shanghai|shenzhen|hangzhou)'s|\bof (?:chengdu|mianyang|sichuan|beijing|shanghai)\b|founded in|opened`,
  },
  {
    id: 'location',
    zh: '所在地',
    isCommon: true,
    asked: rx`(?<!(?:差距|优势|问题|原因|难点|区别|不同|差别|难|短板|强|意义|瓶颈|亮点|特色|重点|关键|目标|风险|挑战)(?:主要|到底|究竟|都|就)*)(?:在|位于|坐落)<where>(?:呢|啊|嘛|哦|呀)?[?。 ]*$|(?:公司|企业|协会|学院|研究院|实验室|机构|单位)(?:开|设|坐落|位于|是|就)*在?<where>|(?:位于|坐落在?|开在|设在)<where>|在<what>(?:城市|地方|省|市|国家)|(?:是)?(?:哪个|哪座|哪一个)(?:城市|省|市|国家)(?:的|[?。 ]|$)
      |where (?:is|are|was)[^?]{0,60}(?:located|from)\b|where (?:is|are|'s) (?:the )?[a-z0-9 '-]{2,50}\?*$|(?:which|what) (?:city|province|country) (?:is|are|does)`,
    shown: rx`成都|四川|绵阳|德阳|自贡|雅安|宜宾|内江|达州|乐山|眉山|资阳|阿坝|川[企内渝]|蓉|安徽|合肥|北京|上海|深圳|杭州|广州|重庆|广东|浙江|江苏|苏州|南京|武汉|西安|香港|加拿大|美国|英国|日本|新加坡|位于|坐落|地处|chengdu|sichuan|mianyang|deyang|zigong|yibin|neijiang|dazhou|leshan|meishan|ziyang|anhui|hefei|beijing|shanghai|shenzhen|hangzhou|guangzhou|chongqing|guangdong|zhejiang|jiangsu|suzhou|hong kong|canada|singapore|japan|america|britain|british|ya'an|located|\bbased\b|\bdistrict\b|\bcounty\b`,
  },
  {
    id: 'address',
    zh: '详细地址',
    asked: rx`(?:详细|具体|办公|公司|注册|通信|通讯|学校|收货)地址|地址(?!空间|码|栏)|门牌|哪条(?:街|路)|哪栋|<n>号楼|<n>楼|具体(?:位置|地点)|怎么(?:走|去|过去)[?。 ]*$|咋个走|邮编|邮政编码
      |(?:street|office|postal|mailing|registered|company|full|exact|the|'s|’s) address\b(?! (?:the|this|these|those|its|their|such|a|an|issue|problem)\b)|which street|\bpostcode\b|\bzip code\b|how (?:do|can) i get there`,
    shown: rx`地址|[\u4e00-\u9fff]{2,}(?:路|街|大道|巷)(?:[\u4e00-\u9fff]段)?\d+号|\d+号楼?|\d+楼|[a-z]座|大厦|邮编|\baddress\b(?! (?:the|this|these))|\bstreet\b|\broad no|\bavenue\b|\bbuilding \w?\d|postcode`,
  },
  {
    id: 'district',
    zh: '所在区县或园区',
    asked: rx`(?:哪个|哪一个|哪些|<what>)(?:区县|县区|区(?![域块间别])|县|镇|街道|园区|产业园|高新区|开发区)|(?:位于|落户|在)(?:哪个|哪)区|which (?:district|county|zone|park|part of (?:the )?(?:city|chengdu))`,
    shown: rx`(?<![地园社小景分专校片全城])区(?![域别分块间])|县|园区|科技城|科学城|湖畔|\bdistrict\b|\bcounty\b|\bzone\b|\bpark\b|\bnew area\b|\blake\b`,
  },
  {
    id: 'phone',
    zh: '电话',
    asked: rx`(?:联系|咨询|客服|办公|服务|座机|报名|举报|招聘|投诉|值班|固定|手机|热线)电话|(?<!(?:打|接)(?:<what>|<n>)种?)电话(?:号码?|是|为|有|多少|几多|<n>|方便|呢|[?。 ]|$)|打(?:<what>|<n>|哪个)电话(?=[?。 ]|$|能|可以|咨询|报名|联系)|手机号|联系方式|联络方式|联系方法|咋个联系|怎么联系|如何联系|热线(?:号码|电话|是<n>)|座机|传真(?:号|是|[?。 ]|$)|\bphone number|\btelephone\b|\bhotline number|\bcontact (?:number|details|info)|how (?:can|do|to) (?:i |we |you )?(?:contact|reach) |\bfax\b`,
    shown: rx`电话(?!会议|网络|机器人|客服)|手机号|联系方式|热线[^,。;]{0,4}\d|拨打|致电|\d{3,4}-\d{7,8}|\bphone\b|\btel\b|telephone|call us|contact (?:us|number|details)`,
  },
  {
    id: 'website',
    zh: '网址',
    asked: rx`官网|官方网站|网址|域名|主页|下载(?:地址|链接)|网站(?:是|叫|地址|链接|多少)|(?:网页|报名|原文)链接|\bwebsite (?:of|for|address)|'s website|what is the (?:web ?site|url|link)|\burl\b|home ?page|\bweb address|official site`,
    shown: rx`官网|官方网站|网址|域名|网站|https?:|www\.|[a-z0-9]\.(?:com|cn|ai|art|org|net|io)\b|\bwebsite\b|\burl\b|home ?page|\bsite\b`,
  },
  {
    id: 'feedback-mailbox',
    zh: '意见反馈邮箱',
    asked: rx`(?:反馈|意见|建议|征求意见|投诉|举报|投稿|报名|简历)[^,。;?]{0,10}(?:邮箱|电子邮件|电邮)|(?:意见|建议|反馈|材料|申报书|简历|稿子)(?:[^,。;?]{0,8})(?:发|寄|投|送|交|反馈)(?:到|给|去|往)(?:<where>|<what>(?:邮箱|地方))|(?:feedback|comment|submission)s?[^?]{0,20}e-?mail|where (?:do|can|should) (?:i |we )?(?:send|submit|e-?mail) (?:\w+ ){0,3}(?:comments|feedback|opinions|suggestions)`,
    shown: rx`邮箱|邮件|电邮|[a-z0-9]@[a-z0-9]|信函|邮寄|\be-?mail\b|by (?:post|mail)`,
  },
  {
    id: 'email',
    zh: '邮箱',
    asked: rx`邮箱|电子邮件|邮件地址|电邮|投递到|简历(?:投|发)(?:到|给|去)?<where>|\be-?mail\b`,
    shown: rx`邮箱|邮件|电邮|[a-z0-9]@[a-z0-9]|\be-?mail\b`,
  },
  {
    id: 'social-account',
    zh: '社交账号',
    asked: rx`公众号|微信号|微信群|微博(?:账号|叫|是)|抖音号|视频号|粉丝(?:数|有?<n>)|<n>粉丝|\bqq(?:群|号)|\bwechat\b|\bweibo\b|\btwitter\b|social media account|how many followers`,
    shown: rx`公众号|微信|微博|抖音|视频号|粉丝|qq群|wechat|weibo|twitter|followers`,
  },
  {
    id: 'research-headcount',
    zh: '研发人员数量',
    asked: rx`<n>(?:名|个|位)?(?:研发|科研|技术|算法)(?:类)?(?:人员|人才|工程师)|<n>(?:名|个|位)?(?:研究员|研究人员)|(?:研发|科研|技术|算法)(?:类)?(?:人员|团队|队伍|工程师)(?:的)?(?:人数|数量|规模|数|占比|比例|占|一共|总共|有)*(?:<n>|多大)(?:名|个|位|人|%)*|(?:研发|科研|技术)人员(?:人数|数量|占比|比例)|how many (?:\w+ )?(?:r&d|research|technical|algorithm) (?:staff|people|personnel|engineers|employees|workers)|how many (?:staff|people|employees) (?:work |are |does )?[^?]{0,20}\b(?:r&d|research)\b|(?:number|share) of (?:r&d|research|technical) (?:staff|people|personnel|engineers)`,
    shown: rx`(?:研发|科研|技术|算法)(?:类)?(?:人员|人才|团队|队伍|工程师)|研究人员|研究员|工程师|(?:r&d|research|technical)(?: and \w+)? (?:staff|people|personnel|engineers|employees|workers)|researchers|\bengineers\b|(?:are|in) r&d`,
  },
  {
    id: 'practitioners',
    zh: '从业人员',
    asked: rx`(?:从业|就业)(?:人员|者|人数|人口)?(?:的)?(?:数量|规模|总数|一共|总共|有|达到?|多达)*(?:<n>)(?:万)?(?:名|个|位|人)*|从业(?:人员|者|人)?(?:人数|数量|规模|总数)|<n>(?:万)?(?:名|个|位)?(?:从业|就业)(?:人员|者|人数|的人)?|<n>(?:万)?(?:名|个|位)?(?:人|从业人员|从业者)(?:在)?(?:从业|从事|就业|干这行)|<n>(?:万)?人靠|带动(?:了)?<n>(?:人)?就业|带动[^,。;?]{0,6}就业|how many (?:people|workers) (?:work|are employed|does)[^?]{0,30}(?:industry|sector|field|annotation)|how many (?:\w+ )?(?:practitioners|jobs)|number of (?:practitioners|workers|jobs)`,
    shown: rx`从业|就业|<d>[余多]?万?人|practitioners|workers|\bjobs\b|employ`,
  },
  {
    id: 'headcount',
    zh: '员工人数',
    asked: rx`<n>(?:个|名|号|位)人(?:创业|起步|起家|的团队|的公司|的企业)|(?:一开始|最初|起初|开始|刚成立|成立时|创业时|起步时|创办时|开头)[^,。;?]{0,10}<n>(?:个|名|号|位)?人(?![才工次气民形机类均])|(?:团队|队伍|公司|企业|单位|实验室|研究院|协会|机构)[^,。;?个家项人款种]{0,10}<n>(?:个|名|号|位)?人(?![才工次气民形机类均])(?![^,。;?]{0,8}(?:参加|参会|参与|出席|用|访问|下载|听|看|报名|获奖|入选|毕业|创办|创立))|<n>(?:名|个|位)?(?:员工|职工|雇员|同事|工作人员|工程师|程序员|人手)|(?:员工|职工|雇员|人员|工程师)(?:总数|总共|一共|共|大概|现在|目前|大约|规模|里|都|的)*有?<n>(?:名|个|位|号|万)?(?:人(?!工|才))?|(?:员工|职工|团队|人员)(?:的)?(?:人数|数量|数|规模|总数)|(?:团队|队伍)(?:[^。;?]{0,20}规模)?(?:有)?多大|人手(?:多|有|几)|<n>(?:个|名|位|号)?人(?:在)?(?:上班|工作|干活)|(?:有|总共|一共|大概|才|就|现在|目前)<n>(?:个|名|位|号)?人(?=[?。 ,]|$|[呀啊呢嘛哦了吧])
      |how many (?:\w+ )?(?:employees|staff|workers|engineers|developers|people (?:work|are employed|are there|is|were|made up|start))|\bheadcount\b|(?:number|size) of (?:its |the )?(?:employees|staff|team|workforce)|how (?:big|large) (?:is|was|did) (?:the |its |their |[^?]{1,30})(?:team|workforce|staff)|staff size|team size|how many people (?:\w+ ){0,8}(?:have|employ|start(?:ed)?|begin|began|on (?:the|its) (?:team|staff|payroll))\b`,
    shown: rx`<d>[\d.]*[余多]?[万千百]?[余多]?(?:名|位|个|号)?(?:人(?![次形民机工类均才体大物脸参到与听])|人员|工程师|员工|职工|雇员)|几个人|(?:员工|职工|雇员|从业|人员|团队|工程师)[^,。;]{0,12}<d>|<num>(?:[^.;]|\.(?=\d)){0,30}\b(?:employees|staff|workforce|workers|engineers|people(?!['’]))\b|\b(?:employees|staff|workforce|workers|headcount|team)\b(?:[^.;]|\.(?=\d)){0,30}?<num>|\d[- ]person\b|handful of`,
  },
  {
    id: 'registered-capital',
    zh: '注册资本',
    asked: rx`注册资[本金]|实缴|registered capital|paid-?in capital`,
    shown: rx`注册资[本金]|实缴|registered capital|paid-?in capital`,
  },
  {
    id: 'shareholders',
    zh: '股东与股权',
    asked: rx`股东(?!净利|大会)|持股|股权|股份(?:占|比例|有<n>|多少)|控股(?:股东|方|权)|实际控制人|实控人|(?:<who>|<what>公司)(?:控股|入股|持有)|(?:隶属|归属?)(?:于|属)?(?:<who>|<what>)|(?:母公司|东家)|国企还是民企|(?:国企|央企|民企|国有企业|民营企业)吗|shareholder|\bwho owns\b|\bowned by\b|ownership|\bstake in\b|parent company|state-owned or|equity structure`,
    shown: rx`股东(?!净利|的净利)|持股|股权|控股(?!集团|董事)|实际控制|出资|入股|隶属|旗下|孵化|母公司|国企|央企|民营|国有|收购|shareholder|stake|owned|ownership|equity|subsidiary|incubated|parent|acquired`,
  },
  {
    id: 'subsidiaries',
    zh: '分支机构',
    asked: rx`子公司|分公司|分支机构|办事处|分部|<n>(?:个|家)(?:分院|分会|分店|门店|校区|工厂|基地)|(?:工厂|门店|分会)(?:有|在)(?:<n>|<where>)|subsidiar(?:y|ies)|\bbranch(?:es)?\b|how many (?:offices|factories|stores|campuses)|other offices`,
    shown: rx`子公司|分公司|分支|办事处|分部|分院|分会|门店|校区|工厂|基地|办公地点|研发中心|制造园|subsidiar|branch|\boffices?\b|factor(?:y|ies)|stores?\b|campus|\bplants?\b|\bbases?\b|r&d centre|r&d center`,
  },
  {
    id: 'stock-code',
    zh: '股票代码',
    asked: rx`(?:股票|证券|上市)代[码号]|股票简称|代码是<n>|stock (?:code|symbol)|\bticker\b|securities code`,
    shown: rx`(?:股票|证券)代[码号]|股票简称|(?<!\d)(?:00|30|60|68|83|87|92)\d{4}(?!\d)|\d{4,5}\.hk|stock code|ticker`,
  },
  {
    id: 'share-price',
    zh: '股价',
    asked: rx`股价|(?:股票|一股|每股)(?:现在|今天|昨天|目前)?(?:<n>钱|价格|涨|跌|怎么样|多少)|(?:今天|昨天|最近)(?:涨|跌)|发行价|招股价|开盘价|收盘价|涨停|跌停|share price|stock price|price per share|how much (?:is|are) (?:the |its )?(?:stock|shares?)|shares? trading at`,
    shown: rx`股价|每股|发行价|招股价|价格区间|收盘|开盘|涨停|跌停|港元|share price|stock price|per share|price range|closed at|hk\$`,
  },
  {
    id: 'market-cap',
    zh: '市值',
    asked: rx`市值|market (?:cap|capitali[sz]ation)|market value`,
    shown: rx`市值|market (?:cap|capitali[sz]ation)|market value`,
  },
  {
    id: 'valuation',
    zh: '估值',
    asked: rx`估值|值<n>钱|valuation|how much is (?:the company|[a-z0-9 ]{2,24}) worth|\bvalued at\b|独角兽吗`,
    shown: rx`估值|独角兽|valuation|valued|unicorn|post-money|\bworth\b`,
  },
  {
    id: 'first-day-trading',
    zh: '上市首日表现',
    asked: rx`(?:上市)?(?:首日|第一天|头一天|当天)(?:的)?(?:股价|收盘|开盘|市值)?(?:涨幅|涨|跌幅|跌|表现|收盘|开盘|收于|收|股价|破发)(?:了|得|到|是|有)*(?:<n>|怎么样|如何|咋样)?|破发(?:了)?(?:没|吗)|first[- ]day (?:of )?(?:trading|performance|gain|close|return)|(?:on|in) (?:its|the) (?:first day|debut)|trading debut|(?:debut|first)[- ]day`,
    shown: rx`首日|收涨|收跌|涨停|破发|首个交易日|(?:上市|挂牌)(?:当日|当天|首日)|first day|debut|first trading day|closed (?:up|down|at)`,
  },
  {
    id: 'listing',
    zh: '上市情况',
    asked: rx`(?:(?:打算|计划|准备|会|要|想|能|可以|将|到底|究竟)*(?:<when>|何时)[^,。;]{0,4})?上市(?!公司|企业|场)(?:(?:的)?(?:时间|日期))?(?:的|是|在|于|了)*(?:<when>)?|\bipo\b|递表|招股(?!价)|挂牌(?:上市|交易)|(?:交易所|新三板|交所)挂牌|借壳|(?:在)?(?:哪个|哪家|什么)(?:交易所|板块|板(?![块卡子机]))|(?:深|上|北|港)交所|证券交易所|(?:科创板|创业板|主板|北交所|港交所|纳斯达克)吗|上市公司吗|有没有上市|(?:go|going|went) public|(?:is|are|was|were|get|got|be) (?:it |they )?(?:publicly )?listed|listing|listed on|which (?:stock )?exchange`,
    shown: rx`上市|\bipo\b|递表|招股|挂牌|借壳|科创板|创业板|主板|中小板|北交所|港交所|新三板|\blist(?:ed|ing)\b|went public|star market|prospectus|exchange|filed in hong kong`,
  },
  {
    id: 'main-business',
    zh: '主营业务',
    isCommon: true,
    asked: rx`主营|业务(?:范围|是<what>|有<what>|方向|板块)|经营范围|(?:公司|企业)?(?:是|主要)?(?<![想要来去能会可以])(?:做|干|搞|卖|弄|从事|专门做|主攻)<what>(?:的|业务|产品|东西|生意)?|靠<what>(?:赚钱|吃饭|挣钱)|<what>(?:业务|生意)|商业模式|盈利模式|what does (?:the company|[a-z0-9 .-]{2,40}) (?:do|make|sell|specialise|specialize)|main business|core business|business model|line of business`,
    shown: rx`主营|业务|从事|专注|主要[为做从]|提供|研发|开发|研制|生产|制造|做[^,。;]{1,10}的|面向|服务|商业模式|business|provid|supplies|supplier|specialis|specializ|focus|develop|maker|makes\b|manufactur|services`,
  },
  {
    id: 'product-names',
    zh: '产品名称',
    isCommon: true,
    asked: rx`(?:<what>|<n>(?:款|个|种|件))(?:代表|主打|核心|主要|拳头|明星|爆款)?(?:的)?产品|产品(?:名|名称|叫|有|是|都有|包括|线)(?:<what>|[?。 ]|$)|(?:产品|软件|平台|系统|模型|大模型|机器人|芯片)(?:的名字|名字|名称)?叫(?:做)?(?:<what>|[?。 ])|(?:主打|代表|核心|旗下)产品|name of (?:the |its |their )?(?:product|model|robot|chip|platform)|what products?|which products?|product (?:line|range|name)|what is (?:the |its )?(?:product|model|robot|chip) called`,
    shown: rx`产品|平台|系统|软件|app|机器人|芯片|大模型|模型|工具|硬件|传感器|服务器|投影|卫星|推出|发布|products?|platform|system|software|robot|chip|model|tool|launched|released`,
  },
  {
    id: 'customers',
    zh: '客户',
    asked: rx`客户(?:有|是|都|名单|群体|数|包括|主要)|<what>客户|<n>(?:个|家)?客户|(?:卖|供|提供|服务)给(?:<who>|<what>|哪家)|(?:<who>|<what>(?:企业|公司|单位|人))在?(?:用|买|采购|使用)|服务(?:了)?(?:<n>|<what>)(?:家|个)?(?:客户|企业|单位)|\bcustomers?\b(?! service)|\bclients?\b|who (?:uses|buys|bought)`,
    shown: rx`客户|甲方|用于|服务于?[^,。;]{0,10}(?:企业|单位|家|人)|供应给|采购|订单|买家|签约使用|家电企业|customers?\b(?! service)|clients?\b|used (?:by|in)|orders|buyers?|suppl(?:y|ies|ied) to|(?:mainly|largely) suppl|needs of|signed up`,
  },
  {
    id: 'partners',
    zh: '合作伙伴',
    asked: rx`合作(?:伙伴|方|单位|对象|企业|机构|高校)|(?:和|跟|与|同)(?:<who>|<what>(?:公司|企业|高校|单位|机构|人)?|哪家|哪所)(?:有|在|开展|进行|搞)?(?:合作|签约|联手|共建|签)|\bpartners?\b|partner(?:ed|ing|s)? with|work(?:s|ed|ing)? (?:together )?with (?:whom|which)|cooperat\w+ with|collaborat`,
    shown: rx`合作|伙伴|签约|联合|共建|共同|联手|携手|牵手|协同|partner|cooperat|collaborat|joint|together with|signed|agreement|jointly`,
  },
  {
    id: 'competitors',
    zh: '竞争对手',
    asked: rx`竞争对手|竞品|对手(?:是|有)|同行(?:有|是)|(?:和|跟|与)(?:<who>|哪家)竞争|友商|(?:main |its |their |the |'s )(?:competitors?|rivals?)\b|(?:competitors?|rivals?) (?:of|are|does|do)\b|compete with (?:whom|who|which)|main competition`,
    shown: rx`竞争|竞品|对手|同行|友商|冲击|降维打击|相比|比起|定位相近|competit|rival|compared (?:with|to)|compete|blow\b|industry peers`,
  },
  {
    id: 'suppliers',
    zh: '供应商',
    asked: rx`供应商|供货商|供应链(?:有|是|上)?<what>|(?:用|采用)的?(?:<who>|哪家|<what>(?:公司|厂家|企业))的|(?:<who>|哪家|哪个公司)(?:供货|供应|代工|生产|提供)|suppliers?\b|who (?:supplies|manufactures|provides)|supplied by|contract manufacturer`,
    shown: rx`供应|供货|代工|采用[^,。;]{1,14}|供应链|suppl(?:y|ier|ied|ies)|manufactur|\bon [a-z]+'s? .{0,14}stack|provided by`,
  },
  {
    id: 'names-of-entity',
    zh: '全称、简称或曾用名',
    isCommon: true,
    asked: rx`全称|简称|曾用名|原名|以前叫|英文名|外文名|中文名|又叫<what>|公司名字?(?:是|叫)|(?:名字|名称)(?:的)?(?:由来|含义|来历)|为<what>叫|full name|former(?:ly)? (?:name|known|called)|english name|chinese name|abbreviation|stand for\b|also known as|previous name`,
    shown: rx`全称|简称|曾用名|原名|更名|又称|又叫|被称为|英文名|名为|叫做|有限公司|股份|公司|\([^)]*[a-z\u4e00-\u9fff][^)]*\)|full name|formerly|renamed|known as|called|abbreviat|co\.,? ltd|named`,
  },
  {
    id: 'qualification',
    zh: '资质与认证',
    asked: rx`资质|认证(?!系统|技术|机制|服务)|(?:高新技术企业|专精特新|小巨人|瞪羚|单项冠军|链主)(?:企业)?吗|(?:拿|获|有)(?:了|到|得|过)?<what>(?:资质|认证|称号|牌照|许可)|许可证|牌照|\biso ?\d|certificat(?:e|ion)|accredit|qualification does|licen[cs]ed to operate`,
    shown: rx`资质|认证|高新技术企业|专精特新|小巨人|瞪羚|单项冠军|链主|称号|牌照|许可|执照|授牌|认定|certif|accredit|little[- ]giant|licen[cs]e|recogni[sz]ed|qualified|designated|champion`,
  },
  {
    id: 'job-openings',
    zh: '招聘岗位',
    asked: rx`招聘|招人|招募|岗位(?:有|是|要求)?|职位(?:空缺|有|要求)|(?:招|要|收)<what>(?:样)?(?:的)?(?:人|岗|员工)|实习(?:生|岗|机会)|校招|社招|内推|job (?:opening|vacanc|offer)|vacanc(?:y|ies)|(?:is|are) (?:it |they |[a-z]+ )?(?:hiring|recruiting)|\binternships?\b|what kind of (?:people|staff|talent)[^?]{0,40}(?:hire|want|need|recruit)`,
    shown: rx`招聘|招人|招募|招揽|引进|岗位|职位|实习|校招|员工|人才|应届|hir(?:e|es|ed|ing)\b|recruit|vacanc|\bjobs?\b|intern(?:s|ship)|position|talent|staff`,
  },
  {
    id: 'layoffs',
    zh: '裁员与离职',
    asked: rx`裁员|裁了|优化了<n>|离职|辞职|跳槽|流失率|欠薪|倒闭|破产|注销了|跑路|还在(?:营业|经营)吗|\blay-?offs?\b|laid off|\bfired\b|bankrupt|closed down|turnover rate|resign`,
    shown: rx`裁员|离职|辞职|流失|欠薪|倒闭|破产|注销|跑路|停业|lay-?offs?|laid off|fired|bankrupt|shut down|closed down|resign|turnover rate`,
  },
  {
    id: 'lawsuit',
    zh: '诉讼与纠纷',
    asked: rx`诉讼|官司|被告|起诉|被告了|仲裁|纠纷|维权|侵权|lawsuit|litigation|\bsued?\b|legal (?:dispute|action|case)|court case|infring`,
    shown: rx`诉讼|官司|被告|起诉|法院|判决|仲裁|纠纷|侵权|lawsuit|litigation|\bsued?\b|court|dispute|infring|ruling`,
  },
  {
    id: 'penalty',
    zh: '处罚与违规',
    asked: rx`处罚|罚款|罚<n>|被罚|违规|违法|通报批评|立案|调查处理|(?:被)?约谈|不备案会怎|\bpenalt|\bfined?\b(?![- ]tun)|sanction|violation|blacklist|entity list|实体清单|黑名单`,
    shown: rx`处罚|罚款|被罚|违规|违法|通报批评|立案|约谈|整改|实体清单|黑名单|penalt|\bfined\b|\bfines\b|sanction|violat|blacklist|entity list`,
  },
];
