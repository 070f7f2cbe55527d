import type { PassageId } from '../../domain/index.ts';
import {
  type BotCommand,
  type CommandScope,
  commandsFor,
  LOCALE_NAMES,
  LOCALES,
} from '../../locales/index.ts';
import { button, exampleKeyboard, rowsOf } from './keyboards.ts';
import { bold, type Content, lines } from './markup.ts';
import { message, type View } from './message.ts';
import { idLink } from './source-line.ts';
import type { Voice } from './voice.ts';

/** `/start`: what the bot is, a citation to open, and three questions to begin with. */
export function startView(sample: PassageId | undefined, voice: Voice): View {
  const { what, how, sample: around } = voice.bot.start;
  const opened = sample === undefined ? '' : [around[0], idLink(sample, voice), around[1]];
  return message([what, lines(how, opened)], exampleKeyboard(voice));
}

function commandLine({ name, argument, does }: BotCommand, { locale }: Voice): Content {
  const usage = argument ? `/${name} ${argument[locale]}` : `/${name}`;
  return `${usage} — ${does[locale]}`;
}

/** `/help`: where and how to ask, and the commands of this chat. */
export function helpView(scope: CommandScope, voice: Voice): View {
  const { heading, places, commands } = voice.bot.help;
  return message([
    bold(heading),
    lines(...places(voice.username).map((place) => `• ${place}`)),
    bold(commands),
    lines(...commandsFor(scope).map((command) => commandLine(command, voice))),
  ]);
}

/** `/privacy`; `days`: how long questions and feedback are kept. */
export function privacyView(days: number, voice: Voice): View {
  const { heading, points } = voice.bot.privacy;
  return message([bold(heading), lines(...points(days).map((point) => `• ${point}`))]);
}

/** `/forget` asks once. */
export const forgetView = ({ bot }: Voice): View =>
  message(
    [bot.forget.sure],
    [
      [
        button(bot.buttons.forget, { action: 'forget', isSure: true }),
        button(bot.buttons.keep, { action: 'forget', isSure: false }),
      ],
    ],
  );

const CHOSEN = '✓ ';

/** `/lang`: each language in its own words. */
export const languageView = (voice: Voice): View =>
  message(
    [voice.bot.language.heading],
    rowsOf(
      LOCALES.map((locale) =>
        button(`${locale === voice.locale ? CHOSEN : ''}${LOCALE_NAMES[locale]}`, {
          action: 'language',
          locale,
        }),
      ),
      LOCALES.length,
    ),
  );
