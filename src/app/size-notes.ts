import { cutPassages, unitsOf } from '../corpus/index.ts';
import type { CorpusDocument } from '../domain/index.ts';

/** A longer paragraph, in UTF-16 units, is likelier a file that has lost its line breaks. */
const LONG_PARAGRAPH = 5_000;
/** More texts than this keep a build busy for a quarter of a minute or longer. */
const MANY_TEXTS = 1_000;
/** What a small machine embeds in a minute. */
const TEXTS_A_MINUTE = 4_000;

const count = (n: number): string => n.toLocaleString('en-US');

/** What is worth knowing of a document's size before the next build: a paragraph without end, and a long wait. */
export function sizeNotes(document: CorpusDocument): string[] {
  const longest = Math.max(0, ...document.paragraphs.map(({ span: [start, end] }) => end - start));
  const passages = cutPassages([document]);
  const texts = unitsOf([document], passages).length;
  const minutes = Math.max(1, Math.round(texts / TEXTS_A_MINUTE));
  return [
    ...(longest > LONG_PARAGRAPH
      ? [
          `One paragraph has ${count(longest)} characters without a blank line, so it will be cited in parts that are cut at ` +
            'sentence ends. Put blank lines between its paragraphs and add it again if the parts should be those of its author.',
        ]
      : []),
    ...(texts > MANY_TEXTS
      ? [
          `The next build makes vectors of about ${count(texts)} texts (${count(passages.length)} passages and their ` +
            `sentences), which takes some ${minutes} minute${minutes === 1 ? '' : 's'}; it can be stopped and goes on where it was.`,
        ]
      : []),
  ];
}
