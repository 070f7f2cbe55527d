import { type Attribute, rx } from './pattern.ts';

/** What people want to know of a meeting, a fair or a competition, and of going there. */
export const EVENT: readonly Attribute[] = [
  {
    id: 'event-date',
    zh: '举办时间',
    isCommon: true,
    asked: rx`<when>[^,。;]{0,6}(?:举办|举行|召开|开幕|开会|开(?:的|[?。 ]|$)|办|闭幕|举办|签约|调研|访问|考察|采访|参观|见到)|(?:举办|举行|召开|开幕|闭幕|会议|大会|论坛|活动|展会|发布会|签约|比赛|大赛)(?:的|是|在|于|了)*(?:<when>|时间|日期)|(?:下一届|下届|明年|今年)(?:[^,。;]{0,10})<when>|(?:开|办|持续)<n>天|when (?:is|was|will|did|does) (?:the |this |next )?[^?]{0,70}(?:held|take place|took place|conference|forum|expo|fair|summit|meeting|open(?:ed)?|visit|sign(?:ed)?|event|press conference)|date of the (?:event|conference|meeting|forum|expo)`,
    shown: rx`举办|举行|召开|开幕|闭幕|会上|发布会|大会|博览会|论坛|签约|调研|参观|采访|走访|讲座|\d日[^,。;]{0,10}[,在至]|held|opened|took place|conference|expo|forum|meeting|press conference|visited|signed|summit|on \d+ [a-z]+ 20\d\d|reporters saw`,
  },
  {
    id: 'seating-capacity',
    zh: '容纳人数',
    asked: rx`(?:容纳|坐得?下|坐|装得?下|接纳)(?:了|得)?<n>(?:名|个|位|万)*(?:人|观众|学生)?|(?:座位|席位|工位|床位)(?:数|有|多少|一共|总共)+(?:<n>)?|<n>(?:个|张)?(?:座位|工位|床位)|how many (?:people|seats|guests|visitors|students|desks) (?:can|does|do|will) [^?]{1,40}\b(?:hold|seat|accommodate|have|fit|host)\b|seating capacity|how many seats`,
    shown: rx`容纳|座位|席位|工位|床位|可坐|\bseats?\b|seating|capacity|\bholds?\b|accommodat|\bdesks?\b`,
  },
  {
    id: 'venue',
    zh: '举办地点',
    asked: rx`(?:举办|举行|召开|开会|开幕|会议|大会|论坛|活动|展会|发布会|比赛|峰会|博览会)(?:的)?(?:地点|地方|场地|会场|是|在|到)*(?:<where>|<what>(?:地方|城市|酒店|场馆))|(?:在|到)?(?:<where>|<what>(?:地方|城市|酒店|场馆))(?:举办|举行|召开|开幕|开的?|办的?)|(?:举办|会议|活动|会场)地(?:点|址)|会场|场馆(?:在|是|叫)|where (?:is|was|will|did) (?:the |this |it )?[^?]{0,60}(?:held|take place|conference|forum|expo|fair|summit|meeting|event|open)|\bvenue|host city`,
    shown: rx`在[^,。;]{1,16}(?:举办|举行|召开|开幕|揭牌|签约|发布)|会场|场馆|会展中心|酒店|现场|走访|赴|到[^,。;]{1,12}(?:调研|参观)|held (?:in|at)|opened in|took place|\bvenue|\b(?:in|at) (?:chengdu|beijing|mianyang|zigong|deyang|sichuan|hong kong)|hotel|exhibition cent|conference hall|at the`,
  },
  {
    id: 'organiser',
    zh: '主办方',
    asked: rx`主办(?:方|单位|者|城市)?|承办|协办|(?:<who>|哪家|哪个(?:单位|部门|机构|公司))(?:主办|承办|办|举办|组织|召开|召集|开)(?:的|了|[?。 ]|$)|由<who>(?:主办|举办|组织)|organi[sz](?:er|ed by|ing committee)|who (?:organi[sz]ed|hosted|held|hosts|organi[sz]es|convened)|hosted by|sponsor`,
    shown: rx`主办|承办|协办|举办|组织|召开|发布|主持|organi[sz]|host|held by|conven|sponsor|\btook [^.;]{0,30}(?:deput|deleg|guest)|called`,
  },
  {
    id: 'participants',
    zh: '参会人员与规模',
    isCommon: true,
    asked: rx`(?:<who>|<what>(?:人|嘉宾|企业|领导|专家|公司|单位)|哪家|<n>(?:名|位|个|家)?(?:人|企业|嘉宾|代表|单位|公司|干部|领导|会员)?)(?:来|去|都)?(?:参加|参会|出席|到场|与会|参展|到会|参与|参赛|组团|听讲|来听|听(?=[?。 ]|$|了|课|讲))|(?:参加|参会|出席|到场|与会|参展|参赛)(?:的)?(?:人数|人员|嘉宾|人|企业|代表|单位|名单|规模|观众|者)?(?:的)?(?:有|是|都|达|多)*(?:<n>|<who>|<what>|名单)|(?:参会|参展|参赛|到场|与会)人数(?:有|是)?(?:<n>)?|嘉宾(?:有|是|名单|都|阵容)|观众(?:有|<n>)|participants?\b|attend(?:ees|ed|ance|ing|s)?\b|who (?:took part|spoke|was there|came|joined)|how many (?:\w+ ){0,3}(?:people|companies|guests|exhibitors|visitors|delegates) (?:took part|attend|join|came|participat|exhibit)`,
    shown: rx`参加|联合|共建|合作|参会|出席|到场|与会|参展|参与|参赛|嘉宾|代表|会员|观众|组团|带来|干部|受访|走访|家企业|participa|attend|guests?|delegat|exhibit|took part|joined|spoke|members|speakers|visitors|officials|companies|deputies`,
  },
  {
    id: 'theme',
    zh: '主题',
    asked: rx`主题(?:是|为|叫|[?。 ]|$)|<what>主题|议题|(?:讨论|研究|谈|聊|讲|辅导)(?:了|的是|的)?(?:<what>)(?:问题|内容|话题|事)?[?。 ]*$|口号|\bthemes?\b(?! park)|\btopics?\b (?:of|was|is|were|discussed|covered)|slogan|motto|what was (?:discussed|the (?:meeting|conference|forum) about)`,
    shown: rx`主题|议题|题为|为题|研究|讨论|围绕|聚焦|谈|作[^,。;]{0,20}辅导|口号|theme|topic|titled|discuss|about|focus|spoke|on how|slogan|motto|slogan|to study`,
  },
  {
    id: 'agenda',
    zh: '议程',
    asked: rx`议程|日程|(?:会议|活动|大会|论坛)(?:安排|流程|内容|环节)|几点(?:开始|结束|钟|开门|到)|(?:会议|活动|大会|论坛|仪式|开幕式|比赛)[^,。;?]{0,8}<what>环节|agenda|\bschedule (?:of|for)\b|\bthe schedule\b|programme of the|itinerary|what time|opening hours`,
    shown: rx`议程|日程|流程|环节|安排|上午|下午|\d点|会上|agenda|schedule|itinerary|morning|afternoon|\d ?(?:am|pm)\b|opening hours`,
  },
  {
    id: 'event-results',
    zh: '活动成果',
    isCommon: true,
    asked: rx`(?:会上|大会|活动|发布会|论坛|展会)[^,。;]{0,12}(?:发布|推出|公布|展示|展出|签约|签|达成|宣布)(?:了)?(?:<what>|<n>)|(?:发布|推出|展示|展出|公布|亮相)(?:了|的)?(?:<what>|<n>(?:个|款|项|台))(?:[^,。;]{0,6}(?:成果|产品|清单|报告|机器人|技术|东西|模型))?|<what>(?:成果|亮点|看点|收获|展品|新品)|成果(?:有|是|如何|[?。 ]|$)|outcomes?|(?:what|which) (?:\w+ ){0,3}(?:was|were|is|are) (?:released|launched|signed|announced|shown|exhibited|presented|unveiled)|highlights|exhibits\b|achievements`,
    shown: rx`发布|推出|公布|展示|展出|签约|达成|宣布|成果|亮点|清单|亮相|带来|揭牌|releas|launch|signed|announc|show|exhibit|present|unveil|outcome|highlight|achievement|brought|appeared`,
  },
  {
    id: 'edition',
    zh: '届次',
    asked: rx`第<n>(?:届|次|期|批)|哪一?(?:届|批)|<n>(?:届|批)|办(?:了|过)<n>(?:届|次)|which edition|how many (?:editions|times has)|(?:which|what) (?:batch|session)|first time held`,
    shown: rx`第[一二三四五六七八九十\d]+[届次期批]|首[届次批期]|[一两二三四五六七八九\d]届|edition|\d(?:st|nd|rd|th)\b|\b(?:first|second|third|fourth|fifth|sixth) (?:batch|session|edition|annual|phase|cohort|round|time)|\bbatch`,
  },
  {
    id: 'ticket',
    zh: '门票与报名',
    asked: rx`门票(?:要)?(?:<n>钱|价格?)?|(?:票|入场券)(?:价|多少|怎么|如何|在|要|[?。 ])|(?:要|需要?)(?:买票|预约|报名|门票)(?:吗|不)?|(?:怎么|如何|咋个|在<where>)(?:报名|买票|预约|参观|参加|进场)|(?:免费|对外|对公众|向公众|向市民)(?:开放|参观)(?:吗|不|没|时间|[?。 ]|$)|\btickets?\b|admission (?:fee|free)|entry fee|how (?:do|can|to) (?:i |we |you )?(?:attend|visit|book|sign up)|registration (?:fee|link|form)|open to the public`,
    shown: rx`门票|票价|购票|入场券|预约|报名|免费参观|对外开放|\btickets?\b|admission|entry fee|booking|registration|sign up|open to the public`,
  },
  {
    id: 'exhibitors',
    zh: '参展商与展位',
    asked: rx`参展(?:商|企业|单位|费)|展位|展台|展商|展区|exhibitors?\b|\bbooths?\b|exhibition (?:area|space)`,
    shown: rx`参展|展位|展台|展商|展区|组团|exhibit|booth|\bstands?\b`,
  },
  {
    id: 'broadcast',
    zh: '直播与回放',
    asked: rx`直播(?!带货|电商)|回放|录播|录像|线上(?:参加|观看|看)|(?:在<where>|怎么|如何|咋个)(?:能|可以)?(?:收看|观看)|live ?stream|\bbroadcast\b|\breplay\b|watch (?:it )?(?:online|live)|recording of`,
    shown: rx`直播|回放|录播|线上|转播|live ?stream|broadcast|replay|online|recording`,
  },
  {
    id: 'dress',
    zh: '着装',
    asked: rx`着装|穿<what>|穿着|服装要求|正装|西装|dress code|what (?:to|should \w+) wear|attire|outfit`,
    shown: rx`着装|穿着|服装|正装|西装|dress code|\bwear|attire|outfit`,
  },
  {
    id: 'food',
    zh: '餐饮',
    asked: rx`(?<!靠[^,。;?]{0,8})(?:吃|喝)(?:<what>|<where>|饭|得)|管饭|包吃|午餐|晚餐|早餐|晚宴|餐饮|食堂|好吃|美食|餐厅|火锅|lunch|dinner|breakfast|catering|restaurants?\b|\bfood\b|\bmeals?\b`,
    shown: rx`午餐|晚餐|早餐|晚宴|餐饮|食堂|美食|餐厅|火锅|管饭|包吃|lunch|dinner|breakfast|catering|restaurant|\bfood\b|meals?\b`,
  },
  {
    id: 'parking',
    zh: '停车',
    asked: rx`停车|车位|parking|car park`,
    shown: rx`停车|车位|parking|car park`,
  },
  {
    id: 'directions',
    zh: '交通路线',
    asked: rx`(?:坐|乘|搭|换乘)<what>(?:车|地铁|公交|飞机|高铁)?|(?:几|哪)(?:号线|路车|路公交)|地铁(?:站|口|线|几|能)|公交(?:站|车|线)|(?:怎么|咋个|如何)(?:去|走|过去|到达?|坐车)(?:[^,。;]{0,14})?[?。 ]*$|离(?:机场|地铁|市区|市中心|高铁站|火车站)|(?:离|距|到)[^,。;?]{1,16}(?:有)?(?:多远|好远)|(?:走|坐车|开车)(?:要)?(?:多久|多远)|接驳|班车|how (?:do|can) (?:i |we |you )get (?:to|there)|(?:nearest|by) (?:metro|subway|bus|airport|station)|(?:metro|subway|bus) (?:line|station)|shuttle|how far is|directions to`,
    shown: rx`地铁|公交|号线|班车|接驳|换乘|距(?:离)?[^,。;]{1,10}公里|车程|驱车|机场|高铁站|metro|subway|\bbus(?:es)?\b|shuttle|station|airport|minutes' drive|km from`,
  },
  {
    id: 'accommodation',
    zh: '住宿',
    asked: rx`住宿|酒店|宾馆|住<where>|民宿|accommodation|\bhotels?\b|where (?:to|can \w+) stay`,
    shown: rx`住宿|酒店|宾馆|民宿|accommodation|hotel`,
  },
  {
    id: 'weather',
    zh: '天气',
    asked: rx`天气|气温|下雨|下雪|温度(?!传感)|几度|(?<!(?:电|耗)[^,。;?]{0,3})<n>度(?!电|自由)|冷不冷|热不热|雾霾|空气质量|weather|temperature (?:in|on|today|tomorrow)|\brain(?:ing|y|s)?\b|forecast (?:for|today)|air quality`,
    shown: rx`天气|气温|下雨|下雪|降雨|雾霾|空气质量|摄氏度|weather|\brain|snow|air quality|degrees celsius`,
  },
];
