import { type Attribute, figureNear, numberNear, rx } from './pattern.ts';

/** What people want to know of data centres, computing power, parks and other things that are built. */
export const INFRASTRUCTURE: readonly Attribute[] = [
  {
    id: 'computing-power',
    zh: '算力规模',
    asked: rx`算力(?:总)?(?:规模|总量|水平|有|是|多大|达到?|能|大概|一共|现在|总)*(?:<n>|多大|多强|[?。 ]*$)|(?:总|(?<!人工)智能|通用|可用)算力(?![^,。;?]{0,4}(?:中心|技术|平台|券|产业))|<n>(?:p|e|pflops|eflops|tops|p算力|p的算力)(?![a-z])|<n>(?:次运算|亿亿次|亿次)|每秒[^,。;?]{0,8}<n>次|(?:运算|计算)(?:能力|速度)(?:有|是|多|达)|how much (?:\w+ ){0,3}(?:computing|compute)|(?:total|amount of|scale of) (?:\w+ ){0,3}(?:computing|compute)\b|computing (?:power|capacity) (?:does|of|in|is|has|will)|how many (?:p|e)?flops|how powerful|\b[pe]flops\b`,
    shown: rx`\d(?:\.\d+)?[余多]?(?:p|e)(?:flops|ops)?(?![a-z])|flops|tops|pops|亿亿次|算力[^,。;]{0,14}\d|\d ?(?:p|e)(?:flops|ops)?\b|operations per second|computing (?:power|capacity)[^.;]{0,40}\d|\d[^.;]{0,40}(?:of ai )?comput`,
  },
  {
    id: 'racks',
    zh: '机架数',
    asked: rx`机架|机柜|<n>(?:个|万)?(?:标准)?(?:机架|机柜|机房)|\bracks?\b|\bcabinets?\b`,
    shown: rx`${figureNear('机架|机柜')}|${numberNear('racks?|cabinets?')}`,
  },
  {
    id: 'accelerators',
    zh: '芯片或显卡型号与数量',
    asked: rx`<n>(?:张|块|片|颗|万卡|台)?(?:卡|显卡|gpu|加速卡|昇腾|英伟达|a100|h100)|(?:用|采用|装|部署)(?:的是|的|了)?(?:<what>|哪家|谁家|<n>)(?:的)?(?:卡|gpu|芯片|显卡|加速卡|服务器)|万卡(?:集群)?|(?:gpu|显卡|加速卡|芯片)(?:的)?(?:型号|数量|有<n>|是<what>|用<what>)|国产(?:芯片|卡|gpu)(?:吗|还是)|how many (?:\w+ )?(?:gpus?|accelerators?|cards)|(?:which|what) (?:\w+ )?(?:gpus?|accelerators?|chips?)|\bnvidia\b|\ba100\b|\bh100\b|ascend`,
    shown: rx`gpu|显卡|加速卡|昇腾|升腾|英伟达|dcu|npu|万卡|[a-z]\d{3}\b|芯片|nvidia|ascend|accelerat|\bchips?\b|hygon`,
  },
  {
    id: 'servers',
    zh: '服务器数量',
    asked: rx`<n>(?:台|万台)?(?:[^,。;]{0,6})服务器|服务器(?:数|有|<n>|规模)|how many (?:\w+ )?servers|number of servers`,
    shown: rx`${figureNear('服务器')}|${numberNear('servers?')}`,
  },
  {
    id: 'data-centre-count',
    zh: '数据中心数量',
    asked: rx`<n>(?:个|座|家)(?:(?!公司|企业|单位)[^,。;]){0,12}(?:数据中心|智算中心|超算中心|算力中心|算力平台|集群|枢纽|节点)|(?:数据中心|智算中心|算力中心|超算中心|算力平台|机房)(?:的)?(?:数量|总数)|how many (?:[\w-]+ ){0,4}(?:data cent(?:re|er)s|computing cent(?:re|er)s|clusters|hubs|platforms)|number of (?:[\w-]+ ){0,3}(?:data|computing) cent(?:re|er)s`,
    shown: rx`(?:[\d两一二三四五六七八九十首]+)[余多]?[个座家](?:[^,。;]{0,16})(?:数据中心|智算中心|超算|算力中心|算力平台|集群|枢纽|节点)|(?:中心|集群|枢纽)(?:项目)?[^,。;]{0,8}\d+个|数据中心[^,。;]{0,10}\d|(?:\d+|two|eight|nine|three|first) [^.;]{0,40}(?:cent(?:re|er)|cluster|hub|platform)`,
  },
  {
    id: 'green-power',
    zh: '绿电与可再生能源',
    asked: rx`(?:绿电|绿色电力|绿色能源|可再生能源|清洁能源|新能源|水电|风电|光伏|零碳)(?:的)?(?:使用|消费|利用|供电|用电)?(?:占比|比例|比重|占|率)?(?:要|应|需|得|将|会|是|有|为|达到?|超过|不低于|大概)*(?:<n>|多大|几成)?|(?:share|percent\w*|proportion|amount) of (?:its |the )?(?:electricity|power|energy)? ?(?:from )?(?:green|renewable|clean|hydro)\w*(?: (?:power|energy|electricity))?|(?:green|renewable|clean)[- ](?:power|energy|electricity)(?: (?:share|proportion|percentage|ratio))?|renewables?|hydropower`,
    shown: rx`绿电|绿色电力|绿色能源|可再生|清洁能源|新能源(?!汽车)|水电|风电|光伏|零碳|green[- ](?:power|energy|electricity)|renewable|clean energy|hydro(?:power|electric)|solar|wind power`,
  },
  {
    id: 'pue',
    zh: '能效与能耗',
    asked: rx`\bpue\b|能效|能耗|(?:用|耗|费)(?:了|掉|好多|多少|几多)?(?:<n>)?(?:度)?电(?!话|子|影|视|商|脑|价|费)|用电量|耗电量|(?:多|很|太)耗电|energy (?:consumption|efficiency|use)|electricity (?:use|consumption|does|do)|power usage`,
    shown: rx`pue|能效|能耗|用电|耗电|节能|千瓦|度电|energy (?:use|consumption|efficien)|electricity|power usage|kilowatt|\bkwh\b`,
  },
  {
    id: 'cooling',
    zh: '散热与用水',
    asked: rx`散热|冷却|液冷|风冷|水冷|(?:用|耗)(?:多少|好多|<n>)?水量?|cooling|liquid[- ]cooled|water (?:use|usage|consumption)`,
    shown: rx`散热|冷却|液冷|风冷|水冷|用水|耗水|cooling|cooled|water (?:use|usage|consumption)`,
  },
  {
    id: 'floor-area',
    zh: '面积',
    asked: rx`面积|占地|<n>(?:万)?(?:平方米|平米|平方|亩|公顷)|(?:园区|中心|学校|校园|场馆|基地|办公室|工厂)(?:有)?多大(?=[?。 ,]|$|呀|啊|呢|嘛|的面积|面积)|floor (?:area|space)|square (?:met(?:er|re)s|feet)|how (?:big|large) is (?:the|its|their) (?:park|office|plant|campus|cent(?:re|er)|building|site|venue|base|factory)|\bacres?\b|covers? an area|land area`,
    shown: rx`面积[^。;]{0,12}\d|占地[^。;]{0,10}\d|\d[余多]?万?(?:平方米|平方公里|平米|㎡|亩|公顷)|\d ?(?:million )?(?:square|sq)|\bsq ?m\b|\d ?m2\b|\d (?:\w+ )?(?:acres?|hectares?)\b|\d ?m²`,
  },
  {
    id: 'length',
    zh: '里程与长度',
    asked: rx`<n>(?:多)?(?:公里|千米|里(?:路|长)?(?=[?。 ]|$))|(?:道路|公路|高速|线路|跑道|管线|路)[^,。;?]{0,4}有?多长|(?:里程|全长|总长|长度)(?:是|有|达到?|多)*(?:<n>|多长|[?。 ]*$)|how many (?:\w+ )?(?:km|kilomet(?:re|er)s|miles)|(?:total|road) (?:length|mileage)|how long (?:is|are) the (?:\w+ ){0,4}(?:roads?|track|line|expressway|highway)`,
    shown: rx`\d[余多]?万?(?:公里|千米)|全长|总长|里程|\d ?(?:km|kilomet|miles?)\b|\d ?kilomet`,
  },
  {
    id: 'construction-start',
    zh: '开工时间',
    asked: rx`<when>(?:[^,。;]{0,4})(?:开工|动工|启动建设|开建|奠基|开始(?:建|修|建设|施工))|(?:开工|动工|开建|奠基)(?:的|是|于|在|了)*(?:<when>|时间|日期|没|吗)|when (?:did|was|will|does) [^?]{0,60}(?:construction (?:start|begin|began|begun)|break ground|start (?:being )?(?:built|construction))|groundbreaking`,
    shown: rx`开工|动工|启动建设|开建|奠基|起建设|在建|construction (?:start|began|begin)|began construction|broke ground|groundbreaking|started in|under construction|start(?:ed)?\b`,
  },
  {
    id: 'completion-date',
    zh: '建成投用时间',
    asked: rx`<when>(?:[^,。;]{0,6})(?:建成|完工|竣工|投运|投产|投用|投入(?:使用|运营|运行)|启用|开园|上线|运营|封顶|修好|建好|试运行)|(?:建成|完工|竣工|投运|投产|投用|启用|开园|封顶|运营)(?:的|是|于|在|了|没)*(?:<when>|时间|日期|没有|[?。 ]*$)|(?:建|修)好了?(?:没|吗)|when (?:was|were|did|will|is|does) [^?]{0,70}(?:completed?|finished|built|operational|put into (?:use|operation)|open(?:ed)?|come online|start operat|go into)|completion date|opening date`,
    shown: rx`建成|完工|竣工|投运|投产|投用|投入(?:使用|运营|运行)|启用|开园|上线|封顶|试运行|揭牌|completed?|finished|built|operational|in operation|operat|opened|online|topped out|launched|inaugurat`,
  },
  {
    id: 'construction-phase',
    zh: '建设分期与进度',
    asked: rx`(?:分)?(?:<n>|哪)期(?:建设|工程|项目)?|分<n>期|建设(?:进度|进展|情况|到)|(?:建|修|进展|推进)(?:到|得)(?:<what>|<where>|怎么样|如何|咋样)|(?:进度|进展)(?:如何|怎么样|咋样|到|[?。 ]*$)|progress (?:of|on|has)|how (?:far|is) (?:\w+ ){0,5}(?:progress|along)|(?:how many|which|what) phases?|construction status`,
    shown: rx`[一二三四两\d]期|分期|在建|已完成|已建成|进度|进展|完成投资|起步区|封顶|phases?\b|under construction|completed|progress|in two|stage`,
  },
  {
    id: 'site',
    zh: '建设或所在地点',
    isCommon: true,
    asked: rx`(?:中心|基地|园区?|产业园|集群|平台|实验室|工厂|项目|训练场|枢纽|节点|数据中心|机房)[^,。;]{0,3}(?:建|放|设|选址|落|开|坐落|位于|修)*(?:在|到|于)?(?:<where>|<what>(?:地方|城市))|选址|(?:建|修|放|设|落)在(?:<where>|<what>(?:地方|城市))|where (?:is|are|was|were|will) (?:the |its |[^?]{1,60} )(?:built|sited|located|situated|be built|data cent|park|lab|base|factory)|location of`,
    shown: rx`位于|坐落|选址|落户|落地|地处|在[^,。;]{1,14}(?:建|投运|上线|揭牌|开园|开工|启用|成立|封顶)|[市区县州镇](?:的)?[^,。;]{0,14}(?:中心|基地|园|集群|实验室)|湖畔|located|in [a-z' -]+(?:district|county|city|zone|area)|\bin (?:chengdu|mianyang|deyang|zigong|yibin|ya'an|dazhou|neijiang|leshan|sichuan|meishan)\b|at the|by [a-z]+ lake|'s [a-z ]{0,20}(?:district|county|area)`,
  },
  {
    id: 'builder',
    zh: '建设与运营单位',
    isCommon: true,
    asked: rx`(?:由|是)?(?:<who>|哪家|哪个(?:公司|单位|企业|部门)|<what>(?:公司|单位|企业|机构|部门))(?:来|一起|共同|负责|投资|参与)*(?:建设|建|修|运营|承建|牵头|建的|管理|运维|主导)(?:的|了|[?。 ]|$)|(?:建设|运营|承建|牵头)(?:单位|方|主体|公司|企业)|who (?:built|builds|operates|runs|constructed|is building)|(?:built|operated|constructed|run) by (?:whom|who|which)|\boperator\b`,
    shown: rx`建设|共建|承建|运营|牵头|投资|联合|合作|建成|由[^,。;]{2,30}(?:建|运营|管理)|built|builds?|operat|constructed|jointly|led by|by [a-z]+|run by`,
  },
  {
    id: 'storage',
    zh: '存储容量',
    asked: rx`存储(?:容量|总量|规模|空间|能力)?(?:有|是|多大|达到?)?(?:<n>|多大|[?。 ]*$)|存储(?:容量|总量|规模)|<n>(?:pb|eb|tb|zb)|数据量(?:有|是)?(?:<n>|多大)|storage (?:capacity|size|does|of)|how (?:much|many) (?:storage|terabytes|petabytes)|amount of data`,
    shown: rx`${figureNear('存储|数据量')}|\d ?[tpez]b\b|terabyte|petabyte|exabyte|${numberNear('storage')}`,
  },
  {
    id: 'utilisation',
    zh: '利用率与使用情况',
    asked: rx`利用率|使用率|上架率|空置率|(?:有|哪些|多少|几)(?:家)?(?:企业|公司|单位|高校)(?:在)?(?:用|使用)(?:了)?(?:它|算力|这个)|闲置|utili[sz]ation|occupancy|idle|how (?:fully|much) is [^?]{1,30}used`,
    shown: rx`利用率|使用率|上架率|空置|闲置|签约使用|满负荷|效率|utili[sz]ation|occupancy|idle|in use|full capacity|efficiency|signed up`,
  },
  {
    id: 'production-capacity',
    zh: '产能',
    asked: rx`产能|年产(?:量|<n>)|(?:一年|每年|一天|每天|年)(?:能|可以)?(?:生产|造|标注|处理|培训|培养)<n>|标注(?:能力|规模|量)|满负荷|production capacity|annual (?:capacity|output)|how many [^?]{1,30} (?:produce|make|manufacture)d? (?:a|per|each|every) (?:year|month|day)|annotation (?:capacity|scale)`,
    shown: rx`产能|年产|满负荷|标注能力|标注(?:总)?规模|每[年天月][^,。;]{0,12}\d|万能级|产量|capacity|annual(?:ly)?|a year|per year|a day|unit production|annotation (?:capacity|scale)|scale\b`,
  },
  {
    id: 'resident-companies',
    zh: '入驻企业',
    asked: rx`入驻(?:了|的|有|企业|<n>|<what>|多少|率)+|(?:<n>|<what>)(?:家|个)?(?:企业|公司|单位)?(?:在|进|入)(?:了)?(?:园|园区|驻)|进驻|tenants?\b|(?:companies|firms) (?:in|at|based in|moved into|settled in) the (?:park|base|zone|valley|campus)|settled in`,
    shown: rx`入驻|进驻|落户|聚集|集聚|引育|布局|汇聚|落户|tenant|resident|settled|gathered|moved into|presence|compan(?:y|ies) (?:in|and)|housed|had [^.;]{0,12}companies`,
  },
];
