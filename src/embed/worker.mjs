// @ts-check
// The thread that runs the models. Plain JavaScript on purpose: Node 20 cannot start a worker from a .ts file through
// --import, and a worker that first loads a TypeScript loader is ready 150 ms later at each start.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {import('./model-thread.ts').ThreadRequest} ThreadRequest */
/** @typedef {import('./model-thread.ts').ThreadReply} ThreadReply */

/** @type {Int32Array} The number of requests under way, counted up by the main thread; this import is the first. */
const underWay = workerData;
const done = () => {
  Atomics.sub(underWay, 0, 1);
  Atomics.notify(underWay, 0);
};

// Starts while the main thread still verifies the files; a failure is reported by the load request.
const library = import('@xenova/transformers');
library.then(done, done);

// The library prints whole tensors when a model does not load; the reply's message says enough.
console.warn = () => undefined;
console.error = () => undefined;

/** @type {Map<number, (text: string) => Promise<Float32Array>>} */
const models = new Map();

/**
 * Runs `make`, which creates one session of the model in `file`, so that the session computes in this thread alone. Left
 * alone, the library adds a thread per further core, pins it there and lets it spin between texts: a short text gains
 * nothing, and the main thread, which reads the question meanwhile, is kept from the core. onnxruntime-node 1.14 heeds
 * options only of a model that is given as a path; transformers.js 2 gives it the bytes, and no options.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} make
 */
async function inThisThreadAlone(file, make) {
  const { InferenceSession } = (await import('onnxruntime-node')).default;
  const { create } = InferenceSession;
  if (existsSync(file))
    InferenceSession.create = () => Reflect.apply(create, InferenceSession, [file, { intraOpNumThreads: 1 }]);
  try {
    return await make();
  } finally {
    InferenceSession.create = create;
  }
}

/** One model is loaded at a time. */
let loaded = Promise.resolve();

/** @param {Extract<ThreadRequest, { kind: 'load' }>} request */
async function load({ model, modelDir, modelId, quantized, pooling, remoteHost }) {
  const { env, pipeline } = await library;
  env.allowRemoteModels = remoteHost !== undefined;
  // The library asks its cache before the model folder: off, so that nothing shadows the verified files.
  env.useFSCache = remoteHost !== undefined;
  env.localModelPath = modelDir;
  env.cacheDir = modelDir;
  if (remoteHost !== undefined) env.remoteHost = remoteHost;
  const file = path.join(modelDir, modelId, 'onnx', quantized ? 'model_quantized.onnx' : 'model.onnx');
  const extracting = loaded.then(() =>
    inThisThreadAlone(file, () => pipeline('feature-extraction', modelId, { quantized })),
  );
  loaded = extracting.then(
    () => undefined,
    () => undefined,
  );
  const extract = await extracting;
  obeyLowerCase(extract.tokenizer);
  models.set(model, async (text) =>
    Float32Array.from((await extract(text, { pooling, normalize: true })).data),
  );
  return embed(model, '');
}

/**
 * transformers.js reads `lowercase` from tokenizer.json alone; Hugging Face's BertTokenizerFast lets `do_lower_case` of
 * tokenizer_config.json win. The two files of bge-small-zh-v1.5 disagree, and without this `AI` would be an unknown word.
 * @param {{ _tokenizer_config?: { do_lower_case?: boolean }, normalizer?: { config?: { type?: string, lowercase?: boolean } } }} tokenizer
 */
function obeyLowerCase({ _tokenizer_config: config, normalizer }) {
  if (config?.do_lower_case && normalizer?.config?.type === 'BertNormalizer')
    normalizer.config.lowercase = true;
}

/**
 * @param {number} model
 * @param {string} text
 */
async function embed(model, text) {
  const run = models.get(model);
  if (!run) throw new Error('the model is not loaded');
  return run(text);
}

/**
 * @param {ThreadRequest} request
 * @returns {Promise<ThreadReply>}
 */
async function answer(request) {
  const { id, kind, model } = request;
  try {
    if (kind === 'load') return { id, vector: await load(request) };
    if (kind === 'embed') return { id, vector: await embed(model, request.text) };
    models.delete(model);
    return { id, vector: new Float32Array() };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', async (request) => {
  parentPort?.postMessage(await answer(request));
  done();
});
