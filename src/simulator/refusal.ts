/** Extra facts of an error answer (Bot API docs, ResponseParameters). */
export interface ResponseParameters {
  /** Seconds to wait. */
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

/** An error answer of a method: thrown by the rule that is broken, written as JSON by the server. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.name = 'Refusal';
    this.code = code;
    this.parameters = parameters;
  }
}

export const badRequest = (reason: string): Refusal => new Refusal(400, `Bad Request: ${reason}`);
export const forbidden = (reason: string): Refusal => new Refusal(403, `Forbidden: ${reason}`);
export const conflict = (reason: string): Refusal => new Refusal(409, `Conflict: ${reason}`);
/** guide §2.2: any method may answer it; `retryAfter` in seconds. */
export const tooMany = (retryAfter: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
