/** Text that is HTML already; everything else is escaped where it is put in. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

type Value = string | Html | readonly Html[];

function put(value: Value): string {
  if (typeof value === 'string') return value.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
  return value instanceof Html ? value.text : value.map(({ text }) => text).join('');
}

/** A template whose values are escaped, for text and for attributes in double quotes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(parts.map((part, i) => part + (i < values.length ? put(values[i] ?? '') : '')).join(''));
