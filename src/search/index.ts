export * from './bm25.ts';
export * from './retrieve.ts';
