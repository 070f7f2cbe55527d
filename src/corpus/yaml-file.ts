import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
} from 'yaml';
import type { z } from 'zod';
import { messageOf } from '../domain/index.ts';
import { type CorpusProblem, wordingOf } from './problems.ts';

/** How often aliases may multiply a document's nodes before it is taken for an alias bomb. */
const MAX_ALIASES = 100;
/** The composer calls itself for each level; a corpus file needs six. */
const MAX_DEPTH = 50;
/** Parsing takes about 200 bytes of memory for each. */
const MAX_CHARS = 5_000_000;
const SYNTAX_REMEDY =
  'Correct the YAML; text that holds ": " or " #" or begins with a sign belongs in quotes.';

export type Path = readonly PropertyKey[];

/** One checked entry of a file, and where its parts stand. */
export interface Entry<T> {
  readonly value: T;
  readonly file: string;
  lineOf(path: Path): number;
}

export interface Entries<T> {
  readonly entries: readonly Entry<T>[];
  readonly problems: readonly CorpusProblem[];
}

/** A parsed file, not checked yet. */
interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** Line, from 1, of the deepest part of the path that the file has. */
  lineOf(path: Path): number;
}

export type ParsedYaml = { readonly yaml: YamlFile } | { readonly problems: readonly CorpusProblem[] };

function offsetOf(root: ParsedNode | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!isNode(pair?.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = isNode(node) ? (node.range?.[0] ?? offset) : offset;
    } else break;
  }
  return offset;
}

/** `parser.parse`, but it throws for a text that is nested too deeply before anything recursive sees it. */
function* tokensOf(text: string, parser: Parser): Generator<CST.Token> {
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > MAX_DEPTH) throw new Error('the file is nested too deeply');
  }
  yield* parser.end();
}

/** Throws for a text that is too large, too deep, or more than one document; other errors stand in the document. */
function composeDocument(text: string, lines: LineCounter): Document.Parsed {
  if (text.length > MAX_CHARS) throw new Error(`the file has more than ${MAX_CHARS} characters`);
  lines.addNewLine(0);
  const tokens = tokensOf(text, new Parser(lines.addNewLine));
  const [document, second] = new Composer().compose(tokens, true, text.length);
  if (!document || second) throw new Error('the file holds more than one YAML document');
  return document;
}

/** Parses YAML, of which JSON is a part. Syntax errors are a value. */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lines = new LineCounter();
  try {
    const document = composeDocument(text, lines);
    const problems = [...document.errors, ...document.warnings].map(({ pos, message }) => {
      return { file, line: lines.linePos(pos[0]).line, message, remedy: SYNTAX_REMEDY };
    });
    if (problems.length > 0) return { problems };
    const lineOf = (path: Path): number => lines.linePos(offsetOf(document.contents, path)).line;
    return { yaml: { file, value: document.toJS({ maxAliasCount: MAX_ALIASES }), lineOf } };
  } catch (error) {
    return {
      problems: [{ file, line: 1, message: messageOf(error), remedy: 'Simplify or split the file.' }],
    };
  }
}

/** Checks one entry against its schema. `path` leads to it from the top of the file. */
function readEntry<T>(
  schema: z.ZodType<T>,
  yaml: YamlFile,
  [path, value]: readonly [Path, unknown],
): Entries<T> {
  const lineOf = (inner: Path): number => yaml.lineOf([...path, ...inner]);
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { entries: [{ value: result.data, file: yaml.file, lineOf }], problems: [] };
  const problems = result.error.issues.map((issue) => {
    const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return { file: yaml.file, line: lineOf([...issue.path, ...unknownKey]), ...wordingOf(issue) };
  });
  return { entries: [], problems };
}

/** A file that is one entry. */
export function readSingle<T>(schema: z.ZodType<T>, parsed: ParsedYaml): Entries<T> {
  if ('problems' in parsed) return { entries: [], problems: parsed.problems };
  return readEntry(schema, parsed.yaml, [[], parsed.yaml.value]);
}

/** A file that is a list of entries; one with comments only is an empty list. */
export function readList<T>(schema: z.ZodType<T>, parsed: ParsedYaml): Entries<T> {
  if ('problems' in parsed) return { entries: [], problems: parsed.problems };
  const { yaml } = parsed;
  if (yaml.value === null) return { entries: [], problems: [] };
  if (!Array.isArray(yaml.value)) {
    const message = 'the file is not a list';
    return {
      entries: [],
      problems: [{ file: yaml.file, line: 1, message, remedy: 'Begin each entry with "- ".' }],
    };
  }
  return joinEntries(yaml.value.map((value: unknown, index) => readEntry(schema, yaml, [[index], value])));
}

export const joinEntries = <T>(parts: readonly Entries<T>[]): Entries<T> => ({
  entries: parts.flatMap((part) => part.entries),
  problems: parts.flatMap((part) => part.problems),
});
