import type { Span } from '../domain/index.ts';
import {
  BEFORE_NAMES,
  BEHIND_COMPANY,
  COMPANY,
  INSTITUTION,
  NAMED_BY_PLACE,
  ORDINARY_BEFORE_COMPANY,
  ORDINARY_INSTITUTION,
  PLACE_LIKE,
} from './lexicon/name-shapes.ts';
import type { NameMention } from './lexicon.ts';
import type { NamedText, UnlistedName } from './named-text.ts';
import { latinNames } from './unlisted-latin.ts';

const MAX_PIECES = 6;
const MAX_GAP = 8;
/** 第二 of 第二人民医院. */
const NTH = /^第(?:[一二三四五六七八九十]+|\d+)$/;
const HAN = /^\p{Script=Han}+$/u;

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const wording = (piece: string): string =>
  /^(?:ai|人工智能)$/.test(piece) ? '(?:ai|人工智能)' : escapePattern(piece);

/** Before the last word of an institution's name, where more may stand: 软件 … 协会. */
const LAST_WORD = new RegExp(`(?=${INSTITUTION.source})`);

const CHARS = '[\\p{Script=Han}（）()]';

/** The parts of a name in order, with a few Chinese characters between: 人工智能 … 协会 also in 人工智能行业协会. */
const inOrder = (parts: readonly (readonly string[])[], gap = MAX_GAP): string =>
  parts.map((forms) => `(?:${forms.map(wording).join('|')})`).join(`${CHARS}{0,${gap}}?`);

interface Piece {
  readonly text: string;
  readonly span: Span;
  readonly term: string;
  readonly mention?: NameMention;
}

const inside = ([start, end]: Span, [from, to]: Span): boolean => from < end && start < to;

/** Words that stand next to the one at an index, leftwards, the last one first: as far as a name may reach. */
function runBefore({ folded, words, mentions }: NamedText, index: number): Piece[] {
  const pieces: Piece[] = [];
  let start = Number.POSITIVE_INFINITY;
  for (const { span, term, isNoun } of words.slice(Math.max(0, index - MAX_PIECES), index + 1).reverse()) {
    const text = folded.slice(...span);
    const mention = mentions.find((one) => inside(span, one.span));
    const isListed = mention !== undefined && mention.name.kind !== 'place' && mention.name.kind !== 'term';
    const isApart = start !== Number.POSITIVE_INFINITY && span[1] !== start;
    const belongs = NTH.test(text) || (isNoun && !BEFORE_NAMES.test(text));
    if (isApart || isListed || (pieces.length > 0 && !belongs)) break;
    pieces.push({ text, span, term, ...(mention ? { mention } : {}) });
    start = span[0];
  }
  return pieces.reverse();
}

const nameOf = (
  { surface }: NamedText,
  pieces: readonly Piece[],
  rest: Pick<UnlistedName, 'shown' | 'ifRare'>,
): UnlistedName[] => {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return [];
  const span: Span = [first.span[0], last.span[1]];
  const typed = surface(span);
  // Folding joins Chinese words that were typed apart: a list of keywords is no name.
  return /\p{Script=Han}\s+\p{Script=Han}/u.test(typed)
    ? []
    : [{ surface: typed, span, script: 'han', ...rest }];
};

/** The listed name, of anything but a place, that ends where a run of words begins: 川大 of 川大智能学院. */
const ownerOf = ({ mentions }: NamedText, [first]: readonly Piece[]): NameMention | undefined =>
  mentions.find(
    ({ name: { kind }, span }) => kind !== 'place' && kind !== 'term' && span[1] === first?.span[0],
  );

/** Whose or where it is stands farther from the rest: 绵阳成立以长虹集团为理事长单位的人工智能产业联盟. */
function institutionPattern(owner: NameMention | undefined, pieces: readonly Piece[]): RegExp {
  const [first, ...others] = pieces.flatMap(({ text, mention }) =>
    (mention ? text.replace(/(?<=..)[省市县区]$/, '') : text)
      .split(LAST_WORD)
      .filter((part) => part !== '')
      .map((part) => ({ forms: [part], isPlace: mention !== undefined })),
  );
  const rest = others.map(({ forms }) => forms);
  const parts = first ? [first.forms, ...rest] : [];
  if (owner) return new RegExp(inOrder([owner.name.forms, ...parts]), 'u');
  return first?.isPlace && rest.length > 1
    ? new RegExp(`${inOrder([first.forms])}${CHARS}{0,${2 * MAX_GAP}}?${inOrder(rest)}`, 'u')
    : new RegExp(inOrder(parts), 'u');
}

