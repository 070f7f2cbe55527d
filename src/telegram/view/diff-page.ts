import type { DryRun } from '../../app/index.ts';
import type { Voice } from './voice.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;margin:1rem auto;max-width:44rem;padding:0 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.3rem}h2{font-size:1.1rem;margin-top:2rem}h3{font-size:1rem}
p{margin:.5rem 0;padding:.4rem .7rem;border-left:4px solid;overflow-wrap:anywhere;white-space:pre-wrap}
.new{border-color:#1a7f37;background:#eaf7ee}.old{border-color:#b42318;background:#fdeeed}
@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}.new{background:#12301c}.old{background:#3a1614}}`;

const listOf = (heading: string, texts: readonly string[], kind: 'new' | 'old'): string =>
  texts.length === 0
    ? ''
    : `<h3>${escaped(heading)}</h3>${texts.map((text) => `<p class="${kind}">${escaped(text)}</p>`).join('\n')}`;

/** All that a file would change, as a page of its own: no script, nothing from elsewhere. */
export function diffPage({ documents }: DryRun, { locale, bot }: Voice): string {
  const texts = bot.admin.imports;
  const parts = documents.flatMap((one) => {
    const heading = `<h2>${escaped(one.document.title)}</h2>`;
    if (one.kind === 'same') return [`${heading}<div>${escaped(texts.same(one.document.title))}</div>`];
    const { added, removed } = one.diff;
    return [
      heading,
      listOf(texts.diffAdded(added.length), added, 'new'),
      listOf(texts.diffRemoved(removed.length), removed, 'old'),
    ];
  });
  const title = escaped(texts.diffTitle);
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title><style>${STYLE}</style></head><body><h1>${title}</h1>
${parts.join('\n')}
</body></html>
`;
}
