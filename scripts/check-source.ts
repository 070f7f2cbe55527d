/** Rules that no tool of ours knows: a reason beside every cast, short files, and a lock file that names no host. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const MAX_LINES = { source: 300, test: 500 } as const;

const problems: string[] = [];
const isTest = (file: string): boolean => file.startsWith('tests/') || file.endsWith('.test.ts');

const files = ['src', 'tests', 'bench', 'eval', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

function checkLength(file: string, text: string): void {
  const lines = text.split('\n').length - 1;
  const most = isTest(file) ? MAX_LINES.test : MAX_LINES.source;
  if (lines > most) problems.push(`${file} has ${lines} lines; at most ${most}.`);
}

/** `as const` needs no reason; any other `as` wants a comment on its line or the one before. */
function checkCasts(file: string, text: string): void {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = text.split('\n');
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && node.type.getText() !== 'const') {
      const line = source.getLineAndCharacterOfPosition(node.getEnd()).line;
      const near = `${lines[line - 1]}\n${lines[line]}`;
      if (!/\/\/|\*\//.test(near)) problems.push(`${file}:${line + 1}: a cast without a reason beside it.`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  checkLength(file, text);
  if (file.endsWith('.ts')) checkCasts(file, text);
}
if (readFileSync('package-lock.json', 'utf8').includes('"resolved"'))
  problems.push('package-lock.json names registry hosts: remove its "resolved" lines (see CONTRIBUTING.md).');

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${files.length} files: lengths, casts and the lock file are as they should be.`);
