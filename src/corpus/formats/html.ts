import type { CheerioAPI } from 'cheerio';
import type { ImportedBlock, ImportedDocument, ImportedMeta } from '../imported.ts';
import { languageTag } from './front-matter.ts';
import { blocksBelow, type HtmlNode } from './html-blocks.ts';
import { cleanText, oneLine } from './lines.ts';
import { loadHtml } from './load-html.ts';

/** Never content, wherever it stands. */
const UNSEEN =
  'script, style, noscript, template, form, iframe, object, svg, button, select, textarea, [hidden], [aria-hidden=true], [style*="display:none"], [style*="display: none"]';
/** What surrounds the content of a page. */
const CHROME =
  'nav, aside, header, footer, ' +
  ['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu']
    .map((role) => `[role=${role}]`)
    .join() +
  ['nav', 'navbar', 'menu', 'breadcrumb', 'sidebar', 'footer'].map((name) => `, .${name}, #${name}`).join('');
/** Inside these a `header` is the head of the text itself. */
const CONTENT = 'article, main, [role=main]';
/** An element holds the text of a page when it holds at least this share of it. */
const MOST = 0.5;

const lengthOf = (blocks: readonly ImportedBlock[]): number =>
  blocks.reduce((sum, block) => sum + block.text.length, 0);

/** A menu that is not marked as one: several short items that are links and nothing else. */
function isLinkList($: CheerioAPI, list: HtmlNode): boolean {
  const items = $(list).children('li').toArray();
  const textOf = (node: HtmlNode): string => $(node).text().trim();
  return (
    items.length > 2 &&
    items.every(
      (item) => textOf(item).length <= 15 && $(item).find('a').first().text().trim() === textOf(item),
    )
  );
}

function removeChrome($: CheerioAPI): void {
  $(UNSEEN).remove();
  $(CHROME)
    .filter((_, element) => !$(element).is('header, footer') || $(element).closest(CONTENT).length === 0)
    .remove();
  $('ul, ol')
    .filter((_, list) => isLinkList($, list))
    .remove();
}

/** The blocks of the part that holds most of the page's text. */
function contentOf($: CheerioAPI): ImportedBlock[] {
  const all = $('body').toArray().flatMap(blocksBelow);
  const parts = $(CONTENT).toArray().map(blocksBelow);
  const longest = parts.reduce((best, part) => (lengthOf(part) > lengthOf(best) ? part : best), []);
  return lengthOf(longest) >= lengthOf(all) * MOST && longest.length > 0 ? longest : all;
}

/** What the page's head says; the title is the one given for sharing, which has no site name behind it. */
function suggestedMeta($: CheerioAPI): ImportedMeta {
  const content = (name: string): string =>
    oneLine(cleanText($(`meta[property="${name}"], meta[name="${name}"]`).first().attr('content') ?? ''));
  const title = content('og:title');
  const publisher = content('og:site_name');
  const date = content('article:published_time').match(/^\d{4}(-\d{2}(-\d{2})?)?/)?.[0];
  const lang = languageTag($('html').attr('lang') ?? '');
  return {
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(date && { date }),
    ...(lang && { lang }),
  };
}

/** Takes the title out of the headings: the first one of level 1, when there is no other or `always`. */
export function takeTitle(
  blocks: readonly ImportedBlock[],
  always = false,
): { readonly title?: string; readonly blocks: readonly ImportedBlock[] } {
  const tops = blocks.filter((block) => block.kind === 'heading' && block.level === 1);
  const [first] = tops;
  if (!first || (tops.length > 1 && !always)) return { blocks };
  return { title: first.text, blocks: blocks.filter((block) => block !== first) };
}

/** Headings and paragraphs of HTML that another format was converted to. */
export const blocksOfHtml = (html: string, file: string): ImportedBlock[] => {
  const $ = loadHtml(html, file);
  $(UNSEEN).remove();
  return $('body').toArray().flatMap(blocksBelow);
};

/** Reads a web page: its content without navigation, scripts and other surroundings. Nothing is fetched. */
export function parseHtml(html: string, file: string): ImportedDocument {
  const $ = loadHtml(html, file);
  const meta = suggestedMeta($);
  const pageTitle = oneLine(cleanText($('head > title').first().text()));
  removeChrome($);
  const all = contentOf($);
  const top = takeTitle(all);
  const title = meta.title ?? top.title ?? pageTitle;
  return {
    meta: { ...meta, ...(title && { title }) },
    blocks: title === top.title ? top.blocks : all,
    warnings: [],
  };
}
