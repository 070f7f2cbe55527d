import type { Entity, EntityKind, Span } from '../domain/index.ts';
import { normalise, type Tokenizer } from '../text/index.ts';
import { PLACES } from './lexicon/places.ts';
import { SYNONYMS } from './lexicon/synonyms.ts';

/** A name of the corpus or a place of the general lexicon, with all its forms folded for search. */
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

/** All that the program knows of words before it has seen a question. */
export interface Lexicon {
  readonly names: readonly Name[];
  /** Every name in a folded text, longest first where they overlap, in order. */
  findNames(folded: string): readonly NameMention[];
  /** Other search terms for a search term, each a list of terms that must all be there. */
  synonyms(term: string): readonly (readonly string[])[];
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
  return [...known.values()];
}

/** A Latin form must not be part of a longer word. */
function standsAlone(text: string, [start, end]: Span): boolean {
  const before = LATIN.test(text[start] ?? '') && LATIN.test(text[start - 1] ?? '');
  const after = LATIN.test(text[end - 1] ?? '') && LATIN.test(text[end] ?? '');
  return !before && !after;
}

type FormTable = ReadonlyMap<string, readonly { form: string; name: Name }[]>;

function tableOf(names: readonly Name[]): FormTable {
  const table = new Map<string, { form: string; name: Name }[]>();
  for (const name of names) {
    for (const form of name.forms) {
      const bucket = table.get(form.slice(0, 2)) ?? [];
      bucket.push({ form, name });
      table.set(form.slice(0, 2), bucket);
    }
  }
  for (const bucket of table.values()) bucket.sort((a, b) => b.form.length - a.form.length);
  return table;
}

function scanNames(table: FormTable, folded: string): NameMention[] {
  const mentions: NameMention[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const hit = table
      .get(folded.slice(at, at + 2))
      ?.find(({ form }) => folded.startsWith(form, at) && standsAlone(folded, [at, at + form.length]));
    if (!hit) continue;
    mentions.push({ name: hit.name, form: hit.form, span: [at, at + hit.form.length] });
    at += hit.form.length - 1;
  }
  return mentions;
}

function synonymTable(tokenizer: Tokenizer): ReadonlyMap<string, readonly (readonly string[])[]> {
  const table = new Map<string, (readonly string[])[]>();
  for (const group of SYNONYMS) {
    const members = group
      .map((word) => tokenizer.words(normalise(word).text).map(({ term }) => term))
      .filter((m) => m.length > 0);
    for (const member of members) {
      const [term] = member;
      if (member.length > 1 || term === undefined) continue;
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
