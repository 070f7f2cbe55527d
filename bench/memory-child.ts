// Answers many questions in a process of its own and prints its memory along the way as JSON.
import { ask } from '../src/app/index.ts';
import { createProgram } from '../src/cli/program.ts';
import { readSettings } from '../src/cli/settings.ts';
import { readQuestions } from './site.ts';

const MB = 2 ** 20;
/** Questions under way at once, as of several users: keeps both threads busy. */
const AT_ONCE = 4;

const collect = globalThis.gc;
if (!collect) throw new Error('Run it with node --expose-gc');

function memory(asked: number) {
  collect?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { asked, rss: rss / MB, heap: heapUsed / MB };
}

const program = createProgram(readSettings());
const deps = await program.askDeps();
const questions = readQuestions();
let asked = 0;

async function askUntil(count: number): Promise<void> {
  while (asked < count) {
    const question = questions[asked % questions.length] ?? '';
    asked += 1;
    // A number makes each question another one: what is kept for every question would show.
    await ask(deps, `${question} ${asked}`);
  }
}

const points = [memory(0)];
for (const count of process.argv.slice(2).map(Number)) {
  await Promise.all(Array.from({ length: AT_ONCE }, () => askUntil(count)));
  points.push(memory(count));
}
process.stdout.write(JSON.stringify(points));
await program.close();
