import { Marked } from 'marked';
import type { ImportedDocument } from '../imported.ts';
import { BoundedTokenizer } from './bounded-tokenizer.ts';
import { takeFrontMatter } from './front-matter.ts';
import { blocksOfHtml, takeTitle } from './html.ts';

const marked = new Marked({ gfm: true });

/**
 * Reads Markdown with YAML front matter. It is rendered to HTML and read from there, so that lists, tables, quotes, code
 * and inline HTML are cut as they are in a web page. The first heading of level 1 is the title, unless the front matter
 * has one.
 */
export function parseMarkdown(text: string, file: string): ImportedDocument {
  const { meta, body, warnings } = takeFrontMatter(text, file);
  const html = marked.parse(body, { async: false, tokenizer: new BoundedTokenizer(body.length) });
  const all = blocksOfHtml(html, file);
  const { title, blocks } = takeTitle(all, true);
  if (meta.title !== undefined && meta.title !== title) return { meta, blocks: all, warnings };
  return { meta: { ...meta, ...(title && { title }) }, blocks, warnings };
}
