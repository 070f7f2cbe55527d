import { answer, pathOf, type Route } from './http.ts';
import type { Metrics } from './metrics.ts';

/** Older than this, the last poll counts as none. */
const MAX_POLL_AGE_S = 90;

export interface Health {
  /** getMe was answered. */
  readonly knowsItself: boolean;
  readonly hasIndex: boolean;
  /** Another program polls with the same token. */
  readonly hasRival: boolean;
  readonly isStopping: boolean;
  /** Seconds since the last poll or webhook check; undefined before the first. */
  readonly pollAgeS: number | undefined;
}

/** What keeps it from being ready, a line each; empty when it is. */
function unready({ knowsItself, hasIndex, hasRival, isStopping, pollAgeS }: Health): string[] {
  return [
    ...(isStopping ? ['stopping'] : []),
    ...(knowsItself ? [] : ['getMe was not answered yet']),
    ...(hasIndex ? [] : ['no index is open']),
    ...(hasRival ? ['another program polls with this token'] : []),
    ...(pollAgeS !== undefined && pollAgeS < MAX_POLL_AGE_S
      ? []
      : [pollAgeS === undefined ? 'Telegram was not reached yet' : `no poll for ${Math.round(pollAgeS)} s`]),
  ];
}

/** `/healthz`: it runs. `/readyz`: it answers questions. */
export function healthRoute(read: () => Health): Route {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const path = pathOf(request);
    if (path === '/healthz') return answer(response, 200, 'ok');
    if (path !== '/readyz') return false;
    const missing = unready(read());
    return missing.length === 0 ? answer(response, 200, 'ready') : answer(response, 503, missing.join('\n'));
  };
}

export function metricsRoute(metrics: Metrics): Route {
  return async (request, response) => {
    if (request.method !== 'GET' || pathOf(request) !== '/metrics') return false;
    const text = await metrics.text();
    response.writeHead(200, { 'content-type': metrics.contentType });
    response.end(text);
    return true;
  };
}
