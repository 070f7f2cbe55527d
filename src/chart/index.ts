export { createChartRenderer } from './renderer.ts';
