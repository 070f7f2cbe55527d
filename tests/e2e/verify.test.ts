import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/index.ts';
import { textsOf } from '../../src/locales/index.ts';
import { type Place, temporaryPlace } from './place.ts';
import { expectRefusal, npmRun, programDialogue } from './shell.ts';
import {
  DRYING,
  EXPORT,
  FIELDS,
  ROBOT,
  SCHOOL,
  SMALL,
  SORTING,
  type Twin,
  writeCorpus,
} from './small-corpus.ts';

const says = textsOf('zh').verify;
const QUESTIONS: readonly (readonly [question: string, text: Twin])[] = [
  ['采茶机器人每小时能采多少公斤鲜叶？', ROBOT],
  ['选茶机的准确率是多少？', SORTING],
  ['智能晾晒房总投资多少？', DRYING],
  ['青山茶园在什么地方，由多少户人家照看？', FIELDS],
];
const MORE_ROBOTS: Twin = [ROBOT[0].replace('48公斤', '52公斤'), ROBOT[1].replace('48', '52')];

/** A place whose index is built, and the ids that its answers gave for these paragraphs. */
async function citedPlace() {
  const place = temporaryPlace(SMALL);
  const input = QUESTIONS.map(([question]) => `${question}\n`).join('');
  const { stdout } = await place.run(['ask', '--jsonl', '--top', '8'], { input });
  const answers: Answer[] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const ids = QUESTIONS.map(
    ([, [zh]], i) => answers[i]?.citations.find(({ quote }) => quote === zh)?.id ?? '',
  );
  return { place, ids };
}

function expectInOrder(text: string, parts: readonly string[]): void {
  let at = 0;
  for (const part of parts) {
    expect(text.slice(at)).toContain(part);
    at = text.indexOf(part, at) + part.length;
  }
}

let place: Place;
let [robotId, fieldsId] = ['', ''];
beforeAll(async () => {
  const cited = await citedPlace();
  [robotId = '', , , fieldsId = ''] = cited.ids;
  place = cited.place;
});

describe.concurrent('a prompt that stays open', () => {
  it('answers and verifies by the generation that another process has built meanwhile', async () => {
    const { place: open } = await citedPlace();
    const facts = { 'tea-export': EXPORT, 'tea-school': SCHOOL };
    const rebuild = async (...paragraphs: readonly Twin[]): Promise<void> => {
      writeCorpus(open.env.CORPUS_DIR, { paragraphs, facts });
      expect((await open.run(['index'])).code).toBe(0);
    };
    const [question] = QUESTIONS[0] ?? [''];
    const { prompt } = textsOf('zh').chat;
    const shortLived = async (): Promise<string> => {
      const { citations } = await open.json('ask', question);
      const { id } = citations.find(({ quote }: { quote: string }) => quote === MORE_ROBOTS[0]);
      await rebuild(FIELDS);
      return `/verify ${id}\n`;
    };
    const { code, stdout } = await programDialogue(
      ['chat'],
      [
        { after: prompt, type: `${question}\n` },
        { after: prompt, type: () => rebuild(MORE_ROBOTS).then(() => `${question}\n`) },
        { after: prompt, type: shortLived },
        { after: prompt, type: '/quit\n' },
      ],
      { env: open.env },
    );
    expect(code).toBe(0);
    const [, first, second, verified] = stdout.split(prompt);
    expect(first).toContain(ROBOT[0]);
    expect(second).toContain(MORE_ROBOTS[0]);
    expect(verified).toContain(says.changed);
    expect(verified).toContain(MORE_ROBOTS[0]);
  });
});

describe.concurrent('verify', () => {
  it('says that a passage stands to the character, and shows its neighbours', async () => {
    const { code, stdout, stderr } = await npmRun('verify', [robotId], { env: place.env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(says.unchanged);
    expectInOrder(stdout, [FIELDS[0], ROBOT[0], SORTING[0]]);
    expect(stdout).toMatch(/《?山茶记》? · 山茶季刊 · 茶园 · 第 2 段/);
    const english = await place.run(['verify', robotId], { env: { LANG: 'en_GB.UTF-8' } });
    expect(english.stdout).toContain(textsOf('en').verify.unchanged);

    const [fields, robot] = [await place.json('verify', fieldsId), await place.json('verify', robotId)];
    expect(fields).toMatchObject([{ status: 'unchanged', text: FIELDS[0], before: null, after: ROBOT[0] }]);
    const shown = await place.json('corpus', 'show', 'tea-report');
    expect(shown.text.slice(...robot[0].span)).toBe(robot[0].text);
  });

  it('tells moved, changed and removed apart, before the index is built anew and after', async () => {
    const edited = await citedPlace();
    const { env, json, run } = edited.place;
    const [robot = '', , drying = ''] = edited.ids;
    const verifyAll = () => json('verify', ...edited.ids);
    const facts = { 'tea-export': EXPORT, 'tea-school': SCHOOL };
    writeCorpus(env.CORPUS_DIR, { paragraphs: [SORTING, MORE_ROBOTS, FIELDS], facts });
    const expected = [
      { status: 'changed', old: { text: ROBOT[0] }, text: MORE_ROBOTS[0] },
      { status: 'moved', text: SORTING[0], paragraph: 1, from: { section: '茶园', paragraph: 3 } },
      { status: 'removed', old: { text: DRYING[0], title: '山茶记' } },
      { status: 'moved', text: FIELDS[0], paragraph: 3, from: { section: '茶园', paragraph: 1 } },
    ];
    expect(await verifyAll()).toMatchObject(expected);
    await run(['index']);
    expect(await verifyAll()).toMatchObject(expected);
    // Traces are handed on from build to build.
    writeCorpus(env.CORPUS_DIR, { paragraphs: [SORTING, MORE_ROBOTS, FIELDS], facts: {} });
    await run(['index']);
    expect(await verifyAll()).toMatchObject(expected);
    const { code, stdout } = await run(['verify', robot, drying]);
    expect(code).toBe(0);
    const shown = [says.changed, `${says.old}  ${ROBOT[0]}`, `${says.new}  ${MORE_ROBOTS[0]}`];
    expectInOrder(stdout, [...shown, says.removed, `${says.old}  ${DRYING[0]}`]);
  });

  it('finds an id by its beginning, with and without #', async () => {
    const id = robotId;
    const [short] = await place.json('verify', `#${id.slice(0, 6)}`);
    expect(short).toMatchObject({ id, status: 'unchanged' });
  });

  it('refuses an id that nobody knows, after it has told of the others', async () => {
    expect(await place.run(['verify', robotId, 'zzzzzzzzzz'])).toMatchObject({
      code: 2,
      stdout: expect.stringContaining(says.unchanged),
      stderr: expect.stringContaining('zzzzzzzzzz'),
    });
    const json = await place.run(['verify', 'zzzzzzzzzz', '--json']);
    expect(json).toMatchObject({ code: 2 });
    expect(JSON.parse(json.stdout)).toEqual([{ id: 'zzzzzzzzzz', status: 'unknown' }]);
    expectRefusal(await place.run(['verify']), 2, 'citation-id');
  });
});
