import type { ChatMemory, Turn } from '../domain/index.ts';
import { guardFor } from './connection.ts';
import type { Database, Tables } from './database.ts';
import { countCited, usageOf } from './document-usage.ts';

type Row = Tables['turns'];
/** What no query looks for. */
type Body = Pick<Turn, 'asked' | 'question' | 'answer' | 'explanation' | 'nearest'>;

function rowOf(botId: number, turn: Turn): Row {
  const { asked, question, answer, explanation, nearest } = turn;
  const body: Body = { asked, question, answer, explanation, nearest };
  return {
    bot_id: botId,
    id: turn.id,
    at: turn.at,
    chat_id: turn.chatId,
    topic: turn.topic,
    asker: turn.asker,
    question_id: turn.questionId ?? null,
    answer_id: turn.answerId ?? null,
    question_key: turn.questionKey,
    body: JSON.stringify(body),
  };
}

function turnOf(row: Row): Turn {
  // rowOf wrote it.
  const body = JSON.parse(row.body) as Body;
  return {
    id: row.id,
    at: row.at,
    chatId: row.chat_id,
    topic: row.topic,
    asker: row.asker,
    ...(row.question_id === null ? {} : { questionId: row.question_id }),
    ...(row.answer_id === null ? {} : { answerId: row.answer_id }),
    questionKey: row.question_key,
    ...body,
  };
}

