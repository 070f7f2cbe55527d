import { type Verification, verifyCitations } from '../app/index.ts';
import { corpusSource } from '../corpus/index.ts';
import { AppError, describeProblem } from '../domain/index.ts';
import { type Texts, textsBeside } from '../locales/index.ts';
import { headlineOf, placeOf } from '../wording/index.ts';
import type { Program } from './context.ts';

/** The passage with its neighbours, and whether it still stands. */
export function renderVerification(found: Verification, texts: Texts): string {
  const { trace, current, id } = found;
  const labels = texts.verify;
  const beside = current ? textsBeside(current.document.lang, texts) : texts;
  const old = 'old' in trace ? [`${labels.old}  ${trace.old.text}`] : [];
  const now = current
    ? [
        ...(current.before === undefined ? [] : [`${labels.before}  ${current.before}`]),
        `${trace.status === 'changed' ? labels.new : labels.here}  ${current.text}`,
        ...(current.after === undefined ? [] : [`${labels.after}  ${current.after}`]),
        `${current.document.title} · ${current.document.shownAs ?? current.document.publisher} · ${placeOf(current.passage, beside)} · ${beside.date(current.document.date)}`,
      ]
    : [];
  const gone = !current && 'old' in trace ? [`${trace.old.title} · ${placeOf(trace.old, texts)}`] : [];
  return [`#${id}  ${headlineOf(found, texts)}`, ...old, ...now, ...gone].join('\n');
}

export const printVerification = (found: Verification, texts: Texts): void => {
  process.stdout.write(`${renderVerification(found, texts)}\n\n`);
};

export async function verify(program: Program, ids: readonly string[]): Promise<Verification[]> {
  return verifyCitations(await program.snapshot(), await corpusSource(program.settings).load(), ids);
}

function toJson({ id, trace, current }: Verification): object {
  const place = current && { section: current.passage.section, paragraph: current.passage.paragraph };
  return {
    id,
    status: trace.status,
    ...(current && {
      docId: current.document.id,
      title: current.document.title,
      ...place,
      span: current.passage.span,
      text: current.text,
      before: current.before ?? null,
      after: current.after ?? null,
    }),
    ...('old' in trace && { old: trace.old }),
    ...('problem' in trace && { problem: trace.problem }),
    ...('from' in trace && { from: trace.from, movedAt: trace.movedAt }),
  };
}

/**
 * `npm run -s verify -- ID…`. A source that cannot be read is a fault, an unknown id bad input; both are told after all
 * that is known was printed.
 */
export async function runVerify(
  program: Program,
  ids: readonly string[],
  flags: { json?: boolean },
): Promise<void> {
  const found = await verify(program, ids);
  if (flags.json) process.stdout.write(`${JSON.stringify(found.map(toJson), null, 2)}\n`);
  else for (const one of found) printVerification(one, program.texts);
  const problems = new Set(found.flatMap(({ trace }) => ('problem' in trace ? trace.problem : [])));
  for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
  if (problems.size > 0) process.exitCode = 1;
  const unknown = found.filter(({ trace }) => trace.status === 'unknown').map(({ id }) => id);
  if (unknown.length === 0) return;
  throw new AppError({
    kind: 'input',
    code: 'unknown-citation',
    message: `No citation has the id ${unknown.join(', ')}.`,
    remedy: 'Check the id, or ask again for a new one.',
  });
}
