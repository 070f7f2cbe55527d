import { describe, expect, it } from 'vitest';
import { detectEntities } from './detect.ts';
import { formatCaption, formatMessage, formatText } from './formatted.ts';

const html = (text: string) => ({ text, parseMode: 'HTML' });

describe('formatMessage', () => {
  it('counts code points after parsing, 4096 at most', () => {
    expect(formatMessage(html(`<b>${'👍'.repeat(4096)}</b>`)).text).toHaveLength(8192);
    expect(() => formatMessage({ text: 'a'.repeat(4097) })).toThrow('Bad Request: message is too long');
    expect(formatMessage(html('&lt;'.repeat(4096))).text).toBe('<'.repeat(4096));
  });

  it('counts bytes before parsing, 32768 at most', () => {
    expect(() => formatMessage(html('四'.repeat(10_923)))).toThrow('Bad Request: text is too long');
    expect(() => formatMessage(html('四'.repeat(10_922)))).toThrow('Bad Request: message is too long');
  });

  it.each(['', '  \n ', '<b></b>', '<b> </b>'])('refuses the empty text %j', (text) => {
    expect(() => formatMessage(html(text))).toThrow('Bad Request: message text is empty');
  });

  it('refuses what HTML does not allow, and ways of parsing that are not simulated', () => {
    expect(() => formatMessage(html('a<br>'))).toThrow(
      'Bad Request: can\'t parse entities: Unsupported start tag "br" at byte offset 1',
    );
    expect(() => formatMessage({ text: 'a', parseMode: 'MarkdownV2' })).toThrow('unsupported parse_mode');
  });

  it('takes entities instead of tags', () => {
    const entities = [{ type: 'bold', offset: 0, length: 1 }];
    expect(formatMessage({ text: '<b>', entities })).toEqual({ text: '<b>', entities });
  });
});

describe('formatCaption', () => {
  it('may be empty, and has 1024 code points at most', () => {
    expect(formatCaption({ text: '' }).text).toBe('');
    expect(formatCaption({ text: '👍'.repeat(1024) }).text).toHaveLength(2048);
    expect(() => formatCaption({ text: 'a'.repeat(1025) })).toThrow('message caption is too long');
  });
});

describe('formatText', () => {
  it('trims both ends and moves entities along', () => {
    expect(formatText(html(' \n <b>a</b> b \n'))).toEqual({
      text: 'a b',
      entities: [{ type: 'bold', offset: 0, length: 1 }],
    });
    expect(formatText(html('<b>a \n</b>')).entities).toEqual([{ type: 'bold', offset: 0, length: 1 }]);
  });

  const types = (text: string): string[] =>
    formatText(html(text)).entities.map(({ type, offset, length }) => `${type} ${offset}-${offset + length}`);

  it('lets code mix with nothing but a quote around it', () => {
    expect(types('<b>a<code>b</code>c</b>')).toEqual(['bold 0-1', 'code 1-2', 'bold 2-3']);
    expect(types('<code><i>a</i></code>')).toEqual(['code 0-1']);
    expect(types('<blockquote><code>a</code></blockquote>')).toEqual(['blockquote 0-1', 'code 0-1']);
  });

  it('does not nest quotes', () => {
    expect(types('<blockquote>a<blockquote expandable>b</blockquote></blockquote>')).toEqual([
      'blockquote 0-2',
    ]);
  });

  it('finds links, mentions, commands and hashtags, but not inside code or links', () => {
    expect(types('/ask @shuwen_bot #四川 https://e.org/x')).toEqual([
      'bot_command 0-4',
      'mention 5-16',
      'hashtag 17-20',
      'url 21-36',
    ]);
    expect(types('<code>/ask</code> <a href="https://e.org">@shuwen_bot</a>')).toEqual([
      'code 0-4',
      'text_link 5-16',
    ]);
  });
});

describe('detectEntities', () => {
  const found = (text: string): string[] =>
    detectEntities(text).map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`);

  it.each([
    ['/ask@Shuwen_Bot 多少', ['bot_command /ask@Shuwen_Bot']],
    ['看 /ask 多少', ['bot_command /ask']],
    ['/ask四川', []],
    ['a/ask', []],
    ['//ask', []],
    ['/ask/x', []],
    ['@shuwen_bot，多少', ['mention @shuwen_bot']],
    ['请@shuwen_bot 多少', []],
    ['@shuwen_bot四川', []],
    ['mail@shuwen_bot', []],
    ['a@b.org', ['email a@b.org']],
    ['t.me/bot?start=x', ['url t.me/bot?start=x']],
    ['#1 #四川', ['hashtag #四川']],
  ])('marks in %s', (text, expected) => expect(found(text)).toEqual(expected));
});
