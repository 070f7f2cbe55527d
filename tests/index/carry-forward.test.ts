import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PassageId, passageId } from '../../src/domain/index.ts';
import { type BuildResult, buildGeneration, type Snapshot, traceCitation } from '../../src/index/index.ts';
import { corpusOf, type Draft } from './drafts.ts';
import { type Site, soundSnapshot } from './site.ts';
import { temporarySite } from './temporary.ts';

const FIRST = '成都智算中心在2022年建成，算力规模达到300P。';
const SECOND = '绵阳的科研院所很多，人才储备深厚，成果转化有待加快。';
const THIRD = '德阳的装备制造企业正在引入视觉检测，良品率有所提高。';
const CHANGED = '绵阳的科研院所很多，人才储备深厚，成果转化明显加快。';
const OTHER = '泸州出台了新的奖补办法。';

/** One document with one section. */
const one = (...texts: readonly string[]): Draft => ({ report: { 现状: texts } });

async function build(site: Site, draft: Draft): Promise<{ result: BuildResult; snapshot: Snapshot }> {
  const result = await buildGeneration(site.deps(corpusOf(draft)));
  return { result, snapshot: soundSnapshot(await site.open()) };
}

const textAt = ({ documents, passages }: Snapshot, row: number): string => {
  const passage = passages[row];
  return (passage && documents.get(passage.docId)?.text.slice(...passage.span)) ?? '';
};

function idOf(snapshot: Snapshot, text: string): PassageId {
  const found = snapshot.passages.find((_, row) => textAt(snapshot, row) === text);
  if (!found) throw new Error(`no passage says ${text}`);
  return found.id;
}

/** The id stands or has vanished, not both; what vanished keeps its text; whatever replaces it is there. */
function expectKnown(snapshot: Snapshot, id: PassageId, text: string): void {
  const vanished = snapshot.vanished.get(id);
  expect(snapshot.passageRow.has(id)).toBe(vanished === undefined);
  if (!vanished) return;
  expect(vanished.text).toBe(text);
  const { successor } = vanished;
  expect(successor === undefined || snapshot.passageRow.has(successor)).toBe(true);
  expect(traceCitation(snapshot, id).status).toMatch(successor === undefined ? /removed/ : /changed|moved/);
}

