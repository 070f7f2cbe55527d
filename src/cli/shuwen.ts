import { Command, InvalidArgumentError } from 'commander';
import { messageOf } from '../domain/index.ts';
import type { AskFlags } from './command-ask.ts';
import type { Program } from './context.ts';
import { atTheEdge } from './edge.ts';
import { parseLang, parseTop } from './flags.ts';
import { createProgram } from './program.ts';
import { readSettings } from './settings.ts';

const checked =
  <T>(parse: (value: string) => T) =>
  (value: string): T => {
    try {
      return parse(value);
    } catch (error) {
      throw new InvalidArgumentError(messageOf(error));
    }
  };

type Run = (action: (program: Program) => Promise<void>) => Promise<void>;

const run: Run = (action) =>
  atTheEdge(async () => {
    const program = createProgram(readSettings());
    try {
      await action(program);
    } finally {
      await program.close();
    }
  });

/** The model loads in its thread while this one reads the rest of the program. Whoever needs it sees its failure. */
const startModel = (program: Program): void => {
  program.embedder().catch(() => undefined);
};

/** Opens the prompt of `chat` and `npm start`. */
export async function openPrompt(program: Program): Promise<void> {
  startModel(program);
  await (await import('./command-chat.ts')).runChat(program);
}

function addCorpusCommands(root: Command): void {
  const corpus = root.command('corpus').description('look at the corpus and change it');
  corpus
    .command('add')
    .description('import .md .txt .html .pdf .docx .yaml .json files, or a .zip of them, as documents')
    .argument('<file...>')
    .option('--title <text>', 'title that citations show')
    .option('--publisher <text>', 'who published it')
    .option('--date <date>', 'YYYY, YYYY-MM, YYYY-MM-DD or 未注明')
    .option('--lang <zh|en>', 'language of the text (told from the text by default)', checked(parseLang))
    .option('--url <address>', 'link that citations show')
    .option('--id <id>', 'id of the document; the same id again replaces it')
    .option('--dry-run', 'show what would change and store nothing')
    .option('--json', 'print JSON')
    .action((files: string[], flags) =>
      run(async (program) => (await import('./command-corpus.ts')).runAdd(program, files, flags)),
    );
  corpus
    .command('list')
    .description('list every document: shipped, added, replaced, hidden, damaged')
    .option('--json', 'print JSON')
    .action((flags) => run(async (program) => (await import('./command-corpus.ts')).runList(program, flags)));
  corpus
    .command('show')
    .description('print a document as it is stored')
    .argument('<id>')
    .option('--json', 'print JSON')
    .action((id: string, flags) =>
      run(async (program) => (await import('./command-corpus.ts')).runShow(program, id, flags)),
    );
  corpus
    .command('remove')
    .description('remove added documents; hide shipped ones')
    .argument('<id...>')
    .option('--json', 'print JSON')
    .action((ids: string[], flags) =>
      run(async (program) => (await import('./command-corpus.ts')).runRemove(program, ids, flags)),
    );
  corpus
    .command('unhide')
    .description('bring hidden shipped documents back')
    .argument('<id...>')
    .action((ids: string[]) =>
      run(async (program) => (await import('./command-corpus.ts')).runUnhide(program, ids)),
    );
  corpus
    .command('check')
    .description('validate every file of CORPUS_DIR')
    .option('--json', 'print JSON')
    .action((flags) =>
      run(async (program) => (await import('./command-corpus.ts')).runCheck(program, flags)),
    );
}

function addQuestionCommands(root: Command): void {
  root
    .command('ask')
    .description('answer a question with numbered, verbatim citations')
    .argument('[question...]')
    .option('--json', 'print one JSON object')
    .option('--jsonl', 'read one question a line from stdin, print one JSON object a line')
    .option('--lang <zh|en>', 'language of the quotes', checked(parseLang))
    .option('--top <n>', 'citations at most, 1 to 8 (default 3; lists and comparisons 5)', checked(parseTop))
    .option('--explain', 'say why these passages and why this status')
    .action((words: string[], flags: AskFlags) =>
      run(async (program) => {
        startModel(program);
        await (await import('./command-ask.ts')).runAsk(program, words, flags);
      }),
    );
  root
    .command('chat')
    .description('ask in a terminal prompt')
    .action(() => run(openPrompt));
  root
    .command('verify')
    .description('re-read the source of citations and say whether they still stand')
    .argument('<citation-id...>')
    .option('--json', 'print JSON')
    .action((ids: string[], flags) =>
      run(async (program) => (await import('./command-verify.ts')).runVerify(program, ids, flags)),
    );
}

/** The command line; README's table of commands is made from it. */
export function createCommandLine(): Command {
  const root = new Command('shuwen')
    .configureOutput({
      // One more line at most: the option that was meant, which commander has found already, or the way to all of them.
      outputError: (error, write) =>
        write(
          error.includes('(Did you mean') ? error : `${error}Run it with --help to see how it is used.\n`,
        ),
    })
    .description('蜀问: verbatim, checkable answers about the AI industry of Sichuan');
  addQuestionCommands(root);
  root
    .command('index')
    .description('build the index from the corpus')
    .option('--force', 'build even when nothing has changed')
    .option('--json', 'print JSON')
    .action((flags) => run(async (program) => (await import('./command-index.ts')).runIndex(program, flags)));
  addCorpusCommands(root);
  root
    .command('backup')
    .description('write one file with added documents, settings, admins and the audit log; no questions')
    .argument('[file]', 'where to; in the current folder by default')
    .action((file?: string) =>
      run(async (program) => (await import('./command-backup.ts')).runBackup(program, file)),
    );
  root
    .command('restore')
    .description('bring such a file back and build the index; needs DATA_DIR and INDEX_DIR only')
    .argument('<file>')
    .option('--force', 'also where there is something already, which is kept in DATA_DIR/backups')
    .action((file: string, flags) =>
      run(async (program) => (await import('./command-backup.ts')).runRestore(program, file, flags)),
    );
  root
    .command('status')
    .description('show what serves: generation, counts, model, mode, sizes, age')
    .option('--json', 'print JSON')
    .action((flags) =>
      run(async (program) => (await import('./command-status.ts')).runStatus(program, flags)),
    );
  root
    .command('doctor')
    .description('check everything that can be wrong on this machine, each with a remedy')
    .option('--json', 'print JSON')
    .action((flags) =>
      run(async (program) => (await import('./command-doctor.ts')).runDoctor(program, flags)),
    );
  root
    .command('simulator')
    .description('run a Telegram of its own on this machine, to try and test the bot without the real one')
    .action(() => run(async (program) => (await import('./command-simulator.ts')).runSimulator(program)));
  return root;
}
