import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';

/** A text in both languages. */
export type Twin = readonly [zh: string, en: string];

/** One article with one section, and facts: little enough to be embedded in a second. */
export interface SmallCorpus {
  readonly paragraphs: readonly Twin[];
  readonly facts: Readonly<Record<string, Twin>>;
}

export const FIELDS: Twin = [
  '青山茶园在蒙顶山的北坡，2023年共有茶田3200亩，由一百多户人家照看。',
  'Qingshan tea garden lies on the northern slope of Mengding mountain; in 2023 it had 3,200 mu of tea fields, tended by more than a hundred families.',
];
export const ROBOT: Twin = [
  '首席技师周远山说，采茶机器人每小时能采鲜叶48公斤，是人工的十二倍。',
  'Chief technician Zhou Yuanshan says that a picking robot gathers 48 kilograms of fresh leaves an hour, twelve times what a person can.',
];
export const SORTING: Twin = [
  '2024年春天，茶园改用人工智能选茶机分拣鲜叶，准确率达到97.5%。',
  'In the spring of 2024 the garden turned to an AI sorting machine for its fresh leaves; its accuracy reached 97.5 per cent.',
];
export const DRYING: Twin = [
  '到2026年，青山茶园要建成六座智能晾晒房，总投资1800万元。',
  'By 2026 Qingshan tea garden is to have six smart drying houses, at a total cost of 18 million yuan.',
];
export const EXPORT: Twin = [
  '2023年，青山茶园向东南亚出口茶叶260吨，出口额为4200万元。',
  'In 2023 Qingshan tea garden exported 260 tonnes of tea to South-East Asia, worth 42 million yuan.',
];
export const SCHOOL: Twin = [
  '雅安农业学校2024年9月开设茶园机器人维修班，首批招收35名学生。',
  'In September 2024 the agricultural school of Ya’an opened a class in repairing tea garden robots, with 35 students at first.',
];

export const SMALL: SmallCorpus = {
  paragraphs: [FIELDS, ROBOT, SORTING, DRYING],
  facts: { 'tea-export': EXPORT, 'tea-school': SCHOOL },
};

const twin = ([zh, en]: Twin): { zh: string; en: string } => ({ zh, en });

const article = ({ paragraphs }: SmallCorpus): object => ({
  id: 'tea-report',
  title: twin(['山茶记', 'Notes on tea']),
  publisher: twin(['山茶季刊', 'Tea Quarterly']),
  date: '2024-05',
  sections: [
    {
      id: 'A',
      title: twin(['茶园', 'The garden']),
      paragraphs: paragraphs.map((text, i) => ({ anchor: `A-${i + 1}`, ...twin(text) })),
    },
  ],
});

/** One fact as the corpus writes it. */
export const factOf = (id: string, text: Twin): object => ({
  id,
  topic: 'application',
  ...twin(text),
  as_of: '2024',
  source: { publisher: '雅安日报', title: '山里的机器人' },
  confidence: 'high',
});

/** Writes the corpus in place of the one that is there. */
export function writeCorpus(dir: string, corpus: SmallCorpus): void {
  mkdirSync(path.join(dir, 'articles'), { recursive: true });
  mkdirSync(path.join(dir, 'facts'), { recursive: true });
  writeFileSync(path.join(dir, 'articles/tea.yaml'), stringify(article(corpus)));
  const facts = Object.entries(corpus.facts).map(([id, text]) => factOf(id, text));
  writeFileSync(path.join(dir, 'facts/tea.yaml'), stringify(facts));
}
