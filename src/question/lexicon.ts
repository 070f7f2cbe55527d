import type { Entity, EntityKind, Span, Wording } from '../domain/index.ts';
import { isHan, normalise, type Tokenizer } from '../text/index.ts';
import { COMPANIES } from './lexicon/companies.ts';
import { AFTER_NICKNAME, NOT_PLACES, PLACES } from './lexicon/places.ts';
import { SYNONYMS } from './lexicon/synonyms.ts';

/** A name of the corpus, or a place or well-known company of the general lexicon, with all its forms folded for search. */
export interface Name {
  readonly canonical: string;
  readonly kind: EntityKind;
  readonly forms: readonly string[];
}

/** A name found in a folded text. */
export interface NameMention {
  readonly name: Name;
  readonly form: string;
  readonly span: Span;
}

/** Another way to say a word: as people write it, and the search terms that must all be there. */
export type Synonym = Required<Pick<Wording, 'written' | 'terms'>>;

/** All that the program knows of words before it has seen a question. */
export interface Lexicon {
  readonly names: readonly Name[];
  /** Every name in a folded text, longest first where they overlap, in order. */
  findNames(folded: string): readonly NameMention[];
  /** Other wordings for a search term. */
  synonyms(term: string): readonly Synonym[];
}

const LATIN = /[a-z0-9]/;
const bare = (name: string): string => name.replace(/^《(.*)》$/, '$1').replace(/[“”"]/g, '');

function nameForms(canonical: string, aliases: readonly string[]): string[] {
  const forms = [canonical, ...aliases].flatMap((form) => [normalise(form).text, normalise(bare(form)).text]);
  return [...new Set(forms)].filter((form) => form.length > 1);
}

function collectNames(entities: readonly Entity[]): Name[] {
  const known = new Map<string, Name>();
  const add = (canonical: string, kind: EntityKind, aliases: readonly string[]): void => {
    const forms = [...new Set([...(known.get(canonical)?.forms ?? []), ...nameForms(canonical, aliases)])];
    known.set(canonical, { canonical, kind: known.get(canonical)?.kind ?? kind, forms });
  };
  for (const entity of entities) add(entity.name, entity.kind, [...entity.aliasesZh, ...entity.aliasesEn]);
  for (const [name, ...aliases] of PLACES) add(name, 'place', aliases);
  for (const [name, ...aliases] of COMPANIES) add(name, 'company', aliases);
  return [...known.values()];
}

/** A nickname shares no character with the name it stands for: 天府之国 → 四川. English names are no nicknames. */
export const isNickname = (form: string, { canonical }: Name): boolean =>
  /\p{Script=Han}/u.test(form) && ![...form].some((char) => canonical.includes(char));

/** A Latin form must not be part of a longer word. */
function standsAlone(text: string, [start, end]: Span): boolean {
  const before = LATIN.test(text[start] ?? '') && LATIN.test(text[start - 1] ?? '');
  const after = LATIN.test(text[end - 1] ?? '') && LATIN.test(text[end] ?? '');
  return !before && !after;
}

/** A form of a name, or, without one, words that only look like a name. */
interface KnownForm {
  readonly form: string;
  readonly name?: Name;
}

type FormTable = ReadonlyMap<string, readonly KnownForm[]>;

function tableOf(names: readonly Name[]): FormTable {
  const known: KnownForm[] = [
    ...names.flatMap((name) => name.forms.map((form) => ({ form, name }))),
    ...NOT_PLACES.map((form) => ({ form })),
  ];
  const table = new Map<string, KnownForm[]>();
  for (const entry of known) {
    const start = entry.form.slice(0, 2);
    table.set(start, [...(table.get(start) ?? []), entry]);
  }
  for (const bucket of table.values()) bucket.sort((a, b) => b.form.length - a.form.length);
  return table;
}

/** 锦城学院 is a college, not Chengdu: the nickname of a place counts only where no other proper name goes on. */
const isPartOfOtherName = ({ form, name }: KnownForm, rest: string): boolean =>
  name?.kind === 'place' && isNickname(form, name) && AFTER_NICKNAME.test(rest);

function scanNames(table: FormTable, folded: string): NameMention[] {
  const mentions: NameMention[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const hit = table
      .get(folded.slice(at, at + 2))
      ?.find(({ form }) => folded.startsWith(form, at) && standsAlone(folded, [at, at + form.length]));
    if (!hit) continue;
    const { form, name } = hit;
    const end = at + form.length;
    if (name && !isPartOfOtherName(hit, folded.slice(end, end + 12)))
      mentions.push({ name, form, span: [at, end] });
    at = end - 1;
  }
  return mentions;
}

/** The search terms of a Chinese wording, none where a function word would fall out: 不联网 is not 联网. */
function wholeTerms(folded: string, tokenizer: Tokenizer): string[] {
  const words = tokenizer.words(folded);
  const kept = words.reduce((total, { span: [start, end] }) => total + end - start, 0);
  return isHan(folded[0]) && kept < folded.length ? [] : words.map(({ term }) => term);
}

function synonymTable(tokenizer: Tokenizer): ReadonlyMap<string, readonly Synonym[]> {
  const table = new Map<string, Synonym[]>();
  for (const group of SYNONYMS) {
    const members = group
      .map((written): Synonym => ({ written, terms: wholeTerms(normalise(written).text, tokenizer) }))
      .filter(({ terms }) => terms.length > 0);
    for (const member of members) {
      const [term] = member.terms;
      if (member.terms.length > 1 || term === undefined) continue;
      table.set(term, [...(table.get(term) ?? []), ...members.filter((other) => other !== member)]);
    }
  }
  return table;
}

/** Joins the corpus's names with the general lexicon. */
export function createLexicon(entities: readonly Entity[], tokenizer: Tokenizer): Lexicon {
  const names = collectNames(entities);
  const table = tableOf(names);
  const synonyms = synonymTable(tokenizer);
  return {
    names,
    findNames: (folded) => scanNames(table, folded),
    synonyms: (term) => synonyms.get(term) ?? [],
  };
}
