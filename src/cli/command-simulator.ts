import { once } from 'node:events';
import { messageOf } from '../domain/index.ts';
import { openSimulator, type Person, type Seen, type SimChat, type Simulator } from '../simulator/index.ts';
import type { Program } from './context.ts';
import { linesOf } from './stdin-lines.ts';

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function render({ text, keyboard, edits }: Seen, name: string): string {
  const rows = keyboard.map((row) => row.map((button) => `[${button.text}]`).join(' '));
  return [`${name}${edits.length > 0 ? ' (edited)' : ''}: ${text}`, ...rows].join('\n');
}

/** Prints the bot's messages as they come and change. */
async function printMessages(sim: Simulator, chat: SimChat, signal: AbortSignal): Promise<void> {
  const printed = new Map<number, Seen['message']>();
  while (!signal.aborted) {
    const fresh = await sim.waitFor(
      () => signal.aborted || chat.fromBot().find(({ id, message }) => printed.get(id) !== message),
      { timeoutMs: 2 ** 31 - 1 },
    );
    if (fresh === true) return;
    printed.set(fresh.id, fresh.message);
    print(render(fresh, sim.bot.first_name));
  }
}

/** Says a line to the bot; `>label` presses that button under its last message. */
function act(person: Person, chat: SimChat, line: string): void {
  const last = chat.fromBot().at(-1);
  if (line.startsWith('>') && last) person.presses(last, line.slice(1).trim());
  else if (line.trim() !== '') person.says(chat, line);
}

async function readLines(person: Person, chat: SimChat): Promise<void> {
  for await (const line of linesOf(process.stdin)) {
    try {
      act(person, chat, line);
    } catch (error) {
      process.stderr.write(`${messageOf(error)}\n`);
    }
  }
}

/** `npm run -s simulator`: serves until SIGINT or SIGTERM. What is typed is said by one person in a private chat. */
export async function runSimulator({ settings }: Program): Promise<void> {
  const { host, port } = settings;
  const sim = await openSimulator({ host, ...(port !== undefined && { port }) });
  const person = sim.user({ firstName: 'You', languageCode: 'zh-hans' });
  const chat = sim.privateChat(person);
  print(`TELEGRAM_API_ROOT=${sim.apiRoot}`);
  print(`BOT_TOKEN=${sim.token}`);
  process.stderr.write(
    'Start the bot with these two. What you type here is sent to it; >label presses a button of its last message.\n',
  );
  const stop = new AbortController();
  const printing = printMessages(sim, chat, stop.signal);
  const reading = readLines(person, chat);
  reading.catch(() => undefined);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  stop.abort();
  process.stdin.destroy();
  for (const { method, problem } of sim.violations())
    process.stderr.write(`Violation: ${method}: ${problem}\n`);
  await sim.close();
  await printing;
}
