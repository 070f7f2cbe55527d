import { LOCALE_NAMES, LOCALES, type Locale } from '../../locales/index.ts';
import type { Cadence } from './callbacks.ts';
import { button } from './keyboards.ts';
import { bold, lines } from './markup.ts';
import { message, type View } from './message.ts';
import { cadenceRow } from './subscribe.ts';
import { timeZoneName, type Voice } from './voice.ts';

/** Hours without digests and unaddressed answers, in the time zone of the program: `22-08`, or none. */
const QUIET_HOURS = ['off', '22-08', '23-07', '00-06'] as const;

export interface GroupSettings {
  /** `auto`: that of whoever asks. */
  readonly language: Locale | 'auto';
  /** `questions`: also what ends in a question mark and addresses nobody. */
  readonly answers: 'addressed' | 'questions';
  readonly quiet: (typeof QUIET_HOURS)[number];
  readonly feedback: 'on' | 'off';
  /** Forum topics in which the bot says nothing; General is 0. */
  readonly topicsOff: readonly number[];
}

/** How a group is that has chosen nothing. */
export const DEFAULT_SETTINGS: GroupSettings = {
  language: 'auto',
  answers: 'addressed',
  quiet: 'off',
  feedback: 'on',
  topicsOff: [],
};

export interface SettingsShown {
  readonly settings: GroupSettings;
  /** The topic where this is shown; none outside forums. */
  readonly topic?: number;
  /** Privacy mode is off: the bot hears all that is said. */
  readonly hearsAll: boolean;
}

const next = <T>(values: readonly T[], value: T): T => {
  const following = values[(values.indexOf(value) + 1) % values.length];
  return following ?? value;
};
const SWITCH = ['on', 'off'] as const;
const ANSWERS = ['addressed', 'questions'] as const;
const LANGUAGES = ['auto', ...LOCALES] as const;
const TOPIC = /^topic\.(\d{1,15})$/;

/** `22-08` → `22:00–08:00` */
const hoursText = (quiet: string): string => quiet.replace(/(\d\d)-(\d\d)/, '$1:00–$2:00');

/** `/settings` of a group: each button shows how a setting stands, and a press moves it on. */
export function groupSettingsView({ settings, topic, hearsAll }: SettingsShown, voice: Voice): View {
  const { bot } = voice;
  const texts = bot.settings;
  const { language, answers, quiet, feedback, topicsOff } = settings;
  const here = topic !== undefined && topicsOff.includes(topic) ? 'off' : 'on';
  const row = (key: string, label: readonly [string, string], value: string) => [
    button(label.join(voice.texts.between.label), { action: 'setting', key, value }),
  ];
  return message(
    [
      bold(texts.heading),
      answers === 'questions' ? (hearsAll ? texts.questionsNote : texts.needsPrivacyOff) : '',
      quiet === 'off' ? '' : texts.quietNote(timeZoneName(voice)),
      here === 'off' ? texts.topicNote : '',
    ],
    [
      row(
        'language',
        [texts.language, language === 'auto' ? texts.auto : LOCALE_NAMES[language]],
        next(LANGUAGES, language),
      ),
      row('answers', [texts.answers, texts[answers]], next(ANSWERS, answers)),
      row('quiet', [texts.quiet, quiet === 'off' ? texts.off : hoursText(quiet)], next(QUIET_HOURS, quiet)),
      row('feedback', [texts.feedback, texts[feedback]], next(SWITCH, feedback)),
      ...(topic === undefined ? [] : [row(`topic.${topic}`, [texts.topic, texts[here]], next(SWITCH, here))]),
    ],
  );
}

/** One setting as a press names it, or as it is kept; undefined for values that do not exist. */
export function changedSettings(
  settings: GroupSettings,
  { key, value }: { readonly key: string; readonly value: string },
): GroupSettings | undefined {
  const one = <T extends string>(values: readonly T[]): T | undefined =>
    values.find((known) => known === value);
  const [language, answers, quiet] = [one(LANGUAGES), one(ANSWERS), one(QUIET_HOURS)];
  const position = one(SWITCH);
  const topic = TOPIC.exec(key)?.[1];
  if (key === 'language' && language) return { ...settings, language };
  if (key === 'answers' && answers) return { ...settings, answers };
  if (key === 'quiet' && quiet) return { ...settings, quiet };
  if (key === 'feedback' && position) return { ...settings, feedback: position };
  if (topic === undefined || !position) return undefined;
  const others = settings.topicsOff.filter((one) => one !== Number(topic));
  return { ...settings, topicsOff: position === 'off' ? [...others, Number(topic)] : others };
}

/** `/settings` in private: language and subscription of one person. */
export const personalSettingsView = (cadence: Cadence, voice: Voice): View => {
  const { bot, texts, locale } = voice;
  return message(
    [
      lines(
        [bold(bot.settings.language), texts.between.label, LOCALE_NAMES[locale]],
        bot.subscribe.state[cadence],
      ),
      bot.settings.private,
    ],
    [
      LOCALES.filter((one) => one !== locale).map((one) =>
        button(LOCALE_NAMES[one], { action: 'language', locale: one }),
      ),
      cadenceRow(cadence, voice),
    ],
  );
};
