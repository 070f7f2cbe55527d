export * from './ask.ts';
export * from './lexicon.ts';
export * from './understand.ts';
export * from './ordinals.ts';
export * from './attributes.ts';
