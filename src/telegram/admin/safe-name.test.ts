import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeName } from './safe-name.ts';

it.each([
  ['白皮书.pdf', '白皮书.pdf'],
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\Users\\x\\报告.docx', '报告.docx'],
  ['\u202efdp.exe', 'fdp.exe'],
  ['.htaccess', 'htaccess'],
  ['', 'file'],
])('%s becomes %s', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});

it('is short, in one line, no path, and keeps what tells its kind', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const safe = safeName(name);
      expect(safe).toMatch(/^[^/\\\p{Cc}\p{Cf}]+$/u);
      expect([...safe].length).toBeLessThanOrEqual(120);
      expect(safe).not.toMatch(/^\./);
    }),
  );
  expect(safeName(`${'长'.repeat(300)}.md`)).toMatch(/^长+\.md$/);
  expect([...safeName(`a.${'长'.repeat(3_000)}`)].length).toBeLessThanOrEqual(120);
});
