import {
  DETAILS,
  type Detail,
  type DryRun,
  dateOf,
  type GivenDetails,
  type Inspected,
  importOf,
  missingDetails,
  payloadJson,
} from '../../app/index.ts';
import { AppError, type Job } from '../../domain/index.ts';
import type { Context } from '../features/context.ts';
import { isFirst, turnInto } from '../features/pressed.ts';
import { sendDocument } from '../features/send.ts';
import {
  changeView,
  colon,
  detailView,
  diffPage,
  dryRunView,
  plainView,
  refusedView,
  type View,
  type Voice,
} from '../view/index.ts';
import { type AdminArea, type AdminDialog, type AdminRequest, buttonsAbout, record } from './area.ts';
import { follow } from './jobs.ts';

const isField = (text: string | undefined): text is Detail => DETAILS.some((field) => field === text);
const MAX_DETAIL_CHARS = 200;

/** Reads a draft as it stands: what is known of it, or why it cannot be taken. */
type Read =
  | { readonly ok: true; readonly inspected: Inspected; readonly run?: DryRun }
  | { readonly ok: false; readonly error: AppError };

async function read(context: Context, job: Job): Promise<Read> {
  const { details } = importOf(job);
  try {
    const inspected = await context.desk.inspect(job, details);
    if (inspected.kind === 'document' && missingDetails(inspected.known).length > 0)
      return { ok: true, inspected };
    return { ok: true, inspected, run: await context.desk.dryRun(job) };
  } catch (error) {
    if (error instanceof AppError && error.kind === 'input') return { ok: false, error };
    throw error;
  }
}

const refusal = ({ code, message, cause }: AppError, voice: Voice): View =>
  refusedView({ code, message, detail: typeof cause === 'string' ? cause : '' }, voice);

/** Where a draft stands: the next detail that is missing, or what confirming it would do. */
export async function step(context: Context, job: Job, { adminId, voice }: AdminRequest): Promise<View> {
  const found = await read(context, job);
  if (!found.ok) {
    await context.jobService.drop(job.id);
    await context.dialogs.close(adminId);
    await record(context, { adminId }, ['refused', `${job.what}: ${found.error.code}`]);
    return refusal(found.error, voice);
  }
  const draft = { id: job.id, name: job.what, bytes: importOf(job).bytes };
  const { inspected, run } = found;
  if (run) {
    await context.dialogs.close(adminId);
    const known = inspected.kind === 'document' ? inspected.known : {};
    if (run.documents.every(({ kind }) => kind === 'same')) await context.jobService.drop(job.id);
    return dryRunView(draft, { run, inspected, known }, voice);
  }
  if (inspected.kind === 'documents') throw new Error('Documents of the corpus have all their details.');
  const [field = 'title'] = missingDetails(inspected.known);
  await ask(context, { job, field, adminId });
  return detailView(draft, { field, known: inspected.known, guesses: inspected.guesses[field] }, voice);
}

/** The admin's next words are this detail of this draft. */
const ask = (
  context: Context,
  { job, field, adminId }: { job: Job; field: Detail; adminId: number },
): Promise<void> =>
  context.dialogs.open(adminId, {
    kind: 'detail',
    body: JSON.stringify({ job: job.id, field }),
    at: Date.now(),
  });

interface Asked {
  readonly job: string;
  readonly field: Detail;
}

/** Keeps a detail of a draft. */
async function setDetail(
  context: Context,
  job: Job,
  [field, value]: readonly [Detail, string],
): Promise<Job> {
  const payload = importOf(job);
  const details: GivenDetails = { ...payload.details, [field]: value };
  const changed = { ...job, payload: payloadJson({ ...payload, details }) };
  await context.jobs.setDraft(job.id, { what: job.what, payload: changed.payload });
  return changed;
}

/** The draft that an admin may go on with. */
async function draftOf(
  context: Context,
  id: string | undefined,
  { adminId }: AdminRequest,
): Promise<Job | undefined> {
  const job = await context.jobs.get(id ?? '');
  return job?.state === 'draft' && job.adminId === adminId ? job : undefined;
}

