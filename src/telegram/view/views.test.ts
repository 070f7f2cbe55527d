import { describe, expect, it } from 'vitest';
import { smallDocument, smallEngine } from '../../../tests/small-engine.ts';
import { faultsOf } from '../../../tests/telegram-html.ts';
import { ask, catalogueOf, explain, type Verification, verifyCitations } from '../../app/index.ts';
import { documentId, type EmbedderState, passageId } from '../../domain/index.ts';
import { BOT_COMMANDS, commandsFor, LOCALES, type Locale } from '../../locales/index.ts';
import { pressOf } from './callbacks.ts';
import * as views from './index.ts';
import { bar } from './why.ts';

const TEXT = ['四川有人工智能企业1100余家。', '<b>成都</b>有大模型6个 & 算力券。', '绵阳有产业园。'];
const documents = [
  { ...smallDocument({ id: 'report', paragraphs: TEXT }), topic: 'compute', title: '标题 <i>' },
  ...Array.from({ length: 9 }, (_, i) => ({
    ...smallDocument({ id: `fact-${i}`, paragraphs: [`第${i}件事。`], date: `202${i % 5}` }),
    topic: 'compute',
  })),
];
const engine = smallEngine(documents);
const { snapshot } = engine;
const NO_MODEL: EmbedderState = { ok: false, missing: { reason: '', remedy: '' } };
const middle = snapshot.passages[1]?.id ?? passageId('');
const zh = views.voiceOf('zh', 'shuwen_bot');

const verified = (changed: string | undefined, id: string = middle): Verification => {
  const paragraphs = TEXT.map((text, i) => (i === 1 && changed !== undefined ? changed : text));
  const source = { documents: [smallDocument({ id: 'report', paragraphs })], entities: [] };
  const firstSeen = { generation: snapshot.id, at: '2024-08-31T17:00:00.000Z' };
  const origins = new Map([[middle, { id: middle, firstSeen }]]);
  const [found] = verifyCitations({ ...snapshot, origins }, source, [id]);
  if (!found) throw new Error('nothing was verified');
  return found;
};

describe.each(LOCALES)('in %s', (locale: Locale) => {
  const voice = views.voiceOf(locale, 'shuwen_bot');

  it('every page is a message that Telegram takes, with presses that read back', async () => {
    const { answer, trace } = await ask({ engine, embedder: NO_MODEL }, '四川有多少家人工智能企业？');
    const inPlace = snapshot.passages.flatMap((passage) => {
      const document = snapshot.documents.get(passage.docId);
      return document ? [{ document, passage, text: document.text.slice(...passage.span) }] : [];
    });
    const settings = {
      ...views.DEFAULT_SETTINGS,
      answers: 'questions',
      quiet: '22-08',
      topicsOff: [3],
    } as const;
    const tally = { sent: 1, unchanged: 2, quiet: 0, failed: 3 };
    const all = [
      views.startView(middle, voice),
      views.startView(undefined, voice),
      ...(['private', 'groups', 'groupAdmins', 'viewer', 'editor', 'owner'] as const).map((scope) =>
        views.helpView(scope, voice),
      ),
      views.privacyView(90, voice),
      views.forgetView(voice),
      views.languageView(voice),
      ...(['daily', 'weekly', 'off'] as const).map((cadence) => views.personalSettingsView(cadence, voice)),
      ...(['daily', 'weekly'] as const).map((cadence) => views.subscribedView({ cadence, nextAt: 0 }, voice)),
      views.unsubscribedView(voice),
      views.groupSettingsView({ settings, topic: 3, hearsAll: false }, voice),
      views.sourcesView(catalogueOf(snapshot, 'zh'), { topic: '', page: 0 }, voice),
      views.sourcesView(catalogueOf(snapshot, 'zh'), { topic: 'compute', page: 9 }, voice),
      views.sourcesView({ topics: [], documents: 0, passages: 0 }, { topic: '', page: 0 }, voice),
      views.verifyView(verified(undefined), voice),
      views.verifyView(verified('成都有大模型7个 & 算力券。'), voice),
      views.verifyView(verified(undefined, 'nowhere'), voice),
      views.verifyUsage(voice),
      views.whyView(explain(answer, trace), voice),
      views.nothingToExplain(voice),
      views.digestView(inPlace, '2026-11-23T17:00:00Z', voice),
      views.digestReportView(tally, voice),
      views.digestReportView({ sent: 0, unchanged: 0, quiet: 0, failed: 0 }, voice),
      views.digestUsage(voice),
      views.errorView({ id: '7F3K', wasTold: false }, voice),
      views.ownersFaultView({ id: '7F3K', what: undefined }, voice),
      views.tooManyView(30, voice),
      views.noticeView('busy', voice),
      views.workingView(voice),
      views.answeredEarlierView('https://t.me/c/1/2', voice),
      views.answeredEarlierView(undefined, voice),
    ];
    for (const { html, text, keyboard } of all) {
      expect(faultsOf(html)).toEqual([]);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      for (const pressed of keyboard.flat())
        expect('callback_data' in pressed && pressOf(pressed.callback_data)).toBeTruthy();
    }
  });

  it('toasts fit their line, and commands their menu', () => {
    for (const toast of Object.values(voice.bot.toasts)) expect(toast.length).toBeLessThanOrEqual(200);
    for (const { name, does } of BOT_COMMANDS) {
      expect(name).toMatch(/^[a-z0-9_]{1,32}$/);
      expect(does[locale].length).toBeGreaterThan(0);
      expect(does[locale].length).toBeLessThanOrEqual(256);
    }
  });

  it('inline without hits leads to the private chat', () => {
    const { results, next_offset, button } = views.inlineAnswer(undefined, 'garbage', voice);
    expect({ results, next_offset }).toEqual({ results: [], next_offset: '' });
    expect(button?.start_parameter).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  });
});

