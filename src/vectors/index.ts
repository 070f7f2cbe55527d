export { hnswAvailable } from './hnsw.ts';
export { vectorFiles } from './vector-files.ts';
