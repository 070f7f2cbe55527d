import { AppError, messageOf } from '../domain/index.ts';

const DISK_CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: free some space and run the command again.',
  EACCES: 'Permission denied: check who owns the folder, or point DATA_DIR and INDEX_DIR elsewhere.',
  EPERM: 'Permission denied: check who owns the folder, or point DATA_DIR and INDEX_DIR elsewhere.',
  EROFS: 'The disk is read-only: point DATA_DIR and INDEX_DIR to a folder that can be written.',
  ENOTDIR: 'A part of the path is a file: check DATA_DIR, INDEX_DIR and CORPUS_DIR.',
};

/** What to do about whatever was thrown. */
export function remedyOf(error: unknown): string {
  if (error instanceof AppError) return error.remedy;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    DISK_CAUSES[code] ??
    'This should not happen. Run it again with DEBUG=1 for details, and please report it.'
  );
}

/** One or two lines for stderr: cause, then remedy. */
export const describeError = (error: unknown): string => `${messageOf(error)}\n${remedyOf(error)}`;

export const exitCodeOf = (error: unknown): 1 | 2 =>
  error instanceof AppError && error.kind === 'input' ? 2 : 1;

/** Runs a command; errors become lines on stderr and an exit code, with a stack only when DEBUG is set. */
export async function atTheEdge(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    if (process.env.DEBUG && error instanceof Error)
      process.stderr.write(`${error.stack}\n${error.cause ? `Cause: ${String(error.cause)}\n` : ''}`);
    process.exitCode = exitCodeOf(error);
  }
}

/** A reader that closes its end of the pipe early (`| head`) is no fault. */
export function forgiveClosedPipe(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`The output cannot be written: ${describeError(error)}\n`);
    process.exit(1);
  });
}
