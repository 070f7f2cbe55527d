import { type Earlier, flawsIn, type JobResult, resultOf } from '../../app/index.ts';
import type { Job } from '../../domain/index.ts';
import type { JobTexts } from '../../locales/index.ts';
import { labelOf } from './cut.ts';
import { adminButton, rowsOf } from './keyboards.ts';
import { bold, type Content, lines } from './markup.ts';
import { type Keyboard, message, type View } from './message.ts';
import { colon, timeOf, type Voice } from './voice.ts';

/** Parts of a bar. */
const BAR = 10;
/** Reading and cutting come before the texts are embedded, writing and checking after that. */
const EMBED = { from: 5, to: 85 };
const STAGES: Readonly<Record<string, number>> = { load: 2, write: 88, check: 92 };
const MOST_LABEL_CHARS = 60;
const MOST_REASON_CHARS = 600;
const MOST_FLAWS = 3;
const MOST_FLAW_CHARS = 300;

/** The number in a generation's name. */
export const generationNumber = (id: string): number => Number(id.split('-')[0]);

/** Percent of a job that are done, about. */
export function percentOf({ progress }: Job): number {
  if (!progress) return 0;
  const { stage, done, total } = progress;
  if (stage !== 'embed') return STAGES[stage] ?? 0;
  return total === 0 ? EMBED.to : Math.round(EMBED.from + ((EMBED.to - EMBED.from) * done) / total);
}

const barOf = (percent: number): string => {
  const filled = Math.round((percent / 100) * BAR);
  return `${'▓'.repeat(filled)}${'░'.repeat(BAR - filled)} ${percent}%`;
};

/** Seconds that are left, once enough texts are done to tell. */
function secondsLeft({ progress }: Job, now: number): number | undefined {
  if (progress?.stage !== 'embed' || progress.done === 0) return undefined;
  const perText = (now - progress.since) / progress.done;
  return Math.max(1, Math.round((perText * (progress.total - progress.done)) / 1000) + 2);
}

function runningLines(job: Job, texts: JobTexts, now: number): Content[] {
  const left = secondsLeft(job, now);
  const rest = job.progress?.stage === 'check' ? texts.checking : left === undefined ? '' : texts.left(left);
  return [bold(texts.running(job.kind, job.what)), `${barOf(percentOf(job))}${rest ? `　${rest}` : ''}`];
}

function doneLines(job: Job, result: JobResult | undefined, texts: JobTexts): Content[] {
  const head = bold(texts.done(job.kind, job.what));
  if (!result) return [head];
  if (result.isUnchanged) return [head, texts.unchanged];
  const { generation, passages, durationMs, examples } = result;
  const seconds = (durationMs / 1000).toFixed(durationMs < 10_000 ? 1 : 0);
  return [
    head,
    texts.generation(generationNumber(generation), passages, seconds),
    ...(examples.length > 0 ? [texts.tryThese] : []),
  ];
}

/** Examples of what is wrong, and how much of it there is. */
const someOf = (found: readonly string[]): string =>
  labelOf(`${found.slice(0, MOST_FLAWS).join(' / ')} (${found.length})`, MOST_FLAW_CHARS);

/** Why a job failed. */
function reasonOf(job: Job, texts: JobTexts, refused: Readonly<Record<string, string>>): string {
  const { code = '', reason = '' } = job;
  const known = texts.reasons[code] ?? refused[code] ?? labelOf(reason, MOST_REASON_CHARS);
  const { lost = [], unfound = [] } = flawsIn(job) ?? {};
  return [
    known,
    lost.length > 0 ? texts.lost(someOf(lost)) : '',
    unfound.length > 0 ? texts.unfound(someOf(unfound)) : '',
  ].join('');
}

export interface JobStatus {
  readonly job: Job;
  /** The job in front of one that waits. */
  readonly before?: Job | undefined;
  readonly now: number;
  /** The reader may swap whatever the checks say. */
  readonly mayForce: boolean;
}

function contentsOf({ job, before, now }: JobStatus, { bot }: Voice): Content[] {
  const { jobs, imports } = bot.admin;
  switch (job.state) {
    case 'draft':
    case 'queued': {
      if (!before) return [jobs.queued];
      const minutes = Math.floor((now - (before.startedAt ?? now)) / 60_000);
      return [jobs.queuedBehind(before.adminName || jobs.schedule, before.what, minutes)];
    }
    case 'running':
      return [lines(...runningLines(job, jobs, now))];
    case 'done':
      return [lines(...doneLines(job, resultOf(job), jobs))];
    case 'cancelled':
      return [jobs.cancelled(job.what)];
    case 'interrupted':
      return [jobs.interrupted(job.what)];
    case 'failed':
      return [jobs.failed(job.what, reasonOf(job, jobs, imports.refused))];
  }
}

