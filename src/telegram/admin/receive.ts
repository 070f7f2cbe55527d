import type { GivenDetails } from '../../app/index.ts';
import type { Context } from '../features/context.ts';
import { reply } from '../features/send.ts';
import type { DocumentIntent, QuestionIntent, SentFile } from '../read/index.ts';
import { MAX_DOWNLOAD_BYTES } from '../transport/index.ts';
import { plainView, type View } from '../view/index.ts';
import { type AdminRequest, record } from './area.ts';
import { step } from './imports.ts';
import { safeName } from './safe-name.ts';

/** The details that a file starts with: those of the document that it is to replace. */
async function givenFor(context: Context, adminId: number): Promise<GivenDetails> {
  const dialog = await context.dialogs.of(adminId);
  if (dialog?.kind !== 'replacement') return {};
  const found = (await context.desk.list()).find(({ document }) => document.id === dialog.body);
  if (!found) return {};
  const { id, title, publisher, lang } = found.document;
  return { id, title, publisher, lang };
}

/** Takes bytes that an admin sent, however they came, and goes on as far as can be without asking. */
async function take(
  context: Context,
  { name, bytes, url }: { readonly name: string; readonly bytes: Uint8Array; readonly url?: string },
  request: AdminRequest & { readonly adminName: string },
): Promise<View> {
  const { adminId, adminName } = request;
  const details: GivenDetails = { ...(await givenFor(context, adminId)), ...(url !== undefined && { url }) };
  const payload = { kind: 'import', file: name, bytes: bytes.length, details } as const;
  await record(context, request, [url === undefined ? 'upload' : 'link', url ?? name]);
  const job = await context.jobService.draft({ adminId, adminName, what: name, payload }, bytes);
  return step(context, job, request);
}

/** Downloads a file that was sent. */
async function receive(
  context: Context,
  { fileId, size, name }: SentFile,
  request: AdminRequest & { readonly adminName: string },
): Promise<View> {
  const { voice } = request;
  const texts = voice.bot.admin.imports;
  const tooLarge = plainView(texts.refused['import-too-large'] ?? '');
  if (size !== undefined && size > MAX_DOWNLOAD_BYTES) return tooLarge;
  const sent = await context.files.download(fileId);
  if (!sent.ok) return sent.reason === 'too_large' ? tooLarge : plainView(texts.downloadFailed);
  if (sent.bytes.length === 0) return plainView(texts.refused['import-empty'] ?? '');
  return take(context, { name: safeName(name), bytes: sent.bytes }, request);
}

const LINK = /^https?:\/\/\S+$/i;

/** A user name in an address may stand beside a password. */
const withoutUser = (link: string): string => link.replace(/\/\/[^/@\s]*@/, '//');

/** Whether words are nothing but a link. */
export const isLink = (text: string): boolean => LINK.test(text.trim());

/** A web page that an editor named in private. */
export async function onLink(
  context: Context,
  { where, who, text }: QuestionIntent,
  request: AdminRequest,
): Promise<View> {
  const { imports } = request.voice.bot.admin;
  await reply(context, where, plainView(imports.fetching));
  const fetched = await context.links.fetch(text.trim());
  if (!fetched.ok) {
    await record(context, request, ['refused', `${withoutUser(text.trim())}: ${fetched.reason}`]);
    context.log.info({ reason: fetched.reason, detail: fetched.detail }, 'a link was not fetched');
    return plainView(imports.links[fetched.reason]);
  }
  const { name, bytes, url } = fetched;
  return take(context, { name: safeName(name), bytes, url }, { ...request, adminName: who.name ?? '' });
}

/** A file that an editor sent in private. */
export async function onDocument(
  context: Context,
  { where, who, file }: DocumentIntent,
  request: AdminRequest,
): Promise<void> {
  const view = await receive(context, file, { ...request, adminName: who.name ?? '' });
  await reply(context, where, view);
}
