import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from '../domain/index.ts';
import { embedderContract } from './embedder.contract.ts';
import { type EmbedderOptions, modelFingerprint, openEmbedder } from './open-embedder.ts';

const modelDir = fileURLToPath(new URL('../../models', import.meta.url));
const modelId = 'bge-small-zh-v1.5';
const shipped: EmbedderOptions = { modelDir, modelId };
const WEIGHTS = 'onnx/model_quantized.onnx';

async function openOk(options: EmbedderOptions): Promise<Embedder> {
  const state = await openEmbedder(options);
  if (!state.ok) throw new Error(state.missing.reason);
  return state.embedder;
}

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

async function similarities(
  embedder: Embedder,
  question: string,
  texts: readonly string[],
): Promise<number[]> {
  const asked = await embedder.embedQuestion(question);
  return (await embedder.embedPassages(texts)).map((vector) => dot(asked, vector));
}

embedderContract('bge-small-zh-v1.5 in its thread', () => openOk(shipped));

describe('the shipped model', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await openOk(shipped);
  });
  afterAll(() => embedder.close());

  it('puts the answering sentence well before an unrelated one', async () => {
    const question = '2023年四川人工智能产业规模有多大？';
    const texts = ['2023年，全省人工智能核心产业规模超过1000亿元。', '这家餐馆的回锅肉很好吃。'];
    const [answer = 0, unrelated = 1] = await similarities(embedder, question, texts);
    expect(answer).toBeGreaterThan(0.7);
    expect(answer - unrelated).toBeGreaterThan(0.3);
  });

  it('knows names in capitals: the vocabulary is lower case', async () => {
    const [upper, lower] = await embedder.embedPassages(['DeepSeek与AI产业', 'deepseek与ai产业']);
    expect(upper).toEqual(lower);
  });

  it('tells its fingerprint without being loaded', async () => {
    expect(await modelFingerprint(shipped)).toBe(embedder.fingerprint);
    expect(embedder.fingerprint).toMatch(/^bge-small-zh-v1\.5:cls:[0-9a-f]{12}$/);
  });

  it('leaves the event loop free while it embeds', async () => {
    const pending = embedder.embedPassages(Array.from({ length: 8 }, () => '四川人工智能产业。'.repeat(60)));
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    await pending;
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(10);
  });
});

describe('in a process of its own', () => {
  const run = promisify(execFile);
  const face = JSON.stringify(new URL('./index.ts', import.meta.url).href);
  const open = `import { openEmbedder } from ${face};
    const { embedder } = await openEmbedder(${JSON.stringify(shipped)});
    const passages = Array(50).fill('四川人工智能产业。'.repeat(60));`;
  const outcome = (script: string) =>
    run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', open + script], {
      timeout: 15_000,
    })
      .then(({ stdout, stderr }) => ({ code: 0, stdout, stderr }))
      .catch(({ code, stdout, stderr }) => ({ code, stdout, stderr }));

  it('lets the process end by itself, without close', async () => {
    const script = 'console.log((await embedder.embedQuestion("四川")).length)';
    expect(await outcome(script)).toEqual({ code: 0, stdout: '512\n', stderr: '' });
  });

  it('lets process.exit have its code in the middle of a text', async () => {
    const script = 'void embedder.embedPassages(passages); setTimeout(() => process.exit(3), 30)';
    expect(await outcome(script)).toEqual({ code: 3, stdout: '', stderr: '' });
  });
});

