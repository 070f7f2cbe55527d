export * from './dates.ts';
export * from './language.ts';
export { type NearDuplicate, nearDuplicates } from './near-duplicates.ts';
export * from './normalise.ts';
export * from './pinyin.ts';
export * from './sentences.ts';
export * from './stop-words.ts';
export * from './tokenize.ts';
