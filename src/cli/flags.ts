import { AppError, type Language, MAX_CITATIONS } from '../domain/index.ts';

export const wrongUse = (message: string, remedy: string): AppError =>
  new AppError({ kind: 'input', code: 'usage', message, remedy });

/** Reads `--top`; throws for anything but a whole number from 1 to 8. */
export function parseTop(value: string): number {
  const top = Number(value);
  if (Number.isInteger(top) && top >= 1 && top <= MAX_CITATIONS) return top;
  throw wrongUse(`--top ${value} is not a whole number from 1 to ${MAX_CITATIONS}.`, 'For example: --top 5');
}

/** Reads `--lang`; throws for anything but zh or en. */
export function parseLang(value: string): Language {
  if (value === 'zh' || value === 'en') return value;
  throw wrongUse(`--lang ${value} is not a language of the corpus.`, 'Use --lang zh or --lang en.');
}
