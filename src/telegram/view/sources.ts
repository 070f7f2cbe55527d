import type { Catalogue, CatalogueEntry, CatalogueTopic } from '../../app/index.ts';
import { titleOf } from '../../wording/index.ts';
import { shorten } from './cut.ts';
import { button, pageRow, rowsOf } from './keyboards.ts';
import { type Content, join, link } from './markup.ts';
import { message, type View } from './message.ts';
import { idLink } from './source-line.ts';
import type { Voice } from './voice.ts';

const PER_PAGE = 8;
const BUTTONS_PER_ROW = 3;
const MAX_TITLE_CHARS = 60;
/** How a press names the documents without a topic. */
const NO_TOPIC = '-';

/** Topics come from the corpus, so their names may be long. */
const MAX_NAME_CHARS = 20;

function nameOf({ key, name, entries }: CatalogueTopic, { bot }: Voice): string {
  if (name !== undefined) return shorten(bot.sources.name(name), MAX_NAME_CHARS);
  const isReport = key === '' && entries.every(({ document }) => document.origin === 'shipped');
  return isReport ? bot.sources.report : bot.sources.other;
}

function entryLine({ document, first }: CatalogueEntry, voice: Voice): Content {
  const title = titleOf({ ...document, title: shorten(document.title, MAX_TITLE_CHARS) });
  const publisher = shorten(document.shownAs ?? document.publisher, MAX_TITLE_CHARS);
  return join(
    [voice.texts.date(document.date), link(document.url, title), publisher, idLink(first.id, voice)],
    ' · ',
  );
}

function overview(catalogue: Catalogue, voice: Voice): View {
  const { topics, documents, passages, years = ['—', '—'] } = catalogue;
  const [from, to] = years;
  return message(
    [voice.bot.sources.overview({ passages, documents, from, to })],
    rowsOf(
      topics.map((topic) =>
        button(`${nameOf(topic, voice)} ${topic.entries.length}`, {
          action: 'sources',
          topic: topic.key || NO_TOPIC,
          page: 0,
        }),
      ),
      BUTTONS_PER_ROW,
    ),
  );
}

/** What the corpus holds: all topics, or a page (from 0) of one. An unknown topic shows all of them. */
export function sourcesView(
  catalogue: Catalogue,
  at: { readonly topic: string; readonly page: number },
  voice: Voice,
): View {
  if (catalogue.documents === 0) return message([voice.bot.sources.empty]);
  const wanted = catalogue.topics.find(({ key }) => (key || NO_TOPIC) === at.topic);
  if (!wanted) return overview(catalogue, voice);
  const pages = Math.ceil(wanted.entries.length / PER_PAGE);
  const page = Math.min(at.page, pages - 1);
  const shown = wanted.entries.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  const { sources, buttons } = voice.bot;
  return message(
    [
      sources.topic(nameOf(wanted, voice), wanted.entries.length),
      ...shown.map((entry) => entryLine(entry, voice)),
      pages > 1 ? sources.page(page + 1, pages) : '',
    ],
    [
      ...pageRow({ page, pages }, voice, (to) => ({ action: 'sources', topic: at.topic, page: to })),
      [button(buttons.overview, { action: 'sources', topic: '', page: 0 })],
    ],
  );
}
