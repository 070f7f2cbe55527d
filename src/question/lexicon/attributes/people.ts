import { type Attribute, role, rx } from './pattern.ts';

/** Who holds which office, and what people want to know of a person. */
export const PEOPLE: readonly Attribute[] = [
  role({
    id: 'founder',
    zh: '创始人',
    en: 'the founder',
    titlesZh: '联合创始人|创始人|创办人|创办者|创立者|创始团队',
    titlesEn: 'co-?founders?|founders?',
    alsoAsked:
      '(?:<who>|哪个)[^,。;]{0,14}(?:创办|创立|创建|开办)|(?:创办|创立|创建|开办)的?(?:人)?是(?:<who>|哪个)|\\bwho (?:\\w+ ){0,2}(?:founded|started|created|established|set up)\\b',
    alsoShown:
      '创办|创立|创建|发起|\\bfound(?:ed|ing)\\b|\\bstarted\\b|\\bset up\\b|\\bestablished\\b|\\binitiated\\b|\\bco-built\\b',
  }),
  role({
    id: 'chief-executive',
    zh: '首席执行官或总经理',
    en: 'the chief executive',
    titlesZh: '首席执行官|执行长|行政总裁|总经理|总裁|ceo',
    titlesEn: 'ceo|chief executive(?: officer)?|general manager|managing director',
  }),
  role({
    id: 'chairman',
    zh: '董事长',
    en: 'the chairman of the board',
    titlesZh: '董事长|董事会主席|董事局主席',
    titlesEn: 'chairman|chairwoman|chairperson|chair of the board',
  }),
  role({
    id: 'leader',
    zh: '主要负责人',
    en: 'the person in charge',
    titlesZh: '掌门人|掌舵人|老板|老总|一把手|当家人|带头人|负责人|领导|主管|高管',
    titlesEn: 'boss|leaders?|heads?|person in charge|executives?',
    alsoAsked:
      '(?:<who>|哪个)(?:在|来)?(?:负责|主管|领导|牵头|掌管|带队|管理)|\\bwho (?:is |are )?(?:runs?|leads?|heads?|manag|in charge|responsible)',
    alsoShown:
      '创办|创立|发起|\\bfounded\\b|董事长|总经理|总裁|首席|创始人|理事长|会长|院长|主任|秘书长|厅长|省长|市长|局长|牵头|ceo|chair|founder|director|president|dean|governor|mayor|general manager|\\bled by\\b|\\bleads?\\b|\\bin charge\\b',
  }),
  role({
    id: 'deputy',
    zh: '副职负责人',
    en: 'the deputy',
    titlesZh:
      '副总经理|副总裁|副总|副院长|副校长|副主任|副理事长|副会长|副秘书长|副厅长|副省长|副市长|副总监',
    titlesEn:
      '(?:vice|deputy)[- ](?:president|chair\\w*|dean|director|general manager|governor|mayor|secretary)',
  }),
  role({
    id: 'technical-head',
    zh: '技术负责人',
    en: 'the head of technology',
    titlesZh: '首席技术官|技术总监|技术负责人|技术长|首席科学家|总工程师|总架构师|cto',
    titlesEn: 'cto|chief technology officer|chief scientist|chief engineer|technical (?:director|head|lead)',
  }),
  role({
    id: 'research-director',
    zh: '研发总监',
    en: 'the director of research',
    titlesZh: '研发总监|研发负责人|研发主管|研发经理|算法负责人',
    alsoAsked: '(?:<who>|哪个)(?:在|来)?(?:管|抓|带)(?:研发|技术)',
    titlesEn: '(?:r&d|research) (?:director|head|manager)|(?:director|head) of (?:r&d|research)',
  }),
  role({
    id: 'operating-officer',
    zh: '首席运营官',
    en: 'the chief operating officer',
    titlesZh: '首席运营官|首席营运官|营运长|运营总监|运营负责人|coo',
    titlesEn: 'coo|chief operating officer|operations director|head of operations',
  }),
  role({
    id: 'finance-officer',
    zh: '财务负责人',
    en: 'the head of finance',
    titlesZh: '首席财务官|财务总监|财务负责人|财务长|董事会秘书|董秘|cfo',
    titlesEn: 'cfo|chief financial officer|finance director|board secretary',
  }),
  role({
    id: 'marketing-head',
    zh: '市场负责人',
    en: 'the head of marketing',
    titlesZh: '市场部经理|市场总监|市场负责人|销售总监|销售负责人|销售经理|行销总监|首席营销官|cmo',
    titlesEn: '(?:marketing|sales) (?:director|manager|head)|head of (?:marketing|sales)|cmo',
  }),
  role({
    id: 'secretary-general',
    zh: '秘书长',
    en: 'the secretary-general',
    titlesZh: '秘书长',
    titlesEn: 'secretary[- ]general',
  }),
  role({
    id: 'association-president',
    zh: '会长',
    en: 'the president of the association',
    titlesZh: '名誉会长|执行会长|会长',
    titlesEn:
      'association president|president of the (?:\\w+ ){0,4}(?:association|alliance|society|federation)',
    alsoShown: '\\bpresident\\b|\\bchair(?:man|woman|person)?\\b|\\bdirector-general\\b',
  }),
  role({
    id: 'council-chair',
    zh: '理事长',
    en: 'the chair of the council',
    titlesZh: '理事长|轮值主席',
    titlesEn:
      'council chair\\w*|chair\\w* of the (?:\\w+ ){0,4}(?:council|association|alliance|society|federation)',
    alsoAsked: '\\bwho (?:chairs|chaired)\\b',
    alsoShown: '\\bpresident\\b|\\bchair(?:man|woman|person|ed|s)?\\b|\\bdirector-general\\b',
  }),
  role({
    id: 'members',
    zh: '成员单位',
    en: 'the members',
    titlesZh: '成员单位|会员单位|会员企业|理事单位|发起单位|共建单位',
    titlesEn: 'members?|member (?:companies|units|organi[sz]ations)',
    alsoAsked:
      '<n>(?:个|家|名)?(?:会员|成员|理事)|(?:会员|成员|理事)(?:数|有?<n>|有?<what>|名单)|<what>(?:单位|机构|高校|企业|公司)?(?:发起|共建|组建)|由<who>(?:发起|共建|组建)|how many (?:\\w+ )?members|\\bjointly (?:built|founded|initiated) by',
    alsoShown:
      '会员|成员|理事|发起|共建|组建|加入|牵头|joint|jointly|join(?:ed)?\\b|initiated|built by|set up by|founded by',
  }),
  role({
    id: 'dean',
    zh: '院长或校长',
    en: 'the dean or president',
    titlesZh: '院长|校长',
    titlesEn: 'dean|principal|president of the (?:college|university|institute)',
    alsoShown: '(?<!vice[- ])\\bpresident\\b|(?<!deputy )\\bdirector\\b|\\bhead\\b',
  }),
  role({
    id: 'laboratory-director',
    zh: '主任或所长',
    en: 'the director of the laboratory or institute',
    titlesZh: '主任|所长',
    titlesEn: 'director of the (?:lab\\w*|cent(?:re|er)|institute)|(?:lab\\w*|cent(?:re|er)) director',
    alsoAsked: '\\bwho (?:directs|headed|heads)\\b',
    alsoShown: '(?<!deputy )\\bdirector\\b|\\bhead(?:ed|s)?\\b',
  }),
  role({
    id: 'academician',
    zh: '院士',
    en: 'the academician',
    titlesZh: '院士',
    titlesEn: 'academicians?',
    alsoAsked: '<n>(?:名|位|个)?院士|院士(?:数|有?<n>|有?<what>)|how many academicians',
  }),
  role({
    id: 'official',
    zh: '政府负责官员',
    en: 'the government official responsible',
    titlesZh: '省长|市长|区长|县长|州长|厅长|局长|司长|部长|省委书记|市委书记|书记|链长',
    titlesEn: 'governor|mayor|minister|party secretary|head of the (?:department|bureau|commission)',
    alsoShown: '\\bdirector\\b|\\bhead\\b|\\bchief\\b',
  }),
  role({
    id: 'speaker',
    zh: '发言人或受访者',
    en: 'the speaker or interviewee',
    isCommon: true,
    titlesZh: '发言人|受访者|演讲人|主讲人|主讲嘉宾|主讲',
    titlesEn: 'spokes(?:man|woman|person)|speakers?|interviewees?|lecturer',
    alsoAsked:
      '(?:<who>|哪个)(?:说|讲|提|认为|指出|表示|主张|觉得|宣布|透露|作|做)|\\bwho (?:said|says|thinks?|believes?|argued?s?|announced|pointed|gave|warned)',
    alsoShown:
      '说|讲|称|表示|指出|认为|介绍|谈到|透露|宣布|看来|期待|said|says|told|pointed|believes?|according to|announced|noted|view|explained|speaker|lecture',
  }),
  role({
    id: 'contact-person',
    zh: '联系人',
    en: 'the contact person',
    titlesZh: '联系人|联络人|对接人|经办人|客户经理|商务对接',
    titlesEn: 'contact person|point of contact|liaison',
    alsoAsked:
      '(?:找|联系|对接)(?:<who>|哪位|哪个人)|\\bwhom? (?:should|do|can) \\w+ (?:contact|call|talk to)',
  }),
  {
    id: 'translator',
    zh: '译者',
    en: 'the translator',
    asked: rx`译者|(?:<who>|哪个)(?:来)?(?:译|翻译)|(?:翻译|译)(?:的|者|成中文)?(?:的)?(?:人)?(?:是|为|叫)(?:<who>|哪个)|\bwho (?:\w+ )?translated|\btranslat(?:or|ed by)`,
    shown: rx`译|translat`,
  },
  role({
    id: 'author',
    zh: '作者或记者',
    en: 'the author or reporter',
    titlesZh: '作者|记者|撰稿人|执笔人|编辑',
    titlesEn: 'authors?|reporters?|journalists?|writers?|editors?',
    alsoAsked: '(?:<who>|哪个)(?:写|撰写|采写|报道)|\\bwho (?:wrote|reported)(?! that)',
  }),
  role({
    id: 'legal-representative',
    zh: '法定代表人',
    en: 'the legal representative',
    titlesZh: '法定代表人|法人代表|法人(?!机构|单位|企业)',
    titlesEn: 'legal representative',
  }),
  {
    id: 'age',
    zh: '年龄',
    en: 'the age',
    asked: rx`<n>岁|多大(?:年纪|年龄|岁数|就|的时候|时(?![间]))|(?:今年|现在|如今|目前)多大(?=[?。 了]|$)|年龄|岁数|年纪|哪年(?:出?生|生人)|<when>(?:出生|生的)|出生(?:年份|年月|日期|于)|生日|几几年的
      |how old is (?:he|she|the (?:founder|ceo|chairman|professor))|\bage of\b|'s age\b|born in what|when was [^?]{0,30}\bborn\b|birthday|date of birth`,
    shown: rx`\d岁|岁(?:时|的)|年龄|出生|生于|生人|\d0后|生日|\bborn\b|\baged?\b|\byears old\b|birthday`,
  },
  {
    id: 'education',
    zh: '学历与毕业院校',
    en: 'the education',
    asked: rx`学历|毕业(?:于|院校|学校|的)|<what>(?:学校|大学|院校|专业)毕业|(?:在)?<where>(?:毕业|读的?书|读的?大学|留学|念的?书|上的?学)|哪所[^,。;?]{0,8}(?:读|念|毕业|上的?学|留学|深造)|读的?<what>(?:大学|学校|专业)|求学|学位|留过学|教育背景
      |graduated? from|where did [^?]{0,40}(?:study|graduate)|alma mater|educational? background|which university did|degree does|what degree`,
    shown: rx`毕业|学历|学位|本科|硕士|博士|就读|求学|留学|深造|攻读|读研|graduat|degree|studied|\bph\.?d\b|bachelor|master'?s|doctora|alma mater`,
  },
  {
    id: 'birthplace',
    zh: '籍贯',
    en: 'the birthplace',
    asked: rx`籍贯|祖籍|老家|家乡|出生地|(?:是)?(?:<where>|<what>地方|哪个省|哪个市)的?人(?![才员工口])|哪里出生|(?:四川|成都|本地|外地|国外)人吗
      |birthplace|home ?town|where (?:was|is) (?:he|she|[^?]{1,30}) (?:born|originally from)|come from originally|native of|nationality`,
    shown: rx`籍贯|祖籍|老家|家乡|出生(?:于|在)|生于|(?:川|蓉|四川|成都|[省市县州]|乐山|绵阳|重庆|北京|上海)人(?![才工员民口大形机士均物类文脸数])|国籍|籍|born|native|hometown|comes? from|from (?:sichuan|chengdu|leshan)|nationality`,
  },
  {
    id: 'gender',
    zh: '性别',
    en: 'the gender',
    asked: rx`性别|男的?还是女|男(?:的|性)吗|女(?:的|性)吗|是男是女|先生还是女士|\bgender\b|male or female|man or (?:a )?woman|he or she`,
    shown: rx`性别|男性|女性|先生|女士|,男,|,女,|\bgender\b|\b(?:fe)?male\b|\bwom[ae]n\b|\bmr\b|\bms\b|\bmrs\b`,
  },
  {
    id: 'family',
    zh: '家庭情况',
    en: 'the family',
    asked: rx`家庭(?!陪伴|机器人|场景|服务)|结婚|已婚|未婚|婚姻|老婆|妻子|丈夫|老公|配偶|孩子(?:多大|几岁|是|叫)|<n>个(?:孩子|子女|娃)|父母是|儿子|女儿|\bmarried\b|\bwife\b|\bhusband\b|\bspouse\b|\bchildren does\b|\bhis family\b|\bher family\b`,
    shown: rx`家庭(?!陪伴|机器人|场景|服务)|结婚|已婚|婚姻|妻子|丈夫|配偶|子女|父亲|母亲|父母|儿子|女儿|married|wife|husband|spouse|\bson\b|daughter|parents`,
  },
  {
    id: 'hobby',
    zh: '爱好',
    en: 'the hobbies',
    asked: rx`爱好|兴趣爱好|喜欢(?:<what>|做|吃|玩|看)|业余|平时(?:喜欢|爱)|\bhobb(?:y|ies)\b|in (?:his|her|their) (?:free|spare) time|pastime|likes? to do`,
    shown: rx`爱好|喜欢|热爱|业余|酷爱|hobb(?:y|ies)|free time|spare time|enjoys|fond of`,
  },
  {
    id: 'wealth',
    zh: '身家',
    en: 'the personal wealth',
    asked: rx`身家|身价|个人(?:财富|资产|财产)|财富(?:有|值|是|多少|排)|富豪榜|有多有钱|net worth|how (?:rich|wealthy)|\bwealth\b|fortune of`,
    shown: rx`身家|身价|财富|富豪|net worth|wealth|fortune\b`,
  },
  {
    id: 'career',
    zh: '履历',
    en: 'the career',
    asked: rx`履历|简历|经历过|从业经历|工作经历|之前(?:在|是)(?:<where>|<what>|做)|以前(?:在|是)(?:<where>|<what>|做)|曾(?:在)?<where>(?:工作|任职)|(?:个人|人物)(?:介绍|资料|背景|简介)|(?:从事|研究|干|搞)[^,。;]{0,8}<n>年
      |\bresume\b|\bcv of\b|career (?:path|history|background)|previous(?:ly)? (?:job|work)|work(?:ed)? before|biography|background of (?:the )?(?:founder|ceo)|how long has (?:he|she|[^?]{1,30}) (?:worked|been)`,
    shown: rx`履历|曾任|曾在|历任|就职|任职|担任|任教|回国|加入|工作经[历验]|从事|创业|研究[^,。]{0,8}\d+[余多]?年|兼任|聘|previously|formerly|worked|served as|career|joined|\d+ years|more than \w+ years|appointed|doubles as`,
  },
  {
    id: 'term-of-office',
    zh: '任期',
    en: 'the term of office',
    asked: rx`任期|(?:任|干|当|做)(?:职)?到(?:<when>|哪届)|(?:届满|卸任|换届|离任|退休)(?:的)?(?:是|在|于)?(?:<when>|时间)|<when>(?:开始)?(?:当上?|出任|担任|接任|任)(?![务期])[^,。;?的]{0,10}(?=[?。 的]|$)|<when>(?:届满|卸任|换届|离任|退休|上任|就任|任职)|(?:上任|就任|任职|当上)(?:的|是|于)*<when>|term of office|when (?:does|did|will) [^?]{1,40}(?:term (?:end|expire|finish)|take office|step down|retire)|(?:his|her|their) term\b`,
    shown: rx`任期|届满|卸任|换届|离任|退休|上任|就任|连任|当选|任命|聘|首届|时任|term\b|took office|stepped down|retire|appointed|elected|was then|then (?:governor|mayor|director)`,
  },
  {
    id: 'job-title',
    zh: '职务',
    en: 'the position held',
    isCommon: true,
    isFallback: true,
    asked: rx`职务|头衔|职称|(?:担任|任|当)(?:<what>)(?:职|官)?|(?:是|做)<what>(?:的|职务|职位|身份|工作)|<what>(?:职务|职位|身份|来头)|(?<!企业|公司|机构|单位|高校|大学|城市|厂商|平台|对手|客户|伙伴|一家|那家|品牌|院校|学校|医院|[方者人长裁监官理事])是(?:<who>|何许人)[?。 ]*$|何许人|干<what>的
      |\bjob title\b|what position|what (?:is|was) (?:his|her) (?:role|job|post)|what does (?:he|she) do|^who (?:is|was) [a-z -]{2,40}\??$|position does`,
    shown: rx`创始人|总监|总经理|经理|董事|主任|院长|校长|所长|教授|研究员|院士|秘书长|理事|会长|厅长|省长|市长|局长|书记|首席|总裁|负责人|工程师|记者|委员|代表|担任|任职|ceo|coo|cto|founder|director|manager|chair|professor|researcher|secretary|president|dean|governor|chief|head of|official|officer|engineer|reporter|deputy`,
  },
];
