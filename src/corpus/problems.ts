import type { z } from 'zod';
import { AppError } from '../domain/index.ts';

/** One thing that is wrong in a corpus file. `line` counts from 1. */
export interface CorpusProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

type Wording = Pick<CorpusProblem, 'message' | 'remedy'>;

/** `figures[2].value`; the entry itself has no path. */
const nameOf = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'the entry'
    : path
        .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
        .join('')
        .replace(/^\./, '');

const TYPES: Readonly<Record<string, string>> = {
  object: 'keys and values',
  array: 'a list',
  string: 'text',
};

function wrongType(issue: z.core.$ZodIssueInvalidType, name: string): Wording {
  if (issue.input !== undefined) {
    const hint = issue.expected === 'string' ? ' Put numbers and dates in quotes.' : '';
    return {
      message: `${name} has the wrong type`,
      remedy: `Write it as ${TYPES[issue.expected] ?? issue.expected}.${hint}`,
    };
  }
  const isTwin = ['zh', 'en'].includes(String(issue.path.at(-1)));
  const remedy = isTwin ? 'Write it: every text stands in Chinese and in English.' : 'Add it.';
  return { message: `${name} is missing`, remedy };
}

/** Says in plain words what a schema found, and what to do. Needs `reportInput`. */
export function wordingOf(issue: z.core.$ZodIssue): Wording {
  const name = nameOf(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, name);
    case 'unrecognized_keys':
      return {
        message: `${name} has an unknown key: ${issue.keys.join(', ')}`,
        remedy: `Correct or remove it. Known keys: ${issue.message}.`,
      };
    case 'too_small':
      return { message: `${name} is empty`, remedy: 'Fill it in, or remove it.' };
    case 'too_big':
      return { message: `${name} has more than ${issue.maximum} entries`, remedy: `Keep ${issue.maximum}.` };
    case 'invalid_value':
      return { message: `${name} is not a known value`, remedy: `Use one of: ${issue.values.join(', ')}.` };
    default: {
      const remedy: unknown = issue.code === 'custom' ? issue.params?.remedy : undefined;
      return {
        message: `${name} ${issue.code === 'custom' ? issue.message : 'is not valid'}`,
        remedy: typeof remedy === 'string' ? remedy : 'Correct it.',
      };
    }
  }
}

/** Throws the first problem, if there is one, and says how many more there are. */
export function refuseProblems(problems: readonly CorpusProblem[]): void {
  const [first, ...others] = problems;
  if (!first) return;
  const more = others.length === 0 ? '' : ` (${others.length} more problems)`;
  throw new AppError({
    kind: 'input',
    code: 'corpus-invalid',
    message: `${first.file}:${first.line}: ${first.message}${more}`,
    remedy: first.remedy,
  });
}
