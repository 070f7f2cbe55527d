import type { Embedder } from '../domain/index.ts';

/**
 * An embedder for tests: exact, immediate, no model. A vector counts the text's characters and pairs of characters
 * in hashed buckets, so texts that share words are near each other.
 */
export function fakeEmbedder(dimensions = 64): Embedder {
  const embed = (text: string): Float32Array => {
    const vector = new Float32Array(dimensions);
    const characters = [...text.toLowerCase()];
    characters.forEach((character, i) => {
      for (const gram of [character, character + (characters[i + 1] ?? '')]) {
        const bucket = hash(gram) % dimensions;
        vector[bucket] = (vector[bucket] ?? 0) + 1;
      }
    });
    if (characters.length === 0) vector[0] = 1;
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  };
  return {
    fingerprint: `fake:${dimensions}`,
    dimensions,
    embedQuestion: async (text) => embed(`？${text}`),
    embedPassages: async (texts) => texts.map(embed),
    close: async () => undefined,
  };
}

/** FNV-1a, 32 bits, over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
