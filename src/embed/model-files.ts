import { createHash, webcrypto } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../domain/index.ts';

/** How a model turns text into one vector. */
export interface ModelSettings {
  readonly pooling: Pooling;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
}
export type Pooling = 'cls' | 'mean';

const DEFAULT_SETTINGS: ModelSettings = {
  pooling: 'cls',
  queryPrefix: '为这个句子生成表示以用于检索相关文章：',
  passagePrefix: '',
};

export interface VerifiedModel {
  readonly settings: ModelSettings;
  readonly quantized: boolean;
  /** Changes with the weights, the tokenizer, the settings and the way that vectors are made from them. */
  readonly fingerprint: string;
}

export type Verified = { readonly ok: true; readonly model: VerifiedModel } | Refused;
interface Refused {
  readonly ok: false;
  /** Names the file and what is wrong with it. */
  readonly reason: string;
}

const CHECKSUMS = 'SHA256SUMS';
const SETTINGS = 'shuwen-model.json';
const QUANTIZED = 'onnx/model_quantized.onnx';
const FULL = 'onnx/model.onnx';
const CONFIGS = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;
/** Goes up when this adapter makes other vectors of the same model (2: `do_lower_case` is obeyed). */
const ADAPTER_VERSION = 2;

/** Reads every file that the model needs, compares it with SHA256SUMS where there is one, and names the whole. */
export async function verifyModel(folder: string, modelId: string): Promise<Verified> {
  const listed = await readChecksums(folder);
  if (!listed.ok) return listed;
  const settings = await readSettings(folder);
  if (!settings.ok) return settings;
  const quantized = listed.sums.has(QUANTIZED) || existsSync(path.join(folder, QUANTIZED));
  const shaping = [...CONFIGS, quantized ? QUANTIZED : FULL];
  const names = [...new Set([...shaping, ...listed.sums.keys()])];
  const digests = await Promise.all(names.map((name) => digest(folder, name, listed.sums.get(name))));
  for (const result of digests) if (!result.ok) return result;
  const sums = digests.flatMap((result, i) => (result.ok && i < shaping.length ? [result.sha256] : []));
  const fingerprint = fingerprintOf(modelId, settings.settings, sums);
  return { ok: true, model: { settings: settings.settings, quantized, fingerprint } };
}

function fingerprintOf(modelId: string, settings: ModelSettings, sums: readonly string[]): string {
  const { pooling, queryPrefix, passagePrefix } = settings;
  const content = JSON.stringify([ADAPTER_VERSION, pooling, queryPrefix, passagePrefix, ...sums]);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return `${modelId}:${pooling}:${hash}`;
}

type Digest = { readonly ok: true; readonly sha256: string } | Refused;

async function digest(folder: string, name: string, expected: string | undefined): Promise<Digest> {
  const file = path.join(folder, name);
  const content = await readOptional(file);
  if (!content.ok) return content;
  if (content.bytes === undefined) return { ok: false, reason: `${file} is missing` };
  // WebCrypto hashes in the thread pool; createHash would hold up the event loop for the 24 MB of weights.
  const hash = await webcrypto.subtle.digest('SHA-256', content.bytes);
  const sha256 = Buffer.from(hash).toString('hex');
  if (expected === undefined || sha256 === expected) return { ok: true, sha256 };
  const size = content.bytes.length;
  return { ok: false, reason: `${file} is damaged or incomplete: its checksum is wrong (${size} bytes)` };
}

async function readChecksums(
  folder: string,
): Promise<{ readonly ok: true; readonly sums: ReadonlyMap<string, string> } | Refused> {
  const file = path.join(folder, CHECKSUMS);
  const content = await readOptional(file);
  if (!content.ok) return content;
  const lines = (content.bytes?.toString('utf8') ?? '').split(/\r?\n/).filter((line) => line !== '');
  const sums = new Map<string, string>();
  for (const line of lines) {
    const [, sha256, name] = /^([0-9a-f]{64}) [ *](?:\.\/)?(.+)$/.exec(line) ?? [];
    if (!sha256 || !name) return { ok: false, reason: `${file} has a line that is no checksum: ${line}` };
    sums.set(name, sha256);
  }
  return { ok: true, sums };
}

/** The defaults, with what `shuwen-model.json` in the model's folder says instead. */
export async function readSettings(
  folder: string,
): Promise<{ readonly ok: true; readonly settings: ModelSettings } | Refused> {
  const file = path.join(folder, SETTINGS);
  const content = await readOptional(file);
  if (!content.ok) return content;
  if (content.bytes === undefined) return { ok: true, settings: DEFAULT_SETTINGS };
  try {
    // Loaded for a model of one's own only: the shipped one has no such file, and zod takes 100 ms to load.
    const { parseSettings } = await import('./model-settings.ts');
    return { ok: true, settings: { ...DEFAULT_SETTINGS, ...parseSettings(content.bytes.toString('utf8')) } };
  } catch (error) {
    return { ok: false, reason: `${file} is not valid: ${messageOf(error)}` };
  }
}

/** The file's bytes, nothing where there is no such file, or why it cannot be read. */
async function readOptional(
  file: string,
): Promise<{ readonly ok: true; readonly bytes: Buffer<ArrayBuffer> | undefined } | Refused> {
  try {
    return { ok: true, bytes: await readFile(file) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { ok: true, bytes: undefined };
    return { ok: false, reason: `${file} cannot be read: ${messageOf(error)}` };
  }
}
