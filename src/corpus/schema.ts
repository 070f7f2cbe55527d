import { z } from 'zod';
import { UNDATED } from '../domain/index.ts';
import { periodOfDate } from '../text/index.ts';
import { ID_REMEDY, isDocumentId } from './document-id.ts';
import { TOPIC_IDS } from './topics.ts';

export const DATE_REMEDY = `Write YYYY, YYYY-MM or YYYY-MM-DD (a year alone in quotes), or ${UNDATED} where the source has no date.`;
const MAX_QUESTIONS = 3;

const isCalendarDate = (text: string): boolean =>
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text) && periodOfDate(text) !== undefined;
export const isDocumentDate = (text: string): boolean => text === UNDATED || isCalendarDate(text);
export const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

/** A map without unknown keys; the message of one that has some lists the known keys. */
const strict = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : undefined),
  });
/** The parameters of a rule: what is wrong, and what to do. */
const rule = (error: string, remedy: string, path: string[] = []) => ({ error, params: { remedy }, path });

const text = z.string().trim().min(1);
const twin = strict({ zh: text, en: text });
const date = z.string().refine(isDocumentDate, rule('is not a date', DATE_REMEDY));
const webAddress = z
  .string()
  .refine(isWebAddress, rule('is not a web address', 'Begin it with http:// or https://, or remove it.'));
const id = z
  .string()
  .refine(isDocumentId, rule('cannot be used as an id', ID_REMEDY))
  .refine(
    (value) => !value.endsWith('.en'),
    rule('ends in .en, which names the English document', 'Leave the ending away.'),
  );
const questionList = z.array(text).max(MAX_QUESTIONS).default([]);
const questions = strict({ zh: questionList, en: questionList }).default({ zh: [], en: [] });

/** The digest of a newspaper article, in both languages, paragraph by paragraph. */
export const articleSchema = strict({
  id,
  title: twin,
  publisher: twin,
  shown_as: twin.exactOptional(),
  date,
  authors: z.array(text).exactOptional(),
  sections: z
    .array(
      strict({
        id: text,
        title: twin,
        paragraphs: z.array(strict({ anchor: text, zh: text, en: text, questions })).min(1),
      }),
    )
    .min(1),
});
export type Article = z.infer<typeof articleSchema>;

/** One sourced statement, in both languages. */
export const factSchema = strict({
  id,
  topic: z.enum(TOPIC_IDS),
  zh: text,
  en: text,
  entities: z.array(text).exactOptional(),
  figures: z
    .array(
      strict({
        name: text,
        name_en: text.exactOptional(),
        value: z.union([z.number(), text]),
        unit: text,
        as_of: text.exactOptional(),
      }),
    )
    .default([]),
  as_of: date,
  dated: z.boolean().exactOptional(),
  source: strict({
    publisher: text,
    publisher_en: text.exactOptional(),
    title: text,
    title_described: z.boolean().exactOptional(),
    published: date.exactOptional(),
    url: webAddress.exactOptional(),
    reprint: z.boolean().exactOptional(),
    reprint_url: webAddress.exactOptional(),
  }),
  relation: z.enum(['confirms', 'updates', 'contradicts']).exactOptional(),
  relation_to: z.array(text).min(1).exactOptional(),
  confidence: z.enum(['high', 'medium', 'low']),
  note: text.exactOptional(),
  questions,
})
  .refine(
    (fact) => (fact.as_of === UNDATED) === (fact.dated === false),
    rule('does not agree with `dated`', `Write ${UNDATED} together with dated: false, or a date alone.`, [
      'as_of',
    ]),
  )
  .refine(
    (fact) => fact.relation_to === undefined || fact.relation !== undefined,
    rule('stands without `relation`', 'Add relation: confirms, updates or contradicts.', ['relation_to']),
  );
export type Fact = z.infer<typeof factSchema>;

/** A name that the corpus uses. */
export const entitySchema = strict({
  name: text,
  kind: z.enum([
    'company',
    'institution',
    'place',
    'person',
    'policy',
    'model',
    'event',
    'report',
    'ranking',
    'project',
    'term',
  ]),
  aliases_zh: z.array(text).default([]),
  aliases_en: z.array(text).default([]),
  translit: z.boolean().exactOptional(),
  translit_aliases: z.array(text).exactOptional(),
  note: text.exactOptional(),
});
export type EntityEntry = z.infer<typeof entitySchema>;
