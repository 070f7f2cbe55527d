import type { Core } from '../core.ts';
import { storeFile } from '../methods/files.ts';
import type { Entity, Message } from '../wire.ts';
import { marked } from './compose.ts';

/** Something other than text that a person sends. */
export interface Media {
  readonly kind: 'photo' | 'document' | 'video' | 'audio' | 'voice' | 'sticker' | 'animation';
  readonly caption?: string;
  readonly captionEntities?: readonly Entity[];
  readonly bytes?: Buffer | string;
  readonly fileName?: string;
  readonly mimeType?: string;
  /** Bytes that Telegram pretends it has, to test limits without the bytes; null: `file_size` is missing. */
  readonly size?: number | null;
}

/** Fields of each kind that the Bot API docs call required. */
const REQUIRED: Readonly<Record<Media['kind'], Readonly<Record<string, unknown>>>> = {
  photo: { width: 800, height: 600 },
  document: {},
  video: { width: 640, height: 480, duration: 3 },
  audio: { duration: 3 },
  voice: { duration: 3, mime_type: 'audio/ogg' },
  sticker: { type: 'regular', width: 512, height: 512, is_animated: false, is_video: false, emoji: '👍' },
  animation: { width: 320, height: 240, duration: 2 },
};

/** The fields of a message with this media. */
export function mediaFields(core: Core, media: Media): Partial<Message> {
  const bytes = Buffer.from(media.bytes ?? `${media.kind} ${core.nextId()}`);
  const file = storeFile(core, { bytes, folder: `${media.kind}s`, size: media.size ?? bytes.length });
  const described = {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    ...(media.size !== null && { file_size: file.size }),
    ...REQUIRED[media.kind],
    ...(media.fileName !== undefined && { file_name: media.fileName }),
    ...(media.mimeType !== undefined && { mime_type: media.mimeType }),
  };
  const entities = marked(media.caption ?? '', media.captionEntities);
  return {
    [media.kind]: media.kind === 'photo' ? [described] : described,
    ...(media.caption !== undefined && { caption: media.caption }),
    ...(entities.length > 0 && { caption_entities: entities }),
  };
}
