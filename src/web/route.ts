import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Verification } from '../app/index.ts';
import { messageOf } from '../domain/index.ts';
import { localeOfHeader } from './language.ts';
import { citationPage, noticePage, type PageOptions } from './page.ts';
import { POLICY } from './style.ts';

export interface CitationSite {
  /** Public address, without a slash at its end; a path in it may arrive here or be taken off by a proxy. */
  readonly publicUrl: string;
  /** The bot's user name, without @. */
  readonly bot: string;
  /** Checks a citation; throws where that cannot be done now. */
  readonly verify: (id: string) => Promise<Verification>;
  readonly log: { error(fields: object, message: string): void };
}

/** An id, or enough of its beginning. */
const ID = /^[0-9A-Za-z]{4,32}$/;
/** Seconds that a browser or proxy may keep a page: sources rarely change. */
const FRESH_S = 60;

/** The address of a citation's page. */
export const citationUrl = (publicUrl: string, id: string): string => `${publicUrl}/c/${id}`;

interface Reply {
  readonly status: number;
  readonly body: string;
}

async function replyFor(site: CitationSite, id: string, options: PageOptions): Promise<Reply> {
  if (!ID.test(id)) return { status: 400, body: noticePage('malformed', options) };
  try {
    const found = await site.verify(id);
    if (found.trace.status === 'unknown') return { status: 404, body: noticePage('unknown', options) };
    return { status: 200, body: citationPage(found, options) };
  } catch (error) {
    site.log.error({ error: messageOf(error) }, 'a citation could not be checked for its page');
    return { status: 503, body: noticePage('failed', options) };
  }
}

function send({ method }: IncomingMessage, response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': status === 503 ? 'no-store' : `public, max-age=${FRESH_S}`,
    vary: 'accept-language',
    ...(status === 503 ? { 'retry-after': String(FRESH_S) } : {}),
  });
  response.end(method === 'HEAD' ? undefined : body);
}

/** `/c/<id>`: citations for everybody with a browser. Says whether a request was its own. */
export function citationRoute(site: CitationSite) {
  const prefixes = [`${new URL(site.publicUrl).pathname.replace(/\/$/, '')}/c/`, '/c/'];
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const prefix = prefixes.find((one) => path.startsWith(one));
    if (prefix === undefined) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return true;
    }
    const locale = localeOfHeader(request.headers['accept-language']);
    send(request, response, await replyFor(site, path.slice(prefix.length), { locale, bot: site.bot }));
    return true;
  };
}
