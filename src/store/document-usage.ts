import type { Kysely } from 'kysely';
import type { ChatMemory, Turn } from '../domain/index.ts';
import type { Database, Tables } from './database.ts';

/** Counts the documents that an answer cites, each once. */
export async function countCited(db: Kysely<Tables>, botId: number, { at, answer }: Turn): Promise<void> {
  if (answer.status !== 'answered') return;
  for (const docId of new Set(answer.citations.map((citation) => citation.docId)))
    await db
      .insertInto('document_usage')
      .values({ bot_id: botId, doc_id: docId, cited: 1, last_at: at })
      .onConflict((conflict) =>
        conflict
          .columns(['bot_id', 'doc_id'])
          .doUpdateSet((given) => ({ cited: given('document_usage.cited', '+', 1), last_at: at })),
      )
      .execute();
}

export const usageOf =
  ({ db }: Database, botId: number): ChatMemory['usage'] =>
  async () => {
    const rows = await db.selectFrom('document_usage').selectAll().where('bot_id', '=', botId).execute();
    return new Map(rows.map((row) => [row.doc_id, { cited: row.cited, lastAt: row.last_at }]));
  };
