import type { Verification } from '../../app/index.ts';
import { sourceParts } from '../../wording/index.ts';
import { escapeHtml } from './render.ts';
import { sourceOf, verdictOf } from './verify.ts';
import type { Voice } from './voice.ts';

const STYLE =
  'body{font:1.05rem/1.7 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}' +
  'h1{font-size:1.1rem}p.near{color:#666}blockquote{margin:1rem 0;padding:.4rem 1rem;border-left:.25rem solid #2a7}' +
  'footer{color:#666;font-size:.9rem;border-top:1px solid #ddd;padding-top:.6rem}' +
  '@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}p.near,footer{color:#999}}';

/** What the page may load: nothing but its own style. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const LANG_TAGS = { zh: 'zh-Hans', 'zh-Hant': 'zh-Hant', en: 'en' } as const;

const near = (label: string, text: string | undefined): string =>
  text === undefined ? '' : `<p class="near"><b>${escapeHtml(label)}</b> ${escapeHtml(text)}</p>`;
const block = (text: string): string => `<blockquote>${escapeHtml(text)}</blockquote>`;

function body(found: Verification, voice: Voice): string {
  const { trace, current } = found;
  const { verify } = voice.texts;
  if (!current) return 'old' in trace ? block(trace.old.text) : '';
  const labelled = (label: string, text: string): string =>
    `<p><b>${escapeHtml(label)}</b></p>${block(text)}`;
  const isChanged = trace.status === 'changed';
  return [
    isChanged ? labelled(verify.old, trace.old.text) : '',
    near(verify.before, current.before),
    isChanged ? labelled(verify.new, current.text) : block(current.text),
    near(verify.after, current.after),
  ].join('');
}

function footer({ current, id }: Verification, voice: Voice): string {
  const parts = current ? sourceParts(sourceOf(current), voice.texts) : [];
  const text = escapeHtml([...parts, `#${id}`].join(' · '));
  const url = current?.document.url;
  const isWeb = url !== undefined && /^https?:\/\//.test(url);
  return isWeb ? `<a rel="noopener noreferrer nofollow" href="${escapeHtml(url)}">${text}</a>` : text;
}

/** `/c/<id>`: a citation for everybody with a browser; plain HTML without any script. */
export function citationPage(found: Verification, voice: Voice): string {
  const heading = escapeHtml(verdictOf(found, voice));
  return [
    `<!doctype html><html lang="${LANG_TAGS[voice.locale]}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
    `<title>#${escapeHtml(found.id)}</title><style>${STYLE}</style></head>`,
    `<body><h1>${heading}</h1>${body(found, voice)}<footer>${footer(found, voice)}</footer></body></html>\n`,
  ].join('');
}
