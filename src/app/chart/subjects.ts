import type { Entity } from '../../domain/index.ts';
import type { Snapshot } from '../../index/index.ts';
import { knownPlaces } from '../../question/index.ts';

/** What figures are said of: places, companies and the like, by each of their names. */
export interface Subjects {
  /** The one whose name a text begins with, and that name: 成都 of 成都市AI企业数. */
  atStart(text: string): { readonly subject: string; readonly form: string } | undefined;
  /** All that a text names, by their own names. */
  namedIn(text: string): readonly string[];
  isPlace(name: string): boolean;
}

const KINDS = new Set(['company', 'institution', 'model', 'project']);
/** A single character names too much: 川. */
const LEAST_CHARS = 2;
const HAN = /\p{Script=Han}/u;

/** One of them: its own name, then the others. */
type Names = readonly string[];

const placesOf = ({ entities }: Snapshot): Names[] => [
  ...entities.filter(({ kind }) => kind === 'place').map(namesOf),
  ...knownPlaces(),
];

const namesOf = ({ name, aliasesZh, aliasesEn }: Entity): Names => [name, ...aliasesZh, ...aliasesEn];

/** Pairs of form and own name, the longest first, so that 成都高新区 is not read as 成都. */
const formsOf = (subjects: readonly Names[]): (readonly [form: string, name: string])[] =>
  subjects
    .flatMap((names) => names.map((form) => [form.toLowerCase(), names[0] ?? form] as const))
    .filter(([form]) => form.length >= LEAST_CHARS)
    .sort(([a], [b]) => b.length - a.length);

/** Names in Latin letters stand as words: `aba` is no part of Alibaba. */
function takeFrom(text: string, form: string): string | undefined {
  if (!text.includes(form)) return undefined;
  if (HAN.test(form)) return text.replaceAll(form, ' ');
  const words = new RegExp(`(?<![a-z0-9])${form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![a-z0-9])`, 'g');
  return words.test(text) ? text.replace(words, ' ') : undefined;
}

const cache = new WeakMap<Snapshot, Subjects>();

/** Those of a generation; made once. */
export function subjectsOf(snapshot: Snapshot): Subjects {
  const made = cache.get(snapshot) ?? createSubjects(snapshot);
  cache.set(snapshot, made);
  return made;
}

function createSubjects(snapshot: Snapshot): Subjects {
  const places = placesOf(snapshot);
  const placeNames = new Set(places.map(([name]) => name));
  const others = snapshot.entities.filter(({ kind }) => KINDS.has(kind)).map(namesOf);
  const forms = formsOf([...places, ...others]);
  return {
    isPlace: (name) => placeNames.has(name),
    atStart(text) {
      const folded = text.toLowerCase();
      const found = forms.find(([form]) => folded.startsWith(form));
      return found && { subject: found[1], form: text.slice(0, found[0].length) };
    },
    namedIn(text) {
      let rest = text.toLowerCase();
      return forms.flatMap(([form, name]) => {
        const without = takeFrom(rest, form);
        rest = without ?? rest;
        return without === undefined ? [] : [name];
      });
    },
  };
}
