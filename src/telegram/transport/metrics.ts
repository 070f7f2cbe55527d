import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Outcome } from './intake.ts';

export interface Metrics {
  /** In Prometheus' text format; names no user, chat or text. */
  text(): Promise<string>;
  readonly contentType: string;
  countOutcome(outcome: Outcome): void;
  countRequest(call: { method: string; outcome: string; seconds: number }): void;
}

export interface Gauges {
  /** Updates that wait or are handled. */
  readonly queued: () => number;
  /** Seconds since Telegram last answered a poll or a webhook check; undefined before the first. */
  readonly pollAgeS: () => number | undefined;
}

/** Seconds; a call to Telegram takes 0.05 to 0.5. */
const BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function createMetrics(gauges: Gauges): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'shuwen_' });
  const updates = new Counter({
    name: 'shuwen_updates_total',
    help: 'Updates of Telegram by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  const requests = new Counter({
    name: 'shuwen_telegram_requests_total',
    help: 'Requests to Telegram by method and answer (ok, a code, network)',
    labelNames: ['method', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'shuwen_telegram_request_seconds',
    help: 'How long Telegram took to answer',
    labelNames: ['method'],
    buckets: BUCKETS,
    registers,
  });
  new Gauge({
    name: 'shuwen_updates_queued',
    help: 'Updates that wait or are handled',
    registers,
    collect() {
      this.set(gauges.queued());
    },
  });
  new Gauge({
    name: 'shuwen_poll_age_seconds',
    help: 'Seconds since Telegram last answered a poll or a webhook check; -1 before the first',
    registers,
    collect() {
      this.set(gauges.pollAgeS() ?? -1);
    },
  });
  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    countOutcome: (outcome) => updates.inc({ outcome }),
    countRequest({ method, outcome, seconds: took }) {
      requests.inc({ method, outcome });
      seconds.observe({ method }, took);
    },
  };
}
