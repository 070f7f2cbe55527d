import { guardFor } from './connection.ts';
import type { Database, Tables } from './database.ts';

/** What a backup holds: choices, rights and what admins did; neither questions nor anything that is under way. */
const BACKED_UP = [
  'admins',
  'audit',
  'chat_settings',
  'document_usage',
  'people',
  'subscriptions',
] as const satisfies readonly (keyof Tables)[];

export type TableDump = Readonly<Record<string, readonly unknown[]>>;

export interface TableStore {
  /** The rows of every table that a backup holds, of all bots. */
  dump(): Promise<TableDump>;
  /** Puts these rows in place of those that are there, all or none. Throws `AppError` for rows that do not fit. */
  load(dump: TableDump): Promise<void>;
}

/** Rows of a dump as they are inserted: SQLite refuses what has other columns. */
const rowsOf = (rows: readonly unknown[]): Record<string, unknown>[] =>
  rows.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null);

/** Whether a row fits its table is checked by the database. */
const unchecked = (row: Record<string, unknown>): never => row as never; // see above

export function tableStore({ db, file, transact }: Database): TableStore {
  const guarded = guardFor(file);
  return {
    dump: () =>
      guarded(async () => {
        const tables: Record<string, unknown[]> = {};
        for (const table of BACKED_UP) tables[table] = await db.selectFrom(table).selectAll().execute();
        return tables;
      }),
    load: (dump) =>
      guarded(() =>
        transact(async (alone) => {
          for (const table of BACKED_UP) {
            await alone.deleteFrom(table).execute();
            for (const row of rowsOf(dump[table] ?? []))
              await alone.insertInto(table).values(unchecked(row)).execute();
          }
        }),
      ),
  };
}
