import { type PassageId, passageId } from '../../domain/index.ts';

/** What stands behind /start: 1 to 64 of these characters, from anybody. */
const CITATION = /^c-([0-9A-Za-z]{4,32})$/;

/** Opens a citation in the chat with the bot. */
export const citationLink = (bot: string, id: PassageId): string => `https://t.me/${bot}?start=c-${id}`;

/** The citation that a payload of /start names; undefined when it names none. */
export function citationInPayload(payload: string): PassageId | undefined {
  const id = CITATION.exec(payload.trim())?.[1];
  return id === undefined ? undefined : passageId(id);
}

const CATALOGUE = 'sources';

/** Opens what the corpus holds in the chat with the bot: also where nobody can send it a command. */
export const catalogueLink = (bot: string): string => `https://t.me/${bot}?start=${CATALOGUE}`;
export const isCataloguePayload = (payload: string): boolean => payload.trim() === CATALOGUE;

/** A message of a supergroup, for its members. Other chats have no such links, though an id of theirs may begin alike. */
export function messageLink(chatId: number, messageId: number): string | undefined {
  const internal = /^-100(\d{10,})$/.exec(String(chatId))?.[1];
  return internal === undefined ? undefined : `https://t.me/c/${internal}/${messageId}`;
}
