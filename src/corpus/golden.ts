import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError, messageOf } from '../domain/index.ts';

const passages = z.array(z.string());
const goldenSchema = z.strictObject({
  id: z.string(),
  question: z.string(),
  /** Questions asked before, oldest first. */
  context: z.array(z.string()).default([]),
  expect: z.enum(['answered', 'not_answered']),
  /** Any one of these answers: a document's id, or with the place in it: `scdaily-2024-08#A-1`. */
  gold: passages.optional(),
  /** One of each group is wanted. */
  all_of: z.array(passages).optional(),
  /** Strings that the cited text must hold; `a|b` means either. */
  needs: z.array(z.string()).default([]),
  /** A follow-up with what it leaves out put in. */
  standalone: z.string().optional(),
  missing: z.string().optional(),
  reason: z.string(),
});

/** What must hold of answers end to end. No answer is made from it: a new index is checked by it. */
export type GoldenQuestion = z.infer<typeof goldenSchema>;

/** Reads `golden.yaml` of a corpus folder; one without it has no such questions. Throws `AppError` for a damaged one. */
export async function loadGolden(corpusDir: string): Promise<readonly GoldenQuestion[]> {
  const file = join(corpusDir, 'golden.yaml');
  try {
    return z.array(goldenSchema).parse(parse(await readFile(file, 'utf8')));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw new AppError({
      kind: 'input',
      code: 'golden-unreadable',
      message: `${file} cannot be read: ${messageOf(cause)}`,
      remedy: 'Correct it, or delete it: new indexes are then checked by their own passages only.',
      cause,
    });
  }
}
