import { describe, expect, it } from 'vitest';
import { linesOfPage } from './pdf-lines.ts';

/** A page of 500 points, upright. */
const VIEW = [1, 0, 0, -1, 0, 500];
const SIZE = 10;

/** A text item at (x, y from below), each character as wide as the font is large. */
const item = (x: number, y: number, str: string) => ({
  str,
  transform: [SIZE, 0, 0, SIZE, x, y],
  width: str.length * SIZE,
});
const texts = (...items: readonly object[]): string[] => linesOfPage(items, VIEW).map((line) => line.text);

describe('linesOfPage', () => {
  it('puts pieces of one baseline together, with spaces where they stand apart', () => {
    expect(texts(item(0, 400, 'Be'), item(21, 400, 'es'), item(44, 400, 'fly'))).toEqual(['Bees fly']);
    expect(texts(item(0, 400, '茶'), item(14, 400, '园'), item(32, 400, '里'))).toEqual(['茶园 里']);
  });

  it('keeps raised characters in their line and begins a new one below or to the left', () => {
    expect(texts(item(0, 400, 'm'), item(10, 404, '2'), item(0, 388, '下一行'))).toEqual(['m2', '下一行']);
    expect(texts(item(300, 400, '右'), item(0, 400, '左'))).toEqual(['右', '左']);
  });

  it('marks a line with wide gaps as a row', () => {
    expect(linesOfPage([item(0, 400, '月'), item(40, 400, '日')], VIEW)).toMatchObject([
      { text: '月 日', isRow: true },
    ]);
    expect(linesOfPage([item(0, 400, '月'), item(10, 400, '日')], VIEW)).toMatchObject([{ isRow: false }]);
  });

  it('leaves blanks, marked content and turned text away', () => {
    const turned = { str: '样张', transform: [7, 7, -7, 7, 0, 0], width: 20 };
    expect(texts({ type: 'beginMarkedContent' }, item(0, 400, ' '), turned, item(0, 380, '正文'))).toEqual([
      '正文',
    ]);
  });

  it('reads a page that is shown turned by 90 degrees', () => {
    const sideways = (y: number, str: string) => ({ str, transform: [0, SIZE, -SIZE, 0, 100, y], width: 20 });
    const lines = linesOfPage([sideways(50, '横排')], [0, 1, 1, 0, 0, 0]);
    expect(lines).toMatchObject([{ text: '横排', left: 50, y: 100, size: SIZE }]);
  });
});