const onDetail: AdminDialog = {
  least: 'editor',
  async answer(context, request) {
    const { dialog, intent, voice, adminId } = request;
    const texts = voice.bot.admin.imports;
    // `ask` wrote it.
    const { job: id, field } = JSON.parse(dialog.body) as Asked;
    const job = await draftOf(context, id, request);
    if (!job) {
      await context.dialogs.close(adminId);
      return plainView(texts.gone);
    }
    const typed = intent.text.replace(/\s+/g, ' ').trim();
    if (typed.length > MAX_DETAIL_CHARS) return plainView(texts.tooLong);
    const value = field === 'date' ? dateOf(typed) : typed;
    if (!value) return plainView(field === 'date' ? texts.badDate : texts.ask[field]);
    return step(context, await setDetail(context, job, [field, value]), request);
  },
};

const aboutDraft = buttonsAbout<Job>({
  find: (context, id, request) => draftOf(context, id, request),
  gone: (_, { pressed, voice }) => pressed.answer({ text: voice.bot.admin.imports.gone, isAlert: true }),
});

const guess = aboutDraft('editor', async (context, request, job) => {
  const {
    pressed,
    args: [, field, index],
  } = request;
  await pressed.answer();
  const found = await read(context, job);
  const guesses =
    found.ok && found.inspected.kind === 'document' && isField(field) ? found.inspected.guesses[field] : [];
  const value = guesses[Number(index)];
  const next = value !== undefined && isField(field) ? await setDetail(context, job, [field, value]) : job;
  await turnInto(context, pressed, await step(context, next, request));
});

const change = aboutDraft('editor', async (context, request, job) => {
  const {
    pressed,
    args: [, field],
    voice,
    adminId,
  } = request;
  await pressed.answer();
  const found = await read(context, job);
  if (!found.ok || found.inspected.kind === 'documents')
    return turnInto(context, pressed, await step(context, job, request));
  const { known, guesses } = found.inspected;
  if (!isField(field)) return turnInto(context, pressed, changeView(job.id, known, voice));
  await ask(context, { job, field, adminId });
  const draft = { id: job.id, name: job.what, bytes: importOf(job).bytes };
  await turnInto(context, pressed, detailView(draft, { field, known, guesses: guesses[field] }, voice));
});

const diff = aboutDraft('editor', async (context, { pressed, voice }, job) => {
  if (!(await isFirst(context, pressed))) return;
  await pressed.answer();
  const { diffName, diffTitle } = voice.bot.admin.imports;
  const page = diffPage(await context.desk.dryRun(job), voice);
  const file = { name: diffName, data: Buffer.from(page, 'utf8') };
  const caption = plainView(`${diffTitle}${colon(voice)}${job.what}`);
  await sendDocument(context, { ...pressed.where, replyTo: pressed.where.messageId }, { file, caption });
});

const confirm = aboutDraft('editor', async (context, request, job) => {
  const { pressed } = request;
  const queued = await context.jobService.confirm(job.id);
  await pressed.answer();
  if (!queued) return;
  await context.dialogs.close(request.adminId);
  await record(context, request, ['import', job.what]);
  await follow(context, queued, pressed);
});

const drop = aboutDraft('editor', async (context, request, job) => {
  const { pressed, voice, adminId } = request;
  await context.jobService.drop(job.id);
  await context.dialogs.close(adminId);
  await pressed.answer();
  await turnInto(context, pressed, plainView(voice.bot.admin.imports.dropped));
});

/** A file that is to take a document's place: what is asked of the next one that is sent. */
export const awaitReplacement = (context: Context, adminId: number, documentId: string): Promise<void> =>
  context.dialogs.open(adminId, { kind: 'replacement', body: documentId, at: Date.now() });

const onReplacementWords: AdminDialog = {
  least: 'editor',
  /** Words instead of a file are a question of theirs. */
  async answer(context, { adminId }) {
    await context.dialogs.close(adminId);
    return 'none';
  },
};

export const importsArea: AdminArea = {
  buttons: { detail: guess, change, diff, confirm, drop },
  dialogs: { detail: onDetail, replacement: onReplacementWords },
};
