import type { Verification } from '../app/index.ts';
import type { Texts } from '../locales/index.ts';

/** Section and paragraph, as a citation names them. */
export const placeOf = (
  { section, paragraph }: { section: string; paragraph: number },
  texts: Texts,
): string => `${section} · ${texts.paragraph(paragraph)}`;

/** Whether a citation still stands as it did. */
export function headlineOf({ trace, id }: Verification, texts: Texts): string {
  switch (trace.status) {
    case 'unknown':
      return texts.verify.unknown(id);
    case 'moved':
      return texts.verify.moved(placeOf(trace.from, texts));
    case 'unreadable':
      return texts.verify.unreadable(trace.problem.file);
    default:
      return texts.verify[trace.status];
  }
}
