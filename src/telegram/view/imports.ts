import {
  DETAILS,
  type Detail,
  type DryRun,
  type DryRunWarning,
  type Inspected,
  type Known,
} from '../../app/index.ts';
import { UNDATED } from '../../domain/index.ts';
import type { ImportTexts } from '../../locales/index.ts';
import { labelOf } from './cut.ts';
import { adminButton } from './keyboards.ts';
import { bold, type Content, folded, lines } from './markup.ts';
import { type Keyboard, message, type View } from './message.ts';
import type { Voice } from './voice.ts';

/** Paragraphs of a diff that are shown, and how much of each. */
const MOST_SHOWN = 3;
const SHOWN_CHARS = 120;
const MOST_LABEL_CHARS = 40;
/** More texts than this take a build longer than somebody waits without a word. */
const MANY_TEXTS = 1_000;

const clip = (text: string): string => labelOf(text.replace(/\s+/g, ' '), SHOWN_CHARS);

/** `4.2 MB`, `18 kB`. */
export const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const shownValue = (value: string, { undated }: ImportTexts): string => (value === UNDATED ? undated : value);

const knownLines = (known: Known, texts: ImportTexts): string[] =>
  DETAILS.flatMap((field) => {
    const value = known[field];
    return value === undefined ? [] : texts.known(texts.fields[field], shownValue(value, texts));
  });

export interface Draft {
  /** Id of the job. */
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** Asks for one detail; guesses are buttons. */
export function detailView(
  { id, name, bytes }: Draft,
  {
    field,
    known,
    guesses,
  }: { readonly field: Detail; readonly known: Known; readonly guesses: readonly string[] },
  { bot }: Voice,
): View {
  const texts = bot.admin.imports;
  const choices = guesses.map((guess, i) => [
    adminButton(labelOf(guess, MOST_LABEL_CHARS), 'detail', id, field, String(i)),
  ]);
  return message(
    [
      lines(texts.received(name, sizeOf(bytes)), ...knownLines(known, texts)),
      lines(bold(texts.ask[field]), ...(guesses.length > 0 ? [texts.orType] : [])),
    ],
    [...choices, [adminButton(texts.cancel, 'drop', id)]],
  );
}

/** Which detail is to be changed. */
export function changeView(id: string, known: Known, { bot }: Voice): View {
  const texts = bot.admin.imports;
  return message(
    [lines(...knownLines(known, texts))],
    [
      DETAILS.map((field) => adminButton(texts.fields[field], 'change', id, field)),
      [adminButton(texts.cancel, 'drop', id)],
    ],
  );
}

const NOTES: readonly (readonly [RegExp, (texts: ImportTexts, detail: string) => string])[] = [
  [/^Pages without text[^:]*: (.*)\.$/, ({ notes }, pages) => notes.pages(pages)],
  [/^The front matter's (?:key )?"?([^"]*)"?/, ({ notes }, key) => notes.key(key)],
  [/^Not imported, since it holds no text: (.*)$/, ({ notes }, name) => notes.skipped(name)],
  [/^One paragraph has /, ({ notes }) => notes.long],
];

/** Notes of the reader in the words of this language; what is only for the command line is left out. */
function noteOf(text: string, texts: ImportTexts): Content[] {
  for (const [pattern, say] of NOTES) {
    const found = pattern.exec(text);
    if (found) return [say(texts, found[1] ?? '')];
  }
  return [];
}

function warningLines(warning: DryRunWarning, texts: ImportTexts): Content[] {
  switch (warning.kind) {
    case 'near_duplicate':
      return [texts.nearDuplicate(warning.count, warning.title)];
    case 'other_language':
      return [texts.otherLanguage(warning.lang)];
    case 'conflict':
      return [
        lines(
          texts.conflict(warning.title),
          ...texts.differing(clip(warning.text), clip(warning.other)).map((line) => `　${line}`),
        ),
      ];
    case 'note':
      return noteOf(warning.text, texts);
  }
}

const firstOf = (heading: string, texts: readonly string[]): Content[] =>
  texts.length === 0 ? [] : [folded(lines(bold(heading), ...texts.slice(0, MOST_SHOWN).map(clip)))];

function documentLines(run: DryRun, texts: ImportTexts): string[] {
  return run.documents.flatMap(({ kind, document: { title } }) => {
    if (kind === 'same') return [texts.same(title)];
    return kind === 'replace' ? [texts.replaces(title)] : [];
  });
}

/** What adding a file would do, before anything is done. */
export function dryRunView(
  { id, name, bytes }: Draft,
  { run, inspected, known }: { readonly run: DryRun; readonly inspected: Inspected; readonly known: Known },
  { bot }: Voice,
): View {
  const texts = bot.admin.imports;
  const coming = run.documents.flatMap((one) => (one.kind === 'same' ? [] : [one.diff]));
  const details =
    inspected.kind === 'documents' ? [texts.ownDetails(inspected.count)] : knownLines(known, texts);
  const contents: Content[] = [
    lines(texts.received(name, sizeOf(bytes)), ...details),
    lines(...(coming.length > 0 ? [bold(texts.plan(run))] : []), ...documentLines(run, texts).slice(0, 8)),
    lines(...run.warnings.flatMap((warning) => warningLines(warning, texts).map((line) => ['⚠️ ', line]))),
    ...firstOf(
      texts.first,
      coming.flatMap(({ added }) => added),
    ),
    ...firstOf(
      texts.takenOut,
      coming.flatMap(({ removed }) => removed),
    ),
    ...(run.added > MANY_TEXTS ? [texts.wait(run.added)] : []),
  ];
  if (coming.length === 0) return message(contents);
  const change = inspected.kind === 'document' ? [adminButton(texts.change, 'change', id)] : [];
  const keyboard: Keyboard = [
    [adminButton(texts.confirm, 'confirm', id), adminButton(texts.cancel, 'drop', id)],
    [adminButton(texts.diff, 'diff', id), ...change],
  ];
  return message(contents, keyboard);
}

/** A word about a file that was not taken. */
export function refusedView(
  { code, message: words, detail }: { code: string; message: string; detail: string },
  { bot }: Voice,
): View {
  const texts = bot.admin.imports;
  const known = texts.refused[code];
  return message([known === undefined ? texts.refusedOther(words) : known.replace('{}', detail)]);
}
