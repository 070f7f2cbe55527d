export { fieldOf } from './field-of.ts';
export { keepPlace, keptPlace } from './handling.ts';
export type { Route } from './http.ts';
export { type Bot, createService, type Features, type Service } from './service.ts';
export { type Gateway, type Log, type Sent, Stopped, TryLater } from './types.ts';
