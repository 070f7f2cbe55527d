import { afterEach, expect, it } from 'vitest';
import { freePort } from '../../../tests/free-port.ts';
import { type Health, healthRoute } from './health.ts';
import { type HttpListener, listen } from './http.ts';

const WELL: Health = { knowsItself: true, hasIndex: true, hasRival: false, isStopping: false, pollAgeS: 89 };

let listener: HttpListener | undefined;
afterEach(() => listener?.close());

it.each([
  ['well', {}, '200 ready'],
  ['not polled for 90 s', { pollAgeS: 90 }, '503 no poll for 90 s'],
  ['not polled yet', { pollAgeS: undefined }, '503 Telegram was not reached yet'],
  ['without getMe', { knowsItself: false }, '503 getMe was not answered yet'],
  ['without an index', { hasIndex: false }, '503 no index is open'],
  ['beside a rival', { hasRival: true }, '503 another program polls with this token'],
  ['stopping', { isStopping: true }, '503 stopping'],
] as const)('63 %s: alive, and ready or not', async (_, state, expected) => {
  const port = Number(await freePort());
  const routes = [healthRoute(() => ({ ...WELL, ...state }))];
  listener = await listen({ host: '127.0.0.1', port, setting: 'PORT', routes });
  const [health, readiness] = await Promise.all(
    ['healthz', 'readyz'].map((path) => fetch(`http://127.0.0.1:${port}/${path}`)),
  );
  expect(health?.status).toBe(200);
  expect(`${readiness?.status} ${(await readiness?.text())?.trim()}`).toBe(expected);
});
