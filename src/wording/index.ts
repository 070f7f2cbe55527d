export * from './source.ts';
export * from './verification.ts';
export * from './why.ts';
