import { lookup as resolveName } from 'node:dns/promises';
import {
  type ClientRequest,
  type IncomingMessage,
  request as plainRequest,
  type RequestOptions,
} from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type Duplex, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type FetchedLink, type LinkFetcher, type LinkRefusal, messageOf } from '../domain/index.ts';
import { isGlobalAddress } from './addresses.ts';
import { fileNameOf } from './file-name.ts';

export interface FetchLimits {
  readonly maxBytes: number;
  /** For the whole, redirects included. */
  readonly wholeMs: number;
  /** Without a byte. */
  readonly idleMs: number;
  readonly maxRedirects: number;
}

export const LIMITS: FetchLimits = {
  maxBytes: 20 * 1024 * 1024,
  wholeMs: 60_000,
  idleMs: 15_000,
  maxRedirects: 5,
};

export interface LinkFetcherOptions {
  readonly limits?: Partial<FetchLimits>;
  /** The way out, where LINK_PROXY is set: the proxy then resolves names, so that only literal addresses can be judged. */
  readonly agent?: RequestOptions['agent'] | undefined;
  /** For tests, which have servers on this machine only. */
  readonly isAllowed?: (address: string) => boolean;
  /** Likewise. */
  readonly isAllowedPort?: (port: number) => boolean;
  /** All addresses of a name. */
  readonly resolve?: (
    host: string,
  ) => Promise<readonly { readonly address: string; readonly family: number }[]>;
}

/** Services other than the web listen elsewhere, and must not be talked to through us. */
const PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443]);
const HEADERS = {
  'user-agent': 'shuwen',
  accept: 'text/html,application/xhtml+xml,application/pdf,text/*;q=0.9,*/*;q=0.5',
  'accept-encoding': 'identity',
};