function keyboardOf({ job, mayForce }: JobStatus, { bot }: Voice): Keyboard {
  const { jobs } = bot.admin;
  const restart = adminButton(jobs.restart, 'restart', job.id);
  switch (job.state) {
    case 'draft':
    case 'queued':
    case 'running':
      return [[adminButton(jobs.cancel, 'cancel', job.id)]];
    case 'done': {
      const result = resultOf(job);
      const examples = (result?.examples ?? []).map((question, i) => [
        adminButton(labelOf(question, MOST_LABEL_CHARS), 'try', job.id, String(i)),
      ]);
      const isBack = job.kind !== 'rollback' && result !== undefined && !result.isUnchanged;
      return [...examples, ...(isBack ? [[adminButton(jobs.rollback, 'rollback')]] : [])];
    }
    case 'cancelled':
      return [];
    case 'interrupted':
      return [[restart]];
    case 'failed': {
      const isRejected = job.code === 'index-rejected';
      return [[restart, ...(isRejected && mayForce ? [adminButton(jobs.force, 'force', job.id)] : [])]];
    }
  }
}

/** Where a job is, or how it ended. */
export const jobView = (status: JobStatus, voice: Voice): View =>
  message(contentsOf(status, voice), keyboardOf(status, voice));

/** The latest jobs. */
export const jobsView = (latest: readonly Job[], voice: Voice): View =>
  latest.length === 0
    ? message([voice.bot.admin.jobs.none])
    : listView(voice.bot.admin.jobs.heading, latest, voice);

/** Which job is to be cancelled: `own` of those that run or wait are the reader's to stop. */
export function cancelView(own: readonly Job[], open: readonly Job[], voice: Voice): View {
  const { nothingToCancel, notYours, askCancel } = voice.bot.admin.jobs;
  if (own.length > 0) return listView(askCancel, own, voice);
  return message([open.length > 0 ? notYours : nothingToCancel]);
}

function listView(heading: string, latest: readonly Job[], voice: Voice): View {
  const { jobs } = voice.bot.admin;
  const rows = latest.map((job) => {
    const when = timeOf(new Date(job.createdAt), voice);
    const who = job.adminName || jobs.schedule;
    const percent = job.state === 'running' ? ` ${percentOf(job)}%` : '';
    return `${when} · ${who} · ${jobs.kinds[job.kind]}${colon(voice)}${job.what} · ${jobs.states[job.state]}${percent}`;
  });
  const open = latest.filter(({ state }) => state === 'running' || state === 'queued');
  const again = latest.filter(({ state }) => state === 'interrupted' || state === 'failed').slice(0, 3);
  const labelled = (label: string, what: string): string => labelOf(`${label}${colon(voice)}${what}`, 40);
  return message(
    [bold(heading), lines(...rows)],
    rowsOf(
      [
        ...open.map(({ id, what }) => adminButton(labelled(jobs.cancel, what), 'cancel', id)),
        ...again.map(({ id, what }) => adminButton(labelled(jobs.restart, what), 'restart', id)),
      ],
      1,
    ),
  );
}

export function reindexView({ bot }: Voice): View {
  const { ask, changed, full } = bot.admin.jobs.reindex;
  return message([ask], [[adminButton(changed, 'reindex', 'changed'), adminButton(full, 'reindex', 'full')]]);
}

const differencesOf = ({ out, back, other }: Earlier, { rollbackTo }: JobTexts): string =>
  out.length + back.length + other.length === 0
    ? rollbackTo.same
    : rollbackTo.differences(out.length, back.length, other.length);

export function rollbackView(choices: readonly Earlier[], voice: Voice): View {
  const { jobs } = voice.bot.admin;
  const { rollbackTo } = jobs;
  if (choices.length === 0) return message([rollbackTo.none]);
  return message(
    [
      bold(rollbackTo.heading),
      ...choices.map((choice) => {
        const when = timeOf(new Date(choice.createdAt), voice);
        return lines(rollbackTo.generation(generationNumber(choice.id), when), differencesOf(choice, jobs));
      }),
    ],
    choices.map(({ id }) => [adminButton(rollbackTo.button(generationNumber(id)), 'rollback', id)]),
  );
}

const MOST_TITLES = 6;
const titles = (list: readonly string[]): string =>
  `${list.slice(0, MOST_TITLES).join('、')}${list.length > MOST_TITLES ? '……' : ''}`;

export function rollbackSureView(choice: Earlier, { bot }: Voice): View {
  const { rollbackTo, cancel } = bot.admin.jobs;
  const { id, out, back, other } = choice;
  const changes = [
    ...(out.length > 0 ? [rollbackTo.out(titles(out))] : []),
    ...(back.length > 0 ? [rollbackTo.back(titles(back))] : []),
    ...(other.length > 0 ? [rollbackTo.other(titles(other))] : []),
  ];
  return message(
    [rollbackTo.sure(generationNumber(id)), lines(...changes)],
    [[adminButton(rollbackTo.confirm, 'rollback', id, 'yes'), adminButton(cancel, 'rollback', 'no')]],
  );
}
