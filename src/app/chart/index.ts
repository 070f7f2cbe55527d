export { chartOf } from './chart-of.ts';
