import { resultOf } from '../../app/index.ts';
import type { Job } from '../../domain/index.ts';
import type { Context } from '../features/context.ts';
import { isFirst, type Pressed, turnInto } from '../features/pressed.ts';
import { answerOffered } from '../features/question.ts';
import { send } from '../features/send.ts';
import {
  cancelView,
  jobsView,
  reindexView,
  rollbackSureView,
  rollbackView,
  type View,
} from '../view/index.ts';
import { type AdminArea, type AdminButton, type AdminRequest, buttonsAbout, record } from './area.ts';
import { statusView } from './board.ts';

const LATEST = 10;

/** Whether somebody may stop a job: it is theirs, or they are an owner. */
const mayStop = ({ adminId, role }: AdminRequest, job: Job): boolean =>
  role === 'owner' || job.adminId === adminId;

/** Shows a new job in the message whose button asked for it; the job's message from then on. */
export async function follow(context: Context, job: Job, pressed: Pressed): Promise<void> {
  const { where, voice } = pressed;
  await context.jobs.setMessage(job.id, { chatId: where.chatId, messageId: where.messageId });
  // It may have gone on meanwhile.
  const now = (await context.jobs.get(job.id)) ?? job;
  await turnInto(context, pressed, await statusView(context, now, voice));
}

/** Shows a new job in a message of its own. */
async function announce(
  context: Context,
  job: Job,
  { chatId, voice }: { chatId: number; voice: AdminRequest['voice'] },
): Promise<void> {
  const messageId = await send(context, { chatId }, await statusView(context, job, voice));
  if (messageId !== undefined) await context.jobs.setMessage(job.id, { chatId, messageId });
}

const nameOf = ({ who }: Pick<Pressed, 'who'>): string => who.name ?? '';

const expired = async ({ answer, voice }: Pressed): Promise<void> =>
  answer({ text: voice.bot.toasts.expired });

const aboutJob = buttonsAbout<Job>({
  find: ({ jobs }, id) => jobs.get(id),
  gone: (_, { pressed }) => expired(pressed),
});

const cancel = aboutJob('editor', async (context, request, job) => {
  const { pressed, voice } = request;
  if (!mayStop(request, job)) return pressed.answer({ text: voice.bot.admin.jobs.notYours, isAlert: true });
  const isCancelled = await context.jobService.cancel(job.id);
  if (!isCancelled) return pressed.answer({ text: voice.bot.admin.jobs.nothingToCancel });
  await record(context, request, ['cancel', job.what]);
  await pressed.answer();
});

const again = (force: boolean): AdminButton =>
  aboutJob(force ? 'owner' : 'editor', async (context, request, job) => {
    const { pressed, adminId } = request;
    if (!(await isFirst(context, pressed))) return;
    const by = { adminId, adminName: nameOf(pressed) };
    const restarted = await context.jobService.restart(job.id, by, { force });
    if (!restarted) return expired(pressed);
    await record(context, request, [force ? 'force' : 'restart', job.what]);
    await pressed.answer();
    await announce(context, restarted, { chatId: pressed.where.chatId, voice: pressed.voice });
  });

/** One of the questions that a new document answers, asked by who pressed it. */
const tryQuestion = aboutJob('viewer', async (context, { pressed, args }, job) => {
  const text = resultOf(job)?.examples[Number(args[1])];
  if (text === undefined) return expired(pressed);
  if (!(await isFirst(context, pressed))) return;
  await pressed.answer();
  await answerOffered(context, { text, where: pressed.where, who: pressed.who, standsAlone: true });
});

const reindex: AdminButton = {
  least: 'editor',
  async press(context, request) {
    const { pressed, args, adminId, voice } = request;
    if (!(await isFirst(context, pressed))) return;
    const full = args[0] === 'full';
    const what = voice.bot.admin.jobs.reindex.what(full);
    await record(context, request, ['reindex', full ? 'full' : 'changed']);
    const job = await context.jobService.add({
      adminId,
      adminName: nameOf(pressed),
      what,
      payload: { kind: 'reindex', full },
    });
    await pressed.answer();
    await follow(context, job, pressed);
  },
};

const rollbacks = async (context: Context, { voice }: AdminRequest): Promise<View> =>
  rollbackView(await context.desk.earlier(), voice);

/** Without a generation it shows what there is; with one it asks, and then does it. */
const rollback: AdminButton = {
  least: 'editor',
  async press(context, request) {
    const {
      pressed,
      args: [id, sure],
      adminId,
      voice,
    } = request;
    const choice = (await context.desk.earlier()).find((one) => one.id === id);
    if (!choice) {
      await pressed.answer();
      const view = await rollbacks(context, request);
      return id === undefined
        ? void (await send(context, pressed.where, view))
        : turnInto(context, pressed, view);
    }
    if (sure !== 'yes') {
      await pressed.answer();
      return turnInto(context, pressed, rollbackSureView(choice, voice));
    }
    if (!(await isFirst(context, pressed))) return;
    const what = voice.bot.admin.jobs.rollbackTo.what(Number(choice.id.split('-')[0]));
    await record(context, request, ['rollback', choice.id]);
    const payload = { kind: 'rollback', generation: choice.id } as const;
    const job = await context.jobService.add({ adminId, adminName: nameOf(pressed), what, payload });
    await pressed.answer();
    await follow(context, job, pressed);
  },
};

export const jobsArea: AdminArea = {
  commands: {
    jobs: {
      least: 'viewer',
      run: async (context, { voice }) => jobsView(await context.jobs.latest(LATEST), voice),
    },
    reindex: { least: 'editor', run: async (_, { voice }) => reindexView(voice) },
    rollback: { least: 'editor', run: rollbacks },
    cancel: {
      least: 'editor',
      async run(context, request) {
        const open = await context.jobs.open();
        const own = open.filter((job) => mayStop(request, job));
        return cancelView(own, open, request.voice);
      },
    },
  },
  buttons: { cancel, restart: again(false), force: again(true), try: tryQuestion, reindex, rollback },
};
