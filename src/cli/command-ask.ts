import { z } from 'zod';
import {
  type AskOptions,
  type AskResult,
  ask,
  type Explanation,
  explain,
  notAQuestion,
} from '../app/index.ts';
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

const lineSchema = z.object({
  question: z.string(),
  lang: z.enum(['zh', 'en']).optional(),
  context: z.array(z.string()).optional(),
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
        error:
          'The object needs "question" (text); "lang", when given, must be "zh" or "en", and "context" a list of earlier questions, oldest first.',
      };
    return parsed.data.question.trim() === '' ? { error: 'The question is blank.' } : parsed.data;
  } catch {
    return { error: 'The line begins with { but is not valid JSON.' };
  }
}

/** An answer as printed in JSON, with its explanation where one is wanted. */
interface Printed extends Answer {
  readonly explain?: Explanation;
}

const printed = ({ answer, trace }: AskResult, flags: AskFlags): Printed =>
  flags.explain ? { ...answer, explain: explain(answer, trace) } : answer;

async function answerLine(program: Program, line: string, flags: AskFlags): Promise<Printed> {
  const parsed = parseLine(line);
  if ('error' in parsed) return notAQuestion(line, parsed.error);
  const lang = parsed.lang ?? flags.lang;
  const result = await ask(await program.askDeps(), parsed.question, {
    ...optionsOf({ ...flags, ...(lang && { lang }) }),
    ...(parsed.context && { context: parsed.context }),
  });
  return printed(result, flags);
}

/** A fault of one question must not end the others. */
async function answerLineSafely(program: Program, line: string, flags: AskFlags): Promise<Printed> {
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
  const result = await ask(await program.askDeps(), raw, optionsOf(flags));
  print(program, printed(result, flags), flags);
  if (!flags.explain || flags.json) return;
  const explanation = explain(result.answer, result.trace);
  process.stdout.write(
    `\n${renderWhy(explanation, textsFor(raw, program))}\n\n${renderTrace(explanation)}\n`,
  );
}

function print(program: Program, answer: Printed, flags: AskFlags): void {
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    return;
  }
  const texts = textsFor(answer.question, program);
  process.stdout.write(`${renderAnswer(answer, texts, terminalPaint(process.stdout))}\n`);
}
