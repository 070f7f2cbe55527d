import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Place, temporaryPlace } from './place.ts';
import { npmRun, PROJECT } from './shell.ts';
import { SMALL } from './small-corpus.ts';

const MODEL_ID = 'bge-small-zh-v1.5';
const SHIPPED = path.join(PROJECT, 'models', MODEL_ID);
const WEIGHTS = 'onnx/model_quantized.onnx';
const QUESTION = '采茶机器人每小时能采多少公斤鲜叶？';

/** A folder of models whose files are links to the shipped ones. */
function linkedModel(root: string): { modelDir: string; file(name: string): string } {
  const modelDir = path.join(root, 'models');
  const folder = path.join(modelDir, MODEL_ID);
  for (const name of readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:json|onnx)$|SUMS$/.test(name)) continue;
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    symlinkSync(path.join(SHIPPED, name), path.join(folder, name));
  }
  return { modelDir, file: (name) => path.join(folder, name) };
}

/** Puts another content in place of a link. */
function damage(file: string, change: (bytes: Buffer) => Uint8Array): void {
  const bytes = readFileSync(file);
  rmSync(file);
  writeFileSync(file, change(bytes));
}

function flipByte(bytes: Buffer): Buffer {
  const at = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}

type Damage = readonly [what: string, named: string, apply: (file: (name: string) => string) => void];
/** One damage that is seen at once and one that only a checksum shows; the unit tests of the embedder have the others. */
const DAMAGES: readonly Damage[] = [
  ['is missing', MODEL_ID, (file) => rmSync(file(''), { recursive: true })],
  ['has one wrong byte in its weights', WEIGHTS, (file) => damage(file(WEIGHTS), flipByte)],
];

let built: Place;
beforeAll(async () => {
  built = temporaryPlace(SMALL);
  await built.json('index');
});

describe.concurrent('a model that', () => {
  it.each(DAMAGES)('%s leaves the program answering by words, and says so', async (_, named, apply) => {
    const { root } = temporaryPlace();
    const { modelDir, file } = linkedModel(root);
    apply(file);
    const env = { ...built.env, MODEL_DIR: modelDir };
    const [asked, status, doctor] = await Promise.all([
      npmRun('ask', [QUESTION, '--json'], { env }),
      built.run(['status'], { env }),
      built.run(['doctor'], { env }),
    ]);
    expect(asked.code).toBe(0);
    expect(JSON.parse(asked.stdout)).toMatchObject({ mode: 'lexical', status: 'answered' });
    expect(asked.stderr).toContain(named);
    expect(asked.stderr).toMatch(/npm run doctor|git checkout/);
    expect(asked.stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
    expect(status.code).toBe(0);
    expect(status.stdout).toMatch(/^mode +lexical$/m);
    expect(status.stdout).toMatch(new RegExp(`^model +.*${named}`, 'm'));
    expect(doctor.code).toBe(1);
    expect(doctor.stdout).toMatch(new RegExp(`^FAILED +model +.*${named}.*\\n +→ \\S`, 'm'));
    // The index stays: its vectors serve again once the model is back.
    expect(built.generations()).toHaveLength(1);
  });
});

describe.concurrent('without a model', () => {
  it('an index is built all the same, and built anew aloud once the model is there', async () => {
    const place = temporaryPlace(SMALL);
    const modelDir = path.join(place.root, 'models');
    const lexical = { env: { MODEL_DIR: modelDir } };
    const build = await place.run(['index'], lexical);
    expect(build).toMatchObject({ code: 0 });
    expect(build.stdout).toMatch(/12 passages, 0 vectors[\s\S]*Without vectors: .*models/);
    expect(await place.run(['index'], lexical)).toMatchObject({
      stdout: expect.stringMatching(/^Nothing has changed/),
    });
    const asked = await place.run(['ask', QUESTION], lexical);
    expect(asked).toMatchObject({ code: 0, stdout: expect.stringMatching(/\*\*.*48公斤.*\*\*/) });
    expect(asked.stderr).toContain(`the model folder ${path.join(modelDir, MODEL_ID)} is missing`);

    cpSync(linkedModel(temporaryPlace().root).modelDir, modelDir, { recursive: true });
    const back = await place.run(['ask', QUESTION, '--json'], lexical);
    expect(back.code).toBe(0);
    expect(JSON.parse(back.stdout)).toMatchObject({ mode: 'hybrid', status: 'answered' });
    expect(back.stderr).toMatch(/another embedder; building it anew/);
    expect(await place.run(['status'], lexical)).toMatchObject({
      stdout: expect.stringMatching(/up to date[\s\S]*mode +hybrid/),
    });
    const again = await place.run(['ask', QUESTION], lexical);
    expect(again).toMatchObject({ code: 0, stderr: '' });
  });
});

describe.concurrent('another MODEL_ID', () => {
  it('that is not there is named, with the remedy', async () => {
    const env = { MODEL_ID: 'someone/another-model' };
    const asked = await built.run(['ask', QUESTION, '--json'], { env });
    expect(JSON.parse(asked.stdout).mode).toBe('lexical');
    expect(asked.stderr).toMatch(/another-model.*MODEL_ID/);
  });
});
