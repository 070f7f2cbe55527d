import { expect, it } from 'vitest';
import { runFaults } from './faults.ts';

const RUN = { questions: 200, chats: 20, kills: 10 };

it.each([
  ['Telegram answers', false],
  ['Telegram fails with 429 and 5xx', true],
])(
  '200 questions from 20 chats, killed ten times while %s: every one answered',
  { timeout: 900_000 },
  async (name, errors) => {
    const report = await runFaults({ ...RUN, errors });
    process.stdout.write(`${name}: ${JSON.stringify(report)}\n`);
    expect(report.unanswered).toEqual([]);
    // Telegram knows no idempotent sends: a kill between a send and its mark repeats that answer, and is counted.
    expect(report.repeated + report.leftNotices).toBeLessThanOrEqual(report.mayRepeat);
  },
);
