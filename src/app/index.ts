export * from './ask.ts';
export * from './catalogue.ts';
export * from './conversation.ts';
export * from './edit-corpus.ts';
export * from './engine.ts';
export * from './excerpt.ts';
export * from './explain.ts';
export * from './verify.ts';
