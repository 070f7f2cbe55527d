import { z } from 'zod';
import { type AskOptions, ask, explain, notAQuestion } from '../app/index.ts';
import type { Answer, Language } from '../domain/index.ts';
import type { Program } from './context.ts';
import { wrongUse } from './flags.ts';
import { logger } from './logger.ts';
import { terminalPaint } from './paint.ts';
import { renderAnswer } from './render-answer.ts';
import { renderTrace } from './render-trace.ts';
import { renderWhy } from './render-why.ts';
import { linesOf } from './stdin-lines.ts';
import { textsFor } from './texts-for.ts';

export interface AskFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly explain?: boolean;
  readonly lang?: Language;
  readonly top?: number;
}

const optionsOf = ({ lang, top }: AskFlags): AskOptions => ({ ...(lang && { lang }), ...(top && { top }) });

const MAX_TURNS = 20;
const MAX_TURN_CHARS = 1_000;

const lineSchema = z.object({
  question: z.string(),
  lang: z.enum(['zh', 'en']).optional(),
  context: z.array(z.string().max(MAX_TURN_CHARS)).max(MAX_TURNS).optional(),
});

type Line = z.infer<typeof lineSchema> | { readonly error: string };

/** A line of `--jsonl`: plain text, or an object with `question` and perhaps `lang` and `context`. */
export function parseLine(line: string): Line {
  if (line.trim() === '') return { error: 'The line is blank.' };
  if (!line.trimStart().startsWith('{')) return { question: line };
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line.trim()));
    if (!parsed.success)
      return {
        error: `The object needs "question" (text); "lang", when given, must be "zh" or "en", and "context" a list of at most ${MAX_TURNS} earlier questions of at most ${MAX_TURN_CHARS} characters.`,
      };
    return parsed.data.question.trim() === '' ? { error: 'The question is blank.' } : parsed.data;
  } catch {
    return { error: 'The line begins with { but is not valid JSON.' };
  }
}

async function answerLine(program: Program, line: string, flags: AskFlags): Promise<Answer> {
  const parsed = parseLine(line);
  if ('error' in parsed) return notAQuestion(line, parsed.error);
  const lang = parsed.lang ?? flags.lang;
  const result = await ask(await program.askDeps(), parsed.question, {
    ...optionsOf({ ...flags, ...(lang && { lang }) }),
    ...(parsed.context && { context: parsed.context }),
  });
  return result.answer;
}

/** A fault of one question must not end the others. */
async function answerLineSafely(program: Program, line: string, flags: AskFlags): Promise<Answer> {
  try {
    return await answerLine(program, line, flags);
  } catch (error) {
    logger(program.settings).error({ error }, 'question failed');
    return notAQuestion(line, 'The question could not be answered; LOG_LEVEL=error shows why.');
  }
}

async function askLines(program: Program, flags: AskFlags): Promise<void> {
  // An index that cannot be opened or built is a fault of the whole run, not of each line.
  await program.askDeps();
  for await (const line of linesOf(process.stdin)) {
    const answer = await answerLineSafely(program, line, flags);
    const flushed = process.stdout.write(`${JSON.stringify(answer)}\n`);
    if (!flushed) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

/** `npm run -s ask`: one question from the command line, or one a line with `--jsonl`. */
export async function runAsk(program: Program, words: readonly string[], flags: AskFlags): Promise<void> {
  if (flags.jsonl) return askLines(program, flags);
  if (words.length === 0)
    throw wrongUse('No question was given.', 'For example: npm run -s ask -- "四川有多少家人工智能企业？"');
  const raw = words.join(' ');
  if (raw.trim() === '') {
    print(program, notAQuestion(raw, 'The question is blank.'), flags);
    return;
  }
  const { answer, trace } = await ask(await program.askDeps(), raw, optionsOf(flags));
  if (flags.json && flags.explain) {
    process.stdout.write(`${JSON.stringify({ ...answer, explain: explain(answer, trace) }, null, 2)}\n`);
    return;
  }
  print(program, answer, flags);
  if (!flags.explain) return;
  const explanation = explain(answer, trace);
  process.stdout.write(
    `\n${renderWhy(explanation, textsFor(raw, program))}\n\n${renderTrace(explanation)}\n`,
  );
}

function print(program: Program, answer: Answer, flags: AskFlags): void {
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    return;
  }
  const texts = textsFor(answer.question, program);
  process.stdout.write(`${renderAnswer(answer, texts, terminalPaint(process.stdout))}\n`);
}
