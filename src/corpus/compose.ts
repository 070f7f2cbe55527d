import type { CorpusDocument, Paragraph } from '../domain/index.ts';

/** What a document is made of, in order. Texts are not empty and have no white space at their ends. */
export type TextBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly section: string;
      readonly text: string;
      readonly anchor?: string;
      readonly questions?: readonly string[];
    };

/** Joins blocks with blank lines. Paragraphs count from 1 within the section of their name, also when it comes twice. */
export function composeText(blocks: readonly TextBlock[]): Pick<CorpusDocument, 'text' | 'paragraphs'> {
  const counts = new Map<string, number>();
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const block of blocks) {
    const end = start + block.text.length;
    if (block.kind === 'paragraph') {
      const { section, anchor, questions = [] } = block;
      const ordinal = (counts.get(section) ?? 0) + 1;
      counts.set(section, ordinal);
      paragraphs.push({ section, ordinal, ...(anchor && { anchor }), span: [start, end], questions });
    }
    start = end + SEPARATOR.length;
  }
  return { text: blocks.map((block) => block.text).join(SEPARATOR), paragraphs };
}

const SEPARATOR = '\n\n';
