export { fakeEmbedder } from './fake.ts';
export { type EmbedderOptions, modelFingerprint, openEmbedder } from './open-embedder.ts';
