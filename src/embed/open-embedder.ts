import { existsSync } from 'node:fs';
import path from 'node:path';
import { type EmbedderState, messageOf } from '../domain/index.ts';
import { readSettings, verifyModel } from './model-files.ts';
import { modelThread } from './model-thread.ts';
import { queuedEmbedder } from './queued-embedder.ts';

export interface EmbedderOptions {
  /** Folder that holds model folders. */
  readonly modelDir: string;
  /** The model's folder in there; for a download also its name at the host: `Xenova/bge-small-zh-v1.5`. */
  readonly modelId: string;
  /** Host to download from, such as a mirror of Hugging Face; used only with `allowRemote`. */
  readonly hfEndpoint?: string;
  /** Download a model that is not there. Such a model has no SHA256SUMS: only its fingerprint tells a change. */
  readonly allowRemote?: boolean;
  /** Where downloads are kept; `.cache` in `modelDir` by default. */
  readonly cacheDir?: string;
}

const DEFAULT_HOST = 'https://huggingface.co/';

/** A model folder in use, and where its missing files may come from. */
interface Place {
  readonly dir: string;
  readonly folder: string;
  readonly remoteHost?: string;
}

function locate(options: EmbedderOptions): Place {
  const { modelDir, modelId, allowRemote = false, hfEndpoint = DEFAULT_HOST } = options;
  const folder = path.join(modelDir, modelId);
  if (!allowRemote || existsSync(folder)) return { dir: modelDir, folder };
  const dir = options.cacheDir ?? path.join(modelDir, '.cache');
  return { dir, folder: path.join(dir, modelId), remoteHost: hfEndpoint };
}

/**
 * Verifies the model, loads it in a thread and waits until it is ready. A model that is missing, damaged or cannot be
 * loaded is an outcome, not an error.
 */
export async function openEmbedder(options: EmbedderOptions): Promise<EmbedderState> {
  const place = locate(options);
  if (place.remoteHost !== undefined) return openRemote(place, options.modelId);
  if (existsSync(place.folder)) return openLocal(place, options.modelId);
  return refuse(`the model folder ${place.folder} is missing`, restoreRemedy(place));
}

/** The fingerprint that the embedder will have, from the files alone; undefined where they are not all in order. */
export async function modelFingerprint(options: EmbedderOptions): Promise<string | undefined> {
  const verified = await verifyModel(locate(options).folder, options.modelId);
  return verified.ok ? verified.model.fingerprint : undefined;
}

/** The thread imports the inference library while the files are verified; it loads them only after that. */
async function openLocal(place: Place, modelId: string): Promise<EmbedderState> {
  const thread = modelThread();
  const verified = await verifyModel(place.folder, modelId);
  if (!verified.ok) return refuse(verified.reason, restoreRemedy(place));
  const { settings, quantized } = verified.model;
  try {
    const source = { modelDir: place.dir, modelId, quantized, pooling: settings.pooling };
    return { ok: true, embedder: queuedEmbedder(verified.model, await thread.load(source)) };
  } catch (error) {
    return refuse(`the model ${place.folder} cannot be loaded: ${messageOf(error)}`, LOAD_REMEDY);
  }
}

/** Downloads what is missing and loads it; there is nothing to verify it by, only its fingerprint to be taken. */
async function openRemote(place: Place, modelId: string): Promise<EmbedderState> {
  const { dir: modelDir, folder, remoteHost = DEFAULT_HOST } = place;
  const found = await readSettings(folder);
  if (!found.ok) return refuse(found.reason, downloadRemedy(place));
  try {
    const source = { modelDir, modelId, quantized: true, pooling: found.settings.pooling, remoteHost };
    const loaded = await modelThread().load(source);
    const verified = await verifyModel(folder, modelId);
    if (verified.ok) return { ok: true, embedder: queuedEmbedder(verified.model, loaded) };
    await loaded.close();
    return refuse(verified.reason, downloadRemedy(place));
  } catch (error) {
    const reason = `the model ${modelId} of ${remoteHost} cannot be loaded: ${messageOf(error)}`;
    return refuse(reason, downloadRemedy(place));
  }
}

const refuse = (reason: string, remedy: string): EmbedderState => ({
  ok: false,
  missing: { reason, remedy },
});

const restoreRemedy = ({ folder }: Place): string =>
  `Restore it with "git checkout -- ${folder}" (another model: copy it there again, or check MODEL_DIR and MODEL_ID), ` +
  'then run "npm run doctor".';

const downloadRemedy = ({ folder }: Place): string =>
  `Check the network and HF_ENDPOINT, delete ${folder} if a download broke off, then start again.`;

const LOAD_REMEDY =
  'Run "npm ci" to restore the inference library and check that MODEL_ID names a feature-extraction model in ONNX ' +
  'format; then run "npm run doctor".';
