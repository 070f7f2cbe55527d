/** `input`: the caller can mend it (exit code 2). `fault`: something on this machine is wrong (exit code 1). */
export type ErrorKind = 'input' | 'fault';

/** The one family of errors: what went wrong, and what to do about it. Safe to show to a user. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  /** Stable and short, for tests and logs: `model-missing`. */
  readonly code: string;
  readonly remedy: string;

  constructor(fields: { kind: ErrorKind; code: string; message: string; remedy: string; cause?: unknown }) {
    super(fields.message, { cause: fields.cause });
    this.name = 'AppError';
    this.kind = fields.kind;
    this.code = fields.code;
    this.remedy = fields.remedy;
  }
}

/** The text of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
