const MAX_NAME_CHARS = 120;
const MAX_ENDING_CHARS = 12;

/** A name from outside in one line, without what hides or turns writing, and without anything that a path is made of. */
export function safeName(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .split(/[/\\]/)
    .at(-1);
  const plain = (bare ?? '').replace(/^\.+/, '').replace(/\s+/g, ' ').trim();
  const dot = plain.lastIndexOf('.');
  const [stem, ending] =
    dot > 0 ? [plain.slice(0, dot), plain.slice(dot, dot + MAX_ENDING_CHARS)] : [plain, ''];
  const short = [...stem].slice(0, MAX_NAME_CHARS - ending.length).join('');
  return `${short || 'file'}${ending}`;
}
