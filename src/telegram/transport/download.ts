import { type IncomingMessage, get as plainGet } from 'node:http';
import { get as secureGet } from 'node:https';
import { messageOf } from '../../domain/index.ts';
import { fieldOf } from './field-of.ts';
import type { Gateway, Log } from './types.ts';

/** Bytes that Telegram hands out of one file (Bot API docs, getFile). */
export const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;
/** A file comes within this time, and never stands still for so long. */
const WHOLE_MS = 5 * 60_000;
const IDLE_MS = 30_000;

/** `failed` may succeed when it is tried again. */
export type Downloaded =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly reason: 'too_large' | 'failed' };

/** Files that people sent to the bot. */
export interface Files {
  /** Never more than `MAX_DOWNLOAD_BYTES`, whatever Telegram said of its size before. */
  download(fileId: string, signal?: AbortSignal): Promise<Downloaded>;
}

/** The body, as long as it stays within the limit. */
async function bodyOf(response: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_DOWNLOAD_BYTES) {
      response.destroy();
      return undefined;
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

export interface DownloadOptions {
  /** With the token in it: never to be logged. */
  readonly address: string;
  /** The way to Telegram: the proxy, where there is one; plain addresses go without. */
  readonly agent: unknown;
  readonly signal?: AbortSignal | undefined;
}

function request({ address, agent, signal }: DownloadOptions): Promise<IncomingMessage> {
  const isSecure = address.startsWith('https:');
  const limit = AbortSignal.timeout(WHOLE_MS);
  const options = {
    timeout: IDLE_MS,
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
    // telegraf's own agent, made for https.
    ...(isSecure && { agent: agent as never }),
  };
  return new Promise((resolve, reject) => {
    const sent = (isSecure ? secureGet : plainGet)(address, options, resolve);
    sent.on('timeout', () => sent.destroy(new Error('it stood still for too long')));
    sent.on('error', reject);
  });
}

/** Fetches a file. Throws where the connection breaks. */
export async function fetchFile(options: DownloadOptions): Promise<Downloaded> {
  const response = await request(options);
  if (response.statusCode !== 200) {
    response.destroy();
    return { ok: false, reason: 'failed' };
  }
  const bytes = await bodyOf(response);
  return bytes ? { ok: true, bytes } : { ok: false, reason: 'too_large' };
}

export interface FilesDeps {
  readonly gateway: Gateway;
  readonly log: Log;
  /** Fetches what `getFile` named; throws without the token in the error. */
  readonly fetch: (filePath: string, signal?: AbortSignal) => Promise<Downloaded>;
}

export const createFiles = ({ gateway, log, fetch }: FilesDeps): Files => ({
  async download(fileId, signal) {
    const sent = await gateway.call('getFile', { file_id: fileId });
    const filePath = sent.ok ? fieldOf(sent.result, 'file_path') : undefined;
    if (!sent.ok && /file is too big/i.test(sent.detail)) return { ok: false, reason: 'too_large' };
    if (typeof filePath !== 'string') return { ok: false, reason: 'failed' };
    try {
      return await fetch(filePath, signal);
    } catch (error) {
      log.warn({ error: messageOf(error) }, 'a file could not be downloaded');
      return { ok: false, reason: 'failed' };
    }
  },
});
