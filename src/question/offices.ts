import type { Ask } from './ask.ts';
import type { NameMention } from './lexicon.ts';
import type { UnlistedName } from './named-text.ts';

/** An office of an institution, as a text may tell who holds it. */
export interface Office {
  /** Its titles in a folded text; the first group holds a deputy's prefix. */
  readonly titles: RegExp;
  /** Folded forms of the institutions asked about. */
  readonly owners: readonly string[];
  /** What names one of them that no list holds. */
  readonly ownerPatterns: readonly RegExp[];
}

/** Titles that mean the same, Chinese and English. */
const TITLES: readonly (readonly [zh: string, en: string])[] = [
  ['院长', 'dean|president|director|head'],
  ['校长', 'president|principal|chancellor'],
  ['主任', 'director|head'],
  ['所长', 'director|head'],
  ['秘书长', 'secretary[- ]general'],
  ['会长', 'president|chair(?:man|woman|person)?'],
  ['理事长|轮值主席', 'president|chair(?:man|woman|person)?|director-general'],
  ['董事长|董事会主席|董事局主席', 'chair(?:man|woman|person)?'],
  ['首席执行官|行政总裁|总经理|总裁|ceo', 'ceo|chief executive(?: officer)?|general manager|president'],
  ['厅长', 'director|head'],
  ['局长', 'director|head'],
];

const DEPUTY = '(副|\\b(?:vice|deputy)[- ])?';

const OFFICES = TITLES.map(([zh, en]) => ({
  asked: new RegExp(`(?<!副|vice[- ]|deputy[- ])(?:${zh}|\\b(?:${en})\\b)`),
  titles: new RegExp(`${DEPUTY}(?:${zh}|\\b(?:${en})\\b)`, 'g'),
}));

interface AskedOf {
  readonly ask: Ask;
  readonly mentions: readonly NameMention[];
  readonly unlisted: readonly UnlistedName[];
}

/**
 * The office whose holder a folded question asks for: the title, and whose it is. Undefined when no institution is named,
 * or when a person is: 陈章是哪个协会的秘书长 asks for the institution.
 */
export function readOffice(folded: string, { ask, mentions, unlisted }: AskedOf): Office | undefined {
  const isOrganised = ({ name: { kind } }: NameMention): boolean =>
    kind === 'institution' || kind === 'company';
  const owners = mentions.filter(isOrganised).flatMap(({ name }) => name.forms);
  const ownerPatterns = unlisted.flatMap(({ shown }) => shown);
  const isAsked = ask === 'person' || /叫什么|叫啥|名字|\bname\b/.test(folded);
  if (!isAsked || owners.length + ownerPatterns.length === 0) return undefined;
  if (mentions.some(({ name }) => name.kind === 'person')) return undefined;
  const office = OFFICES.find(({ asked }) => asked.test(folded));
  return office && { titles: office.titles, owners, ownerPatterns };
}

/** So far before a title its institution is looked for, in characters. */
const REACH = 40;
const BOUNDARY = /[，。；、,;:!?\d]/;
/** An institution's own name in front of a title; 该院院长, 协会秘书长 may be anybody's. */
const OTHER_OWNER =
  /(?:\p{Script=Han}{2,}(?:大学|学院|研究院|研究所|研究中心|协会|学会|商会|联盟|实验室|中心|公司|集团|科技|智能|股份|厅|局|委|部|银行|医院))的?(?:首任|现任|原|常务|执行|名誉|创始人|兼|、)*$/u;
const OF_OTHER =
  /^ (?:of|at) (?!(?:the )?(?:company|firm|institute|association|society|alliance|school|college|lab|laboratory|centre|center)\b(?! of| for))([^,.;]{3,90})/;

/** Whose title stands at a place of a text: the asked institution's, another's, or nobody says. */
function ownerAt(folded: string, match: RegExpMatchArray, office: Office): 'asked' | 'other' | 'unsaid' {
  const at = match.index ?? 0;
  const lead = folded.slice(Math.max(0, at - REACH), at);
  const before = lead.slice(lead.split('').findLastIndex((char) => BOUNDARY.test(char)) + 1);
  const behind =
    OF_OTHER.exec(folded.slice(at + match[0].length, at + match[0].length + 2 * REACH + 20))?.[1] ?? '';
  const near = `${before} ${behind}`;
  const isAsked =
    office.ownerPatterns.length > 0
      ? office.ownerPatterns.every((pattern) => pattern.test(near))
      : office.owners.some((owner) => near.includes(owner));
  if (isAsked) return 'asked';
  return behind !== '' || OTHER_OWNER.test(before) ? 'other' : 'unsaid';
}

/** Whether a folded text gives the title only to deputies or to other institutions' people. */
export function isOthersOffice(office: Office, folded: string): boolean {
  const stated = [...folded.matchAll(office.titles)];
  return (
    stated.length > 0 &&
    stated.every((match) => match[1] !== undefined || ownerAt(folded, match, office) === 'other')
  );
}
