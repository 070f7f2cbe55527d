import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type Place, temporaryPlace } from './place.ts';
import { expectRefusal } from './shell.ts';
import { SMALL } from './small-corpus.ts';

const ADD = ['corpus', 'add', '--publisher', '竹报', '--date', '2024'];
const backups = ({ env }: Place): string[] => readdirSync(path.join(env.DATA_DIR, 'backups'));

it('a backup is brought back elsewhere, over what is there only when told so, and never by half', async () => {
  const [from, to] = [temporaryPlace(SMALL), temporaryPlace(SMALL)];
  await from.run([...ADD, from.file('a.md', '# 竹海记\n\n竹海的作坊有三十名工人。')]);
  await from.run(['corpus', 'remove', 'tea-school']);
  const file = path.join(from.root, 'backup.zip');
  expect((await from.run(['backup', file])).stdout).toContain(
    '1 documents, 0 withdrawn, 0 originals, 1 hidden',
  );
  expectRefusal(await from.run(['backup', file]), 2, /already there/);

  const restored = await to.run(['restore', file]);
  expect(restored.stdout).toContain('1 documents');
  expect(restored.stdout).toMatch(/Generation \S+ serves/);
  const ids = (place: Place) => place.json('corpus', 'list');
  expect(await ids(to)).toEqual(await ids(from));

  await to.run([...ADD, to.file('b.md', '# 茶海记\n\n茶海的作坊有四十名工人。')]);
  expectRefusal(await to.run(['restore', file]), 2, /--force/);
  const damaged = Buffer.from(readFileSync(file));
  damaged.fill(0, 40, 60);
  expectRefusal(await to.run(['restore', to.file('damaged.zip', damaged), '--force']), 2, /no usable backup/);
  expect(to.documents()).toHaveLength(2);
  const forced = await to.run(['restore', file, '--force']);
  expect(forced.stdout).toMatch(/What was there before is in \S+backups\/shuwen-/);
  expect(await ids(to)).toEqual(await ids(from));

  // What was there comes back too.
  const [before = ''] = backups(to);
  await to.run(['restore', path.join(to.env.DATA_DIR, 'backups', before), '--force']);
  expect(to.documents()).toHaveLength(2);

  // Cut off in the middle.
  mkdirSync(path.join(to.env.DATA_DIR, 'restoring.tmp'));
  writeFileSync(path.join(to.env.DATA_DIR, 'restoring.tmp', 'half'), '');
  const bot = {
    BOT_TOKEN: '123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
  };
  expectRefusal(await to.run(['start'], { env: bot }), 2, /was cut off/);
  expectRefusal(await to.run(['restore', file]), 2, /was cut off/);
  expect((await to.run(['restore', file, '--force'])).code).toBe(0);
  expect(await ids(to)).toEqual(await ids(from));
});
