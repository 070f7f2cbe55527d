import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import type { ImportedMeta } from '../imported.ts';
import { cleanText, oneLine } from './lines.ts';
import { refusal, shown } from './refusal.ts';

export interface FrontMatter {
  readonly meta: ImportedMeta;
  /** The text behind the front matter, cleaned. */
  readonly body: string;
  readonly warnings: readonly string[];
}

/** Three dashes, and a first line that is a key: a rule across the page is not front matter. */
const BLOCK = /^---[ ]*\n((?:\s*#.*\n)*\s*[\w"'-]+[ ]*:[\s\S]*?\n)(?:---|\.\.\.)[ ]*(?:\n|$)/;
const OPENED = /^---[ ]*\n(?:id|title|publisher|date|lang|url)[ ]*:/;
const KEYS = ['id', 'title', 'publisher', 'date', 'lang', 'url'] as const;

const isKey = (key: string): key is (typeof KEYS)[number] => KEYS.some((known) => known === key);

/** `zh-CN`, `zh_Hans`, `EN` → the language that the corpus knows; others are unknown. */
export function languageTag(tag: string): 'zh' | 'en' | undefined {
  const code = tag.match(/^\s*(zh|en)(?![a-z])/i)?.[1]?.toLowerCase();
  return code === 'zh' || code === 'en' ? code : undefined;
}

interface ReadPair {
  readonly meta?: ImportedMeta;
  readonly warning?: string;
}

function readPair(pair: Pair): ReadPair {
  const key = isScalar(pair.key) ? String(pair.key.value) : '';
  if (!isKey(key))
    return { warning: `The front matter's key "${shown(key)}" is not known and was left away.` };
  const value = isScalar(pair.value) ? oneLine(String(pair.value.value ?? '')) : undefined;
  if (value === undefined) return { warning: `The front matter's "${key}" is not a text and was left away.` };
  if (value === '') return {};
  if (key !== 'lang') return { meta: { [key]: value } };
  const lang = languageTag(value);
  return lang
    ? { meta: { lang } }
    : { warning: `The front matter's lang "${shown(value)}" is neither zh nor en.` };
}

/** Cleans a text and takes its YAML front matter off. Throws an input error with the line when that is not YAML. */
export function takeFrontMatter(text: string, file: string): FrontMatter {
  const clean = cleanText(text);
  const block = clean.match(BLOCK);
  if (!block && OPENED.test(clean)) throw refusal(file, 'import-front-matter', '1: no line of --- closes it');
  if (!block) return { meta: {}, body: clean, warnings: [] };
  const lines = new LineCounter();
  // In the failsafe schema every scalar stays the text that it is, dates and numbers too.
  const yaml = parseDocument(block[1] ?? '', { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const line = (offset: number): string => `${lines.linePos(offset).line + 1}`;
  const fault = yaml.errors[0];
  if (fault) throw refusal(file, 'import-front-matter', `${line(fault.pos[0])}: ${fault.message}`);
  if (yaml.contents !== null && !isMap(yaml.contents)) {
    throw refusal(file, 'import-front-matter', `${line(yaml.contents.range[0])}: it has no keys`);
  }
  const read = (yaml.contents?.items ?? []).map(readPair);
  return {
    meta: Object.assign({}, ...read.map((entry) => entry.meta)),
    body: clean.slice(block[0].length),
    warnings: read.flatMap((entry) => entry.warning ?? []),
  };
}
