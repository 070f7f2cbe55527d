import type { Gap } from '../../app/index.ts';
import { type Chart, columnsOf, type DayTally, type Disliked, type Tally } from '../../domain/index.ts';
import { labelOf } from './cut.ts';
import { adminButton } from './keyboards.ts';
import { bold, type Content, lines } from './markup.ts';
import { type Keyboard, message, type View } from './message.ts';
import type { Voice } from './voice.ts';

const MAX_QUESTION_CHARS = 80;
const MAX_LABEL_CHARS = 24;
const MOST_MISSING = 3;

/** A document with how often it was cited. */
export interface Cited {
  readonly title: string;
  readonly cited: number;
}

export function statsView(
  { days, tally, top }: { readonly days: number; readonly tally: Tally; readonly top: readonly Cited[] },
  { bot }: Voice,
): View {
  const { reports } = bot.admin;
  return message([
    bold(reports.statsHeading(days)),
    lines(...reports.stats(tally)),
    top.length === 0
      ? []
      : lines(bold(reports.topDocuments), ...top.map(({ title, cited }) => reports.cited(title, cited))),
  ]);
}

/** Questions a day, by what became of them. */
export function statsChart(days: readonly DayTally[], { bot }: Voice): Chart {
  const { title, subtitle, parts } = bot.admin.reports.chart;
  return columnsOf({
    ...{ title, subtitle, parts },
    columns: days.map(({ day, answered, related, notFound }) => ({
      label: day.slice(5),
      counts: [answered, related, notFound],
    })),
  });
}

export interface GapReport {
  readonly days: number;
  readonly gaps: readonly Gap[];
  readonly disliked: readonly Disliked[];
  readonly neverCited: number;
  readonly documents: number;
  /** Titles of old documents that are cited often. */
  readonly stale: readonly string[];
  readonly mayAct: boolean;
}

const gapLine = ({ question, count, missing }: Gap, n: number, { bot }: Voice): Content => {
  const { reports } = bot.admin;
  const what = missing.slice(0, MOST_MISSING).join('、');
  const head = `${n}. ${reports.gap(labelOf(question, MAX_QUESTION_CHARS), count)}`;
  return what === '' ? head : `${head}\n　${reports.missing(labelOf(what, MAX_QUESTION_CHARS))}`;
};

const gapButtons = (gaps: readonly Gap[], { bot }: Voice): Keyboard =>
  gaps.map(({ id }, i) => [
    adminButton(`${i + 1} ${bot.admin.reports.call}`, 'gap-call', id),
    adminButton(`${i + 1} ${bot.admin.reports.ignore}`, 'gap-ignore', id),
  ]);

export function gapsView(report: GapReport, voice: Voice): View {
  const { reports } = voice.bot.admin;
  const { days, gaps, disliked, neverCited, documents, stale, mayAct } = report;
  return message(
    [
      ...(gaps.length > 0
        ? [bold(reports.gapsHeading(days)), lines(...gaps.map((gap, i) => gapLine(gap, i + 1, voice)))]
        : []),
      ...(gaps.length + disliked.length === 0 ? [reports.noGaps(days)] : []),
      ...(disliked.length > 0
        ? [
            lines(
              bold(reports.disliked),
              ...disliked.map(({ title, passage, count }) => reports.dislikedOne(title, passage, count)),
            ),
          ]
        : []),
      lines(
        reports.neverCited(neverCited, documents),
        ...(stale.length > 0 ? [reports.stale(stale.join('、'))] : []),
      ),
    ],
    mayAct ? gapButtons(gaps, voice) : [],
  );
}

/** A group or channel that a post can go to. */
export interface Destination {
  readonly chatId: number;
  readonly title: string;
}

export function whereToView(gap: Gap, chats: readonly Destination[], { bot }: Voice): View {
  const { reports } = bot.admin;
  if (chats.length === 0) return message([reports.nowhere]);
  return message(
    [reports.whereTo],
    [
      ...chats.map(({ chatId, title }) => [
        adminButton(labelOf(title, MAX_LABEL_CHARS), 'gap-post', gap.id, String(chatId)),
      ]),
      [adminButton(reports.cancel, 'gap-drop')],
    ],
  );
}

/** The week's questions, and what nothing answered. */
export function weeklyView(
  { tally, gaps }: { readonly tally: Tally; readonly gaps: readonly Gap[] },
  voice: Voice,
): View {
  const { reports } = voice.bot.admin;
  return message(
    [
      reports.weekly(tally),
      ...(gaps.length > 0
        ? [lines(reports.weeklyGaps, ...gaps.map((gap, i) => gapLine(gap, i + 1, voice)))]
        : []),
    ],
    gapButtons(gaps, voice),
  );
}
