import { isGroup, type Where } from '../read/index.ts';
import { type GroupSettings, groupSettingsView, type Press, type View, type Voice } from '../view/index.ts';
import { type Context, voiceFor } from './context.ts';
import { type Pressed, turnInto } from './pressed.ts';
import { hearsAll, isChatAdmin } from './rights.ts';

/** Whether an admin has silenced the bot in this topic. */
export const isTopicOff = (
  { groups }: Context,
  { chatId, topic = 0 }: Pick<Where, 'chatId' | 'topic'>,
): boolean => groups.of(chatId).topicsOff.includes(topic);

/** How the settings of this group stand. */
export async function settingsView(context: Context, where: Where, voice: Voice): Promise<View> {
  const shown = {
    settings: context.groups.of(where.chatId),
    hearsAll: await hearsAll(context, where.chatId),
    ...(where.isForum && { topic: where.topic ?? 0 }),
  };
  return groupSettingsView(shown, voice);
}

/** A button under the settings: each names the value that it sets, so that a double press does no more than one. */
export async function changeSetting(
  context: Context,
  setting: Press & { action: 'setting' },
  pressed: Pressed,
): Promise<void> {
  const { where, who, voice } = pressed;
  const { toasts, notices } = voice.bot;
  if (!isGroup(where)) return pressed.answer({ text: toasts.expired });
  if (!(await isChatAdmin(context, pressed)))
    return pressed.answer({ text: notices.groupAdminsOnly, isAlert: true });
  const changed: GroupSettings | undefined = await context.groups.change(where.chatId, setting);
  if (!changed) return pressed.answer({ text: toasts.expired });
  const inNewLanguage = await voiceFor(context, { who, where });
  await pressed.answer({ text: inNewLanguage.bot.toasts.saved });
  await turnInto(context, pressed, await settingsView(context, where, inNewLanguage));
}
