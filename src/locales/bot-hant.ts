import { zhHantAdmin } from './admin/index.ts';
import type { BotTexts } from './bot-texts.ts';
import { zhHantCharts } from './charts.ts';
import { toTaiwanese, toTraditional } from './traditional.ts';

type Parts = readonly string[];

const hantList = (parts: Parts): string => parts.map((part) => `「${toTraditional(part)}」`).join('、');
const hantParts = (parts: Parts): string => parts.map(toTraditional).join('、');

/** Written by hand in the words of Taiwan; only words of the question are turned by tables. */
export const zhHantBot: BotTexts = {
  answer: {
    readAs: (to) => `以${hantList(to)}檢索`,
    missing: (parts) => `收錄的資料沒有提到：${hantParts(parts)}`,
    repeats: (count) => `另有 ${count} 處說法相同：`,
    differ: (about) => `各來源的說法不同${about ? `（${toTraditional(about)}）` : ''}，依日期列出：`,
    knows: (names) => `收錄的資料裡有${hantList(names)}，`,
    knowsNot: (parts) => `但沒有提到${hantList(parts)}。`,
    notDirect: '沒有直接的答案。',
    related: '相關內容（不是答案）',
    notFound: '沒有找到。',
    notFoundInGroup: '沒有找到相關內容。',
    scope: (from, to) =>
      `收錄的資料講的是四川的人工智慧產業（企業、模型、算力、政策、融資、人才，${from}–${to}）。`,
    tryThese: '可以這樣問：',
    question: toTraditional,
    more: (page, pages) => (pages > 1 ? `全部出處（${page}/${pages}）` : '全部出處'),
    nothingMore: '沒有別的出處了。',
    answeredEarlier: '這個問題剛答過，請看這裡',
    working: '正在搜尋……',
  },
  buttons: {
    more: '更多出處',
    why: '為什麼',
    useful: '這條有用',
    wish: '請管理員補充',
    next: '下一頁',
    previous: '上一頁',
    overview: '全部主題',
    forget: '刪除',
    keep: '保留',
    daily: '每天',
    weekly: '每週',
    unsubscribe: '取消訂閱',
  },
  why: {
    words: '字詞',
    meaning: '語意',
    coverage: '涵蓋',
    rank: (rank, margin) => (margin === undefined ? `第 ${rank} 名` : `第 ${rank} 名，比第 2 名高 ${margin}`),
    reading: '怎樣理解這個問題',
    nothing: '沒有可以解釋的回答。先問一個問題，或用 /why 回覆我的一則回答。',
  },
  verify: {
    usage: '請在 /verify 後面寫上引文編號，例如 /verify #AScurozujk。編號在每則引文的末尾。',
    page: '在網頁上看',
  },
  sources: {
    overview: ({ passages, documents, from, to }) =>
      `共收錄 ${passages} 段，來自 ${documents} 份資料，時間從 ${from} 年到 ${to} 年。請選一個主題：`,
    name: toTaiwanese,
    topic: (name, documents) => `${name}（${documents} 份，新的在前）`,
    page: (page, pages) => `第 ${page} 頁，共 ${pages} 頁`,
    report: '報導摘編',
    other: '其他資料',
    empty: '還沒有收錄資料。',
  },
  start: {
    what: '我是蜀問，回答關於四川人工智慧產業的問題。只引用收錄資料的原文，每段都有編號和出處，可以核對；資料裡沒有的，我會直說。',
    how: '直接傳來問題就行。在群組裡用 /ask 加問題，或回覆我的訊息。',
    sample: ['每則引文都能點開看原文和上下文，例如 ', '。可以先試試：'],
    examples: ['四川有多少家人工智慧企業？', '四川有哪些大模型通過備案？', '四川的人工智慧在全國排第幾？'],
  },
  help: {
    heading: '怎麼用',
    places: (bot) => [
      '私訊：直接傳問題，可以接著追問，例如「那成都呢？」。',
      '群組和話題：/ask 加問題；或回覆我的訊息；或 @ 我。用 /ask 回覆一則訊息，問的就是那則訊息裡的問題。',
      '群組開著隱私模式時，單獨 @ 我可能收不到，用 /ask 最穩妥。',
      '頻道：以 /ask 開頭或提到我的貼文，我會回答一次。',
      `任何聊天室：輸入 @${bot} 加問題，選一張附出處的卡片傳出去。`,
      '改了問題，我的回答也會跟著改。',
    ],
    commands: '指令',
  },
  privacy: {
    heading: '我保存什麼',
    points: (days) => [
      `問題、當時引用的段落和你的評價：保存 ${days} 天，用來補充資料、改進檢索。`,
      '你選的語言和你的訂閱：保存到你改掉、取消訂閱或刪除為止。',
      '群組的設定、群組和頻道的訂閱：保存到管理員改掉或取消訂閱為止，不記是誰設的。',
      '收到的訊息：回答之後就刪去文字。',
      '管理員能看到哪些問題沒有答上來，看不到是誰問的。我不上網查詢，也不把問題交給別的服務。',
      '管理員做過的操作：連同他們的數字 id 保存，供擁有者核對。',
      '/forget 會刪除我保存的關於你的一切。',
    ],
  },
  forget: {
    sure: '要刪除我保存的關於你的一切嗎？包括問過的問題、評價、選的語言和訂閱。刪除後無法復原。',
    done: '已經刪除。我這裡不再有關於你的紀錄。',
    kept: '沒有刪除。',
  },
  language: { heading: '我用哪種語言和你說話？引文始終是收錄資料的原文。', set: '好，以後用繁體中文。' },
  settings: {
    heading: '本群組設定（點一下就改）',
    language: '語言',
    auto: '跟著提問的人',
    answers: '回答',
    addressed: '只答找我的',
    questions: '也答以問號結尾的',
    questionsNote: '沒有找我、只是以問號結尾的話，收錄的資料裡有答案我才回。',
    needsPrivacyOff:
      '「也答以問號結尾的」需要我能看到所有訊息：請把我設為管理員；或在 BotFather 關閉隱私模式，再把我移出本群組，重新加進來。',
    quiet: '安靜時段',
    quietNote: (timeZone) =>
      `安靜時段（${timeZone}）裡不發摘要，也不答沒有找我的問題；找我的照常回答。摘要等時段過了再發。`,
    topic: '這個話題',
    topicNote: '我在這個話題裡不說話，也不發摘要；管理員隨時可以用 /settings 開啟。',
    feedback: '評價按鈕',
    on: '開',
    off: '關',
    private: '私訊裡可以設定語言和訂閱。群組的設定請由群組管理員在群組裡傳 /settings。',
  },
  subscribe: {
    state: {
      daily: '已訂閱：有新段落收錄時，每天發一次摘要。',
      weekly: '已訂閱：有新段落收錄時，每週一發一次摘要。',
      off: '沒有訂閱摘要。',
    },
    next: (when) => `下一次：${when}。`,
    note: '摘要只有新段落的原文和出處；沒有新內容就不發。',
    ended: '已取消訂閱，不會再發摘要。',
  },
  digest: {
    heading: (count, date) => `新收錄 ${count} 段（${date}）`,
    rest: (n) => `另有 ${n} 段，點這裡看全部資料`,
    usage: '/digest now 會馬上給所有已訂閱的聊天室發摘要，不必等到平時的時間。',
    nobody: '還沒有聊天室訂閱摘要。',
    report: {
      sent: (n) => `發出 ${n} 份摘要`,
      unchanged: (n) => `${n} 個聊天室沒有新內容`,
      quiet: (n) => `${n} 個聊天室在安靜時段，過後再發`,
      failed: (n) => `${n} 份沒有送到`,
    },
  },
  inline: {
    empty: '輸入問題，例如：四川有多少家人工智慧企業',
    nothing: '沒有找到，點這裡到私訊裡問',
    related: '相關，不是答案',
  },
  admin: zhHantAdmin,
  charts: zhHantCharts,
  notices: {
    busy: '現在問的人太多，排不下了。請過一分鐘再問。',
    error: (id, wasTold) => `出了點問題（編號 ${id}）${wasTold ? '，管理員已收到' : ''}。請稍後再問。`,
    fault: (id) => `我剛才出了故障，有人沒有得到回答。用編號 ${id} 可以在日誌裡查到原因。`,
    tooMany: (perMinute) => `每分鐘最多問 ${perMinute} 次，請歇一分鐘再問。`,
    tooOld: '我離線了一陣子，一小時以前的問題沒有逐則回答。還需要的話，請再問一次。',
    unsupported: '我只能讀文字。請把問題寫成文字；傳圖片或檔案時，可以把問題寫在說明裡。',
    askUsage: '請在 /ask 後面寫上問題，例如：/ask 四川有多少家人工智慧企業？也可以用 /ask 回覆一則訊息。',
    unknownCommand: '沒有這個指令。/help 有全部指令。',
    groupAdminsOnly: '這件事只有這裡的管理員能做。',
    botAdminsOnly: '這件事只有機器人的管理員能做。',
    privateOnly: '請到私訊裡用這個指令。',
  },
  toasts: {
    thanks: '謝謝，已記下。',
    wished: '已記下，會寫進給管理員的報告。',
    expired: '這個按鈕已經過期，請重新提問。',
    notYours: '只有提問的人能用這個按鈕。',
    saved: '已儲存。',
  },
};
