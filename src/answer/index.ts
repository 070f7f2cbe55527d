export * from './answer.ts';
export * from './coverage.ts';
export * from './evidence.ts';
export * from './features.ts';
export * from './judge.ts';
export * from './model.ts';
export * from './periods.ts';
export * from './violations.ts';
