export { type Downloaded, type Files, MAX_DOWNLOAD_BYTES } from './download.ts';
export { fieldOf } from './field-of.ts';
export { forgetSent, isForgotten, keepPlace, keptPlace, updateInHand } from './handling.ts';
export { pruneHourly } from './pruning.ts';
export { type Bot, createService, type Features, type Service } from './service.ts';
export { type Gateway, type Log, type Sent, Stopped, TryLater } from './types.ts';
