import { zhAdmin } from './admin/index.ts';
import type { BotTexts } from './bot-texts.ts';
import { zhCharts } from './charts.ts';

type Parts = readonly string[];

/** GB/T 15834-2011: no 、 between words in quotation marks. */
const list = (parts: Parts): string => parts.map((part) => `“${part}”`).join('');

export const zhBot: BotTexts = {
  answer: {
    readAs: (to) => `按${list(to)}检索`,
    missing: (parts) => `语料没有提到：${parts.join('、')}`,
    repeats: (count) => `另有 ${count} 处说法相同：`,
    differ: (about) => `各来源的说法不同${about ? `（${about}）` : ''}，按日期列出：`,
    knows: (names) => `语料里有${list(names)}，`,
    knowsNot: (parts) => `但没有提到${list(parts)}。`,
    notDirect: '没有直接的答案。',
    related: '相关内容（不是答案）',
    notFound: '没有找到。',
    notFoundInGroup: '没有找到相关内容。',
    scope: (from, to) =>
      `语料讲的是四川的人工智能产业（企业、模型、算力、政策、融资、人才，${from}–${to}）。`,
    tryThese: '可以这样问：',
    question: (text) => text,
    more: (page, pages) => (pages > 1 ? `全部出处（${page}/${pages}）` : '全部出处'),
    nothingMore: '没有别的出处了。',
    answeredEarlier: '这个问题刚答过，请看这里',
    working: '正在查找……',
  },
  buttons: {
    more: '更多出处',
    why: '为什么',
    useful: '这条有用',
    wish: '请管理员补充',
    next: '下一页',
    previous: '上一页',
    overview: '全部主题',
    forget: '删除',
    keep: '保留',
    daily: '每天',
    weekly: '每周',
    unsubscribe: '退订',
  },
  why: {
    words: '字词',
    meaning: '语义',
    coverage: '覆盖',
    rank: (rank, margin) => (margin === undefined ? `第 ${rank} 名` : `第 ${rank} 名，比第 2 名高 ${margin}`),
    reading: '怎样理解这个问题',
    nothing: '没有可以解释的回答。先问一个问题，或用 /why 回复我的一条回答。',
  },
  verify: {
    usage: '请在 /verify 后面写上引文编号，例如 /verify #AScurozujk。编号在每条引文的末尾。',
    page: '在网页上看',
  },
  sources: {
    overview: ({ passages, documents, from, to }) =>
      `语料共 ${passages} 段，来自 ${documents} 份资料，时间从 ${from} 年到 ${to} 年。请选一个主题：`,
    name: (name) => name,
    topic: (name, documents) => `${name}（${documents} 份，新的在前）`,
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    report: '报道摘编',
    other: '其他资料',
    empty: '语料里还没有资料。',
  },
  start: {
    what: '我是蜀问，回答关于四川人工智能产业的问题。只引用语料原文，每段都有编号和出处，可以核对；语料里没有的，我会直说。',
    how: '直接发来问题就行。在群里用 /ask 加问题，或者回复我的消息。',
    sample: ['每条引文都能点开看原文和上下文，比如 ', '。可以先试试：'],
    examples: ['四川有多少家人工智能企业？', '四川有哪些大模型通过备案？', '四川的人工智能在全国排第几？'],
  },
  help: {
    heading: '怎么用',
    places: (bot) => [
      '私聊：直接发问题，可以接着追问，比如“那成都呢？”。',
      '群和话题：/ask 加问题；或回复我的消息；或 @ 我。用 /ask 回复一条消息，问的就是那条消息里的问题。',
      '群里开着隐私模式时，单独 @ 我可能收不到，用 /ask 最稳妥。',
      '频道：以 /ask 开头或提到我的帖子，我会回答一次。',
      `任何聊天：输入 @${bot} 加问题，选一张带出处的卡片发出去。`,
      '改了问题，我的回答也会跟着改。',
    ],
    commands: '命令',
  },
  privacy: {
    heading: '我保存什么',
    points: (days) => [
      `问题、当时引用的段落和你的评价：保存 ${days} 天，用来补充语料、改进检索。`,
      '你选的语言和你的订阅：保存到你改掉、退订或删除为止。',
      '群的设置、群和频道的订阅：保存到管理员改掉或退订为止，不记是谁设的。',
      '收到的消息：回答之后就删去文字。',
      '管理员能看到哪些问题没有答上来，看不到是谁问的。我不联网查询，也不把问题交给别的服务。',
      '管理员做过的操作：连同他们的数字 id 保存，供所有者核对。',
      '/forget 会删除我保存的关于你的一切。',
    ],
  },
  forget: {
    sure: '要删除我保存的关于你的一切吗？包括问过的问题、评价、选的语言和订阅。删除后无法恢复。',
    done: '已经删除。我这里不再有关于你的记录。',
    kept: '没有删除。',
  },
  language: { heading: '我用哪种语言和你说话？引文始终是语料原文。', set: '好，以后用简体中文。' },
  settings: {
    heading: '本群设置（点一下就改）',
    language: '语言',
    auto: '跟着提问的人',
    answers: '回答',
    addressed: '只答找我的',
    questions: '也答以问号结尾的',
    questionsNote: '没有找我、只是以问号结尾的话，语料里有答案我才回。',
    needsPrivacyOff:
      '“也答以问号结尾的”需要我能看到所有消息：请把我设为管理员；或在 BotFather 关闭隐私模式，再把我移出本群，重新加进来。',
    quiet: '安静时段',
    quietNote: (timeZone) =>
      `安静时段（${timeZone}）里不发摘要，也不答没有找我的问题；找我的照常回答。摘要等时段过了再发。`,
    topic: '这个话题',
    topicNote: '我在这个话题里不说话，也不发摘要；管理员随时可以用 /settings 打开。',
    feedback: '评价按钮',
    on: '开',
    off: '关',
    private: '私聊里可以设置语言和订阅。群的设置请由群管理员在群里发 /settings。',
  },
  subscribe: {
    state: {
      daily: '已订阅：有新段落入库时，每天发一次摘要。',
      weekly: '已订阅：有新段落入库时，每周一发一次摘要。',
      off: '没有订阅摘要。',
    },
    next: (when) => `下一次：${when}。`,
    note: '摘要只有新段落的原文和出处；没有新内容就不发。',
    ended: '已退订，不会再发摘要。',
  },
  digest: {
    heading: (count, date) => `新入库 ${count} 段（${date}）`,
    rest: (n) => `另有 ${n} 段，点这里看全部资料`,
    usage: '/digest now 会马上给所有已订阅的会话发摘要，不必等到平时的时间。',
    nobody: '还没有会话订阅摘要。',
    report: {
      sent: (n) => `发出 ${n} 份摘要`,
      unchanged: (n) => `${n} 个会话没有新内容`,
      quiet: (n) => `${n} 个会话在安静时段，过后再发`,
      failed: (n) => `${n} 份没有送到`,
    },
  },
  inline: {
    empty: '输入问题，比如：四川有多少家人工智能企业',
    nothing: '没有找到，点这里到私聊里问',
    related: '相关，不是答案',
  },
  admin: zhAdmin,
  charts: zhCharts,
  notices: {
    busy: '现在问的人太多，排不下了。请过一分钟再问。',
    error: (id, wasTold) => `出了点问题（编号 ${id}）${wasTold ? '，管理员已收到' : ''}。请稍后再问。`,
    fault: (id) => `我刚才出了故障，有人没有得到回答。用编号 ${id} 可以在日志里查到原因。`,
    tooMany: (perMinute) => `每分钟最多问 ${perMinute} 次，请歇一分钟再问。`,
    tooOld: '我离线了一阵，一小时以前的问题没有逐条回答。还需要的话，请再问一次。',
    unsupported: '我只能读文字。请把问题写成文字；发图片或文件时，可以把问题写在说明里。',
    askUsage: '请在 /ask 后面写上问题，例如：/ask 四川有多少家人工智能企业？也可以用 /ask 回复一条消息。',
    unknownCommand: '没有这个命令。/help 有全部命令。',
    groupAdminsOnly: '这件事只有这里的管理员能做。',
    botAdminsOnly: '这件事只有机器人的管理员能做。',
    privateOnly: '请到私聊里用这个命令。',
  },
  toasts: {
    thanks: '谢谢，已记下。',
    wished: '已记下，会写进给管理员的报告。',
    expired: '这个按钮已经过期，请重新提问。',
    notYours: '只有提问的人能用这个按钮。',
    saved: '已保存。',
  },
};
