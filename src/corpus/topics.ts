import type { Language } from '../domain/index.ts';

/** Topics of facts; the name is the section that a reader sees. */
export const TOPICS = {
  policy: { zh: '政策', en: 'Policy' },
  scale: { zh: '产业规模', en: 'Industry scale' },
  target: { zh: '目标', en: 'Targets' },
  event: { zh: '大事', en: 'Events' },
  funding: { zh: '融资', en: 'Funding' },
  institution: { zh: '机构', en: 'Institutions' },
  compute: { zh: '算力', en: 'Computing power' },
  ranking: { zh: '排名', en: 'Rankings' },
  data: { zh: '数据', en: 'Data' },
  model: { zh: '大模型', en: 'Large models' },
  comparison: { zh: '地区对比', en: 'Regional comparison' },
  talent: { zh: '人才', en: 'Talent' },
  application: { zh: '应用', en: 'Applications' },
  company: { zh: '企业', en: 'Companies' },
} as const satisfies Record<string, Record<Language, string>>;

export type Topic = keyof typeof TOPICS;
export const TOPIC_IDS = Object.keys(TOPICS).filter((key): key is Topic => key in TOPICS);
