import type { Finding } from '../../domain/index.ts';
import type { StatusFacts } from '../../locales/index.ts';
import { bold, lines } from './markup.ts';
import { message, type View } from './message.ts';
import { colon, type Voice } from './voice.ts';

export const statusView = (facts: StatusFacts, { bot }: Voice): View =>
  message([bold(bot.admin.ops.statusHeading), lines(...bot.admin.ops.status(facts))]);

const SIGNS: Readonly<Record<Finding['result'], string>> = { ok: '✅', warning: '⚠️', failed: '❌' };

/** Checks in plain words; what is not well says what to do. `notes`: what is neither well nor ill. */
export function doctorView(findings: readonly Finding[], notes: readonly string[], voice: Voice): View {
  const { ops } = voice.bot.admin;
  const shown = findings.filter(({ name }) => ops.checks[name] !== undefined);
  const rows = shown.map(({ name, result }) => {
    const head = `${SIGNS[result]} ${ops.checks[name]}${colon(voice)}${ops.results[result]}`;
    return result === 'ok' ? head : lines(head, `　${ops.remedies[name] ?? ''}`);
  });
  const bad = shown.filter(({ result }) => result !== 'ok').length;
  return message([bold(ops.doctorHeading(bad)), lines(...rows), lines(...notes)]);
}
