import { sql } from 'kysely';
import {
  type Answer,
  type DayTally,
  type Disliked,
  dayOf,
  type OpenQuestion,
  type Reports,
  type Status,
  type Tally,
} from '../domain/index.ts';
import { guardFor } from './connection.ts';
import type { Database } from './database.ts';

/** What `chat-memory` keeps of a turn, as far as it is read here. */
interface Body {
  readonly question: string;
  readonly answer: Answer;
}

// The column holds what `chat-memory` wrote.
const bodyOf = (body: string): Body => JSON.parse(body) as Body;

const countOf = (rows: readonly { status: string | null; count: number }[], status: Status): number =>
  Number(rows.find((row) => row.status === status)?.count ?? 0);

function counting({ db }: Database, botId: number) {
  const turns = (since: number) =>
    db.selectFrom('turns').where('bot_id', '=', botId).where('at', '>=', since);
  /** The value that this share of the answers did not take longer than. */
  const took = async (since: number, share: number, count: number): Promise<number | undefined> => {
    const nth = Math.max(0, Math.ceil(count * share) - 1);
    const row = turns(since)
      .select('took_ms')
      .where('took_ms', 'is not', null)
      .orderBy('took_ms')
      .offset(nth)
      .limit(1);
    return (await row.executeTakeFirst())?.took_ms ?? undefined;
  };
  return {
    async tally(since: number): Promise<Tally> {
      const byStatus = await turns(since)
        .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
        .groupBy('status')
        .execute();
      const distinct = await turns(since)
        .select(({ fn }) => [
          fn.count<number>('asker').distinct().as('people'),
          fn.count<number>('chat_id').distinct().as('chats'),
        ])
        .executeTakeFirstOrThrow();
      const asked = byStatus.reduce((sum, { count }) => sum + Number(count), 0);
      const [p50Ms, p95Ms] = [await took(since, 0.5, asked), await took(since, 0.95, asked)];
      return {
        asked,
        answered: countOf(byStatus, 'answered'),
        related: countOf(byStatus, 'related'),
        notFound: countOf(byStatus, 'not_found'),
        people: Number(distinct.people),
        chats: Number(distinct.chats),
        ...(p50Ms !== undefined && { p50Ms }),
        ...(p95Ms !== undefined && { p95Ms }),
      };
    },
    async days(since: number): Promise<readonly DayTally[]> {
      const rows = await turns(since).select(['at', 'status']).orderBy('at').execute();
      const days = new Map<string, { answered: number; related: number; notFound: number }>();
      for (const { at, status } of rows) {
        const day = dayOf(new Date(at));
        const counts = days.get(day) ?? { answered: 0, related: 0, notFound: 0 };
        if (status === 'answered') counts.answered += 1;
        else if (status === 'related') counts.related += 1;
        else counts.notFound += 1;
        days.set(day, counts);
      }
      return [...days].map(([day, counts]) => ({ day, ...counts }));
    },
  };
}

function gaps({ db }: Database, botId: number) {
  const wanting = ['down', 'wish'];
  return {
    async openQuestions(since: number, limit: number): Promise<readonly OpenQuestion[]> {
      const rows = await db
        .selectFrom('turns')
        .leftJoin('feedback', (join) =>
          join
            .onRef('feedback.turn', '=', 'turns.id')
            .onRef('feedback.bot_id', '=', 'turns.bot_id')
            .on('feedback.vote', 'in', wanting),
        )
        .select(['turns.body', 'turns.question_key'])
        .distinct()
        .where('turns.bot_id', '=', botId)
        .where('turns.at', '>=', since)
        .where((is) => is.or([is('turns.status', '!=', 'answered'), is('feedback.vote', 'is not', null)]))
        .orderBy('turns.at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ body, question_key: key }) => {
        const { question, answer } = bodyOf(body);
        return { question, key, status: answer.status, missing: answer.missing };
      });
    },
    async disliked(since: number): Promise<readonly Disliked[]> {
      const rows = await db
        .selectFrom('feedback')
        .innerJoin('turns', (join) =>
          join.onRef('turns.id', '=', 'feedback.turn').onRef('turns.bot_id', '=', 'feedback.bot_id'),
        )
        .select('turns.body')
        .where('feedback.bot_id', '=', botId)
        .where('feedback.vote', '=', 'down')
        .where('feedback.at', '>=', since)
        .execute();
      const counts = new Map<string, Disliked>();
      for (const { body } of rows) {
        const [first] = bodyOf(body).answer.citations;
        if (!first) continue;
        const count = (counts.get(first.id)?.count ?? 0) + 1;
        counts.set(first.id, { passage: first.id, title: first.title, count });
      }
      return [...counts.values()].sort((a, b) => b.count - a.count);
    },
    async sharedChats(limit: number): Promise<readonly number[]> {
      const rows = await db
        .selectFrom('turns')
        .select('chat_id')
        .where('bot_id', '=', botId)
        .where('chat_id', '<', 0)
        .groupBy('chat_id')
        .orderBy(sql`max(at)`, 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ chat_id }) => chat_id);
    },
  };
}

/** What the tables can tell of the questions of one bot. */
export function sqliteReports(database: Database, botId: number): Reports {
  const { db, file } = database;
  const guarded = guardFor(file);
  const counts = counting(database, botId);
  const open = gaps(database, botId);
  return {
    tally: (since) => guarded(() => counts.tally(since)),
    days: (since) => guarded(() => counts.days(since)),
    openQuestions: (since, limit) => guarded(() => open.openQuestions(since, limit)),
    disliked: (since) => guarded(() => open.disliked(since)),
    sharedChats: (limit) => guarded(() => open.sharedChats(limit)),
    ignored: () =>
      guarded(async () => {
        const rows = await db.selectFrom('ignored_gaps').select('gap').where('bot_id', '=', botId).execute();
        return new Set(rows.map(({ gap }) => gap));
      }),
    ignore: (names) =>
      guarded(async () => {
        for (const gap of names)
          await db.replaceInto('ignored_gaps').values({ bot_id: botId, gap }).execute();
      }),
    dueAt: (name) =>
      guarded(async () => {
        const due = db.selectFrom('schedules').select('next_at').where('bot_id', '=', botId);
        return (await due.where('name', '=', name).executeTakeFirst())?.next_at;
      }),
    setDueAt: (name, at) =>
      guarded(async () => {
        await db.replaceInto('schedules').values({ bot_id: botId, name, next_at: at }).execute();
      }),
  };
}
