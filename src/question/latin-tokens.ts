import type { Span } from '../domain/index.ts';
import { isPinyin, STOP_WORDS } from '../text/index.ts';

/** A word in Latin letters that stands alone in a folded text. */
export interface LatinToken {
  readonly span: Span;
  /** Plain letters, without tone marks, tone digits and apostrophes. */
  readonly letters: string;
  /** Tones were typed: it is pinyin. */
  readonly hasTones: boolean;
  /** For each letter its stretch of the text, with the tone digit or apostrophe behind it. */
  readonly places: readonly Span[];
}

const TOKEN =
  /(?<![\p{Script=Latin}\d._@/&+-])[\p{Script=Latin}'’]+(?:[1-5][\p{Script=Latin}]+)*[1-5]?(?![\p{Script=Latin}\d_@/&+]|[-.'’][\p{Script=Latin}\d])/gu;

/** Abbreviations and short words of the field that are no pinyin and no initials, whatever the names are. */
const ORDINARY = new Set(
  (
    'ai aigc agi api app apps ar asr arm aws bat bot bp bug cad cat cbd ceo cfo chip chips cio cloud cmo code coo cpu crm cto data dcu ' +
    'demo dna esg etf eda ev fpga gdp gpt gpu hbm hpc ibm ict idc ide ios iot ip ipo it kpi lab lbs led lidar llm mau ml ' +
    'mcp mba mes moe mr mvp nas nba nft nlp npu ocr oem ok os osmagic pc pdf phd pk ppt pr pro pue qa qq rag ram rd roi rom rpa ' +
    'saas sdk seo soc sota ssd tech tflops tops tts tv uav ui usb usd vc vlm vpn vr web wifi xr yoy bbc cnn hr tpu gpgpu cdn dau gmv asic ' +
    'risc rmb cny cn en zh'
  ).split(' '),
);

export const isOrdinary = (letters: string): boolean => ORDINARY.has(letters);

/** Words that make a sentence English, even where their letters could be pinyin. */
export const isEnglishStopWord = (letters: string): boolean =>
  /^[a-z]+$/.test(letters) && STOP_WORDS.has(letters);

const MARKS = /\p{M}/gu;
const UMLAUT = /u[\u0300-\u0304\u030c]*\u0308[\u0300-\u030c]*/gu;

/** Each letter's stretch: up to the next letter. */
function placesOf(typed: string, start: number): Span[] {
  const at = [...typed].flatMap((char, i) => (/[\d'’]/.test(char) ? [] : [i]));
  return at.map((i, n): Span => [start + i, start + (at[n + 1] ?? typed.length)]);
}

export function latinTokens(folded: string): LatinToken[] {
  return [...folded.matchAll(TOKEN)].flatMap(({ index, 0: typed }) => {
    const plain = typed.replace(/[\d'’]/g, '');
    const letters = plain.normalize('NFD').replace(UMLAUT, 'v').replace(MARKS, '');
    const isMarked = letters !== plain || /\d/.test(typed);
    if (letters === '' || (isMarked && !isPinyin(letters))) return [];
    const span: Span = [index, index + typed.length];
    return [{ span, letters, hasTones: isMarked, places: placesOf(typed, index) }];
  });
}

/** Runs of tokens with one blank between each two. */
export function runsOf(tokens: readonly LatinToken[]): LatinToken[][] {
  const runs: LatinToken[][] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    if (run?.at(-1)?.span[1] === token.span[0] - 1) run.push(token);
    else runs.push([token]);
  }
  return runs;
}
