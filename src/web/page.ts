import type { Verification } from '../app/index.ts';
import { LANGUAGE_TAGS, type Locale, textsOf, webTextsOf } from '../locales/index.ts';
import { sourceOf, sourceParts, titleOf, verdictOf } from '../wording/index.ts';
import { Html, html } from './html.ts';
import { STYLE } from './style.ts';

export interface PageOptions {
  readonly locale: Locale;
  /** The bot's user name, without @. */
  readonly bot: string;
}

const NOTHING = html``;

interface Content {
  readonly title: string;
  readonly main: Html;
  /** What the bot is opened with. */
  readonly start?: string;
}

function page({ title, main, start }: Content, { locale, bot }: PageOptions): string {
  const { name, heading, openInBot } = webTextsOf(locale);
  const link = `https://t.me/${bot}${start === undefined ? '' : `?start=${start}`}`;
  return html`<!doctype html>
<html lang="${LANGUAGE_TAGS[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${name}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<header><b>${name}</b> · ${heading}</header>
<main>
${main}
<a class="button" href="${link}">${openInBot}</a>
</main>
</body>
</html>
`.text;
}

/** Whether one may rely on the quote as it was given. */
const MOODS: Readonly<Record<Verification['trace']['status'], 'ok' | 'warn' | 'bad'>> = {
  unchanged: 'ok',
  moved: 'ok',
  changed: 'warn',
  unreadable: 'warn',
  removed: 'bad',
  unknown: 'bad',
};

const near = (label: string, text: string | undefined): Html =>
  text === undefined ? NOTHING : html`<h2>${label}</h2><p class="near">${text}</p>`;

/** What was cited and stands there no more, or cannot be read now. */
function cited({ trace, current }: Verification, locale: Locale): Html {
  if (!('old' in trace)) return NOTHING;
  const { verify } = textsOf(locale);
  return html`<h2>${current ? verify.old : verify.here}</h2><blockquote class="old">${trace.old.text}</blockquote>`;
}

function inPlace({ trace, current }: Verification, locale: Locale): Html {
  if (!current) return NOTHING;
  const { verify } = textsOf(locale);
  const { text, before, after, document } = current;
  return html`<div lang="${document.lang}">${near(verify.before, before)}
<h2>${trace.status === 'changed' ? verify.new : verify.here}</h2><blockquote>${text}</blockquote>
${near(verify.after, after)}</div>`;
}

/** The citation as an answer gives it; its title opens the source, where that is on the web. */
function sourceLine({ id, trace, current }: Verification, locale: Locale): Html {
  const [title = '', ...details] = current
    ? sourceParts(sourceOf(current), textsOf(locale))
    : 'old' in trace
      ? [
          titleOf({ title: trace.old.title, marks: [] }),
          trace.old.section,
          textsOf(locale).paragraph(trace.old.paragraph),
        ]
      : [];
  const url = current?.document.url;
  const isWeb = url !== undefined && /^https?:\/\//.test(url);
  const name = isWeb ? html`<a rel="noreferrer nofollow" href="${url}">${title}</a>` : html`${title}`;
  return html`<h2>${webTextsOf(locale).source}</h2><p>${name} · ${[...details, `#${id}`].join(' · ')}</p>`;
}

/** A citation that is, or was, known: its passage in place and whether it still says the same. */
export function citationPage(found: Verification, options: PageOptions): string {
  const { locale } = options;
  const { trace, id } = found;
  // The name of the file is no affair of whoever opens a page.
  const verdict =
    trace.status === 'unreadable' ? webTextsOf(locale).unreadable : verdictOf(found, textsOf(locale));
  const main = html`<h1 class="${MOODS[trace.status]}">${verdict}</h1>
${cited(found, locale)}${inPlace(found, locale)}
${sourceLine(found, locale)}`;
  return page({ title: `#${id}`, main, start: `c-${id}` }, options);
}

/** A page for a citation that cannot be shown. */
export function noticePage(which: 'unknown' | 'malformed' | 'failed', options: PageOptions): string {
  const [title, advice] = webTextsOf(options.locale)[which];
  return page({ title, main: html`<h1>${title}</h1><p>${advice}</p>` }, options);
}
