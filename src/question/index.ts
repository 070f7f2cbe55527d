export * from './ask.ts';
export * from './attributes.ts';
export type { QuestionConcept } from './concepts.ts';
export type { RepairSources } from './known-words.ts';
export * from './lexicon.ts';
export * from './ordinals.ts';
export * from './places.ts';
export * from './repair.ts';
export * from './understand.ts';
