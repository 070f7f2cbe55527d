export * from './ask.ts';
export * from './lexicon.ts';
export * from './understand.ts';