function turnsOf({ db, transact }: Database, botId: number) {
  const turns = () => db.selectFrom('turns').selectAll().where('bot_id', '=', botId);
  const one = async (query: ReturnType<typeof turns>): Promise<Turn | undefined> => {
    const row = await query.orderBy('at', 'desc').limit(1).executeTakeFirst();
    return row && turnOf(row);
  };
  const change = () => db.updateTable('turns').where('bot_id', '=', botId);
  return {
    saveTurn: (turn) =>
      transact(async (alone) => {
        const known = alone
          .selectFrom('turns')
          .select('id')
          .where('bot_id', '=', botId)
          .where('id', '=', turn.id);
        const isNew = (await known.executeTakeFirst()) === undefined;
        await alone.replaceInto('turns').values(rowOf(botId, turn)).execute();
        if (isNew) await countCited(alone, botId, turn);
      }),
    count: async (since: number) => {
      const counted = db.selectFrom('turns').where('bot_id', '=', botId).where('at', '>=', since);
      const { count } = await counted
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    setAnswerId: async (turn, answerId) => {
      await change().set({ answer_id: answerId }).where('id', '=', turn).execute();
    },
    turn: (id) => one(turns().where('id', '=', id)),
    turnOfQuestion: (chatId, id) => one(turns().where('chat_id', '=', chatId).where('question_id', '=', id)),
    turnOfAnswer: (chatId, id) => one(turns().where('chat_id', '=', chatId).where('answer_id', '=', id)),
    recentTurns: async ({ chatId, topic, asker }, { since, limit }) => {
      const rows = await turns()
        .where('chat_id', '=', chatId)
        .where('topic', '=', topic)
        .where('asker', '=', asker)
        .where('at', '>=', since)
        .orderBy('at', 'desc')
        .limit(limit)
        .execute();
      return rows.reverse().map(turnOf);
    },
    sameQuestion: ({ chatId, topic, questionKey }, since) =>
      one(
        turns()
          .where('chat_id', '=', chatId)
          .where('topic', '=', topic)
          .where('question_key', '=', questionKey)
          .where('answer_id', 'is not', null)
          .where('at', '>=', since),
      ),
  } satisfies Partial<ChatMemory>;
}

function feedbackOf({ db }: Database, botId: number) {
  return {
    saveFeedback: async ({ turn, voter, subject, vote, at }) => {
      const row = { bot_id: botId, turn, voter, subject, vote, at };
      await db.replaceInto('feedback').values(row).execute();
    },
  } satisfies Partial<ChatMemory>;
}

function peopleOf({ db }: Database, botId: number) {
  return {
    localeOf: async (person) => {
      const row = await db
        .selectFrom('people')
        .select('locale')
        .where('bot_id', '=', botId)
        .where('person', '=', person)
        .executeTakeFirst();
      return row?.locale;
    },
    setLocale: async (person, locale) => {
      await db.replaceInto('people').values({ bot_id: botId, person, locale }).execute();
    },
  } satisfies Partial<ChatMemory>;
}

function settingsOf({ db }: Database, botId: number) {
  return {
    settings: async () => {
      const rows = db.selectFrom('chat_settings').select(['chat_id as chatId', 'key', 'value']);
      return rows.where('bot_id', '=', botId).execute();
    },
    saveSetting: async (chatId, { key, value }) => {
      await db.replaceInto('chat_settings').values({ bot_id: botId, chat_id: chatId, key, value }).execute();
    },
  } satisfies Partial<ChatMemory>;
}

/** Told of a move a second time, nothing is left to move. */
const mover =
  ({ transact }: Database, botId: number): ChatMemory['moveChat'] =>
  (from, to) =>
    transact(async (db) => {
      const settings = db.selectFrom('chat_settings').selectAll().where('bot_id', '=', botId);
      for (const row of await settings.where('chat_id', '=', from).execute())
        await db
          .replaceInto('chat_settings')
          .values({ ...row, chat_id: to })
          .execute();
      const old = db.deleteFrom('chat_settings').where('bot_id', '=', botId).where('chat_id', '=', from);
      await old.execute();
      const moved = { chat_id: to, question_id: null, answer_id: null };
      const turns = db.updateTable('turns').set(moved).where('bot_id', '=', botId);
      await turns.where('chat_id', '=', from).execute();
    });

function deletions({ transact }: Database, botId: number) {
  return {
    forget: (person) =>
      transact(async (db) => {
        const own = db.selectFrom('turns').select('id').where('bot_id', '=', botId);
        await db
          .deleteFrom('feedback')
          .where('bot_id', '=', botId)
          .where((eb) => eb.or([eb('voter', '=', person), eb('turn', 'in', own.where('asker', '=', person))]))
          .execute();
        await db.deleteFrom('turns').where('bot_id', '=', botId).where('asker', '=', person).execute();
        await db.deleteFrom('people').where('bot_id', '=', botId).where('person', '=', person).execute();
      }),
    prune: (before) =>
      transact(async (db) => {
        await db.deleteFrom('turns').where('bot_id', '=', botId).where('at', '<', before).execute();
        await db.deleteFrom('feedback').where('bot_id', '=', botId).where('at', '<', before).execute();
      }),
  } satisfies Partial<ChatMemory>;
}

/** What one bot remembers, as tables. */
export function sqliteChatMemory(database: Database, botId: number): ChatMemory {
  const guarded = guardFor(database.file);
  const turns = turnsOf(database, botId);
  const feedback = feedbackOf(database, botId);
  const people = peopleOf(database, botId);
  const settings = settingsOf(database, botId);
  const moveChat = mover(database, botId);
  const { forget, prune } = deletions(database, botId);
  return {
    saveTurn: (turn) => guarded(() => turns.saveTurn(turn)),
    setAnswerId: (turn, answerId) => guarded(() => turns.setAnswerId(turn, answerId)),
    turn: (id) => guarded(() => turns.turn(id)),
    turnOfQuestion: (chatId, id) => guarded(() => turns.turnOfQuestion(chatId, id)),
    turnOfAnswer: (chatId, id) => guarded(() => turns.turnOfAnswer(chatId, id)),
    recentTurns: (conversation, page) => guarded(() => turns.recentTurns(conversation, page)),
    sameQuestion: (place, since) => guarded(() => turns.sameQuestion(place, since)),
    saveFeedback: (one) => guarded(() => feedback.saveFeedback(one)),
    localeOf: (person) => guarded(() => people.localeOf(person)),
    setLocale: (person, locale) => guarded(() => people.setLocale(person, locale)),
    settings: () => guarded(() => settings.settings()),
    saveSetting: (chatId, setting) => guarded(() => settings.saveSetting(chatId, setting)),
    moveChat: (from, to) => guarded(() => moveChat(from, to)),
    count: (since) => guarded(() => turns.count(since)),
    usage: () => guarded(usageOf(database, botId)),
    forget: (person) => guarded(() => forget(person).then(database.emptyLog)),
    prune: (before) => guarded(() => prune(before).then(database.emptyLog)),
  };
}
