import type { ListedDocument } from '../../app/index.ts';
import { UNDATED } from '../../domain/index.ts';
import { labelOf } from './cut.ts';
import { adminButton, type Pages, pageRow, rowsOf } from './keyboards.ts';
import { bold, lines } from './markup.ts';
import { message, type View } from './message.ts';
import { bracketed, type Voice } from './voice.ts';

const MAX_TITLE_CHARS = 60;

/** How often a document was cited in what is kept of questions. */
export interface Usage {
  readonly cited: number;
  /** `2026-12-01`. */
  readonly last?: string;
}

export interface CorpusPage extends Pages {
  readonly documents: readonly ListedDocument[];
  readonly counts: { readonly documents: number; readonly passages: number; readonly withdrawn: number };
  usage(document: ListedDocument): Usage;
}

const dateOf = ({ document: { date } }: ListedDocument, { bot }: Voice): string =>
  date === UNDATED ? bot.admin.imports.undated : date;

const isOut = ({ state }: ListedDocument): boolean => state === 'hidden' || state === 'withdrawn';

const usageLine = ({ cited, last }: Usage, { bot }: Voice): string =>
  cited === 0 ? bot.admin.corpus.neverAsked : bot.admin.corpus.asked(cited, last);

/** Its state, its passages while it has some, and how often it was cited. */
const aboutOf = (one: ListedDocument, usage: Usage, voice: Voice): string[] => {
  const { corpus } = voice.bot.admin;
  const passages = isOut(one) ? [] : [corpus.passages(one.passages)];
  return [corpus.states[one.state], ...passages, usageLine(usage, voice)];
};

export function corpusView({ documents, counts, usage, ...pages }: CorpusPage, voice: Voice): View {
  const { corpus } = voice.bot.admin;
  const rows = documents.map((one, i) => {
    const title = labelOf(one.document.title, MAX_TITLE_CHARS);
    return lines(
      `${i + 1}. ${title}${bracketed(dateOf(one, voice), voice)}`,
      `　${aboutOf(one, usage(one), voice).join(' · ')}`,
    );
  });
  const open = documents.map(({ key }, i) => adminButton(String(i + 1), 'doc', key));
  return message(
    [
      bold(corpus.heading(counts)),
      lines(...rows),
      [corpus.page(pages.page + 1, pages.pages), '　', corpus.howToAdd],
    ],
    [
      ...rowsOf(open, 4),
      ...pageRow(pages, voice, (page) => ({ action: 'admin', name: 'corpus', args: [String(page)] })),
    ],
  );
}

/** One document, and what can be done with it by who reads this. */
export function documentView(
  one: ListedDocument,
  { usage, mayEdit }: { readonly usage: Usage; readonly mayEdit: boolean },
  voice: Voice,
): View {
  const { corpus } = voice.bot.admin;
  const { document, key } = one;
  const edits = isOut(one)
    ? [adminButton(corpus.restore, 'doc-back', key)]
    : [adminButton(corpus.replace, 'doc-replace', key), adminButton(corpus.remove, 'doc-remove', key)];
  return message(
    [
      lines(bold(document.title), `${document.publisher} · ${dateOf(one, voice)}`),
      lines(...aboutOf(one, usage, voice)),
    ],
    [
      ...(mayEdit ? [edits] : []),
      [adminButton(corpus.download, 'doc-file', key)],
      [adminButton(corpus.list, 'corpus', '0')],
    ],
  );
}

export function removeSureView({ document, state, key }: ListedDocument, { bot }: Voice): View {
  const { corpus, imports } = bot.admin;
  return message(
    [corpus.sure(document.title), ...(state === 'shipped' ? [corpus.shippedNote] : [])],
    [[adminButton(corpus.yes, 'doc-remove', key, 'yes'), adminButton(imports.cancel, 'doc', key)]],
  );
}
