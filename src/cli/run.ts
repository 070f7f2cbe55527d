import { type Command, CommanderError } from 'commander';
import { forgiveClosedPipe } from './edge.ts';
import { createCommandLine } from './shuwen.ts';

/** Wrong use is 2, as the README says; commander would say 1. */
const WRONG_USE = 2;

function exitOverrideAll(command: Command): void {
  command.exitOverride();
  for (const sub of command.commands) exitOverrideAll(sub);
}

forgiveClosedPipe();
const commandLine = createCommandLine();
exitOverrideAll(commandLine);
try {
  await commandLine.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
}
