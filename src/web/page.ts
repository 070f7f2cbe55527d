import type { Verification } from '../app/index.ts';
import {
  LANGUAGE_TAGS,
  type Locale,
  type Texts,
  textsOf,
  type WebTexts,
  webTextsOf,
} from '../locales/index.ts';
import { placeOf, sourceOf, sourceParts, titleOf, verdictOf } from '../wording/index.ts';
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

/** The corpus has two languages; fonts and punctuation follow. */
const langOf = (text: string): string => (/\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en');

const near = (label: string, text: string | undefined): Html =>
  text === undefined ? NOTHING : html`<h2>${label}</h2><p class="near" lang="${langOf(text)}">${text}</p>`;
const quote = (label: string, text: string, kind: 'now' | 'old'): Html =>
  html`<h2>${label}</h2><blockquote class="${kind}" lang="${langOf(text)}">${text}</blockquote>`;

/** What was cited and stands there no more, or cannot be read now. */
function cited({ trace, current }: Verification, { verify }: Texts): Html {
  return 'old' in trace ? quote(current ? verify.old : verify.here, trace.old.text, 'old') : NOTHING;
}

function inPlace({ trace, current }: Verification, { verify }: Texts): Html {
  if (!current) return NOTHING;
  const { text, before, after } = current;
  return html`${near(verify.before, before)}
${quote(trace.status === 'changed' ? verify.new : verify.here, text, 'now')}
${near(verify.after, after)}`;
}

/** Title and details of the source, as far as they are known still. */
function sourceOfFound({ trace, current }: Verification, texts: Texts): readonly string[] {
  if (current) return sourceParts(sourceOf(current), texts);
  return 'old' in trace ? [titleOf({ title: trace.old.title, marks: [] }), placeOf(trace.old, texts)] : [];
}

/** The citation as an answer gives it; its title opens the source, where that is on the web. */
function sourceLine(found: Verification, { source }: WebTexts, texts: Texts): Html {
  const [title = '', ...details] = sourceOfFound(found, texts);
  const url = found.current?.document.url;
  const isWeb = url !== undefined && /^https?:\/\//.test(url);
  const name = isWeb ? html`<a rel="noreferrer nofollow" href="${url}">${title}</a>` : html`${title}`;
  return html`<h2>${source}</h2><p>${name} · ${[...details, `#${found.id}`].join(' · ')}</p>`;
}

/** A citation that is, or was, known: its passage in place and whether it still says the same. */
export function citationPage(found: Verification, options: PageOptions): string {
  const { trace, id } = found;
  const [texts, web] = [textsOf(options.locale), webTextsOf(options.locale)];
  // The name of the file is no affair of whoever opens a page.
  const verdict = trace.status === 'unreadable' ? web.unreadable : verdictOf(found, texts);
  const main = html`<h1 class="${MOODS[trace.status]}">${verdict}</h1>
${cited(found, texts)}
${inPlace(found, texts)}
${sourceLine(found, web, texts)}`;
  return page({ title: `#${id}`, main, start: `c-${id}` }, options);
}

/** A page for a citation that cannot be shown. */
export function noticePage(which: 'unknown' | 'malformed' | 'failed', options: PageOptions): string {
  const [title, advice] = webTextsOf(options.locale)[which];
  return page({ title, main: html`<h1>${title}</h1><p>${advice}</p>` }, options);
}
