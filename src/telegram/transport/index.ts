export { fieldOf } from './field-of.ts';
export { keepPlace, keptPlace } from './handling.ts';
export type { ListenOptions, Route } from './http.ts';
export { laneOf } from './lane-of.ts';
export {
  type Bot,
  createService,
  type Features,
  type Service,
  type ServiceDeps,
  type TransportSettings,
} from './service.ts';
export * from './types.ts';
