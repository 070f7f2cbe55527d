import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { messageOf } from '../../domain/index.ts';
import type { Core, RecordedCall } from '../core.ts';
import { dispatch, recordCall } from '../methods/dispatch.ts';
import { badRequest, Refusal } from '../refusal.ts';
import type { FaultAnswer } from './faults.ts';
import { readParams } from './params.ts';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Aborts when the caller hangs up. */
  readonly gone: AbortSignal;
}

function writeJson({ response }: Exchange, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function writeRefusal(exchange: Exchange, { code, message, parameters }: Refusal): void {
  writeJson(exchange, code, {
    ok: false,
    error_code: code,
    description: message,
    ...(parameters && { parameters }),
  });
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  404: 'Not Found',
  409: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
};

function refusalOf(answer: FaultAnswer): Refusal | undefined {
  if (typeof answer === 'string') return undefined;
  if ('retryAfter' in answer)
    return new Refusal(429, `Too Many Requests: retry after ${answer.retryAfter}`, {
      retry_after: answer.retryAfter,
    });
  if ('migrateTo' in answer)
    return new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: answer.migrateTo,
    });
  if ('html' in answer || 'delayMs' in answer) return undefined;
  return new Refusal(answer.status, answer.description ?? REASONS[answer.status] ?? 'Error');
}

/** Gives a scripted answer. False: the call goes its usual way now. */
async function playFault(
  core: Core,
  exchange: Exchange,
  options: { answer: FaultAnswer; call: RecordedCall },
): Promise<boolean> {
  const { answer, call } = options;
  const { response, gone } = exchange;
  call.fault = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const refusal = refusalOf(answer);
  if (refusal) call.error ??= { code: refusal.code, description: refusal.message };
  core.changed.emit();
  if (refusal) writeRefusal(exchange, refusal);
  else if (answer === 'reset') response.socket?.resetAndDestroy();
  else if (answer === 'hang') return true;
  else if (typeof answer === 'object' && 'html' in answer) {
    response.writeHead(answer.status ?? 502, { 'content-type': 'text/html' });
    response.end(answer.html);
  } else if (typeof answer === 'object' && 'delayMs' in answer) {
    await core.clock.sleep(answer.delayMs, gone);
    return false;
  }
  return true;
}

async function answerMethod(
  core: Core,
  exchange: Exchange,
  options: { name: string; url: URL },
): Promise<void> {
  const raw = await readParams(exchange.request, options.url).catch((error: unknown) => {
    throw badRequest(`can't parse the request: ${messageOf(error)}`);
  });
  // telegraf repeats the method's name in a multipart body (guide §6, E7).
  if (String(raw.method).toLowerCase() === options.name.toLowerCase()) delete raw.method;
  const call = recordCall(core, options.name, raw);
  const met = core.faults.meet(call.method, raw.chat_id);
  if (met && !met.takesEffect && (await playFault(core, exchange, { answer: met.answer, call }))) return;
  try {
    const result = await dispatch(core, call, exchange.gone);
    if (met?.takesEffect && (await playFault(core, exchange, { answer: met.answer, call }))) return;
    writeJson(exchange, 200, { ok: true, result });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    writeRefusal(exchange, error);
  }
}

/** guide §2.5: `/file/bot<token>/<path>`. Recorded, and open to faults, as the method `download`. */
async function answerFile(core: Core, exchange: Exchange, filePath: string): Promise<void> {
  const call = recordCall(core, 'download', { file_path: filePath });
  const met = core.faults.meet('download', undefined);
  if (met && (await playFault(core, exchange, { answer: met.answer, call }))) return;
  const file = [...core.files.values()].find(({ path }) => path === filePath);
  if (!file) throw new Refusal(404, 'Not Found');
  exchange.response.writeHead(200, { 'content-type': 'application/octet-stream' });
  exchange.response.end(file.bytes);
}

async function answer(core: Core, exchange: Exchange): Promise<void> {
  const url = new URL(exchange.request.url ?? '/', 'http://simulator');
  const [, prefix, token, rest] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(url.pathname) ?? [];
  if (token === undefined || rest === undefined || !/^\d+:[\w-]+$/.test(token))
    throw new Refusal(404, 'Not Found');
  if (token !== core.token) throw new Refusal(401, 'Unauthorized');
  if (prefix !== undefined) await answerFile(core, exchange, decodeURIComponent(rest));
  else await answerMethod(core, exchange, { name: rest, url });
}

/** The face that bots see. Not yet listening. */
export function createBotApi(core: Core): Server {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const hangUp = new AbortController();
    response.on('close', () => hangUp.abort());
    const exchange: Exchange = { request, response, gone: hangUp.signal };
    try {
      await answer(core, exchange);
    } catch (error) {
      if (!(error instanceof Refusal))
        core.violations.push({
          method: request.url?.split('/').at(-1) ?? '',
          problem: `fault of the simulator: ${messageOf(error)}`,
          at: core.clock.now(),
        });
      writeRefusal(exchange, error instanceof Refusal ? error : new Refusal(500, 'Internal Server Error'));
    }
  };
  return createServer((request, response) => {
    void handle(request, response);
  });
}
