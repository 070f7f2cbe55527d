// @ts-check
// Measures the program as it ships: bundled. A TypeScript loader names every inner function anew each time that it is
// made, which costs a fifth of an answer.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'dist', 'bench');
rmSync(folder, { recursive: true, force: true });
await bundle(root, folder, { bench: 'bench/run.ts' });
await import(pathToFileURL(path.join(folder, 'bench.mjs')).href);