describe('checks of a citation', () => {
  it('shows the passage between its neighbours, and since when it is unchanged', () => {
    const { text } = views.verifyView(verified(undefined), zh);
    const lines = text.split('\n').filter(Boolean);
    expect(lines[0]).toMatch(/^原文未变（与2024年9月1日入库时一致）$/);
    expect(lines[1]).toBe(`上一段  ${TEXT[0]}`);
    expect(lines.slice(2, 4)).toEqual(['本段', TEXT[1]]);
    expect(lines[4]).toBe(`下一段  ${TEXT[2]}`);
  });

  it('shows old and new text after a change', () => {
    const { text } = views.verifyView(verified('<b>成都</b>有大模型7个 & 算力券。'), zh);
    expect(text).toMatch(/^这段在\d{4}年\d+月\d+日改过/);
    expect(text).toContain(`旧\n${TEXT[1]}`);
    expect(text).toContain('新\n<b>成都</b>有大模型7个');
  });

  it('shows what a removed passage said', () => {
    const source = { documents: [smallDocument({ id: 'other', paragraphs: ['别的。'] })], entities: [] };
    const [gone] = verifyCitations(snapshot, source, [middle]);
    if (!gone) throw new Error('nothing was verified');
    expect(views.verifyView(gone, zh).text.split('\n').filter(Boolean)).toEqual([
      '这段已从语料中删除，下面是删除前的原文',
      TEXT[1],
      '标题 <i> · 正文 · 第 2 段',
    ]);
  });

  it('names of an id that is none no more than one needs to see what was typed', () => {
    const told = (id: string) => views.verifyView(verified(undefined, id), zh).text;
    expect(told('x'.repeat(20))).toContain(` ${'x'.repeat(20)} `);
    expect(told('😀'.repeat(2_000))).toContain(` ${'😀'.repeat(20)}… `);
  });

  it('leads to its page on the web where there are some', () => {
    const url = 'https://bot.example/c/abcd';
    expect(views.verifyView(verified(undefined), zh, url).html).toContain(`<a href="${url}">`);
    expect(views.verifyView(verified(undefined, 'nowhere'), zh, url).html).not.toContain(url);
  });
});

