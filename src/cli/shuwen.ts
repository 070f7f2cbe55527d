import { Command, InvalidArgumentError } from 'commander';
import { messageOf } from '../domain/index.ts';
import { type AskFlags, parseLang, parseTop, runAsk } from './command-ask.ts';
import { runChat } from './command-chat.ts';
import { runAdd, runCheck, runList, runRemove, runShow, runUnhide } from './command-corpus.ts';
import { runDoctor } from './command-doctor.ts';
import { runIndex } from './command-index.ts';
import { runStatus } from './command-status.ts';
import { runVerify } from './command-verify.ts';
import { atTheEdge } from './edge.ts';
import { createProgram, type Program } from './program.ts';
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

function addCorpusCommands(root: Command): void {
  const corpus = root.command('corpus').description('look at the corpus and change it');
  corpus
    .command('add')
    .description('import .md .txt .html .pdf .docx .yaml .json files as documents')
    .argument('<file...>')
    .option('--title <text>', 'title that citations show')
    .option('--publisher <text>', 'who published it')
    .option('--date <date>', 'YYYY, YYYY-MM, YYYY-MM-DD or 未注明')
    .option('--lang <zh|en>', 'language of the text (told from the text by default)', checked(parseLang))
    .option('--url <address>', 'link that citations show')
    .option('--id <id>', 'id of the document; the same id again replaces it')
    .option('--dry-run', 'show what would change and store nothing')
    .option('--json', 'print JSON')
    .action((files: string[], flags) => run((program) => runAdd(program, files, flags)));
  corpus
    .command('list')
    .description('list every document: shipped, added, replaced, hidden')
    .option('--json', 'print JSON')
    .action((flags) => run((program) => runList(program, flags)));
  corpus
    .command('show')
    .description('print a document as it is stored')
    .argument('<id>')
    .option('--json', 'print JSON')
    .action((id: string, flags) => run((program) => runShow(program, id, flags)));
  corpus
    .command('remove')
    .description('remove added documents; hide shipped ones')
    .argument('<id...>')
    .option('--json', 'print JSON')
    .action((ids: string[], flags) => run((program) => runRemove(program, ids, flags)));
  corpus
    .command('unhide')
    .description('bring hidden shipped documents back')
    .argument('<id...>')
    .action((ids: string[]) => run((program) => runUnhide(program, ids)));
  corpus
    .command('check')
    .description('validate every file of CORPUS_DIR')
    .option('--json', 'print JSON')
    .action((flags) => run((program) => runCheck(program, flags)));
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
    .option('--explain', 'print how the passages were scored')
    .action((words: string[], flags: AskFlags) => run((program) => runAsk(program, words, flags)));
  root
    .command('chat')
    .description('ask in a terminal prompt')
    .action(() => run(runChat));
  root
    .command('verify')
    .description('re-read the source of citations and say whether they still stand')
    .argument('<citation-id...>')
    .option('--json', 'print JSON')
    .action((ids: string[], flags) => run((program) => runVerify(program, ids, flags)));
}

/** The command line; README's table of commands is made from it. */
export function createCommandLine(): Command {
  const root = new Command('shuwen').description(
    '蜀问: verbatim, checkable answers about the AI industry of Sichuan',
  );
  addQuestionCommands(root);
  root
    .command('index')
    .description('build the index from the corpus')
    .option('--force', 'build even when nothing has changed')
    .option('--json', 'print JSON')
    .action((flags) => run((program) => runIndex(program, flags)));
  addCorpusCommands(root);
  root
    .command('status')
    .description('show what serves: generation, counts, model, mode, sizes, age')
    .option('--json', 'print JSON')
    .action((flags) => run((program) => runStatus(program, flags)));
  root
    .command('doctor')
    .description('check everything that can be wrong on this machine, each with a remedy')
    .option('--json', 'print JSON')
    .action((flags) => run((program) => runDoctor(program, flags)));
  return root;
}
