/** The last word of an institution's name; what stands before it says which one. */
export const INSTITUTION =
  /(?:协会|学会|商会|联盟|促进会|联合会|研究会|研究院|研究所|研究中心|研发中心|工程中心|实验室|学院|大学|医院|银行|基金会|设计院|科学院|事务所)$/;

/** Institutions that a place alone tells apart: 成都银行. 成都医院 may be any in Chengdu. */
export const NAMED_BY_PLACE = /(?:银行|学院)$/;

/** The last word of many companies' names, which is an ordinary word elsewhere. */
export const COMPANY = /(?:智能|科技|股份|集团|资本)$/;

/** Words that make no company's name before 智能 or 科技: 具身智能, 金融科技. */
export const ORDINARY_BEFORE_COMPANY =
  /^(?:人工|具身|空间|通用|群体|机器|商业|感知|认知|边缘|车载|类脑|生物|农业|金融|教育|医疗|健康|数字|信息|网络|高新|前沿|未来|先进|现代|绿色|航天|航空|军事|国防|新兴|核心|关键|语音|视觉|决策|运动|高级|低空|国有|外资|民营|社会|风险|私募|注册|耐心|实现|推动|促进|利用|采用|重大|重点|硬|黑|高|新|强)$/;

/** Words in front of a name that are no part of it. */
export const BEFORE_NAMES =
  /^[哪那这某每该]|^.[设立建办创]$|^(?:投资|合作|建设|支持|参与|联合|共建|牵头|设立|成立|新设|加入|依托|来自|属于|隶属|请问|现任|担任|首任|目前|现在|关于|介绍|了解|全国|国内|国外|海外|本地|知名|著名|全省|全市|省内|省级|市级|国家级|级|省|市|国家|国|新|家|所|个|位|名)$/;

/** Words that tell no institution from others of its kind: 重点实验室, 人工智能学院. */
export const ORDINARY_INSTITUTION =
  /^(?:重点|国家|省级|市级|联合|示范|科技|综合|三甲|公立|民营|商业|外资|研究|行业|企业|产业|高等|职业|顶尖|ai|人工智能|机器人|大模型|智能|技术|创新|医学|研发|工程|会计师|律师|建筑|公司|科研|城市|大|人民|中心|投资|理工|师范)$/;

/** Words that make a name of an ordinary institution, though they are no places by themselves: 天府人工智能研究院. */
export const PLACE_LIKE = /^(?:天府|蓉城|锦城|巴蜀|川渝|成渝|西南|西部|中国|中科|.{2,}(?:大学|学院|医院))/;

/** English words that make a capitalised run the name of an institution or a company. */
export const ENGLISH_HEAD =
  /^(?:school|institute|association|society|laborator(?:y|ies)|lab|labs|college|university|academy|hospital|bank|alliance|federation|foundation|robotics|technology|technologies|tech|holdings)$/;

/** Capitalised words that name nothing. */
export const ENGLISH_ORDINARY =
  /flops$|^(?:ai|artificial|intelligence|chinese|english|the|of|for|and|inc|ltd|co|corp|company|group|limited|province|city|district|county|ceo|cto|i|mr|ms|dr|prof|professor|president|director|governor|mayor|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** What a question asks of a company right behind its name; any other noun there makes 智能 or 科技 a word of its own: 离线智能家居. */
export const BEHIND_COMPANY =
  /^(?:公司|集团|总部|员工|人员|董事长|创始人|总经理|总裁|老板|法人|ceo|营收|收入|利润|市值|估值|股价|股票|股份|股东|融资|资本|注册资本|产品|客户|专利|官网|网站|团队|成立|上市|地址|简介|规模)$/;
