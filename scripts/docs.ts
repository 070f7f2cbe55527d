/**
 * Writes the generated tables of both READMEs (`--check`: only compares), and checks what documents promise: every path
 * that they name exists, and .env.example lists every setting.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { SETTINGS } from '../src/cli/settings.ts';
import { createCommandLine } from '../src/cli/shuwen.ts';
import { ZH } from './docs-zh.ts';

type Lang = 'en' | 'zh';

const problems: string[] = [];

function translate(text: string, lang: Lang): string {
  if (lang === 'en') return text;
  const zh = ZH[text];
  if (zh === undefined) problems.push(`scripts/docs-zh.ts lacks a Chinese text for "${text}".`);
  return zh ?? text;
}

const HEADS = {
  commands: { en: ['command', 'does'], zh: ['命令', '用途'] },
  settings: { en: ['setting', 'default', 'meaning'], zh: ['设置', '默认', '含义'] },
} as const;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

/** `npm run -s ask -- …`: how a command is typed, with its arguments. */
function usage(command: Command, script: string, sub?: string): string {
  const args = command.registeredArguments.map(
    (arg) => `${arg.name().toUpperCase()}${arg.variadic ? '…' : ''}`,
  );
  const words = [...(sub ? [sub] : []), ...args];
  const tail = words.length > 0 ? ` -- ${words.join(' ')}` : '';
  return `\`npm run ${script === 'chat' ? '' : '-s '}${script}${tail}\``;
}

/** What a command does, then its flags, a line each: two columns fit a narrow screen. */
function purpose(command: Command, lang: Lang): string {
  const flags = command.options.map(
    ({ flags, description }) => `\`${flags}\` ${translate(description, lang)}`,
  );
  return [translate(command.description(), lang), ...flags].join('<br>');
}

function commandTable(lang: Lang): string {
  const rows = [
    [
      '`npm start`',
      translate(
        'run the bot when BOT_TOKEN is set; otherwise build the index (first time) and open the prompt',
        lang,
      ),
    ],
  ];
  for (const command of createCommandLine().commands) {
    const leaves =
      command.commands.length > 0
        ? command.commands.map((sub) => ({ sub, name: sub.name() }))
        : [{ sub: command, name: undefined }];
    for (const { sub, name } of leaves) rows.push([usage(sub, command.name(), name), purpose(sub, lang)]);
  }
  return table(HEADS.commands[lang], rows);
}

const settingTable = (lang: Lang): string =>
  table(
    HEADS.settings[lang],
    SETTINGS.map((setting) => [
      `\`${setting.name}\``,
      setting.fallback === '' ? '' : `\`${setting.fallback}\``,
      setting[lang],
    ]),
  );

function fill(text: string, name: string, content: string): string {
  const pattern = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!pattern.test(text)) problems.push(`The marks <!-- ${name} --> … <!-- /${name} --> are missing.`);
  return text.replace(pattern, (_, start: string, end: string) => `${start}${content}\n${end}`);
}

function updateReadme(file: string, lang: Lang, isCheck: boolean): void {
  const before = readFileSync(file, 'utf8');
  const after = fill(fill(before, 'commands', commandTable(lang)), 'settings', settingTable(lang));
  if (after === before) return;
  if (isCheck) problems.push(`${file} is stale: run \`npm run docs\` and commit it.`);
  else writeFileSync(file, after);
}

function checkPaths(file: string): void {
  const named = readFileSync(file, 'utf8').matchAll(
    /`((?:src|tests|corpus|models|bench|eval|scripts|contract|docs)\/[\w./@-]*)`/g,
  );
  for (const [, path = ''] of named)
    if (!existsSync(path)) problems.push(`${file} names ${path}, which does not exist.`);
}

function checkEnvExample(): void {
  const text = readFileSync('.env.example', 'utf8');
  for (const { name } of SETTINGS)
    if (!new RegExp(`^#? ?${name}=`, 'm').test(text)) problems.push(`.env.example lacks ${name}.`);
}

const isCheck = process.argv.includes('--check');
updateReadme('README.md', 'en', isCheck);
updateReadme('README.zh-CN.md', 'zh', isCheck);
for (const file of ['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']) checkPaths(file);
checkEnvExample();
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log('The documents are in step with the program.');
