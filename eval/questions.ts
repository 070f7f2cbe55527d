import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROJECT_ROOT } from '../src/cli/settings.ts';

const FOLDER = path.join(PROJECT_ROOT, 'tests', 'eval');

const text = z.string().trim().min(1);

/** Strict: a misspelt key would leave a question unscored without a word. */
const questionSchema = z
  .strictObject({
    id: text,
    question: z.string(),
    /** What was asked before, oldest first. */
    context: z.array(text).default([]),
    /** A follow-up in its complete wording, for readers. */
    standalone: text.optional(),
    expect: z.enum(['answered', 'not_answered']),
    /** Any one of these answers: `scdaily-2024-08#A-1`, or a document's id; the English twin counts as the same. */
    gold: z.array(text).min(1).optional(),
    /** One of each group is wanted. */
    all_of: z.array(z.array(text).min(1)).min(1).optional(),
    /** Texts that the cited passages must hold; `a|b` means either. */
    needs: z.array(text).default([]),
    /** What the corpus lacks, for near misses. */
    missing: text.optional(),
    reason: text.optional(),
  })
  .refine(
    ({ expect, gold, all_of }) => (expect === 'answered') === (gold !== undefined || all_of !== undefined),
    'gold or all_of stands beside `answered`, and only there',
  );

export type EvalQuestion = z.infer<typeof questionSchema> & {
  /** Name of the question's file: `near-miss`. */
  readonly kind: string;
};

/** Reads every question, by file. Throws when a file or an id is not as it should be. */
export function readEvalQuestions(folder = FOLDER): EvalQuestion[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const questions = files.sort().flatMap((name) => {
    const read = z.array(questionSchema).safeParse(parse(readFileSync(path.join(folder, name), 'utf8')));
    if (!read.success) throw new Error(`${name}: ${z.prettifyError(read.error)}`);
    return read.data.map((question) => ({ ...question, kind: path.basename(name, '.yaml') }));
  });
  const ids = questions.map(({ id }) => id);
  const repeated = ids.find((id, i) => ids.indexOf(id) !== i);
  if (repeated !== undefined) throw new Error(`Two questions have the id ${repeated}.`);
  return questions;
}

/** Weights and thresholds are chosen on the one, floors and published figures are measured on the other. */
export const HALVES = ['tuning', 'test'] as const;
export type Half = (typeof HALVES)[number];

/** By the first byte of the SHA-256 of the id, so that a question stays in its half whatever is added around it. */
export const halfOf = ({ id }: Pick<EvalQuestion, 'id'>): Half =>
  (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'tuning' : 'test';

export const isAnswerable = ({ expect }: EvalQuestion): boolean => expect === 'answered';

/** Every passage that answers, or helps to. */
export const goldOf = ({ gold, all_of }: EvalQuestion): readonly string[] => gold ?? all_of?.flat() ?? [];

/** A question of these kinds is answered by one passage and tells one fact. */
export const isSingleFact = ({ kind }: EvalQuestion): boolean => kind.startsWith('fact-');

/** The turns of a conversation in one text, as a search box without memory would have to be asked. */
export const pasted = ({ context, question }: EvalQuestion): string => [...context, question].join(' ');
