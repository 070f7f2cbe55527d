import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Chart, columnsOf } from '../domain/index.ts';
import { createChartRenderer } from './index.ts';
import { svgOf } from './svg.ts';
import { widthOf, wrap } from './text.ts';

const { render } = createChartRenderer('fonts');

const chart = (change: Partial<Chart> = {}): Chart => ({
  kind: 'bars',
  title: '备案大模型',
  subtitle: '单位：项 · 截至2025年3月',
  legend: [],
  rows: [
    { label: '北京', values: [{ value: 105, text: '105' }] },
    { label: '上海', values: [{ value: 66, text: '66' }] },
  ],
  footer: ['[1] 某报 · 2025年3月 · #crSfLuccdH'],
  ...change,
});

/** Width and height as the header of a PNG tells them. */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];
const PNG_MAGIC = '89504e470d0a1a0a';

it('a PNG that is wide enough for a phone and keeps to Telegram’s limits for photos', async () => {
  const png = await render(chart());
  expect(png.subarray(0, 8).toString('hex')).toBe(PNG_MAGIC);
  expect(sizeOf(png)).toEqual([1080, svgOf(chart(), 'x').height]);
  const rows = Array.from({ length: 12 }, (_, i) => ({
    label: `${'某某人工智能创新应用先导区建设领导小组办公室'.repeat(3)}${i}`,
    note: '截至2024年11月 [1]',
    values: [{ value: i, text: String(i) }],
  }));
  const [width, height] = sizeOf(await render(chart({ rows, footer: Array(8).fill('出处'.repeat(60)) })));
  expect(width + height).toBeLessThan(10_000);
});

it('every character of a label shows, without any font of the system', async () => {
  const titled = (title: string): Promise<Buffer> => render(chart({ title }));
  // What the font lacks is drawn as the same box for all.
  const [missing, other] = await Promise.all([titled('𧥺'), titled('𡤄')]);
  expect(missing.equals(other)).toBe(true);
  const drawn = await Promise.all([...'成绵龘繁體鑫堃犇喆・①Aé'].map(titled));
  expect(new Set([missing, ...drawn].map((png) => png.toString('base64'))).size).toBe(drawn.length + 1);
});

it('what would break the picture or show as a box is left out or escaped', async () => {
  const png = await render(chart({ title: 'A<b>&"\u0000\uffff😀\u202e北京' }));
  expect(png.equals(await render(chart({ title: 'A<b>&"北京' })))).toBe(true);
});

it('the event loop goes on while a picture is drawn', async () => {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  await render(chart());
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
});

it('the longest bar and its number fit; a bar of nothing is still seen', () => {
  const rows = [
    { label: '甲', values: [{ value: 1e6, text: '超1,000,000' }] },
    { label: '乙', values: [{ value: 0, text: '0' }] },
  ];
  const { svg } = svgOf(chart({ rows }), 'x');
  const widths = [...svg.matchAll(/width="([\d.]+)" height="52"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(2);
  expect(widths[1]).toBe(3);
  expect((widths[0] ?? 0) + widthOf('超1,000,000', 38)).toBeLessThan(1080 - 2 * 56 - 38);
  expect(widths[0]).toBeGreaterThan(500);
});

it('columns along a time: each printed where there is room, else an axis; parts stack and have a legend', async () => {
  const year = (label: string, value?: number) => ({
    label,
    values: value === undefined ? [] : [{ value, text: `超${value}` }],
  });
  const printed = svgOf(
    chart({ kind: 'columns', rows: [year('2020年', 550), year('2021年'), year('2022年', 900)] }),
    'x',
  ).svg;
  for (const text of ['超550', '超900', '2021年']) expect(printed).toContain(`>${text}<`);
  const days = Array.from({ length: 30 }, (_, i) => ({ label: `11-${i + 1}`, counts: [20 + i, 5, 3] }));
  const asked = { title: '提问', subtitle: '每天', parts: ['有答案', '相关内容', '没有找到'], columns: days };
  const stats = columnsOf(asked);
  const { svg } = svgOf(stats, 'x');
  expect(svg).toContain('>没有找到<');
  expect(svg).toContain('>40<');
  expect(svg).not.toContain('>11-2<');
  expect(svg.match(/<rect/g)?.length).toBeGreaterThan(90);
  expect(sizeOf(await render(stats))[0]).toBe(1080);
  const none = days.map((day) => ({ ...day, counts: [0, 0, 0] }));
  expect(svgOf(columnsOf({ ...asked, columns: none }), 'x').svg).not.toMatch(/NaN|Infinity/);
});

it('lines break within the width, never before a closing mark', () => {
  const lines = wrap('国家新一代人工智能创新发展试验区（成都），2021年2月。'.repeat(3), 40, {
    width: 300,
    most: 99,
  });
  expect(lines.every((line) => widthOf(line, 40) <= 300 && !/^[，。）]/.test(line))).toBe(true);
  expect(wrap('A'.repeat(200), 40, { width: 300, most: 1 })[0]).toMatch(/^A+…$/);
  expect(wrap('', 40, { width: 300, most: 2 })).toEqual([]);
});

it('a missing font is told with what to do', async () => {
  await expect(createChartRenderer('no-such-folder').render(chart())).rejects.toMatchObject({
    code: 'font-missing',
    remedy: expect.stringContaining('git checkout'),
  });
});

it('the font is the file that SHA256SUMS names', () => {
  const [sum, name] = readFileSync('fonts/noto-sans-sc/SHA256SUMS', 'utf8').trim().split(/\s+/);
  const bytes = readFileSync(`fonts/noto-sans-sc/${name}`);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
});
