import type { JobPayload, ListedDocument } from '../../app/index.ts';
import { isAtLeast } from '../../domain/index.ts';
import type { Context } from '../features/context.ts';
import { isFirst, turnInto } from '../features/pressed.ts';
import { send, sendDocument } from '../features/send.ts';
import {
  adminButton,
  corpusView,
  documentView,
  plainView,
  removeSureView,
  type Usage,
  type View,
} from '../view/index.ts';
import { type AdminArea, type AdminRequest, buttonsAbout, type PressRequest, record } from './area.ts';
import { awaitReplacement } from './imports.ts';
import { follow } from './jobs.ts';

const PER_PAGE = 8;

type Usages = ReadonlyMap<string, { readonly cited: number; readonly lastAt: number }>;

const usageIn = (usages: Usages, { document }: ListedDocument): Usage => {
  const found = usages.get(document.id);
  return found
    ? { cited: found.cited, last: new Date(found.lastAt).toISOString().slice(0, 10) }
    : { cited: 0 };
};

async function listView({ desk, memory }: Context, asked: number, { voice }: AdminRequest): Promise<View> {
  const all = await desk.list();
  const usages = await memory.usage();
  const out = all.filter(({ state }) => state === 'withdrawn' || state === 'hidden').length;
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const page = Math.min(Math.max(0, asked), pages - 1);
  return corpusView(
    {
      documents: all.slice(page * PER_PAGE, (page + 1) * PER_PAGE),
      counts: {
        documents: all.length - out,
        passages: all.reduce((sum, { passages }) => sum + passages, 0),
        withdrawn: out,
      },
      usage: (document) => usageIn(usages, document),
      page,
      pages,
    },
    voice,
  );
}

/** Where a document is gone, the list is shown. */
const aboutDocument = buttonsAbout<ListedDocument>({
  find: ({ desk }, key) => desk.find(key),
  async gone(context, request) {
    await request.pressed.answer({ text: request.voice.bot.toasts.expired });
    await turnInto(context, request.pressed, await listView(context, 0, request));
  },
});

const open = aboutDocument('viewer', async (context, { pressed, role, voice }, document) => {
  await pressed.answer();
  const usage = usageIn(await context.memory.usage(), document);
  await turnInto(
    context,
    pressed,
    documentView(document, { usage, mayEdit: isAtLeast(role, 'editor') }, voice),
  );
});

async function change(
  context: Context,
  { pressed, adminId }: PressRequest,
  { payload, what }: { readonly payload: JobPayload; readonly what: string },
): Promise<void> {
  const job = await context.jobService.add({ adminId, adminName: pressed.who.name ?? '', what, payload });
  await pressed.answer();
  await follow(context, job, pressed);
}

const remove = aboutDocument('editor', async (context, request, listed) => {
  const { pressed, args, voice } = request;
  const { id, title } = listed.document;
  if (args[1] !== 'yes') {
    await pressed.answer();
    return turnInto(context, pressed, removeSureView(listed, voice));
  }
  if (!(await isFirst(context, pressed))) return;
  await record(context, request, ['remove', `${title} (${id})`]);
  await change(context, request, { payload: { kind: 'remove', id }, what: title });
});

const restore = aboutDocument('editor', async (context, request, { document: { id, title } }) => {
  if (!(await isFirst(context, request.pressed))) return;
  await record(context, request, ['restore', `${title} (${id})`]);
  await change(context, request, { payload: { kind: 'restore', id }, what: title });
});

const replace = aboutDocument('editor', async (context, { pressed, adminId, voice }, { key, document }) => {
  await pressed.answer();
  await awaitReplacement(context, adminId, document.id);
  const { imports } = voice.bot.admin;
  const view = plainView(imports.replaceWith(document.title));
  await send(context, pressed.where, { ...view, keyboard: [[adminButton(imports.cancel, 'doc-keep', key)]] });
});

const keep = aboutDocument('editor', async (context, { pressed, adminId, voice }) => {
  await pressed.answer();
  await context.dialogs.close(adminId);
  await turnInto(context, pressed, plainView(voice.bot.admin.imports.dropped));
});

/** The file that was sent; of a document that has none, its text. */
const download = aboutDocument('viewer', async (context, request, { document }) => {
  const { pressed, voice } = request;
  if (!(await isFirst(context, pressed))) return;
  await pressed.answer();
  await record(context, request, ['download', `${document.title} (${document.id})`]);
  const original = await context.desk.original(document.id);
  const file = original
    ? { name: original.name, data: Buffer.from(original.bytes) }
    : { name: `${document.id}.txt`, data: Buffer.from(document.text, 'utf8') };
  const words = original ? document.title : `${document.title}\n${voice.bot.admin.corpus.textOnly}`;
  await sendDocument(context, pressed.where, { file, caption: plainView(words) });
});

export const corpusArea: AdminArea = {
  commands: { corpus: { least: 'viewer', run: (context, request) => listView(context, 0, request) } },
  buttons: {
    corpus: {
      least: 'viewer',
      async press(context, request) {
        await request.pressed.answer();
        const page = Number(request.args[0] ?? 0) || 0;
        await turnInto(context, request.pressed, await listView(context, page, request));
      },
    },
    doc: open,
    'doc-remove': remove,
    'doc-back': restore,
    'doc-replace': replace,
    'doc-keep': keep,
    'doc-file': download,
  },
};
