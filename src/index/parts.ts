import type { CorpusDocument, Entity, Passage, SearchUnit } from '../domain/index.ts';
import type { LexicalData } from '../search/index.ts';
import type { PassageOrigin, VanishedPassage } from './types.ts';

/** Everything of a generation but its vectors and its manifest. */
export interface Parts {
  readonly documents: readonly CorpusDocument[];
  readonly passages: readonly Passage[];
  readonly units: readonly SearchUnit[];
  readonly lexical: LexicalData;
  readonly entities: readonly Entity[];
  readonly origins: readonly PassageOrigin[];
  readonly vanished: readonly VanishedPassage[];
}

/** The file that each part is stored in. */
export const PART_FILES = {
  documents: 'documents.jsonl',
  passages: 'passages.jsonl',
  units: 'units.json',
  lexical: 'lexical.json',
  entities: 'entities.json',
  origins: 'origins.jsonl',
  vanished: 'vanished.jsonl',
} as const satisfies Record<keyof Parts, string>;

export type PartFile = (typeof PART_FILES)[keyof Parts];

/** The files of a generation's record of its passages. */
export const RECORD_FILES = [
  PART_FILES.documents,
  PART_FILES.passages,
  PART_FILES.origins,
  PART_FILES.vanished,
] as const;

export type ReadText = (file: PartFile) => string;

/** A unit as stored: row of its passage, kind, start, end. */
type UnitRow = readonly [number, SearchUnit['kind'], number, number];

const toLines = (items: readonly unknown[]): string =>
  items.map((item) => `${JSON.stringify(item)}\n`).join('');

/** The text of each file. */
export function encodeParts(parts: Parts): Readonly<Record<PartFile, string>> {
  const units = parts.units.map(({ passage, kind, span }): UnitRow => [passage, kind, ...span]);
  return {
    [PART_FILES.documents]: toLines(parts.documents),
    [PART_FILES.passages]: toLines(parts.passages),
    [PART_FILES.units]: JSON.stringify(units),
    [PART_FILES.lexical]: JSON.stringify(parts.lexical),
    [PART_FILES.entities]: JSON.stringify(parts.entities),
    [PART_FILES.origins]: toLines(parts.origins),
    [PART_FILES.vanished]: toLines(parts.vanished),
  };
}

/** Lines are joined and parsed at once: several times faster than line by line. */
const fromLines = (text: string): string => `[${text.trimEnd().replaceAll('\n', ',')}]`;

/** Decodes the files of RECORD_FILES. `read` gives the checked text of a file. */
export function decodeRecord(read: ReadText): Pick<Parts, 'documents' | 'passages' | 'origins' | 'vanished'> {
  return {
    documents: JSON.parse(fromLines(read(PART_FILES.documents))),
    passages: JSON.parse(fromLines(read(PART_FILES.passages))),
    origins: JSON.parse(fromLines(read(PART_FILES.origins))),
    vanished: JSON.parse(fromLines(read(PART_FILES.vanished))),
  };
}

/** The way back from `encodeParts`. Shapes are not checked: the checksums say that the bytes are our own. */
export function decodeParts(read: ReadText): Parts {
  const units: readonly UnitRow[] = JSON.parse(read(PART_FILES.units));
  return {
    ...decodeRecord(read),
    units: units.map(([passage, kind, start, end]) => ({ passage, kind, span: [start, end] })),
    lexical: JSON.parse(read(PART_FILES.lexical)),
    entities: JSON.parse(read(PART_FILES.entities)),
  };
}
