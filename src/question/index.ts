export * from './ask.ts';
export * from './attributes.ts';
export * from './lexicon.ts';
export * from './places.ts';
export * from './understand.ts';
