import type { z } from 'zod';
import type { Core, RecordedCall } from '../core.ts';
import { badRequest, Refusal } from '../refusal.ts';
import { HANDLERS } from './handlers.ts';
import { METHODS, type Method, methodNamed } from './table.ts';

type RawParams = Readonly<Record<string, unknown>>;

const describe = ({ issues: [issue] }: z.ZodError): string => {
  const place = issue?.path.join('.') ?? '';
  return place ? `parameter ${place}: ${issue?.message}` : (issue?.message ?? 'parameters are wrong');
};

function violate(core: Core, method: string, problem: string): void {
  core.violations.push({ method, problem, at: core.clock.now() });
}

function perform<M extends Method>(
  core: Core,
  options: { method: M; raw: RawParams; call: RecordedCall; gone: AbortSignal },
): unknown {
  const { method, raw, call, gone } = options;
  const schema: (typeof METHODS)[M] = METHODS[method];
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    const problem = describe(parsed.error);
    violate(core, method, problem);
    throw badRequest(problem);
  }
  Object.assign(call, { params: parsed.data });
  // The schema of this very method made them; TypeScript does not follow that through a table.
  const params = parsed.data as Parameters<(typeof HANDLERS)[M]>[1];
  return HANDLERS[method](core, params, gone);
}

/** Begins the record of a call, before anything can go wrong with it. */
export function recordCall(core: Core, name: string, raw: RawParams): RecordedCall {
  const call: RecordedCall = { method: methodNamed(name) ?? name, params: raw, at: core.clock.now() };
  core.calls.push(call);
  core.changed.emit();
  return call;
}

/** Carries a recorded call out. Resolves with the result; throws a `Refusal` for an error answer. */
export async function dispatch(core: Core, call: RecordedCall, gone: AbortSignal): Promise<unknown> {
  try {
    const method = methodNamed(call.method);
    if (!method) {
      violate(core, call.method, 'no such method, or none that is simulated');
      throw new Refusal(404, 'Not Found: method not found');
    }
    const result = await perform(core, { method, raw: call.params, call, gone });
    call.result = result;
    return result;
  } catch (error) {
    if (error instanceof Refusal) call.error = { code: error.code, description: error.message };
    throw error;
  } finally {
    call.endedAt = core.clock.now();
    core.changed.emit();
  }
}
