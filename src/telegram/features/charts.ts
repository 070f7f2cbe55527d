import { chartOf } from '../../app/index.ts';
import type { Turn } from '../../domain/index.ts';
import { chartView, type Voice } from '../view/index.ts';
import type { Context } from './context.ts';
import type { Filed } from './send.ts';

/** The figures of a kept answer as a picture; undefined where the documents of today have no such figures. */
export async function pictureOf(
  { current, charts }: Context,
  { answer }: Turn,
  voice: Voice,
): Promise<Filed | undefined> {
  const comparison = chartOf(answer, current().engine.snapshot);
  if (!comparison) return undefined;
  const { chart, caption } = chartView(comparison, answer, voice);
  return { file: { name: 'chart.png', data: await charts.render(chart) }, caption };
}
