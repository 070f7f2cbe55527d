import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cutPassages, loadShipped } from '../../../corpus/index.ts';
import { normalise } from '../../../text/index.ts';
import { ATTRIBUTES } from './index.ts';

/** An attribute that more passages speak of rules hardly any of them out. */
const MAX_SHARE = 0.25;

const { documents } = await loadShipped(fileURLToPath(new URL('../../../../corpus', import.meta.url)));
const texts = new Map(documents.map(({ id, text }) => [id, text]));
const passages = cutPassages(documents).map(
  ({ docId, span }) => normalise(texts.get(docId)?.slice(...span) ?? '').text,
);

describe('attributes of the shipped corpus', () => {
  it('has passages to measure', () => expect(passages.filter(Boolean).length).toBeGreaterThan(300));

  it.each(ATTRIBUTES.filter(({ isCommon }) => !isCommon))('$id is not shown everywhere', ({ shown }) => {
    const share = passages.filter((passage) => shown.test(passage)).length / passages.length;
    expect(share).toBeLessThanOrEqual(MAX_SHARE);
  });
});
