import type { z } from 'zod';
import { AppError } from '../domain/index.ts';

/** Checks variables. Throws `AppError` that names the first wrong one, never its value: it may be a secret. */
export function parseSettings<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? 'the environment');
  throw new AppError({
    kind: 'input',
    code: 'settings',
    message: `${name} has a value that cannot be used: ${issue?.message ?? 'unknown'}.`,
    remedy: `Correct ${name} in the environment or in .env; README.md lists every setting.`,
  });
}
