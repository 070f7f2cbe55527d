import { type CheerioAPI, load } from 'cheerio';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { refusal } from './refusal.ts';

/** Browsers show 512 levels. The parser looks through all open elements for each tag, so depth costs time squared. */
const MAX_DEPTH = 1_000;

/** Parses HTML. Throws an input error for a page that is nested deeper than any real one. */
export function loadHtml(html: string, file: string): CheerioAPI {
  let depth = 0;
  return load(html, {
    treeAdapter: {
      ...adapter,
      onItemPush: () => {
        depth += 1;
        if (depth > MAX_DEPTH) throw refusal(file, 'import-too-deep', MAX_DEPTH.toLocaleString('en'));
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}
