import { atTheEdge, forgiveClosedPipe } from './cli/edge.ts';
import { createProgram } from './cli/program.ts';
import { readSettings } from './cli/settings.ts';
import { openPrompt } from './cli/shuwen.ts';

/**
 * `npm start`: the bot when there is a token. Otherwise the prompt on a terminal; elsewhere it makes sure that there is an
 * index and says how to go on.
 */
async function start(): Promise<void> {
  const program = createProgram(readSettings());
  try {
    const { bot } = program.settings;
    if (bot) {
      await (await import('./cli/run-bot.ts')).runBot(program, bot);
      return;
    }
    if (process.stdin.isTTY) {
      await openPrompt(program);
      return;
    }
    await program.askDeps();
    process.stdout.write(`${program.texts.noTerminal}\n`);
  } finally {
    await program.close();
  }
}

forgiveClosedPipe();
await atTheEdge(start);
