import { LOCALE_NAMES, LOCALES, type Locale } from '../../locales/index.ts';
import type { Cadence } from './callbacks.ts';
import { button } from './keyboards.ts';
import { bold, lines } from './markup.ts';
import { message, type View } from './message.ts';
import type { Voice } from './voice.ts';

/** Hours of Asia/Shanghai without digests and unaddressed answers: `22-08`, or none. */
export const QUIET_HOURS = ['off', '22-08', '23-07', '00-06'] as const;

export interface GroupSettings {
  readonly language: Locale;
  /** `questions`: also what ends in a question mark and addresses nobody. */
  readonly answers: 'addressed' | 'questions';
  readonly quiet: (typeof QUIET_HOURS)[number];
  readonly feedback: 'on' | 'off';
}

export interface SettingsShown {
  readonly settings: GroupSettings;
  /** Whether the bot answers in the topic where this is shown; none outside topics. */
  readonly topic?: 'on' | 'off';
  /** Privacy mode is off: the bot hears all that is said. */
  readonly hearsAll: boolean;
}

const next = <T>(values: readonly T[], value: T): T => {
  const following = values[(values.indexOf(value) + 1) % values.length];
  return following ?? value;
};
const SWITCH = ['on', 'off'] as const;
const ANSWERS = ['addressed', 'questions'] as const;

/** `22-08` → `22:00–08:00` */
const hoursText = (quiet: string): string => quiet.replace(/(\d\d)-(\d\d)/, '$1:00–$2:00');

/** `/settings` of a group: each button shows how a setting stands, and a press moves it on. */
export function groupSettingsView(
  { settings, topic, hearsAll }: SettingsShown,
  { bot, locale }: Voice,
): View {
  const texts = bot.settings;
  const { language, answers, quiet, feedback } = settings;
  const colon = locale === 'en' ? ': ' : '：';
  const row = (key: string, label: readonly [string, string], value: string) => [
    button(label.join(colon), { action: 'setting', key, value }),
  ];
  return message(
    [
      bold(texts.heading),
      lines(
        answers === 'questions' && !hearsAll ? texts.needsPrivacyOff : '',
        quiet === 'off' ? '' : texts.quietNote,
      ),
    ],
    [
      row('language', [texts.language, LOCALE_NAMES[language]], next(LOCALES, language)),
      row('answers', [texts.answers, texts[answers]], next(ANSWERS, answers)),
      row('quiet', [texts.quiet, quiet === 'off' ? texts.off : hoursText(quiet)], next(QUIET_HOURS, quiet)),
      row('feedback', [texts.feedback, texts[feedback]], next(SWITCH, feedback)),
      ...(topic === undefined ? [] : [row('topic', [texts.topic, texts[topic]], next(SWITCH, topic))]),
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
  const [language, answers, quiet, feedback] = [one(LOCALES), one(ANSWERS), one(QUIET_HOURS), one(SWITCH)];
  if (key === 'language' && language) return { ...settings, language };
  if (key === 'answers' && answers) return { ...settings, answers };
  if (key === 'quiet' && quiet) return { ...settings, quiet };
  return key === 'feedback' && feedback ? { ...settings, feedback } : undefined;
}

/** `/settings` in private: language and subscription of one person. */
export const personalSettingsView = (cadence: Cadence, voice: Voice): View => {
  const { bot, locale } = voice;
  return message(
    [
      lines(
        [bold(bot.settings.language), locale === 'en' ? ': ' : '：', LOCALE_NAMES[locale]],
        bot.subscribe.state[cadence],
      ),
      bot.settings.private,
    ],
    [
      LOCALES.filter((one) => one !== locale).map((one) =>
        button(LOCALE_NAMES[one], { action: 'language', locale: one }),
      ),
      (['daily', 'weekly', 'off'] as const)
        .filter((one) => one !== cadence)
        .map((one) =>
          button(
            { daily: bot.buttons.daily, weekly: bot.buttons.weekly, off: bot.buttons.unsubscribe }[one],
            { action: 'subscribe', cadence: one },
          ),
        ),
    ],
  );
};