describe('another folder', () => {
  let dir: string;
  let options: EmbedderOptions;
  const file = (name: string): string => path.join(dir, modelId, name);

  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'shuwen-model-'));
    cpSync(path.join(modelDir, modelId), path.join(dir, modelId), { recursive: true });
    options = { modelDir: dir, modelId };
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const flipByte = (name: string): void => {
    const bytes = readFileSync(file(name));
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    writeFileSync(file(name), bytes);
  };

  it.each([
    [
      'no folder',
      () => rmSync(file('.'), { recursive: true }),
      /model folder .*bge-small-zh-v1\.5 is missing/,
    ],
    ['no weights', () => rmSync(file(WEIGHTS)), /model_quantized\.onnx is missing/],
    ['no tokenizer', () => rmSync(file('tokenizer.json')), /tokenizer\.json is missing/],
    ['cut weights', () => truncateSync(file(WEIGHTS), 5000), /model_quantized\.onnx is damaged .*5000 bytes/],
    ['a flipped byte', () => flipByte('tokenizer.json'), /tokenizer\.json is damaged/],
    ['a folder for a file', () => replaceByFolder(file('config.json')), /config\.json cannot be read/],
    ['broken checksums', () => writeFileSync(file('SHA256SUMS'), 'abc  x\n'), /SHA256SUMS has a line/],
    [
      'bad settings',
      () => writeFileSync(file('shuwen-model.json'), '{"pooling":"max"}'),
      /not valid: .*pooling/s,
    ],
  ])('says what is wrong: %s', async (_, damage, reason) => {
    damage();
    const state = await openEmbedder(options);
    expect(state).toMatchObject({ ok: false, missing: { reason: expect.stringMatching(reason) } });
    expect(state).toMatchObject({ missing: { remedy: expect.stringContaining('npm run doctor') } });
    expect(await modelFingerprint(options)).toBeUndefined();
  });

  it('says what is wrong with damaged weights that have no checksum', async () => {
    rmSync(file('SHA256SUMS'));
    writeFileSync(file(WEIGHTS), 'not a model');
    const state = await openEmbedder(options);
    expect(state).toMatchObject({
      ok: false,
      missing: { reason: expect.stringMatching(/cannot be loaded: ./) },
    });
  });

  it('takes a model with settings of its own, full precision and no checksums', async () => {
    rmSync(file('SHA256SUMS'));
    renameSync(file(WEIGHTS), file('onnx/model.onnx'));
    writeFileSync(file('shuwen-model.json'), '{"pooling":"mean","queryPrefix":"query: "}');
    const [own, standard] = [await openOk(options), await openOk(shipped)];
    expect(own.fingerprint).toMatch(/:mean:/);
    const [a, b] = [await own.embedPassages(['四川']), await standard.embedPassages(['四川'])];
    expect(a).not.toEqual(b);
    expect(await own.embedQuestion('四川')).toEqual((await own.embedPassages(['query: 四川']))[0]);
    await Promise.all([own.close(), standard.close()]);
  });
});

const replaceByFolder = (file: string): void => {
  rmSync(file);
  cpSync(fileURLToPath(new URL('.', import.meta.url)), file, { recursive: true });
};

describe('a model that is downloaded', () => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const name = /^\/remote-bge\/resolve\/main\/(.+)$/.exec(request.url ?? '')?.[1];
    if (!name) return response.writeHead(404).end();
    return response.end(readFileSync(path.join(modelDir, modelId, name)));
  });
  let dir: string;
  let options: EmbedderOptions;

  beforeAll(async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'shuwen-remote-'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const hfEndpoint = `http://127.0.0.1:${port}/`;
    options = {
      modelDir: path.join(dir, 'models'),
      modelId: 'remote-bge',
      hfEndpoint,
      cacheDir: path.join(dir, 'cache'),
    };
  });
  afterAll(() => {
    server.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('is not fetched unless that is allowed', async () => {
    expect(await openEmbedder(options)).toMatchObject({ ok: false });
    expect(requests).toEqual([]);
  });

  it('is fetched once and kept, with a fingerprint of its files', async () => {
    const allowed = { ...options, allowRemote: true };
    expect(await modelFingerprint(allowed)).toBeUndefined();
    const first = await openOk(allowed);
    expect(await first.embedQuestion('四川')).toHaveLength(512);
    await first.close();
    const fetched = requests.length;
    const second = await openOk(allowed);
    await second.close();
    expect(requests).toHaveLength(fetched);
    expect(second.fingerprint).toBe(first.fingerprint);
    expect(await modelFingerprint(allowed)).toBe(first.fingerprint);
  });

  it('says so when it cannot be fetched', async () => {
    const state = await openEmbedder({ ...options, modelId: 'other', allowRemote: true });
    expect(state).toMatchObject({ ok: false, missing: { remedy: expect.stringContaining('HF_ENDPOINT') } });
  });
});
