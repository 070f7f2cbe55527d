export { createBotFeatures } from './bot.ts';
export type { FeatureDeps, Ops } from './features/context.ts';
export { type Timetable, timetableOf } from './features/timetable.ts';
export * from './transport/index.ts';
