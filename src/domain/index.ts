export * from './answer.ts';
export * from './chat-memory.ts';
export * from './document.ts';
export * from './errors.ts';
export * from './ids.ts';
export * from './inbox.ts';
export * from './ports.ts';
export * from './query.ts';
