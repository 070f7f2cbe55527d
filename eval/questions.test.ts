import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../src/cli/settings.ts';
import { cutPassages, loadShipped } from '../src/corpus/index.ts';
import { goldOf, halfOf, isAnswerable, pasted, readEvalQuestions } from './questions.ts';
import { goldNames, holdsNeed } from './scoring.ts';

const questions = readEvalQuestions();

describe('the evaluation questions', () => {
  it('are split in halves by their ids alone', () => {
    // By `printf fa-001 | sha256sum`: the first byte is even for the tuning half.
    expect(['fa-001', 'fa-002', 'nm-001', 'nm-002'].map((id) => halfOf({ id }))).toEqual([
      ...['tuning', 'test', 'test', 'test'],
    ]);
    const tuning = questions.filter((question) => halfOf(question) === 'tuning').length;
    expect(tuning / questions.length).toBeGreaterThan(0.45);
    expect(tuning / questions.length).toBeLessThan(0.55);
  });

  it('name passages that exist and hold what is needed', async () => {
    const { documents } = await loadShipped(path.join(PROJECT_ROOT, 'corpus'));
    const byId = new Map(documents.map((document) => [document.id, document]));
    const textsByName = new Map<string, string[]>();
    for (const passage of cutPassages(documents)) {
      const text = byId.get(passage.docId)?.text.slice(...passage.span) ?? '';
      for (const name of goldNames(passage)) textsByName.set(name, [...(textsByName.get(name) ?? []), text]);
    }
    const wrong = questions.filter(isAnswerable).flatMap((question) => {
      const unknown = goldOf(question).filter((name) => !textsByName.has(name));
      const texts = goldOf(question).flatMap((name) => textsByName.get(name) ?? []);
      const lacking = question.needs.filter((need) => !holdsNeed(texts, need));
      return [...unknown, ...lacking].map((what) => `${question.id}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the loader', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'shuwen-questions-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (yaml: string) => {
    writeFileSync(path.join(folder, 'kind-of.yaml'), yaml);
    return readEvalQuestions(folder);
  };
  const base = '- { id: q-1, question: 吗？, context: [先问], expect: answered, gold: [doc], needs: [甲] }';

  it('names the kind after the file', () => {
    const [question] = read(base);
    expect(question).toMatchObject({ id: 'q-1', kind: 'kind-of', gold: ['doc'] });
    expect(question && pasted(question)).toBe('先问 吗？');
  });

  it('refuses a misspelt key, an answer without a passage, and an id that comes twice', () => {
    expect(() => read(base.replace('needs', 'need'))).toThrow('need');
    expect(() => read(base.replace('gold: [doc], ', ''))).toThrow('gold');
    expect(() => read(base.replace('answered', 'not_answered'))).toThrow('gold');
    expect(() => read(`${base}\n${base}`)).toThrow('q-1');
  });
});
