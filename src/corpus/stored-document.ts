import { z } from 'zod';
import { type CorpusDocument, documentId, type Paragraph } from '../domain/index.ts';
import { isDocumentId } from './document-id.ts';
import { isDocumentDate, isWebAddress } from './schema.ts';

/** Raise when the meaning of a stored field changes. */
const FORMAT = 1;

const text = z.string().min(1);
const id = z.string().refine(isDocumentId).transform(documentId);
const offset = z.int().min(0);

const paragraph = z.strictObject({
  section: text,
  ordinal: z.int().min(1),
  anchor: text.exactOptional(),
  span: z.tuple([offset, offset]),
  questions: z.array(text),
});

/** Whether the spans lie inside the text, in order, not empty and without overlap. */
function spansFit(document: { text: string; paragraphs: readonly Paragraph[] }): boolean {
  let end = 0;
  return document.paragraphs.every(({ span }) => {
    const fits = span[0] >= end && span[1] > span[0] && span[1] <= document.text.length;
    end = span[1];
    return fits;
  });
}

const document: z.ZodType<CorpusDocument> = z
  .strictObject({
    id,
    lang: z.enum(['zh', 'en']),
    title: text,
    publisher: text,
    shownAs: text.exactOptional(),
    date: z.string().refine(isDocumentDate),
    published: z.string().refine(isDocumentDate).exactOptional(),
    url: z.string().refine(isWebAddress).exactOptional(),
    marks: z.array(z.enum(['reprint', 'described', 'unverified'])),
    topic: text.exactOptional(),
    twin: id.exactOptional(),
    figures: z.array(
      z.strictObject({
        name: text,
        nameEn: text.exactOptional(),
        value: z.union([z.number(), z.string()]),
        unit: text,
        asOf: text,
      }),
    ),
    relation: z
      .strictObject({
        kind: z.enum(['confirms', 'updates', 'contradicts']),
        to: z.array(text.transform(documentId)),
      })
      .exactOptional(),
    origin: z.literal('added'),
    text,
    paragraphs: z.array(paragraph),
  })
  .refine(spansFit);

const documentFile = z.strictObject({ format: z.literal(FORMAT), document });

/** Throws when the JSON text is not a stored document of this format. */
export const parseDocumentFile = (json: string): CorpusDocument =>
  documentFile.parse(JSON.parse(json)).document;

export const documentFileOf = (stored: CorpusDocument): string =>
  `${JSON.stringify({ format: FORMAT, document: stored })}\n`;
