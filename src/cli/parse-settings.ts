import { z } from 'zod';
import { AppError } from '../domain/index.ts';

/** A port, 0 for any free one; empty for none. */
export const portSchema = z
  .string()
  .default('')
  .refine((text) => /^\d*$/.test(text) && Number(text) <= 65_535, 'use a number up to 65535')
  .transform((text) => (text === '' ? undefined : Number(text)));

/** Text that is empty or fits the schema. The message is ours: a union would tell that of the schema. */
export const orEmpty = (schema: z.ZodType<string>, message: string) =>
  z
    .string()
    .refine((text) => text === '' || schema.safeParse(text).success, message)
    .default('');

/** Checks variables. Throws `AppError` that names the first wrong one, never its value: it may be a secret. */
export function parseSettings<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw wrongSetting(String(issue?.path[0] ?? 'the environment'), issue?.message ?? 'unknown');
}

const MOST_SHOWN = 60;

const shown = (value: string): string =>
  JSON.stringify(value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value);

/** `what` says what to use instead. `value` is shown where it can be no secret. */
export const wrongSetting = (name: string, what: string, value?: string): AppError =>
  new AppError({
    kind: 'input',
    code: 'settings',
    message: `${name} has a value that cannot be used${value === undefined ? '' : `, ${shown(value)}`}: ${what}.`,
    remedy: `Correct ${name} in the environment or in .env; README.md lists every setting.`,
  });
