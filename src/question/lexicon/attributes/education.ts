import { type Attribute, figureNear, numberNear, rx } from './pattern.ts';

/** What students, parents and applicants want to know of colleges, courses, jobs and settling down. */
export const EDUCATION: readonly Attribute[] = [
  {
    id: 'majors',
    zh: '专业设置',
    asked: rx`(?:<what>|<n>)(?:个|门)?(?:本科|相关|人工智能|ai|热门)?(?:的)?专业|专业(?:有|是|设置|目录|方向|都|包括|开设|[?。 ]|$)|(?:开|设|开设|设置|办)(?:了|有)?(?:<what>|<n>|人工智能)(?:个|门)?(?:相关)?(?:专业|学科|方向|系)|学科(?:有|是|建设|方向|排名)|(?:which|what|how many) (?:\w+ )?(?:majors?|programmes?|programs?|degrees?|disciplines)|majors? (?:offered|available|in ai)|degree programmes?`,
    shown: rx`专业(?!数据库|机构|人|化)|学科|方向|本科|\bmajors?\b|programmes?|\bprograms?\b|degree|discipline|undergraduate`,
  },
  {
    id: 'enrolment',
    zh: '招生人数',
    asked: rx`招生(?:人数|规模|计划|名额|情况|吗|了没|<n>|简章|对象|方式|要求)?(?:[?。 ]|$|有|是|<n>)|招(?:收|录|生)?(?:了|多少|好多)*<n>(?:名|个|位)?(?:人|学生|研究生|本科生|新生|博士|硕士)?|(?:招生|录取)(?:名额|计划|人数)|<n>(?:名|个)?(?:新生|名额)|(?:哪年|<when>)(?:开始)?招生|招生(?:规模|计划|人数)|enrol(?:l)?(?:s|ed|ment|ments)?\b|admit(?:s|ted)? (?:how many|\d)|how many (?:\w+ )?(?:new students|student places)|\bintake\b`,
    shown: rx`招生|招收|录取|新生|名额|报考|${numberNear('enrol\\w*|admits?|admitted|admissions?|intake|new students')}`,
  },
  {
    id: 'admission-line',
    zh: '录取分数线',
    asked: rx`分数线|录取线|投档线|(?:要|得|需要?)(?:考)?<n>分|(?:录取|最低|投档|高考)(?:的)?(?:分|分数|位次)|(?:好不好|难不难)(?:考|进)|录取率|cut-?off|admission (?:score|line|rate)|minimum score|acceptance rate|gaokao`,
    shown: rx`分数线|录取线|投档|录取分|位次|录取率|高考|cut-?off|admission (?:score|line|rate)|minimum score|acceptance rate|gaokao`,
  },
  {
    id: 'teachers',
    zh: '师资',
    asked: rx`师资|<n>(?:名|个|位)?(?:[^,。;]{0,4})(?:老师|教师|教授|导师|教职工|讲师)|(?:老师|教师|导师|教授)(?:有|是|都有|团队|名单|力量)(?:<who>|<n>|<what>)?|<who>(?:教(?![授师育])|上课|授课)|(?:faculty|teaching staff)\b|how many (?:\w+ )?(?:teachers|professors|lecturers|tutors|faculty)|who teaches`,
    shown: rx`师资|教师|老师|导师|教职|讲师|教授[^,。;]{0,6}<d>|<d>[^,。;]{0,8}教授|faculty|teachers?\b|lecturers?\b|tutors?\b|teaching staff|professors`,
  },
  {
    id: 'graduates',
    zh: '毕业人数',
    asked: rx`毕业(?:生)?(?:的)?(?:了|人数|数量|规模|总数|一共|大概|有)*(?:<n>)(?:名|个|位|万)*(?:人|学生|毕业生)?|毕业(?:生)?(?:的)?(?:人数|数量|规模)|<n>(?:名|个|位|万)*(?:人|学生)?(?:的)?(?:毕业生|毕业(?=[?。 ]|$))|how many (?:\w+ ){0,4}graduates?\b|number of (?:\w+ ){0,2}graduates`,
    shown: rx`${figureNear('毕业')}|${numberNear('graduat(?:es?|ed|ing)')}`,
  },
  {
    id: 'students',
    zh: '学生人数',
    asked: rx`<n>(?:名|个|位|万)?(?:[^,。;]{0,4})(?:学生|在校生|研究生|本科生|博士生|学员)|(?:学生|在校生|学员)(?:的)?(?:人数|数量|规模|数|有|一共)+(?:<n>|[?。 ]*$)|how many (?:\w+ ){0,2}(?:students|undergraduates|trainees)|number of (?:\w+ )?students|student (?:body|numbers?|population)`,
    shown: rx`${figureNear('学生|在校生|研究生|本科生|博士生|学员|师生')}|${numberNear('students?|undergraduates|trainees|learners')}`,
  },
  {
    id: 'class-hours',
    zh: '课时',
    asked: rx`<n>(?:个)?(?:课时|学时|节(?:课)?(?![点能约日目]))|(?:课时|学时)(?:数|要求|安排|是|有|不少于|最少|[?。 ]|$)*(?:<n>)?|how many (?:\w+ )?(?:class|teaching|course|lesson|contact)?[ -]?(?:hours|lessons|periods) (?:of|a|per|each|must|does|do|should|are|is)|class hours|lesson hours`,
    shown: rx`课时|学时|\d+节|每(?:周|学年|学期)[^,。;]{0,8}节|class hours|lessons?\b|teaching hours|hours (?:of|a|per)|\d hours`,
  },
  {
    id: 'course-length',
    zh: '学制与课时',
    asked: rx`学制|(?:读|学|上|念|培训)(?:多久|<n>(?:年|个月|天|学期))|培训(?:时间|周期|时长)|<n>(?:节课|场|讲)|how long (?:is|does) the (?:course|programme|program|training|degree)|course length|duration of the (?:course|programme|program|training)|how many (?:hours|sessions|lectures|semesters)`,
    shown: rx`学制|课时|学期|[一二三四五六\d]年制|为期|\d+场|[一二三四五六]场|course length|duration|semester|sessions?\b|lectures?\b|-year|hours`,
  },
  {
    id: 'courses',
    zh: '课程与培养方式',
    asked: rx`课程(?:有|是|设置|内容|表|包括|体系|[?。 ]|$)|(?:<what>|<n>)(?:门)?课(?!题)|(?:学|教|讲)(?:些)?<what>(?:内容|课|东西|知识|技术)?[?。 ]*$|(?:培养|育人|办学|教学)(?:方式|模式|方案|目标|特色|方法|体系)|(?:怎么|怎样|如何|咋个|咋)(?:培养|办学|育人|教)|培养<what>(?:样|类|种)?的?人才|(?:which|what) (?:\w+ )?courses?|curriculum|syllabus|how (?:does|do|will|are|is) [^?]{1,50}(?:teach|trained|educat\w*)|teaching (?:model|method)|what kind of talent`,
    shown: rx`课程|课(?!题)|培养|育人|办学|教学|产教融合|校企|联合培养|培训|人才队伍|course|curriculum|syllabus|train|teach|educat|talent|talents`,
  },
  {
    id: 'graduate-employment',
    zh: '就业情况',
    asked: rx`就业率|就业(?:情况|前景|去向|方向|如何|怎么样|好不好|难)|(?:毕业)(?:后|了|以后)(?:能|去|可以|做|干)(?:<what>|<where>)|好(?:找工作|就业)(?:吗|不)|employment rate|(?:job|career) (?:prospects|placement)|where do (?:the )?graduates|after graduation`,
    shown: rx`就业|毕业去向|找工作|用人单位|employment|career prospects|job placement|graduates (?:go|work|find)`,
  },
  {
    id: 'campus',
    zh: '校区与校园',
    asked: rx`校区|校园|校址|宿舍|食堂(?!机器人)|图书馆|(?:学校|学院|大学)(?:在|位于)<where>|\bcampus(?:es)?\b|dormitor|\bcanteen\b|\blibrary\b|where is the (?:college|school|university)`,
    shown: rx`校区|校园|校址|宿舍|食堂|图书馆|(?:学院|大学|学校)[^,。;]{0,10}(?:位于|在[^,。;]{1,10}(?:揭牌|成立))|揭牌|campus|dormitor|canteen|library|located`,
  },
  {
    id: 'certificate',
    zh: '学位与证书',
    asked: rx`(?:发|拿|颁发|授予|给|有)(?:<what>)?(?:学位|文凭|毕业证|证书|学历)(?:吗|不|没|[?。 ])|<what>(?:学位|文凭|证书)|职业资格|(?:本科|专科|硕士|研究生)(?:还是|吗)|全日制|\bdiploma\b|what degree|(?:award|grant|get|receive)s? (?:a |any )?(?:degree|certificate)`,
    shown: rx`学位|文凭|毕业证|证书|职业资格|本科|专科|硕士|博士|全日制|diploma|degree|certificate|bachelor|master`,
  },
  {
    id: 'settlement',
    zh: '落户、住房与签证',
    asked: rx`落户(?:政策|条件|要求|怎么|吗|难|[?。 ]*$)|户口|户籍|人才公寓|住房(?:补贴|政策)?|租房|购房|(?:安家|安居)|子女(?:上学|入学|教育)|签证|居留|绿卡|\bvisas?\b|residence permit|\bhukou\b|household registration|housing (?:subsidy|allowance|support)|relocat`,
    shown: rx`落户(?!企业)|户口|户籍|人才公寓|住房|租房|购房|安家|安居|入学|签证|居留|visa|residence permit|hukou|household registration|housing|relocation`,
  },
  {
    id: 'training-scale',
    zh: '培训规模',
    asked: rx`(?:每年|一年|总共|一共|计划|要)?(?:培训|轮训|培养)(?:了|过|多少|好多)*<n>(?:名|个|位|万)?(?:老师|教师|干部|人|骨干|学员|人次)?|(?:听课|参训|受训)(?:的)?(?:人数|有<n>|人)|how many (?:\w+ ){0,3}(?:trained|will be trained|officials|teachers (?:are|will))|train how many|trained how many`,
    shown: rx`${figureNear('培训|轮训|培养|辅导|讲座|干部|学员|教师|听')}|${numberNear('train(?:s|ed|ing)?|lectures?|officials|teachers|trainees|coached|listen\\w*')}`,
  },
];
