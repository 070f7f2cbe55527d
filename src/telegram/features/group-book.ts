import type { ChatMemory, ChatSetting } from '../../domain/index.ts';
import { changedSettings, DEFAULT_SETTINGS, type GroupSettings } from '../view/index.ts';

/** The settings of all groups, in memory: most messages of a group need no more than a look at them. */
export interface GroupBook {
  /** Of any chat; one that has chosen nothing has the defaults. */
  of(chatId: number): GroupSettings;
  /** Undefined, and nothing changed, for a setting that does not exist. */
  change(chatId: number, setting: ChatSetting): Promise<GroupSettings | undefined>;
  /** The chat has another id now; what is stored has moved already. */
  move(from: number, to: number): void;
}

/** Reads what is stored; settings of an older version that are no more are passed over. */
export async function openGroupBook(memory: ChatMemory): Promise<GroupBook> {
  const book = new Map<number, GroupSettings>();
  const of = (chatId: number): GroupSettings => book.get(chatId) ?? DEFAULT_SETTINGS;
  for (const { chatId, ...setting } of await memory.settings())
    book.set(chatId, changedSettings(of(chatId), setting) ?? of(chatId));
  return {
    of,
    async change(chatId, setting) {
      if (!changedSettings(of(chatId), setting)) return undefined;
      await memory.saveSetting(chatId, setting);
      // Another may have been changed meanwhile.
      const changed = changedSettings(of(chatId), setting);
      if (changed) book.set(chatId, changed);
      return changed;
    },
    move(from, to) {
      const moved = book.get(from);
      if (!moved) return;
      book.delete(from);
      book.set(to, moved);
    },
  };
}
