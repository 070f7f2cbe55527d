export { createBotFeatures } from './bot.ts';
export type { FeatureDeps } from './features/context.ts';
export * from './transport/index.ts';
