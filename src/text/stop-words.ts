/** Function words that say nothing about a passage's subject. Question words are here too: the asked kind of answer is read separately. */
const ZH =
  '的 了 吗 呢 吧 啊 呀 嘛 么 之 与 和 及 或 在 是 有 为 被 把 对 从 到 于 以 就 都 也 还 又 而 但 且 其 这 那 个 些 此 该 每 ' +
  '什么 怎么 怎样 如何 多少 几 哪 哪些 哪个 哪里 哪儿 哪家 谁 何时 为何 为什么 是否 是不是 有没有 能不能 多大 多高 多久 ' +
  '请问 请 一下 告诉 我 我们 你 你们 他 他们 她 它 它们 咱们 想 知道 了解 麻烦 帮 帮我 查 看看 说 讲 关于 ' +
  '会 能 可以 要 得 着 过 没 没有 不 很 最 更 地 等 等等 上 下 中 里 内 外 由 将 向 让 给 跟 并 因 则 若 ' +
  '已 已经 曾 正在 目前 现在 当前 如今 一个 一些 这个 那个 这些 那些 时候 情况 方面 属于 进行 以及 其中 ' +
  '啥 啥子 咋 咋个 咋样 哪位 哪年 哪天 几个 多长 有多 是多 第几 老几 干嘛 干什么 怎么回事 来着 那个 那会儿 那位 那家 那款 那份 ' +
  '搞 弄 做 干 搞出 干到 觉得 以为 认为 表示 提到 说到 谈到 指出 介绍 叫 叫做 名叫 称为 拿 用 靠 算 ' +
  '老师 您 您好 你好 大家 打扰 请教 谢谢 多谢 感谢 哈 嗯 呃 哦 哎 唉 嘞 噻 就是 那 其实 到底 究竟 一共 总共 大约 大概 差不多 左右 截至 截止 各 各自 分别 具体 主要';
const EN =
  'a an the of in on at to for from by with as and or but is are was were be been being do does did has have had ' +
  'what which who whom whose when where why how many much long it its this that these those there their they he she his her ' +
  'i me my we our you your can could will would should may might please tell about any some so than then into over not no ' +
  'help mean means meant today now get got say says said think thinks make made hold holds there here also just about into hi hello thanks please want know ' +
  'up out off down away back them him us myself himself itself themselves own other others another more most less least without within ' +
  'against beyond between among during since until if while though although because per via only very quite pretty even still yet ' +
  'already ever never always often again once both each every either neither such same few several someone somebody something ' +
  'anything anyone everyone everything nothing thing things one ones wants wanted go goes gone went come comes came take takes took ' +
  'taken put puts bring brings brought use uses used using let lets seem seems look looks kind sort lot lots bit way ways wonder ' +
  'wondering idea ideas curious guess hear heard see seen give gives gave given keep keeps kept';

export const STOP_WORDS: ReadonlySet<string> = new Set([...ZH.split(' '), ...EN.split(' ')]);
