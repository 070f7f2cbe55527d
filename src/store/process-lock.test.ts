import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processLock } from './index.ts';

let dir: string;
let file: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'shuwen-lock-'));
  file = path.join(dir, 'index', 'build.lock');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

/** Takes the lock in a process of its own, and returns that process once it holds it. */
async function holdElsewhere(): Promise<ChildProcess> {
  const face = new URL('./index.ts', import.meta.url).href;
  const script = `import { processLock } from ${JSON.stringify(face)};
    const lock = await processLock(${JSON.stringify(file)}).acquire();
    process.stdout.write(lock.ok ? 'held' : 'refused');
    process.stdin.on('data', () => lock.release().then(() => process.exit()));`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const [said] = await once(child.stdout, 'data');
  expect(String(said)).toBe('held');
  return child;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

async function acquire(): Promise<() => Promise<void>> {
  const lock = await processLock(file).acquire();
  if (!lock.ok) throw new Error(`held by ${lock.holder}`);
  return lock.release;
}

describe('processLock', () => {
  it('is free again after its release, as often as one likes', async () => {
    for (let i = 0; i < 3; i++) {
      const release = await acquire();
      await release();
      await release();
    }
  });

  it('is refused while this process holds it, which it names', async () => {
    const release = await acquire();
    const second = await processLock(file).acquire();
    expect(second).toEqual({ ok: false, holder: expect.stringMatching(RegExp(`${process.pid}.*20\\d\\d-`)) });
    await release();
    await (await acquire())();
  });

  it('stays held when nobody keeps what acquire gave', async () => {
    await acquire();
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 20));
    collectGarbage();
    expect((await processLock(file).acquire()).ok).toBe(false);
  });

  it('is refused while another process holds it, which it names, and free when that is done', async () => {
    const child = await holdElsewhere();
    expect(await processLock(file).acquire()).toEqual({
      ok: false,
      holder: expect.stringContaining(`process ${child.pid},`),
    });
    child.stdin?.write('release');
    await once(child, 'exit');
    await (await acquire())();
  });

  it('is free at once when its holder was killed', async () => {
    const child = await holdElsewhere();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const started = performance.now();
    const release = await acquire();
    expect(performance.now() - started).toBeLessThan(500);
    await release();
  });

  it('says what is in the way when the folder cannot be used', async () => {
    writeFileSync(path.join(dir, 'index'), '');
    await expect(processLock(file).acquire()).rejects.toMatchObject({
      kind: 'fault',
      code: 'lock-unusable',
      message: expect.stringContaining(file),
      remedy: expect.stringContaining('INDEX_DIR'),
    });
  });

  it('is given back when its holder cannot be written down', async () => {
    const holderFile = `${file}.holder`;
    const release = await acquire();
    await release();
    mkdirSync(holderFile);
    await expect(processLock(file).acquire()).rejects.toMatchObject({ code: 'lock-unusable' });
    rmSync(holderFile, { recursive: true });
    await (await acquire())();
  });
});