/** 四川人工智能学会, 华西口腔医院; not 重点实验室, 哪家医院. */
function institutionAt(text: NamedText, index: number): UnlistedName[] {
  const pieces = runBefore(text, index);
  const last = pieces.at(-1);
  if (!last) return [];
  const own = last.text.replace(INSTITUTION, '');
  const before = [...pieces.slice(0, -1), ...(own === '' ? [] : [{ ...last, text: own }])];
  const word = before.find(
    (piece) => !piece.mention && piece.text.length > 1 && !ORDINARY_INSTITUTION.test(piece.text),
  );
  const owner = ownerOf(text, pieces);
  const isPlaced = before.some(({ mention }) => mention !== undefined);
  const isTold = owner
    ? before.length > 0
    : isPlaced && (NAMED_BY_PLACE.test(last.text) || before.length > 1);
  if (!word && !isTold) return [];
  const isByWord = word !== undefined && word === before.at(-1);
  // Without a place or an owner it may only describe one: 神经科技实验室.
  const isSure =
    isPlaced || owner || pieces.length === 1 || before.some((piece) => PLACE_LIKE.test(piece.text));
  if (!isSure && !isByWord) return [];
  const shown = [institutionPattern(owner, pieces)];
  return nameOf(text, pieces, isSure || !word ? { shown } : { shown, ifRare: word.term });
}

/** 白虎智能, 云深处科技: named by what stands before the last word. */
function companyAt(text: NamedText, index: number): UnlistedName[] {
  const pieces = runBefore(text, index);
  const last = pieces.at(-1);
  const next = text.words[index + 1];
  const isCompound =
    next?.isNoun && next.span[0] === last?.span[1] && !BEHIND_COMPANY.test(text.folded.slice(...next.span));
  if (isCompound) return [];
  const own = last?.text.replace(COMPANY, '') ?? '';
  const from = own === '' ? Math.max(0, pieces.length - 2) : pieces.length - 1;
  const short = pieces[from]?.text.length === 1 ? Math.max(0, from - 1) : from;
  const name = pieces.slice(short);
  const core = name
    .map((piece) => piece.text)
    .join('')
    .replace(COMPANY, '');
  const first = name[0];
  if (
    core.length < 2 ||
    !/\p{Script=Han}/u.test(core) ||
    !first ||
    first.mention ||
    ORDINARY_BEFORE_COMPANY.test(core)
  )
    return [];
  return nameOf(text, name, { shown: [new RegExp(escapePattern(core))], ifRare: first.term });
}

const TITLE = /《([^《》]{2,40})》/g;

/** 《…》 that no list holds: its words in their order. */
function titles({ folded, words, mentions, surface }: NamedText): UnlistedName[] {
  return [...folded.matchAll(TITLE)].flatMap(({ index, 0: whole }): UnlistedName[] => {
    const span: Span = [index, index + whole.length];
    const pieces = words.filter((word) => inside(word.span, span)).map((word) => folded.slice(...word.span));
    if (pieces.length === 0 || mentions.some((one) => one.name.kind !== 'place' && inside(one.span, span)))
      return [];
    return [
      {
        surface: surface(span),
        span,
        script: 'han',
        shown: [new RegExp(inOrder(pieces.map((piece) => [piece])), 'u')],
      },
    ];
  });
}

/** Only a likeness: ChatGPT那种大模型, like Sora. */
const LIKENED_BEFORE = /(?:像|类似|好比|相当于|比如|例如|\blike|\bsuch as) ?$/;
const LIKENED_BEHIND = /^ ?(?:那种|那样|那类|这种|这样|这类|似的|一样|之类|级别?|式的?|-like|-style)/;

const lengthOf = ({ span: [start, end] }: UnlistedName): number => end - start;

/** The proper names of a question that no list of names holds, read by their shape. */
export function findUnlistedNames(text: NamedText): UnlistedName[] {
  const { folded, words, mentions } = text;
  const byShape = words.flatMap(({ span }, index) => {
    const word = folded.slice(...span);
    const isListed = mentions.some(({ name, span: listed }) => name.kind !== 'place' && inside(span, listed));
    if (isListed || !HAN.test(word)) return [];
    if (INSTITUTION.test(word)) return institutionAt(text, index);
    return COMPANY.test(word) ? companyAt(text, index) : [];
  });
  const found = [...titles(text), ...byShape, ...latinNames(text)].filter(
    ({ span: [start, end] }) =>
      !LIKENED_BEFORE.test(folded.slice(0, start)) && !LIKENED_BEHIND.test(folded.slice(end)),
  );
  // The longest of those that overlap: 西南交通大学人工智能研究院, not 西南交通大学 alone.
  return found.filter(
    (one) =>
      !found.some(
        (other) => other !== one && inside(one.span, other.span) && lengthOf(other) > lengthOf(one),
      ),
  );
}
