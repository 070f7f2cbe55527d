export type { Me } from './address.ts';
export * from './intent.ts';
export { personOf } from './sender.ts';
export { readUpdate, UPDATE_KINDS } from './update.ts';
