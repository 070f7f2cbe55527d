export * from './dates.ts';
export * from './language.ts';
export * from './normalise.ts';
export * from './pinyin.ts';
export * from './sentences.ts';
export * from './stop-words.ts';
export * from './tokenize.ts';
