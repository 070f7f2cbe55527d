declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Names a document for good: `scdaily-2024-08`, `scdaily-2024-08.en`. */
export type DocumentId = Branded<string, 'DocumentId'>;
/** Names a passage and so its citation: 10 base62 characters made from document, text and occurrence. */
export type PassageId = Branded<string, 'PassageId'>;
/** Names one immutable build: `000012-4f3a2b1c`; the number counts up, so names sort by age. */
export type GenerationId = Branded<string, 'GenerationId'>;

// A brand exists for the type checker only; this is the one place where a plain string becomes an id.
const branded = <Id extends string>(value: string): Id => value as Id;

export const documentId = (value: string): DocumentId => branded(value);
export const passageId = (value: string): PassageId => branded(value);
export const generationId = (value: string): GenerationId => branded(value);