/** Ends the fetch with a reason for whoever sent the link. */
class Refused extends Error {
  readonly reason: LinkRefusal;
  constructor(reason: LinkRefusal, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** The address as it may be fetched. Numbers in any spelling (0x7f.1, 2130706433) are plain ones after `URL` has read them. */
function checkedUrl(text: string, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Refused('kind', 'no http or https address');
  if (url.username !== '' || url.password !== '') throw new Refused('kind', 'a user name in the address');
  url.hash = '';
  return url;
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');
const portOf = ({ port, protocol }: URL): number => Number(port) || (protocol === 'https:' ? 443 : 80);

type Judge = (address: string) => boolean;

/** Resolves a name for a connection and lets only judged addresses pass: the socket connects to what was judged. */
function judgedLookup(judge: Judge, resolve: NonNullable<LinkFetcherOptions['resolve']>): LookupFunction {
  return (host, { all }, callback) => {
    resolve(host).then(
      (found) => {
        const [first] = found;
        const bad = found.find(({ address }) => !judge(address));
        if (!first) callback(new Refused('unreachable', 'the name has no address'), []);
        // One that names both is not to be trusted with either.
        else if (bad) callback(new Refused('address', `${host} leads to ${bad.address}`), []);
        else if (all) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(new Refused('unreachable', messageOf(error)), []),
    );
  };
}

interface Fetch extends Required<Omit<LinkFetcherOptions, 'agent' | 'limits'>> {
  readonly agent: LinkFetcherOptions['agent'];
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
}

function open(
  url: URL,
  { limits, agent, isAllowed, isAllowedPort, resolve, signal }: Fetch,
): Promise<IncomingMessage> {
  const host = hostOf(url);
  if (!isAllowedPort(portOf(url))) throw new Refused('kind', `port ${url.port}`);
  if (isIP(host) !== 0 && !isAllowed(host)) throw new Refused('address', `${host} is no public address`);
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  const options: RequestOptions = {
    headers: HEADERS,
    timeout: limits.idleMs,
    signal,
    maxHeaderSize: 16 * 1024,
    // A connection of its own: a kept one would lead where the name led before.
    ...(agent ? { agent } : { agent: false, lookup: judgedLookup(isAllowed, resolve) }),
  };
  return new Promise((answer, fail) => {
    const tooSlow = new Refused('too_slow', 'nothing came for too long');
    const sent: ClientRequest = send(url, options, (response) => {
      sent.on('timeout', () => response.destroy(tooSlow));
      answer(response);
    });
    sent.on('timeout', () => sent.destroy(tooSlow));
    sent.on('error', fail);
    sent.end();
  });
}

const DECODERS: ReadonlyMap<string, () => Duplex> = new Map<string, () => Duplex>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** The body, counted after it is unpacked. */
async function bodyOf(response: IncomingMessage, { limits }: Fetch): Promise<Buffer> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const decoder = DECODERS.get(encoding)?.();
  if (!decoder && encoding !== 'identity') throw new Refused('unreachable', `packed as ${encoding}`);
  // Unlike `pipe` it hands the end of a broken connection on, and whoever reads is told.
  if (decoder) pipeline(response, decoder, () => undefined);
  const source: AsyncIterable<unknown> = decoder ?? response;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk as Uint8Array); // a stream of bytes gives nothing else
    size += bytes.length;
    if (size > limits.maxBytes) throw new Refused('too_large', `more than ${limits.maxBytes} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Follows redirects, each checked anew; never from https to http. */
async function follow(start: URL, fetch: Fetch): Promise<{ url: URL; response: IncomingMessage }> {
  let url = start;
  for (let hops = 0; ; hops += 1) {
    const response = await open(url, fetch);
    const { statusCode = 0, headers } = response;
    if (statusCode < 300 || statusCode > 399 || headers.location === undefined) return { url, response };
    response.destroy();
    if (hops === fetch.limits.maxRedirects) throw new Refused('redirects', `more than ${hops} redirects`);
    const next = checkedUrl(headers.location, url);
    if (url.protocol === 'https:' && next.protocol === 'http:')
      throw new Refused('redirects', 'from https to http');
    url = next;
  }
}

async function load(text: string, fetch: Fetch): Promise<FetchedLink> {
  const { url, response } = await follow(checkedUrl(text), fetch);
  try {
    const { statusCode = 0, headers } = response;
    if (statusCode !== 200) throw new Refused('status', `status ${statusCode}`);
    if (Number(headers['content-length'] ?? 0) > fetch.limits.maxBytes)
      throw new Refused('too_large', `${headers['content-length']} bytes`);
    const bytes = await bodyOf(response, fetch);
    return { ok: true, name: fileNameOf(url, headers['content-type'], bytes), bytes, url: url.href };
  } finally {
    response.destroy();
  }
}

/** What an error says: nodes wrap what a lookup throws. */
function refusalOf(error: unknown): FetchedLink {
  if (error instanceof Refused) return { ok: false, reason: error.reason, detail: error.message };
  if (error instanceof Error && /abort/i.test(error.name))
    return { ok: false, reason: 'too_slow', detail: 'it took too long' };
  return { ok: false, reason: 'unreachable', detail: messageOf(error) };
}

/** Makes the fetcher of an installation. Nothing is kept between fetches, cookies neither. */
export function createLinkFetcher(options: LinkFetcherOptions = {}): LinkFetcher {
  const {
    agent,
    isAllowed = isGlobalAddress,
    isAllowedPort = (port) => PORTS.has(port),
    resolve = (host) => resolveName(host, { all: true }),
  } = options;
  const limits = { ...LIMITS, ...options.limits };
  return {
    async fetch(text) {
      const signal = AbortSignal.timeout(limits.wholeMs);
      try {
        return await load(text, { agent, isAllowed, isAllowedPort, resolve, limits, signal });
      } catch (error) {
        return signal.aborted
          ? { ok: false, reason: 'too_slow', detail: 'it took too long' }
          : refusalOf(error);
      }
    },
  };
}
