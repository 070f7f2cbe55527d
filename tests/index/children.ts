import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('build-child.ts', import.meta.url));

export interface Child {
  /** Waits until the output holds a line that begins so, and gives the line. */
  line(start: string): Promise<string>;
  /** Kills the process as the kernel does when memory is short, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts a build in a process of its own; see `build-child.ts` for the arguments. */
export function startBuild(...args: readonly string[]): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const ended = once(child, 'close');
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const find = (start: string): string | undefined =>
    output
      .split('\n')
      .slice(0, -1)
      .find((line) => line.startsWith(start));
  return {
    async line(start) {
      for (;;) {
        const found = find(start);
        if (found !== undefined) return found;
        const event = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)]);
        if (event === undefined && find(start) === undefined)
          throw new Error(`the build ended and said: ${output}`);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
