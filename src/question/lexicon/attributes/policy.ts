import { type Attribute, rx } from './pattern.ts';

/** What people want to know of a policy, a plan or a programme, and of how to apply. */
export const POLICY: readonly Attribute[] = [
  {
    id: 'issuing-body',
    zh: '发布机关',
    isCommon: true,
    asked: rx`(?:由|是)?(?:<who>|哪个(?:部门|单位|机关|厅|局|委)|哪些(?:部门|单位|机关)|<what>(?:部门|单位|机关))(?:来|联合|共同|会同)*(?:发布|印发|出台|制定|发|颁布|下发|公布|提出|批准|认定|审批|主管|负责|管|牵头|宣布|定)(?:的|了|[?。 ]|$)|(?:发文|发布|印发|制定|主管|审批|牵头)(?:机关|单位|部门|机构)|(?:是)?国家级?还是省级?|who (?:issued|released|published|announced|drafted|approved|is responsible for)|(?:issued|released|drafted|approved|administered) by (?:whom|who|which)|which (?:department|ministry|agency|bureau|authority|body|government)`,
    shown: rx`印发|出台|发布|公布|颁布|制定|通过|批准|批复|认定|宣布|省政府|市政府|[厅局委办部](?:联合|与|和|会同|印|发|出|公|、|介绍|表示)|工信部|国务院|人大|issued|releas|publish|announc|approv|adopted|department|ministry|commission|bureau|government|administration`,
  },
  {
    id: 'document-number',
    zh: '文号',
    asked: rx`文号|文件号|发文字号|document number|(?:reference|file) number`,
    shown: rx`文号|号文|〔\d{4}〕|\[\d{4}\]\d+号|document no|reference number|no\. ?\d+ \[`,
  },
  {
    id: 'issue-date',
    zh: '印发时间',
    isCommon: true,
    asked: rx`<when>[^,。;]{0,10}(?:印发|出台|颁布|下发|通过|公布|发布|提出|批准|批复|宣布)|(?:印发|出台|颁布|通过|批准|批复|提出|宣布)(?:的|于|是|在|了)*(?:<when>|时间|日期)|when (?:was|were|did) [^?]{0,80}(?:issued?|adopted|passed?|approved?|introduced|promulgated|announced?)|date of (?:issue|adoption)`,
    shown: rx`印发|出台|颁布|下发|通过|公布|发布|批准|批复|宣布|提出|升级|审议|issued|adopt|passed|approv|introduc|releas|publish|announc|dated`,
  },
  {
    id: 'effective-period',
    zh: '施行时间与有效期',
    asked: rx`有效期|<when>(?:[^,。;]{0,4})(?:生效|施行|实施(?!方案|意见|办法|细则)|执行|失效|到期|废止|截止|结束)|(?:施行|生效|失效|到期|废止)(?:的|于|是|在|了)*(?:<when>|时间|日期|没有|吗)|(?:管|有效|执行|实施)(?:到|至)?(?:<n>年|多久|<when>)|(?:还|现在|目前)(?:有效|管用|执行)(?:吗|不)|(?:in|into|come into) (?:force|effect)|take effect|valid(?:ity| until| for)|expir(?:e|es|y|ation)|effective (?:date|from|until|period)|still in force|how long (?:is|does|will) [^?]{1,60}(?:valid|last|run)`,
    shown: rx`有效期|施行|生效|实施(?!方案|意见|办法|细则)|失效|到期|废止|起执行|自\d{4}年|[\(（]\d{4}[-—~至]\d{4}年?[\)）]|in force|into force|took effect|take effect|valid (?:for|until)|expir|effective|\brun(?:s|ning)? (?:to|until|through)`,
  },
  {
    id: 'application-deadline',
    zh: '申报截止时间',
    asked: rx`截止(?:时间|日期|到)?(?:是|在)?(?:<when>|[?。 ]*$)|截止(?:时间|日期)|(?:申报|申请|报名|提交|征集|征求意见|投递)(?:的)?(?:截止|期限|时间|日期|最晚|到<when>)|<when>(?:开始|可以|能|截止|之前|前)?(?:申报|申请(?!去|到|上市|在|专利)|报名|提交)|(?:申报|申请|报名|提交|上报|交|投递)[^,。;?]{0,12}最[晚迟]|最[晚迟](?:是|在|要|得|到)*<when>(?:之前|前)?(?:申报|申请|报名|提交|上报|交)|deadline|closing date|(?:apply|applications?|submit|register) (?:by|before|until) (?:when|what)|when (?:can|do|does|should|must) [^?]{0,40}(?:apply|register|submit|close)|application (?:period|window|date)`,
    shown: rx`截止|申报(?:时间|期)|报名时间|最迟|之前(?:提交|申报|报名)|前(?:提交|申报|报名)|deadline|closing date|apply by|applications? (?:close|open|must)|no later than|until \d`,
  },
  {
    id: 'eligibility',
    zh: '申报条件',
    asked: rx`(?:申报|申请|入选|参选|遴选|准入|报名|认定|报考|入会|入驻|领取|享受)(?:的)?(?:条件|资格|要求|门槛|标准)|(?:要|需要?|得|须)(?:满足|符合|具备|达到)(?:<what>)|<what>(?:条件|资格|门槛|要求)|(?:<who>|<what>(?:企业|公司|单位|人|项目))(?:可以|能|才能|有资格)(?:申请|申报|领|享受|参加|参选|报名|拿)|(?:我|我们|个人|外地|小企业|初创|外资|自由|学生|老师|私人|民营|微型|本科生|研究生|外国人|开发者|个体)[^,。;?]{0,10}(?:能|可以|可不可以|能不能|能否|可否|是否可以|有没有资格|有资格)(?:申请|申报|领取?|享受|参加|参评|报名|加入|拿)|can (?:i|we|individuals?|freelancers?|students?|foreign\w*|start-?ups|an? [a-z-]+(?: [a-z-]+)?) (?:also )?(?:apply|claim|get|receive|join)|门槛(?:是|有|高|多)|eligib|who (?:can|may|is able to|qualifies)|(?:entry|application|admission) requirements?|(?:conditions|criteria|requirements) (?:for|to|must|does|do|are)|qualify for|what (?:must|does) [^?]{1,40}(?:meet|satisfy)|threshold`,
    shown: rx`条件|资格|门槛|须|不低于|不少于|符合|满足|面向|适用于|对象|需求方|要求|原则上|eligib|qualif|must|at least|requirement|criteria|condition|threshold|no less than|not less than|open to`,
  },
  {
    id: 'application-procedure',
    zh: '申报流程与材料',
    asked: rx`(?:怎么|怎样|如何|咋个|咋|(?:在|到|去|上|从|通过)(?:<where>|<what>(?:网站|平台|系统|地方|部门|单位|app|小程序|渠道|网)(?:上|里)?))(?:能|可以|去|来)*(?:申请|申报|办理|办(?![学公法]|[?。 ]*$)|领取?|报名|加入|备案|登记|提交|入会|入驻|兑现|参选|注册)|(?:申请|申报|办理|备案|报名|登记|审批|兑现|遴选)(?:的)?(?:流程|程序|步骤|渠道|方式|手续|材料|入口|平台|网站|窗口)|(?:要|需要?|得)(?:交|提交|准备|带|提供)<what>(?:材料|资料|文件)|<what>(?:材料|手续|证件)|how (?:do|can|to|should|does|must) (?:i |we |you |one |a company |companies |an? \w+ )?(?:apply|register|file|join|enrol|enroll|claim|obtain|get (?:a|the) (?:grant|subsidy|voucher))|application (?:procedure|process|form|materials?)|(?:what|which) documents? (?:are|is|do|must|need)|where (?:do|can|to) (?:i |we )?(?:apply|register|file|submit)|filing (?:procedure|process)`,
    shown: rx`流程|程序(?!员)|步骤|申报[^,。;]{0,6}(?:系统|平台|材料)|渠道|手续|材料(?!”)|提交|受理|审核|窗口|入口|报名方式|登录|apply (?:via|through|at|online)|application (?:form|procedure|process)|procedure|submit|documents required|steps?\b`,
  },
  {
    id: 'target',
    zh: '目标',
    isCommon: true,
    asked: rx`目标|到20\d\d年(?:底|末)?[^,。;?]{0,14}(?:要|将|达到|突破)|指标(?:是|有|要|多少|[?。 ])|愿景|(?:到|在)?20\d\d年(?:底|末)?(?:前)?(?:要|将|会|能|计划|预计|打算|准备|想|力争|希望|应该|得)(?:达到?|实现|建|做|有|培育|突破|增|形成|是|成)*|(?:计划|力争|打算|准备|预计|规划)(?:要)?(?:到|在)?(?:20\d\d年)?(?:建成|达到|培育|发展|建|实现|突破|新增|培养)[^,。;]{0,14}(?:<n>|<what>|吗)|(?:打造|建成|做成|建)(?:<what>样?的?)(?:高地|中心|产业|体系)?|\btargets?\b|\bgoals?\b|\baims?\b|by (?:the end of )?20[2-4]\d\b|plan(?:s|ned)? to (?:reach|achieve|build|have)|\bobjectives?\b`,
    shown: rx`目标|到20\d\d年|20\d\d年(?:底|末)?(?:要|将|前|实现|建成|达到|形成|全面|智能|人工|数字|核心|新)|预计|力争|计划|规划|提出|要求|达到|要在|突破|翻番|以上|定下|预估|设定|\btarget|\bgoal|\baim|by (?:the end of )?20\d\d|\bplan|expect|require|reach|objective|want`,
  },
  {
    id: 'measures',
    zh: '措施与任务',
    isCommon: true,
    asked: rx`措施|举措|(?:做法|办法|对策|手段)(?:是|有|都|[?。 ]|$)|着力点|抓手|(?:重点|主要|具体|专项)?任务(?:是|有|包括|都|[?。 ]|$|<n>|<what>)|(?:采取|出台|推出|做|安排|部署)(?:了)?(?:<what>|<n>(?:条|项|个))(?:措施|政策|举措|动作|行动|任务|工作|办法)?|(?:怎么|怎样|如何|咋个|咋)(?:支持|扶持|推动|促进|推进|发展|培育|培养|解决|应对|破解|缩小|落实|加快|打造|突围|突出重围|搭|帮|鼓励|引导|吸引|留住|抢|建设|赋能)|<what>(?:政策|扶持|支持|优惠)|政策(?:有|是|都|包括|支持)(?:<what>|<n>)|(?:which|what) (?:\w+ ){0,3}(?:measures|policies|steps|actions|tasks|support|incentives)|how (?:does|do|did|will|is|are|can|should|to) [^?]{0,60}\b(?:support|promote|develop|boost|encourage|solve|address|tackle|respond|help|attract|train|narrow|build)\b|priorities|focus areas`,
    shown: rx`措施|举措|任务|着力点|政策|支持|扶持|推动|推进|加大|加快|鼓励|实施|方案|行动|机制|建立|成立|设立|打造|整合|发挥|深挖|优化|遴选|发放|培养|引进|攻关|开展|开放|measure|polic(?:y|ies)|task|steps?\b|support|promot|launch|establish|programme|plan|encourag|invest|fund|train|recruit|mechanism|reform|use their|improve|keep|set up|build|grants?|subsid`,
  },
  {
    id: 'articles',
    zh: '条款与篇章',
    asked: rx`(?<!(?:数据|语料)[^。;?]{0,24})<n>(?:条|章|款|大?个?方面|个部分|大方面)(?![^,。;]{0,8}(?:数据|语料|街|路|生产线|产业链|高速))|第[一二三四五六七八九十\d]+条|(?:条款|条文|原文|全文|正文)|(?:主要|具体|核心)?内容(?:是|有|包括|讲|[?。 ]|$)|(?:文件|政策|方案|意见|办法|条例|规划|通知|措施|细则|法)(?:里|中)?(?:都)?(?:讲|说|规定|写)(?:了|的)?(?:是)?<what>(?:内容|东西|事)?[?。 ]*$|how many (?:articles|chapters|sections|parts|aspects|items)|(?:full|original) text|what (?:does|do|did) (?:the )?[^?]{0,60}\b(?:plan|measures|policy|policies|document|opinions|scheme|law|rules?|regulations?|list|guidelines?|notice)\b[^?]{0,40}\b(?:say|contain|stipulate|provide for|require|cover)\b|main (?:content|points|provisions)|provisions`,
    shown: rx`[\d一二三四五六七八九十]+[条章款项]|[\d一二三四五六七八九十]+个方面|内容|包括|分别|规定|要求|提出|一是|列出|部署|附\d+张|contain|includ|article|chapter|provision|require|aspect|tasks?\b|set out|stipulat|sets? out|points?\b|covers?`,
  },
  {
    id: 'responsible-body',
    zh: '责任单位',
    asked: rx`责任(?:单位|部门|主体|人)|(?:归|由|属于?)(?:<who>|哪个(?:部门|单位)|<what>(?:部门|单位))(?:管|负责|落实|监管|执行)|监管(?:部门|机构|单位)|主管(?:部门|单位)|responsible (?:department|body|unit|agency)|who (?:supervises|regulates|oversees|enforces|implements)|regulator`,
    shown: rx`责任单位|负责|牵头|主管|监管|管理|会同|链长|网信办|[厅局委办](?:联合|会同|负责|管)|responsible|in charge|supervis|regulat|oversee|led by|department|administration|commission|leader office`,
  },
  {
    id: 'beneficiaries',
    zh: '适用对象与范围',
    isCommon: true,
    asked: rx`(?:适用|支持|扶持|补贴|面向|针对|服务)(?:的)?(?:对象|范围|人群)|(?:面向|针对|适用于?|惠及)(?:的是)?(?:<who>|<what>(?:企业|人|群体|行业|地区)?)|(?:涉及|包括|覆盖|涵盖|偏|侧重)(?:了|到)?(?:<what>|<n>|哪[一两二三四五六七八九十\d]+)(?:个|些|大)?(?:重点|热门|主要)?(?:地区|城市|市州|行业|领域|地方|区县|高新区|地市|赛道|产业)|(?:<n>|<what>)(?:个)?(?:市州|地市|区县|行业|领域|赛道)|(?:which|what|how many) (?:\w+ ){0,2}(?:industries|sectors|cities|areas|fields|regions|prefectures|tracks)|target (?:group|audience|users)|who (?:is it|are they) for|apply to (?:whom|which)|scope of`,
    shown: rx`适用|面向|针对|对象|涉及|覆盖|包括|涵盖|领域|行业|等\d+[个地]|市州|高新区|赛道|中小企业|惠及|用于|apply to|aimed at|for (?:small|companies|firms)|cover|includ|sectors?|industr|fields?|cities|areas?|such as|tracks?`,
  },
];
