export type { Me } from './address.ts';
export * from './intent.ts';
export { readUpdate } from './update.ts';
