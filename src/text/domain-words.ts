/**
 * Words of the field that the segmenter's dictionary lacks and would tear apart: 总算力有 is read as 总算 and 力有, 大模型
 * as 大 and 模型. No names: those come with the corpus.
 */
const NOUNS = `
算力 存力 智算 超算 总算力 智算中心 算力中心 超算中心 算力券 算力网 绿电 数据标注 数据集 训练数据 参数量
大模型 语言模型 大语言模型 通用大模型 基础大模型 垂类 多模态 智能体 数字人 数字分身 类脑 脑机接口 具身 具身智能
机器学习 深度学习 强化学习 知识图谱 计算机视觉 机器视觉 自然语言处理 文生图 文生视频
物联网 云计算 云服务 车联网 自动驾驶 无人驾驶 低空经济 手游 文旅
营收 营业收入 占比 市占率 月活 客群 财报 招股书 招股说明书 风投 投资机构 竞品
链主 瞪羚 小巨人 专精特新 央企 川企 规上 领军企业 头部企业 初创企业 创业公司 第一梯队
工信部 经信厅 经信局 科创 先导区 经开区 首席执行官 首席运营官 行政总裁 官网
`;
const VERBS = '递表 获批 获投 募资 自研 赋能 入局';

const listed = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Words with their part-of-speech tags in the notation of the segmenter. */
export const DOMAIN_WORDS: readonly (readonly [word: string, tag: 'n' | 'v'])[] = [
  ...listed(NOUNS).map((word) => [word, 'n'] as const),
  ...listed(VERBS).map((word) => [word, 'v'] as const),
];
