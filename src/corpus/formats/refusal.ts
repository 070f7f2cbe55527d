import { AppError } from '../../domain/index.ts';

/** Every reason for which a file is not imported: what is said of it, and what helps. `{}` takes the detail. */
const REFUSALS = {
  'import-not-found': ['does not exist.', 'Check the path.'],
  'import-not-a-file': ['is not a regular file.', 'Name a file, not a folder or a device.'],
  'import-unreadable': ['cannot be read: {}.', 'Check the file and its permissions.'],
  'import-too-large': ['has {} MB; a file may have up to 20 MB.', 'Split it, or leave its pictures away.'],
  'import-too-long': ['holds more than {}.', 'Split it.'],
  'import-too-many-pages': ['has {} pages; a PDF may have up to 2,000.', 'Split it.'],
  'import-too-heavy': [
    'takes more {} to read than one file may.',
    'Save its text as .txt or .md and add that.',
  ],
  'import-too-deep': ['is nested more than {} levels deep.', 'Save its text as .txt or .md and add that.'],
  'import-unknown-type': ['is not of a known type.', 'Add one of: {}.'],
  'import-wrong-type': [
    'is not what its name says: it is {}.',
    'Give it its own extension, or save it anew.',
  ],
  'import-binary': ['is not text: it holds binary data.', 'Save it as text in UTF-8 and add that.'],
  'import-encoding': ['is in no encoding that is understood.', 'Save it as text in UTF-8 and add that.'],
  'import-front-matter': [
    'has a fault in its front matter, line {}.',
    'Correct it: one "key: value" a line.',
  ],
  'import-locked': ['is locked with a password.', 'Remove the password and add it again.'],
  'import-old-word': [
    'is locked with a password or an old .doc file.',
    'Save it as .docx without a password and add that.',
  ],
  'import-no-text-layer': [
    'is a scan: it has pictures of pages and no text layer.',
    'Run it through a text recognition (OCR) and add the result.',
  ],
  'import-garbled': [
    'does not say which characters its fonts show.',
    'Run it through a text recognition (OCR), or add the text as .txt.',
  ],
  'import-zip-bomb': [
    'unpacks to more than a document may hold ({}).',
    'Save it anew in a word processor and add that.',
  ],
  'import-unsafe-zip': ['is not a safe .docx file: {}.', 'Save it anew in a word processor and add that.'],
  'import-damaged': [
    'is damaged and cannot be read: {}.',
    'Open it in its program, save it anew and add that.',
  ],
  'import-empty': ['has no text in it.', 'Check that it is the right file.'],
} as const satisfies Record<string, readonly [what: string, remedy: string]>;

export type RefusalCode = keyof typeof REFUSALS;

const MAX_SHOWN_CHARS = 120;

/** Text from a file, fit for a terminal: on one line, without control, bidirectional and other invisible characters. */
export function shown(text: string): string {
  const chars = [...text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')];
  return chars.length <= MAX_SHOWN_CHARS ? chars.join('') : `…${chars.slice(-MAX_SHOWN_CHARS).join('')}`;
}

/** The error for a file that is not imported; the detail fills `{}` in its wording. */
export function refusal(file: string, code: RefusalCode, detail: string | Error = ''): AppError {
  const [what, remedy] = REFUSALS[code];
  const text = shown(typeof detail === 'string' ? detail : detail.message).replace(/\.$/, '');
  return new AppError({
    kind: 'input',
    code,
    message: `“${shown(file)}” ${what.replace('{}', () => text)}`,
    remedy: remedy.replace('{}', () => text),
    cause: detail,
  });
}
