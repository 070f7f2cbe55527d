import type { Simulator } from './open.ts';

/** An answer of the Bot API, whatever its method. */
export interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly result: Fields;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

/** Results are looked into by tests only, each of its own shape. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Fields = any;

/** Calls the simulator over HTTP, as a bot does. */
export interface TestBot {
  call(method: string, params?: unknown, signal?: AbortSignal): Promise<Answer>;
  /** Updates of one `getUpdates`. */
  updates(params?: unknown): Promise<Fields[]>;
}

export function botOf({ apiRoot, token }: Pick<Simulator, 'apiRoot' | 'token'>): TestBot {
  const call: TestBot['call'] = async (method, params = {}, signal) => {
    const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
      ...(signal && { signal }),
    });
    const body: Omit<Answer, 'status'> = await response.json().then((value) => value as Answer); // checked by the tests
    return { status: response.status, ...body };
  };
  return {
    call,
    updates: async (params) => (await call('getUpdates', params)).result,
  };
}
