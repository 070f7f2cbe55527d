import { Tokenizer, type Tokens } from 'marked';

/** Emphasis within emphasis; each level is read once more. Nobody writes so many. */
const MOST_NESTED = 20;
/** So many characters may be searched in vain for the end of emphasis, for each character of the document. */
const VAIN_PER_CHARACTER = 50;
/** In a short document it costs nothing. */
const LEAST_VAIN = 2_000_000;
/** So far a text is looked at for the next mark, or for the end of an address. */
const WINDOW = 400;
/** Words that are longer may be cut. */
const LONGEST_WORD = 100;
/** What an e-mail address, or an entity, may consist of. */
const WORD = /[\w.!#$%&'*+/=?^`{|}~;:-]/;

/** The beginning of a text, cut between words. */
function beginningOf(text: string): string {
  if (text.length <= WINDOW) return text;
  const last = WINDOW - LONGEST_WORD;
  let end = WINDOW;
  while (end > last && WORD.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end > last ? end : WINDOW);
}

/** Whether an end of emphasis was looked for: not behind `2 * 3`, nor within `snake_case`. */
const isSought = (src: string, before: string): boolean =>
  /^[*_]+\S/.test(src) && !(src.startsWith('_') && /[\p{L}\p{N}]$/u.test(before));

/**
 * Marked's own, with its time bounded by the length of the document. It would look ahead from each character of a word for
 * the end of an e-mail address, and from each star for one that closes it: half a megabyte of `*a_b` without a blank took
 * more than a minute. What is beyond the bounds is plain text, stars included.
 */
export class BoundedTokenizer extends Tokenizer {
  #depth = 0;
  #vain: number;

  constructor(documentChars: number) {
    super();
    this.#vain = Math.max(LEAST_VAIN, documentChars * VAIN_PER_CHARACTER);
  }

  override emStrong(src: string, masked: string, before = ''): Tokens.Em | Tokens.Strong | undefined {
    if (this.#depth >= MOST_NESTED || this.#vain <= 0) return undefined;
    this.#depth += 1;
    try {
      const found = super.emStrong(src, masked, before);
      if (!found && isSought(src, before)) this.#vain -= src.length;
      return found;
    } finally {
      this.#depth -= 1;
    }
  }

  override url(src: string): Tokens.Link | undefined {
    return super.url(beginningOf(src));
  }

  override inlineText(src: string): Tokens.Text | undefined {
    return super.inlineText(beginningOf(src));
  }
}