describe('a citation', () => {
  it('stands unchanged when other paragraphs change', async () => {
    const site = await temporarySite();
    const first = await build(site, one(FIRST, SECOND));
    const id = idOf(first.snapshot, FIRST);
    const { snapshot } = await build(site, one(FIRST, CHANGED));
    const { id: generation, createdAt: at } = first.result.manifest;
    expect(traceCitation(snapshot, id)).toMatchObject({ status: 'unchanged', firstSeen: { generation, at } });
    expect(traceCitation(snapshot, passageId('0000000000'))).toEqual({ status: 'unknown' });
  });

  it('is moved when a paragraph comes before it, and in later builds too', async () => {
    const site = await temporarySite();
    const id = idOf((await build(site, one(FIRST, SECOND))).snapshot, SECOND);
    const { result, snapshot } = await build(site, one(FIRST, OTHER, SECOND));
    const moved = {
      status: 'moved',
      from: { section: '现状', paragraph: 2 },
      passage: { paragraph: 3 },
      movedAt: result.manifest.createdAt,
    };
    expect(traceCitation(snapshot, id)).toMatchObject(moved);
    expect(traceCitation((await build(site, one(FIRST, OTHER, SECOND, THIRD))).snapshot, id)).toMatchObject(
      moved,
    );
  });

  it('is changed when its paragraph was edited, wherever that stands now', async () => {
    const site = await temporarySite();
    const before = (await build(site, one(FIRST, SECOND))).snapshot;
    const { result, snapshot } = await build(site, one(FIRST, OTHER, CHANGED));
    const trace = traceCitation(snapshot, idOf(before, SECOND));
    expect(trace).toMatchObject({
      status: 'changed',
      old: {
        ...{ docId: 'report', title: '《report》', section: '现状', paragraph: 2, text: SECOND },
        span: before.passages[1]?.span,
        vanishedAt: result.manifest.createdAt,
        lastGeneration: before.id,
      },
      passage: { id: idOf(snapshot, CHANGED), paragraph: 3 },
    });
  });

  it('is changed when another text stands at its place', async () => {
    const site = await temporarySite();
    const id = idOf((await build(site, one(FIRST, SECOND))).snapshot, SECOND);
    const { snapshot } = await build(site, one(FIRST, OTHER));
    expect(traceCitation(snapshot, id)).toMatchObject({ status: 'changed', passage: { paragraph: 2 } });
  });

  it('is removed when its paragraph, or its document, is gone', async () => {
    const site = await temporarySite();
    const id = idOf((await build(site, one(FIRST, SECOND, THIRD))).snapshot, SECOND);
    const { snapshot } = await build(site, one(FIRST, THIRD));
    expect(traceCitation(snapshot, id)).toMatchObject({ status: 'removed', old: { text: SECOND } });
    const { snapshot: empty } = await build(site, {});
    expect(traceCitation(empty, idOf(snapshot, FIRST))).toMatchObject({
      status: 'removed',
      old: { text: FIRST },
    });
    expect(traceCitation(empty, id)).toMatchObject({ status: 'removed', old: { text: SECOND } });
  });

  it('is not taken for a neighbour that moved up into its place and was edited', async () => {
    const site = await temporarySite();
    const before = (await build(site, one(FIRST, THIRD, SECOND))).snapshot;
    const { snapshot } = await build(site, one(FIRST, CHANGED));
    expect(traceCitation(snapshot, idOf(before, THIRD)).status).toBe('removed');
    expect(traceCitation(snapshot, idOf(before, SECOND))).toMatchObject({ status: 'changed' });
  });

  it('leads to the newest text after several edits, and to itself when it is back', async () => {
    const site = await temporarySite();
    const before = (await build(site, one(SECOND))).snapshot;
    const id = idOf(before, SECOND);
    await build(site, one(CHANGED));
    const latest = `${CHANGED}各县都有试点。`;
    const { snapshot } = await build(site, one(latest));
    expect(traceCitation(snapshot, id)).toMatchObject({
      status: 'changed',
      passage: { id: idOf(snapshot, latest) },
    });
    const back = (await build(site, one(SECOND))).snapshot;
    expect(back.vanished.has(id)).toBe(false);
    expect(traceCitation(back, id)).toMatchObject({
      status: 'unchanged',
      firstSeen: { generation: before.id },
    });
    expect(back.vanished.get(idOf(snapshot, latest))?.successor).toBe(id);
  });

  it('of a text that stood twice leads to the place that is left', async () => {
    const site = await temporarySite();
    const before = (await build(site, one(FIRST, SECOND, FIRST))).snapshot;
    const [kept, , lost] = before.passages;
    const { snapshot } = await build(site, one(FIRST, SECOND));
    expect(traceCitation(snapshot, lost?.id ?? passageId(''))).toMatchObject({
      status: 'moved',
      passage: { id: kept?.id, paragraph: 1 },
      from: { paragraph: 3 },
    });
  });

  it('of a generation that was rolled back is still known', async () => {
    const site = await temporarySite();
    const first = (await build(site, one(FIRST, SECOND))).snapshot;
    const bad = (await build(site, one(FIRST, CHANGED))).snapshot;
    await writeFile(join(site.indexDir, 'CURRENT'), `${first.id}\n`);
    const { snapshot } = await build(site, one(FIRST, SECOND, OTHER));
    expect(snapshot.manifest.previous).toBe(first.id);
    expect(traceCitation(snapshot, idOf(bad, CHANGED))).toMatchObject({ old: { text: CHANGED } });
    expect(traceCitation(snapshot, idOf(first, SECOND)).status).toBe('unchanged');
  });

  it('is never forgotten, whatever is edited', async () => {
    const paragraphs = fc.uniqueArray(fc.constantFrom(FIRST, SECOND, THIRD, CHANGED, OTHER), {
      maxLength: 4,
    });
    const edits = fc.array(paragraphs, { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(edits, async (rounds) => {
        const site = await temporarySite();
        const cited = new Map<PassageId, string>();
        for (const texts of rounds) {
          const { snapshot } = await build(site, one(...texts));
          for (const [row, { id }] of snapshot.passages.entries()) cited.set(id, textAt(snapshot, row));
          for (const [id, text] of cited) expectKnown(snapshot, id, text);
        }
      }),
      { numRuns: 8 },
    );
  });
});
