import { refusal } from './refusal.ts';

/** More than this share of control or replacement characters is no text. */
const MAX_NOISE = 0.01;
/** At least this share of a text's characters are usual ones, see `shareOfUsual`. */
const MIN_USUAL = 0.8;
const FREQUENT =
  /[的一是不了在人有他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也对對生能而子得于於着著下自之年过過发發后後作用道行所家成方多经經去法学學如都同]/g;
/** At least this share of the Han characters of a text that has this many is among the frequent ones. */
const MIN_FREQUENT = 0.03;
const SHORT_TEXT_HAN = 50;
const SAMPLE_BYTES = 65_536;

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Share (0 to 1) of the characters that Chinese and Western texts are made of. */
export function shareOfUsual(text: string): number {
  const usual = /[\t\n\r -~\u00A0-\u024F\u2010-\u2027\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/g;
  return (text.match(usual)?.length ?? 0) / Math.max(1, text.length);
}

/** UTF-16 by its byte order mark; without one, where there are NULs and one of the two readings makes sense. */
function utf16Of(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (bytes.length % 2 === 1 || !sample.includes(0)) return undefined;
  const [little, big] = ['utf-16le', 'utf-16be'].map((encoding) => ({
    encoding,
    share: shareOfUsual(new TextDecoder(encoding).decode(sample)),
  }));
  const better = big && little && big.share > little.share ? big : little;
  return better && better.share >= MIN_USUAL ? better.encoding : undefined;
}

/** What an HTML page says of itself; only asked for bytes that are not UTF-8. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return head.match(/<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]+)/i)?.[1];
}

/**
 * GB18030 takes nearly every byte pair, so what comes out is looked at. Chinese text has no private characters; its Han
 * characters do not stand alone inside Latin words, as in a Western encoding that was read as Chinese; and a longer one
 * has its share of the most frequent characters, which the wrong one of two Chinese encodings has not.
 */
function chineseness(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  const alone = count(/(?<=\p{Script=Latin})\p{Script=Han}|\p{Script=Han}(?=\p{Script=Latin})/gu);
  if (/\p{Co}/u.test(text) || alone * 2 > han) return 0;
  return han < SHORT_TEXT_HAN ? MIN_FREQUENT : count(FREQUENT) / han;
}

/** The better reading as Chinese; GB18030 where both are as good. */
function decodeChinese(bytes: Uint8Array): string | undefined {
  const readings = ['gb18030', 'big5'].map((encoding) => tryDecode(bytes, encoding));
  const [gb = { text: '', score: 0 }, big5 = gb] = readings.map((text = '') => ({
    text,
    score: chineseness(text),
  }));
  const better = big5.score > gb.score ? big5 : gb;
  return better.text !== '' && better.score >= MIN_FREQUENT ? better.text : undefined;
}

function decodeBest(bytes: Uint8Array, isHtml: boolean): string | undefined {
  const utf16 = utf16Of(bytes);
  if (utf16) return tryDecode(bytes, utf16);
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  const declared = isHtml ? declaredCharset(bytes) : undefined;
  const asDeclared = declared === undefined ? undefined : tryDecode(bytes, declared);
  return asDeclared ?? decodeChinese(bytes);
}

const isNoisy = (text: string): boolean =>
  text.includes('\0') ||
  (text.match(/(?![\t\n\f\r])\p{Cc}|\uFFFD/gu)?.length ?? 0) > Math.max(1, text.length * MAX_NOISE);

/**
 * The text of a file: UTF-8 or UTF-16 with or without a byte order mark, what an HTML page declares, GB18030 or Big5.
 * Throws an input error for binary data and unknown encodings.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const text = decodeBest(bytes, /\.html?$/i.test(file));
  if (text === undefined) throw refusal(file, bytes.includes(0) ? 'import-binary' : 'import-encoding');
  if (isNoisy(text)) throw refusal(file, 'import-binary');
  return text;
}