describe('sources', () => {
  it('are pages of eight, newest first, with ways on and back', () => {
    const page = (n: number) =>
      views.sourcesView(catalogueOf(snapshot, 'zh'), { topic: 'compute', page: n }, zh);
    expect(page(0).text.match(/#\w{10}/g)).toHaveLength(8);
    expect(page(0).text).toMatch(/\n\n2024年8月 · 《标题 <i>》/);
    expect(
      page(0)
        .keyboard.flat()
        .map(({ text }) => text),
    ).toEqual(['下一页', '全部主题']);
    expect(
      page(1)
        .keyboard.flat()
        .map(({ text }) => text),
    ).toEqual(['上一页', '全部主题']);
  });
});

describe('settings', () => {
  const settings = views.DEFAULT_SETTINGS;

  it('move on by a press, and only to values that exist', () => {
    const view = views.groupSettingsView({ settings, hearsAll: true }, zh);
    const presses = view.keyboard
      .flat()
      .map((one) => ('callback_data' in one ? pressOf(one.callback_data) : one));
    const [, answers] = presses;
    expect(answers).toEqual({ action: 'setting', key: 'answers', value: 'questions' });
    expect(views.changedSettings(settings, { key: 'answers', value: 'questions' })?.answers).toBe(
      'questions',
    );
    for (const [key, value] of [
      ['quiet', '99-99'],
      ['answers', 'on'],
      ['toString', 'on'],
      ['topic.', 'off'],
      ['topic.1', '22-08'],
      ['language', 'fr'],
    ] as const)
      expect(views.changedSettings(settings, { key, value })).toBeUndefined();
  });

  it('of topics are each topic’s own, and shown in forums only', () => {
    const press = (key: string, value: string) =>
      views.changedSettings({ ...settings, topicsOff: [0, 4] }, { key, value });
    expect(press('topic.7', 'off')?.topicsOff).toEqual([0, 4, 7]);
    expect(press('topic.4', 'off')?.topicsOff).toEqual([0, 4]);
    expect(press('topic.0', 'on')?.topicsOff).toEqual([4]);
    const labels = (topic?: number): string =>
      views
        .groupSettingsView(
          {
            settings: { ...settings, topicsOff: [4] },
            hearsAll: true,
            ...(topic !== undefined && { topic }),
          },
          zh,
        )
        .keyboard.flat()
        .map(({ text }) => text)
        .join();
    expect([labels(4), labels(5), labels()]).toEqual([
      expect.stringMatching(/这个话题：关$/),
      expect.stringMatching(/这个话题：开$/),
      expect.not.stringContaining('话题'),
    ]);
  });

  it('say what needs privacy mode off', () => {
    const asked = { settings: { ...settings, answers: 'questions' as const }, hearsAll: false };
    expect(views.groupSettingsView(asked, zh).text).toContain('隐私模式');
    expect(views.groupSettingsView({ ...asked, hearsAll: true }, zh).text).not.toContain('隐私模式');
  });
});

describe('details', () => {
  it('digests name the day of Sichuan and count what they leave out', () => {
    const document = snapshot.documents.get(documentId('report'));
    const [passage] = snapshot.passages;
    if (!document || !passage) throw new Error('no passage');
    const many = Array.from({ length: 40 }, () => ({ document, passage, text: '新'.repeat(500) }));
    const { text, html } = views.digestView(many, '2026-11-23T17:00:00Z', zh);
    expect(html).toContain('https://t.me/shuwen_bot?start=sources');
    expect(text.startsWith('新入库 40 段（2026年11月24日）')).toBe(true);
    expect(text).toMatch(/另有 \d+ 段，点这里看全部资料$/);
    expect(text.length).toBeLessThan(2_000);
  });

  it('bars have ten cells, and one for the least', () => {
    expect([0, 0.01, 0.5, 1, 7].map(bar)).toEqual([
      '░░░░░░░░░░',
      '█░░░░░░░░░',
      '█████░░░░░',
      '██████████',
      '██████████',
    ]);
  });

  it('menus of the bot’s admins hold the private commands, those of groups nothing of a person’s own', () => {
    const names = commandsFor('owner').map(({ name }) => name);
    for (const { name } of commandsFor('private')) expect(names).toContain(name);
    expect(commandsFor('groups').map(({ name }) => name)).not.toContain('forget');
  });
});
