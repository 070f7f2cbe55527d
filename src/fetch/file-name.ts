/** Endings that imports know, by what servers call their content. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)/, '.html'],
  [/^application\/pdf/, '.pdf'],
  [/^application\/vnd\.openxmlformats-officedocument\.wordprocessingml/, '.docx'],
  [/^text\/(?:x-)?markdown/, '.md'],
  [/^(?:application|text)\/(?:x-)?yaml/, '.yaml'],
  [/^application\/json/, '.json'],
  [/^application\/(?:x-)?zip/, '.zip'],
];
const KNOWN = /\.(?:md|txt|html?|pdf|docx|ya?ml|json|zip)$/i;

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text;

/** What the content is, where the server does not say. */
function sniffed(bytes: Uint8Array): string {
  if (startsWith(bytes, '%PDF-')) return '.pdf';
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart();
  return /^<(?:!doctype|html|head|\?xml)/i.test(head) ? '.html' : '.txt';
}

/** A name for what was fetched: the last part of its path, with the ending of its kind. */
export function fileNameOf(
  { pathname, hostname }: URL,
  contentType: string | undefined,
  bytes: Uint8Array,
): string {
  const last = pathname.split('/').filter(Boolean).at(-1) ?? hostname;
  const stem = decode(last);
  const ending = TYPES.find(([type]) => type.test((contentType ?? '').toLowerCase()))?.[1];
  if (KNOWN.test(stem) && (ending === undefined || stem.toLowerCase().endsWith(ending))) return stem;
  return `${stem}${ending ?? sniffed(bytes)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
