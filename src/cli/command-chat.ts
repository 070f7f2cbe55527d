import { createInterface } from 'node:readline';
import { type AskResult, ask, explain, type PastTurn, recentTurns } from '../app/index.ts';
import { AppError, type Language, MAX_CITATIONS } from '../domain/index.ts';
import { printVerification, verify } from './command-verify.ts';
import type { Program } from './context.ts';
import { describeError } from './edge.ts';
import { parseLang } from './flags.ts';
import { logger } from './logger.ts';
import { terminalPaint } from './paint.ts';
import { renderAnswer } from './render-answer.ts';
import { renderWhy } from './render-why.ts';
import { textsFor } from './texts-for.ts';

/** What the prompt remembers between two lines. */
interface Session {
  lang: Language | undefined;
  last: AskResult | undefined;
  /** What the last answer leaned on, for asking it again with more citations. */
  context: readonly string[];
  turns: readonly PastTurn[];
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function answerQuestion(
  program: Program,
  session: Session,
  question: { raw: string; top?: number },
): Promise<void> {
  const { lang, context } = session;
  const options = { context, ...(lang && { lang }), ...(question.top && { top: question.top }) };
  session.last = await ask(await program.askDeps(), question.raw, options);
  const texts = textsFor(question.raw, program);
  print(`${renderAnswer(session.last.answer, texts, terminalPaint(process.stdout))}\n`);
}

/** A question of its own or a follow-up; later ones may lean on it as it was read. */
async function answerNext(program: Program, session: Session, raw: string): Promise<void> {
  const now = Date.now();
  const turns = recentTurns(session.turns, now);
  session.context = turns.map(({ question }) => question);
  await answerQuestion(program, session, { raw });
  session.turns = [...turns, { question: session.last?.trace.question.raw ?? raw, at: now }];
}

/** `/verify 2` means the second citation of the last answer; anything else is taken as an id. */
function citationIdOf(session: Session, given: string): string {
  const numbered = session.last?.answer.citations.find(({ n }) => String(n) === given);
  return numbered?.id ?? given;
}

type Command = (program: Program, session: Session, argument: string) => Promise<void>;

const needsAnswer =
  (run: (program: Program, session: Session, last: AskResult) => Promise<void>): Command =>
  async (program, session) => {
    if (session.last) await run(program, session, session.last);
    else print(program.texts.chat.nothingYet);
  };

const COMMANDS: Readonly<Record<string, Command>> = {
  '/help': async ({ texts }) => print(texts.chat.help),
  '/more': needsAnswer((program, session, { answer }) =>
    answerQuestion(program, session, { raw: answer.question, top: MAX_CITATIONS }),
  ),
  '/why': needsAnswer(async ({ texts }, _, { answer, trace }) =>
    print(renderWhy(explain(answer, trace), texts)),
  ),
  '/verify': async (program, session, argument) => {
    const id = citationIdOf(session, argument || '1');
    for (const found of await verify(program, [id])) printVerification(found, program.texts);
  },
  '/lang': async (program, session, argument) => {
    session.lang = parseLang(argument);
    print(program.texts.chat.languageSet(argument));
  },
};

async function handleLine(program: Program, session: Session, line: string): Promise<void> {
  if (line === '') return;
  const [name = '', ...words] = line.split(/\s+/);
  // A path or a date may begin with a slash too: only a bare Latin word is a command.
  if (!/^\/[a-z]+$/.test(name)) return answerNext(program, session, line);
  const command = COMMANDS[name];
  if (command) await command(program, session, words.join(' '));
  else print(program.texts.chat.unknown(name));
}

/** The prompt: questions, and commands that follow up on the last answer. Ends with /quit, Ctrl-D or Ctrl-C. */
export async function runChat(program: Program): Promise<void> {
  const { engine } = await program.askDeps();
  const { chat } = program.texts;
  print(chat.welcome(engine.snapshot.passages.length));
  const session: Session = { lang: undefined, last: undefined, context: [], turns: [] };
  const input = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: chat.prompt,
    terminal: process.stdin.isTTY === true,
  });
  input.on('SIGINT', () => input.close());
  input.prompt();
  for await (const line of input) {
    if (['/quit', '/exit', '/q'].includes(line.trim())) break;
    try {
      await handleLine(program, session, line.trim());
    } catch (error) {
      if (!(error instanceof AppError)) logger(program.settings).error({ error }, 'prompt line failed');
      print(describeError(error));
    }
    input.prompt();
  }
  input.close();
  print(chat.bye);
}
