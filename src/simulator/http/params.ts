import type { IncomingMessage } from 'node:http';
import { Busboy } from '@fastify/busboy';
import { Upload } from '../methods/fields.ts';

type RawParams = Record<string, unknown>;

/** Larger than any upload that the rules allow. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new Error('the body is too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const fromForm = (form: URLSearchParams): RawParams => Object.fromEntries(form);

function readMultipart(request: IncomingMessage, contentType: string): Promise<RawParams> {
  return new Promise((resolve, reject) => {
    const params: RawParams = {};
    const parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: { fileSize: MAX_BODY_BYTES },
    });
    parser.on('field', (name, value) => {
      params[name] = value;
    });
    parser.on('file', (...[name, stream, fileName, , mimeType]) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        params[name] = new Upload(fileName, mimeType, Buffer.concat(chunks));
      });
    });
    parser.on('finish', () => resolve(params));
    parser.on('error', reject);
    request.on('error', reject);
    request.pipe(parser);
  });
}

/** `attach://name` stands for the uploaded file of that name (Bot API docs, InputFile). */
function attach(params: RawParams): RawParams {
  const used = new Set<string>();
  const entries = Object.entries(params).map(([key, value]) => {
    const name = typeof value === 'string' && value.startsWith('attach://') ? value.slice(9) : undefined;
    if (name === undefined || !(params[name] instanceof Upload)) return [key, value] as const;
    used.add(name);
    return [key, params[name]] as const;
  });
  return Object.fromEntries(entries.filter(([key]) => !used.has(key)));
}

/**
 * Parameters of a request: query, form, JSON or multipart (Bot API docs, Making requests). Throws when the body is not what
 * its type says.
 */
export async function readParams(request: IncomingMessage, url: URL): Promise<RawParams> {
  const query = fromForm(url.searchParams);
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/form-data'))
    return { ...query, ...attach(await readMultipart(request, contentType)) };
  const body = await readBody(request);
  if (body.length === 0) return query;
  const text = body.toString('utf8');
  if (contentType.startsWith('application/x-www-form-urlencoded'))
    return { ...query, ...fromForm(new URLSearchParams(text)) };
  const parsed: unknown = JSON.parse(text);
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed))
    throw new Error('the JSON body is no object');
  // A null stands for a parameter that is not given (HttpReader of the Bot API server).
  const given = Object.entries(parsed).filter(([, value]) => value !== null);
  return { ...query, ...Object.fromEntries(given) };
}
