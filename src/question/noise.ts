import type { Edit } from './edits.ts';
import { applyEdits, type Edited } from './edits.ts';

const HAN = '\\p{Script=Han}';
const END = '(?=[\\s，,。.、！!？?~～:：]|$)';
/** Where a Chinese filler ends by itself and a Latin one at the end of the word. */
const LEADING = new RegExp(
  `^(?:[\\s，,。、！!~～…:：]+|@(?:\\w+|[\\p{L}\\p{N}_]*(?:蜀问|助手|bot))(?=\\s)|/[a-z]{1,16}(?:@\\w+)?(?=\\s)|` +
    `(?:麻烦|劳驾)?(?:请问|求问|想问|问)(?:一?下|一哈)?(?=[\\s，,：:]|${HAN}|\\w)(?<!^问)|麻烦(?:大家|各位)?${END}|` +
    `(?:你好|您好|大家好|哈喽|各位(?:大佬|老师|朋友)?|老铁们?|兄弟们?|亲|那个|就是|嗯+|呃+|额|急{2,})${END}|` +
    `(?:hi|hello|hey)(?: (?:all|there|everyone|guys|team))?(?![\\w-])|(?:pls|plz|please)(?!\\w)|` +
    `(?:能不能|能否|可不可以|可以|请|麻烦)(?:你|您)?(?:告诉|跟|给|帮|同)(?:我|我们)?(?:说|讲|查|看)?(?:一?下|一哈|说|讲)?(?=[\\s，,：:]|${HAN}|\\w)|` +
    `我?(?:就|只|很)?想(?:知道|了解|晓得|问问|打听|请教|搞清楚|弄清楚)(?:一?下|一哈)?(?=[\\s，,：:]|${HAN}|\\w)|` +
    `有(?:没有?)?(?:人|哪位|谁|大佬|老师|朋友)(?:知道|晓得|清楚|了解)(?:一?下)?(?=[\\s，,：:]|${HAN}|\\w)|(?:话说|对了|听说|据说)${END}|` +
    `(?:got )?any (?:idea|clue|chance you know)(?: (?:about|of))?(?!\\w)|(?:just )?(?:curious|wondering)(?!\\w)|quick question(?!\\w)|` +
    `i(?:['’]m| am| was|['’]d been)? (?:just )?(?:wonder(?:ing)?|curious)(?: (?:if|whether) (?:you|anyone|someone) (?:know|knows|can tell me|could tell me))?(?!\\w)|` +
    `(?:do|does|would) (?:you|anyone|someone) (?:happen to )?know(?!\\w)|(?:can|could|would) (?:you|anyone|someone) (?:please )?(?:tell me|explain|say)(?!\\w))`,
  'iu',
);
const TRAILING = new RegExp(
  `(?:[\\s，,、~～]+|@\\w{3,}|(?:谢谢|多谢|感谢)(?:大家|各位|老铁们?|啦|了)?|急{2,}|在线等|老铁们?|(?<=${HAN}.*)呗|` +
    `(?<!\\w)(?:thx|thanks|tks|pls|plz|please))([？?！!。.…]*)$`,
  'iu',
);
const EMOJI =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\uFE0F|\p{Emoji_Modifier}|\u200D(?:\p{Emoji_Presentation}|\p{Extended_Pictographic})\uFE0F?)*/gu;
/** What a terminal takes for colours and cursor moves. */
const TERMINAL = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g');
const REPEATED = /([？?！!。，,~～])[？?！!。，,~～]+/gu;
const MAX_FILLERS = 8;

/** Length of the fillers that a text begins with. */
function leadingNoise(text: string): number {
  let at = 0;
  for (let i = 0; i < MAX_FILLERS; i += 1) {
    const filler = LEADING.exec(text.slice(at))?.[0].length ?? 0;
    if (filler === 0) break;
    at += filler;
  }
  return at;
}

/** Takes the fillers off the end, leaving the last mark: 多少钱呗？谢谢！ → 多少钱？ */
function trailingNoise(text: string, from: number): Edit[] {
  const edits: Edit[] = [];
  let end = text.length;
  for (let i = 0; i < MAX_FILLERS; i += 1) {
    const match = TRAILING.exec(text.slice(from, end));
    const marks = match?.[1]?.length ?? 0;
    const start = match ? from + match.index : end;
    if (start >= end - marks) break;
    edits.unshift({ span: [start, end - marks], to: '' });
    if (marks > 0 && /[？?]/.test(text.slice(end - marks, end))) break;
    end = start;
  }
  return edits;
}

/** Emoji stand for nothing that is searched, but they part Latin words. */
function innerNoise(text: string, [from, end]: readonly [number, number]): Edit[] {
  const part = text.slice(from, end);
  const found = [
    ...[...part.matchAll(EMOJI)].map((m) => ({
      m,
      to: /[\p{Script=Latin}\d]$/u.test(part.slice(0, m.index)) ? ' ' : '',
    })),
    ...[...part.matchAll(REPEATED)].map((m) => ({ m, to: m[1] ?? '' })),
    ...[...part.matchAll(TERMINAL)].map((m) => ({ m, to: '' })),
  ];
  return found
    .map(({ m, to }): Edit => ({ span: [from + m.index, from + m.index + m[0].length], to }))
    .sort((a, b) => a.span[0] - b.span[0]);
}

/**
 * Drops what people type around a question: mentions, commands, greetings, thanks, emoji, repeated marks. Unchanged when
 * nothing else would remain.
 */
export function dropNoise(raw: string): Edited {
  const calm = applyEdits(raw, innerNoise(raw, [0, raw.length]));
  const start = leadingNoise(calm.text);
  const lead: Edit[] = start > 0 ? [{ span: [0, start], to: '' }] : [];
  const edited = applyEdits(calm.text, [...lead, ...trailingNoise(calm.text, start)]);
  if (!/[\p{L}\p{N}]/u.test(edited.text)) return applyEdits(raw, []);
  return { text: edited.text, toSource: (span) => calm.toSource(edited.toSource(span)) };
}
