import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { textsOf } from '../../src/locales/index.ts';
import { type Place, temporaryPlace } from './place.ts';
import { expectRefusal, npmRun, programRun, terminalDialogue } from './shell.ts';
import { ROBOT, SMALL } from './small-corpus.ts';

const zh = textsOf('zh');
const QUESTION = '采茶机器人每小时能采多少公斤鲜叶？';

let built: Place;
beforeAll(async () => {
  built = temporaryPlace(SMALL);
  await built.json('index');
});

describe.concurrent('npm start', () => {
  it('with stdin closed builds the index once and says how to go on', async () => {
    const place = temporaryPlace(SMALL);
    const first = await npmRun('start', [], { env: place.env });
    expect(first).toMatchObject({ code: 0, stdout: `${zh.noTerminal}\n` });
    expect(first.stderr).toMatch(/There is no index yet[\s\S]*Embedding 16\/16/);
    expect(first.stdout).toContain('npm run -s ask -- ');
    const generations = place.generations();
    expect(generations).toHaveLength(1);
    const second = await npmRun('start', [], { env: place.env });
    expect(second).toEqual({ code: 0, stdout: `${zh.noTerminal}\n`, stderr: '' });
    expect(place.generations()).toEqual(generations);
  });

  it('on a terminal opens the prompt, in colours, and leaves with /quit', async () => {
    const { code, stdout } = await terminalDialogue(
      'npm start',
      [
        { after: zh.chat.prompt, type: `${QUESTION}\r` },
        { after: ROBOT[0].slice(-6), type: '/quit\r' },
      ],
      { env: { ...built.env, NO_COLOR: '', TERM: 'xterm' } },
    );
    expect(code).toBe(0);
    expect(stdout).toContain(zh.status.answered);
    expect(stdout).toContain('\u001b[36m[1]');
    expect(stdout).toContain(zh.chat.bye);
  });

  it('builds on a terminal with a progress bar', async () => {
    const place = temporaryPlace(SMALL);
    const { code, stdout } = await terminalDialogue(
      'npm start',
      [{ after: zh.chat.prompt, type: '\u0004' }],
      {
        env: { ...place.env, TERM: 'xterm' },
      },
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/Embedding .*100% \| 16\/16 \| ETA \d+ s/);
    expect(stdout).not.toMatch(/NaN|ETA [A-Z]/);
  });

  it.each([
    ['en_US.UTF-8', 'en'],
    ['fr_FR.UTF-8', 'zh'],
    ['C.UTF-8', 'zh'],
    ['zh_TW.UTF-8', 'zh-Hant'],
  ] as const)('under LANG=%s speaks %s', async (lang, locale) => {
    const { code, stdout } = await built.run(['start'], { env: { LANG: lang } });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${textsOf(locale).noTerminal}\n` });
  });
});

describe.concurrent('settings', () => {
  it.each([
    ['LOG_LEVEL', 'loud'],
    ['HF_ENDPOINT', 'nonsense'],
    ['HF_ENDPOINT', 'file:///etc'],
  ])('refuse %s=%s and name the variable', async (name, value) => {
    const env = { [name]: value };
    expectRefusal(await built.run(['start'], { env }), 2, name, ': use ', 'README.md');
    expectRefusal(await built.run(['ask', QUESTION], { env }), 2, name);
  });

  it.each([
    ['BOT_TOKEN', 'no-token'],
    ['TELEGRAM_API_ROOT', 'ftp://host'],
    ['HTTPS_PROXY', '10.0.0.1:1080'],
    ['ADMIN_IDS', '12,@ann'],
    ['ADMIN_IDS', '-100123'],
    ['ALLOWED_CHATS', 'everybody'],
    ['WEBHOOK_URL', 'http://bot.example/hook'],
    ['WEBHOOK_URL', 'https://bot.example/hook?x'],
    ['WEBHOOK_SECRET', 'short'],
    ['PORT', '70000'],
    ['METRICS_PORT', 'nine'],
    ['PUBLIC_URL', 'bot.example'],
    ['PUBLIC_URL', 'https://bot.example/?x'],
    ['DIGEST_CRON', 'daily'],
    ['DIGEST_CRON', '0 0 30 2 *'],
  ])('of the bot refuse %s=%s and name the variable, not a secret', async (name, value) => {
    const secret = 'a-secret-of-many-letters';
    const env = { BOT_TOKEN: `123456:${secret}`, WEBHOOK_SECRET: secret, PORT: '1', [name]: value };
    const ran = await built.run(['start'], { env });
    expectRefusal(ran, 2, name, 'README.md');
    expect(ran.stderr).not.toContain(secret);
    // In our own words, not those of the schema.
    expect(ran.stderr).not.toMatch(/Invalid|pattern/);
  });

  it.each([
    ['WEBHOOK_SECRET', 'WEBHOOK_URL'],
    ['PORT', 'WEBHOOK_URL'],
    ['PORT', 'PUBLIC_URL'],
  ])('ask for %s beside %s', async (name, beside) => {
    const all = { PORT: '1', WEBHOOK_SECRET: 'a-secret-of-many-letters' };
    const env = { BOT_TOKEN: '123456:a-token-of-many-letters', [beside]: 'https://bot.example/' };
    expectRefusal(await built.run(['start'], { env: { ...env, ...all, [name]: '' } }), 2, name, beside);
  });

  it('come from .env in the folder of the call, and the environment wins', async () => {
    const { env, root, file } = temporaryPlace();
    const { INDEX_DIR: _, ...others } = env;
    file('.env', 'INDEX_DIR=elsewhere/index\nLOG_LEVEL=loud\n');
    expectRefusal(await programRun(['status'], { cwd: root, env: others }), 2, 'LOG_LEVEL');
    const built = await programRun(['index'], { cwd: root, env: { ...others, LOG_LEVEL: 'warn' } });
    expect(built).toMatchObject({ code: 0 });
    expect(existsSync(path.join(root, 'elsewhere/index/CURRENT'))).toBe(true);
  });

  it('show times in Asia/Shanghai unless TZ says otherwise', async () => {
    const { serving } = await built.json('status');
    for (const [timeZone, given] of [
      ['Asia/Shanghai', ''],
      ['America/New_York', 'America/New_York'],
      // As POSIX writes it, ten hours ahead of UTC.
      ['Etc/GMT-10', 'AEST-10'],
    ]) {
      const env: Record<string, string> = given ? { TZ: given } : {};
      const shown = new Date(serving.createdAt).toLocaleString('sv-SE', { timeZone });
      expect((await built.run(['status'], { env })).stdout).toContain(`built ${shown}`);
    }
  });

  it.each(['INDEX_DIR', 'DATA_DIR'])('name %s when it cannot be written', async (name) => {
    const place = temporaryPlace(SMALL);
    const folder = path.join(place.file('file', ''), 'below');
    const env = { [name]: folder };
    expectRefusal(await place.run(['index'], { env }), 1, folder, 'Check that');
    const started = await place.run(['start'], { env });
    expect(started).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(folder) });
    expect(started.stderr).not.toMatch(/^\s+at /m);
    const doctor = await place.run(['doctor'], { env });
    expect(doctor.code).toBe(1);
    expect(doctor.stdout).toMatch(new RegExp(`FAILED.*${folder}.*\\n.*→.*${name}`));
  });

  it('are told with a remedy, also by doctor, when a file stands in the place of a folder', async () => {
    const place = temporaryPlace();
    const documents = path.join(place.env.DATA_DIR, 'documents');
    mkdirSync(place.env.DATA_DIR);
    writeFileSync(documents, '');
    expectRefusal(await place.run(['corpus', 'list']), 1, documents, 'DATA_DIR');
    expect((await place.run(['doctor'])).stdout).toMatch(/FAILED +overlay.*documents.*\n.*→.*DATA_DIR/);
  });

  it('take a CORPUS_DIR that is not there for an empty one, and name one that is a file', async () => {
    const place = temporaryPlace();
    const missing = await place.run(['corpus', 'list'], { env: { CORPUS_DIR: path.join(place.root, 'no') } });
    expect(missing).toMatchObject({ code: 0, stdout: expect.stringMatching(/^0 documents/) });
    const corpus = place.file('corpus.txt', '');
    const ran = await place.run(['corpus', 'check'], { env: { CORPUS_DIR: corpus } });
    expectRefusal(ran, 2, corpus, 'CORPUS_DIR');
  });

  it('leave the stack out of an error unless DEBUG is set', async () => {
    const ran = await built.run(['corpus', 'show', 'nothing'], { env: { DEBUG: '1' } });
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(/^\s+at /m) });
  });
});

describe.concurrent('chat', () => {
  const { dataDir, indexDir } = inject('builtIndex');
  const shipped = { DATA_DIR: dataDir, INDEX_DIR: indexDir };

  it('fed by a pipe answers questions and the commands that follow them', async () => {
    const lines = [
      '/why',
      '四川有多少家人工智能企业？',
      '/why',
      '/verify 1',
      '/more',
      '/lang en',
      '四川有多少家人工智能企业？',
      '/lang fr',
      '/nonsense',
      '/help',
      '   ',
      '/quit',
      'this line is never read',
    ];
    const { code, stdout, stderr } = await npmRun('chat', [], {
      env: shipped,
      input: `${lines.join('\n')}\n`,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [
      welcome,
      early = '',
      answer = '',
      why,
      verified,
      more,
      lang,
      english,
      fr,
      nonsense,
      help,
      ...rest
    ] = stdout.split(zh.chat.prompt);
    expect(welcome).toMatch(/\d+ 段/);
    expect(early).toContain(zh.chat.nothingYet);
    expect(answer).toMatch(new RegExp(`^${zh.status.answered}[\\s\\S]*\\[1\\] .*1100[\\s\\S]*\\[3\\]`));
    expect(answer).not.toContain('[4]');
    expect(why).toContain(zh.why.heading);
    expect(why).toMatch(/结论：有答案/);
    const [firstId = ''] = answer.match(/#[0-9A-Za-z]{10}/) ?? [];
    expect(firstId).not.toBe('');
    expect(verified).toContain(`${firstId}  ${zh.verify.unchanged}`);
    expect(more).toContain('[8]');
    expect(lang).toContain(zh.chat.languageSet('en'));
    expect(english).toMatch(/\[1\] .*1,100/);
    expect(fr).toMatch(/fr.*\n.*zh.*en/);
    expect(nonsense).toContain(zh.chat.unknown('/nonsense'));
    expect(help).toContain(zh.chat.help);
    expect(rest.join('').trim()).toBe(zh.chat.bye);
  });

  it('ends in peace when the pipe does', async () => {
    const { code, stdout } = await npmRun('chat', [], { env: { ...shipped, LANG: 'en_GB.UTF-8' } });
    expect(code).toBe(0);
    expect(stdout.trimEnd().endsWith(textsOf('en').chat.bye)).toBe(true);
  });
});
