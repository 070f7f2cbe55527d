export * from './answer.ts';
export * from './coverage.ts';
export * from './evidence.ts';
export * from './features.ts';
