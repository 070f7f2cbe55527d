import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generationId } from '../domain/index.ts';
import { FORMAT } from './fingerprint.ts';
import { type Manifest, parseManifest, renderManifest } from './manifest.ts';

const hash = '0123456789abcdef'.repeat(4);
const manifest: Manifest = {
  format: FORMAT,
  id: generationId('000012-01234567'),
  createdAt: '2025-03-01T08:00:00.000Z',
  previous: null,
  fingerprint: hash,
  settings: { embedder: 'fake:64', vectors: 'exact', tokenizer: 't', bm25: '{}', cutter: '1' },
  content: { entities: hash, documents: { a: hash, '7': hash } },
  counts: { documents: 2, passages: 3, units: 4, vectors: 4 },
  model: { fingerprint: 'fake:64', dimensions: 64 },
  files: { 'documents.jsonl': { bytes: 10, sha256: hash } },
};
const text = renderManifest(manifest);
const altered = (change: (data: Record<string, unknown>) => void): string => {
  const data: Record<string, unknown> = JSON.parse(text);
  change(data);
  return JSON.stringify(data, null, 2);
};

describe('the manifest', () => {
  it('comes back as it was', () => {
    expect(parseManifest(text)).toEqual({ ok: true, manifest });
  });

  it('notices any changed byte', () => {
    const bytes = Buffer.from(text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(bytes);
        changed[at] = (bytes[at] ?? 0) ^ flip;
        expect(parseManifest(changed.toString('utf8')).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['no JSON', '{', 'is not JSON'],
    ['no object', '"manifest"', 'is not a manifest'],
    ['another format', altered((data) => Object.assign(data, { format: FORMAT + 1 })), 'has format'],
    [
      'a file outside its folder',
      altered((data) => Object.assign(data, { files: { '../a': { bytes: 1, sha256: hash } } })),
      'is not a manifest',
    ],
    [
      'a changed count',
      altered((data) => Object.assign(data, { createdAt: '2026-03-01T08:00:00.000Z' })),
      'checksum',
    ],
  ])('refuses %s', (_, stored, problem) => {
    const parsed = parseManifest(stored);
    expect(parsed.ok ? '' : parsed.problem).toContain(problem);
  });
});
