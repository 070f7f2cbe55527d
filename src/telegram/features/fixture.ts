import { NO_MODEL, smallDocument, smallEngine } from '../../../tests/small-engine.ts';
import type { BotStores } from '../../domain/index.ts';
import { createClaims } from './claims.ts';
import { createClosedChats } from './closed-chats.ts';
import type { Context } from './context.ts';
import { openGroupBook } from './group-book.ts';
import { createLimiter } from './limiter.ts';
import { timetableOf } from './timetable.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const engine = smallEngine([smallDocument({ id: 'd', paragraphs: ['全省已有人工智能企业600多家。'] })]);

const unused = (): never => {
  throw new Error('not in this test');
};
const UNUSED: Pick<Context, 'files' | 'desk' | 'jobService' | 'openJobs' | 'links' | 'ops' | 'broadcaster'> =
  {
    files: { download: unused },
    desk: { inspect: unused, dryRun: unused, list: unused, find: unused, original: unused, earlier: unused },
    jobService: {
      draft: unused,
      confirm: unused,
      drop: unused,
      add: unused,
      restart: unused,
      cancel: unused,
      start: unused,
      close: unused,
    },
    openJobs: unused,
    links: { fetch: unused },
    ops: { examine: unused, freeMb: unused, backup: unused },
    broadcaster: { look: unused, close: unused },
  };

type Needed = Pick<Context, 'gateway'> & BotStores;

/** A bot on a small index that keeps what it is told in a store, and reaches Telegram by a gateway of the test. */
export async function contextWith(parts: Needed & Partial<Context>): Promise<Context> {
  return {
    me: { id: 1, username: 'shuwen_bot' },
    claims: createClaims(),
    spoken: new Map(),
    closed: createClosedChats(),
    limiter: createLimiter(),
    menuless: new Set(),
    questionVectors: new Map(),
    ...UNUSED,
    groups: await openGroupBook(parts.memory),
    timetable: timetableOf('0 9 * * *'),
    digestsInTurn: (work) => work(),
    adminIds: [],
    retentionDays: 90,
    reindexCron: '',
    reportCron: '0 9 * * 1',
    current: () => ({ engine, embedder: NO_MODEL }),
    inTurn: (work) => work(),
    verify: () => Promise.reject(new Error('not in this test')),
    pageOf: () => undefined,
    charts: { render: () => Promise.reject(new Error('not in this test')) },
    allowedChats: [],
    log: silent,
    ...parts,
  };
}
