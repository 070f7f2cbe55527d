/**
 * What a button says when it is pressed: `1:name:part:part`. Ids are opaque, everything else is kept by the bot, and
 * anybody may send anything: what does not read exactly like one of ours is nothing.
 */
export type Press =
  /** Further sources of an answer, page by page. */
  | { readonly action: 'more'; readonly turn: string; readonly page: number }
  | { readonly action: 'why'; readonly turn: string }
  /** The figures of an answer as a picture. */
  | { readonly action: 'chart'; readonly turn: string }
  | { readonly action: 'vote'; readonly turn: string; readonly vote: Vote }
  /** One of the questions that were offered under an answer. */
  | { readonly action: 'nearest'; readonly turn: string; readonly index: number }
  /** One of the questions that /start offers. */
  | { readonly action: 'example'; readonly index: number }
  /** A page of what the corpus holds; an empty topic is the overview. */
  | { readonly action: 'sources'; readonly topic: string; readonly page: number }
  | { readonly action: 'language'; readonly locale: string }
  | { readonly action: 'setting'; readonly key: string; readonly value: string }
  | { readonly action: 'subscribe'; readonly cadence: Cadence }
  | { readonly action: 'forget'; readonly isSure: boolean }
  /** A button for admins; what it is about stands in `args`. */
  | { readonly action: 'admin'; readonly name: string; readonly args: readonly string[] };

/** 👍, 👎, 这条有用, 请管理员补充. */
export type Vote = 'up' | 'down' | 'useful' | 'wish';
export type Cadence = 'daily' | 'weekly' | 'off';

const VERSION = '1';
/** Telegram: 1 to 64 bytes. All parts are ASCII, so bytes are characters. */
export const MAX_DATA_BYTES = 64;

const ID = /^[A-Za-z0-9_-]{1,40}$/;
const TOPIC = /^[a-z0-9-]{0,32}$/;
const WORD = /^[A-Za-z0-9.-]{1,20}$/;
const NAME = /^[a-z-]{1,16}$/;
const ARGS = /^[A-Za-z0-9_.-]{0,44}$/;
const NUMBER = /^(?:0|[1-9]\d{0,4})$/;
const VOTES: Readonly<Record<string, Vote>> = { u: 'up', d: 'down', y: 'useful', w: 'wish' };
const CADENCES: Readonly<Record<string, Cadence>> = { d: 'daily', w: 'weekly', o: 'off' };

const codeOf = <T>(table: Readonly<Record<string, T>>, value: T): string =>
  Object.entries(table).find(([, named]) => named === value)?.[0] ?? '';

function partsOf(press: Press): readonly (string | number)[] {
  switch (press.action) {
    case 'more':
      return ['m', press.turn, press.page];
    case 'why':
      return ['w', press.turn];
    case 'chart':
      return ['c', press.turn];
    case 'vote':
      return ['v', press.turn, codeOf(VOTES, press.vote)];
    case 'nearest':
      return ['n', press.turn, press.index];
    case 'example':
      return ['e', press.index];
    case 'sources':
      return ['s', press.topic, press.page];
    case 'language':
      return ['l', press.locale];
    case 'setting':
      return ['g', press.key, press.value];
    case 'subscribe':
      return ['d', codeOf(CADENCES, press.cadence)];
    case 'forget':
      return ['f', press.isSure ? 1 : 0];
    case 'admin':
      return ['a', press.name, press.args.join('.')];
  }
}

/** Throws a RangeError for parts that could not be read back: a fault of the caller. */
export function dataOf(press: Press): string {
  const data = [VERSION, ...partsOf(press)].join(':');
  if (pressOf(data) === undefined) throw new RangeError(`Not a callback: ${data}`);
  return data;
}

type Parts = readonly [string, string];

/** What each name is followed by, and what it means then. */
const READERS: Readonly<Record<string, readonly [RegExp[], (parts: Parts) => Press | undefined]>> = {
  m: [[ID, NUMBER], ([turn, page]) => ({ action: 'more', turn, page: Number(page) })],
  w: [[ID], ([turn]) => ({ action: 'why', turn })],
  c: [[ID], ([turn]) => ({ action: 'chart', turn })],
  v: [
    [ID, /^[udyw]$/],
    ([turn, given]) => {
      const vote = VOTES[given];
      return vote && { action: 'vote', turn, vote };
    },
  ],
  n: [[ID, NUMBER], ([turn, index]) => ({ action: 'nearest', turn, index: Number(index) })],
  e: [[NUMBER], ([index]) => ({ action: 'example', index: Number(index) })],
  s: [[TOPIC, NUMBER], ([topic, page]) => ({ action: 'sources', topic, page: Number(page) })],
  l: [[WORD], ([locale]) => ({ action: 'language', locale })],
  g: [[WORD, WORD], ([key, value]) => ({ action: 'setting', key, value })],
  d: [
    [/^[dwo]$/],
    ([given]) => {
      const cadence = CADENCES[given];
      return cadence && { action: 'subscribe', cadence };
    },
  ],
  f: [[/^[01]$/], ([given]) => ({ action: 'forget', isSure: given === '1' })],
  a: [[NAME, ARGS], ([name, args]) => ({ action: 'admin', name, args: args === '' ? [] : args.split('.') })],
};

/** Reads callback_data; undefined for what is damaged, forged or of another version. */
export function pressOf(data: string): Press | undefined {
  if (data.length > MAX_DATA_BYTES) return undefined;
  const [version, name = '', ...parts] = data.split(':');
  const found = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (version !== VERSION || !found) return undefined;
  const [patterns, read] = found;
  const isOurs = parts.length === patterns.length && patterns.every((one, i) => one.test(parts[i] ?? ''));
  return isOurs ? read([parts[0] ?? '', parts[1] ?? '']) : undefined;
}
