import type { Job, Role } from '../../domain/index.ts';
import { isLocale } from '../../locales/index.ts';
import type { Context } from '../features/context.ts';
import { roleOf } from '../features/rights.ts';
import { edit, send } from '../features/send.ts';
import { jobView, type View, type Voice, voiceOf } from '../view/index.ts';

/** Telegram takes edits of one message no oftener for long. */
const EDIT_EVERY_MS = 3_000;
const ENDED: ReadonlySet<Job['state']> = new Set(['done', 'cancelled', 'interrupted', 'failed']);

/** Keeps the messages of jobs as they should be. */
export interface Board {
  /** Something about a job has changed. */
  show(job: Job): void;
  /** All that was to be shown is shown. */
  settled(): Promise<void>;
}

/** What an admin reads is in the language that they chose or were last answered in, in Chinese by default. */
export async function voiceOfAdmin({ memory, spoken, me }: Context, adminId: number): Promise<Voice> {
  const chosen = await memory.localeOf(`u${adminId}`);
  const locale = chosen !== undefined && isLocale(chosen) ? chosen : spoken.get(adminId);
  return voiceOf(locale ?? 'zh', me.username);
}

/** How a job stands, for the admin who asked for it. */
export async function statusView(context: Context, job: Job, voice: Voice): Promise<View> {
  const role: Role | undefined = await roleOf(context, {
    key: '',
    userId: job.adminId,
    isAnonymousAdmin: false,
  });
  const [first] = job.state === 'queued' ? await context.jobs.open() : [];
  const before = first?.id === job.id ? undefined : first;
  return jobView({ job, before, now: Date.now(), mayForce: role === 'owner' }, voice);
}

async function tellOwners(context: Context, job: Job): Promise<void> {
  for (const owner of context.adminIds)
    await send(
      context,
      { chatId: owner },
      await statusView(context, job, await voiceOfAdmin(context, owner)),
    );
}

/** Shows a job in its message, unless that says so already; one that was deleted is sent anew, once. Gives what it says. */
async function showNow(context: Context, job: Job, before: string | undefined): Promise<string | undefined> {
  const message = (await context.jobs.get(job.id))?.message;
  // Nobody waits for a scheduled one, but that it failed must be known.
  if (!message) {
    if (job.adminId === 0 && job.state === 'failed') await tellOwners(context, job);
    return before;
  }
  const view = await statusView(context, job, await voiceOfAdmin(context, job.adminId));
  if (view.html === before || (await edit(context, message, view))) return view.html;
  const messageId = await send(context, { chatId: message.chatId }, view);
  if (messageId !== undefined) await context.jobs.setMessage(job.id, { chatId: message.chatId, messageId });
  return view.html;
}

/** What is kept of the message of one job. */
interface Shown {
  /** By the clock: when it was last shown. */
  at: number;
  waiting?: Job;
  timer?: NodeJS.Timeout;
  html?: string | undefined;
  last: Promise<void>;
}

export function createBoard(context: Context): Board {
  const shown = new Map<string, Shown>();
  const showOf = (id: string): Shown => {
    const known = shown.get(id) ?? { at: 0, last: Promise.resolve() };
    shown.set(id, known);
    return known;
  };
  const flush = (id: string): void => {
    const state = showOf(id);
    clearTimeout(state.timer);
    delete state.timer;
    const job = state.waiting;
    delete state.waiting;
    if (!job) return;
    state.at = Date.now();
    state.last = state.last
      .then(async () => {
        state.html = await showNow(context, job, state.html);
      })
      .catch((error: unknown) =>
        context.log.debug({ error: String(error) }, 'the message of a job was not changed'),
      );
    if (ENDED.has(job.state)) void state.last.finally(() => shown.delete(id));
  };
  return {
    show(job) {
      const state = showOf(job.id);
      state.waiting = job;
      const waitMs = state.at + EDIT_EVERY_MS - Date.now();
      if (ENDED.has(job.state) || waitMs <= 0) flush(job.id);
      else state.timer ??= setTimeout(() => flush(job.id), waitMs);
    },
    async settled() {
      for (const id of [...shown.keys()]) flush(id);
      await Promise.all([...shown.values()].map(({ last }) => last));
    },
  };
}
