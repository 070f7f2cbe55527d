import { describe, expect, it } from 'vitest';
import type { ImportedBlock } from '../imported.ts';
import { parsePlainText } from './plain-text.ts';

/** `# ` marks a heading. */
const shape = (blocks: readonly ImportedBlock[]): string[] =>
  blocks.map((block) => (block.kind === 'heading' ? `# ${block.text}` : block.text));
const parse = (text: string) => {
  const { meta, blocks } = parsePlainText(text, 'a.txt');
  return { title: meta.title, blocks: shape(blocks) };
};

describe('parsePlainText', () => {
  it('reads a newspaper text of one paragraph a line, with lettered sections', () => {
    const text = [
      '竹编“老手艺”,怎样学会新本领?',
      '青神的竹编，一根竹丝能分成八层。如今，会这门手艺的人不到三百。',
      '年轻人愿意学吗？记者走进了三家作坊。',
      'A',
      '看手艺',
      '一双巧手，传了五代',
      '最细的竹丝只有“头发粗”',
      '作坊里，唐师傅正在破竹。“刀要稳，心要静。”他说。',
      '一天下来，他只能编一尺。',
      'B',
      '找出路',
      '县里办起了夜校，每周两次课，学费全免。（本报记者 某某）',
    ].join('\n');
    expect(parse(text)).toEqual({
      title: '竹编“老手艺”,怎样学会新本领?',
      blocks: [
        '青神的竹编，一根竹丝能分成八层。如今，会这门手艺的人不到三百。',
        '年轻人愿意学吗？记者走进了三家作坊。',
        '# A 看手艺 一双巧手，传了五代 最细的竹丝只有“头发粗”',
        '作坊里，唐师傅正在破竹。“刀要稳，心要静。”他说。',
        '一天下来，他只能编一尺。',
        '# B 找出路',
        '县里办起了夜校，每周两次课，学费全免。（本报记者 某某）',
      ],
    });
  });

  it('reads paragraphs between blank lines, indented or not', () => {
    const text =
      '春茶记\r\n\r\n　　今年的茶很好。\r\n\r\n　　大家都高兴。\r\n\r\n二、制茶\r\n\r\n　　茶要晒，\r\n也要炒。\r\n';
    expect(parse(text).blocks).toEqual([
      '今年的茶很好。',
      '大家都高兴。',
      '# 二、制茶',
      '茶要晒，',
      '也要炒。',
    ]);
  });

  it('joins lines that were broken at a fixed width, English and Chinese', () => {
    const english =
      'How Bees Travel\n\n' +
      'Bees find their way home by the sun, and on cloudy days they read the\n' +
      'polarised light of the sky instead. A forager that has discovered a\n' +
      'rich meadow dances. All the others watch her and learn the direction.\n  Others follow her, and nobody is late for the harvest in the\n' +
      'orchard behind the house.\n';
    expect(parse(english)).toEqual({
      title: 'How Bees Travel',
      blocks: [
        'Bees find their way home by the sun, and on cloudy days they read the polarised light of the sky instead. A forager that has discovered a rich meadow dances. All the others watch her and learn the direction.',
        'Others follow her, and nobody is late for the harvest in the orchard behind the house.',
      ],
    });
    const sentence =
      '山里的茶园在清明前后最忙，合作社一共收了一千二百公斤鲜叶，比去年多出三成，大家都说天气帮了很大的忙。';
    const broken = `${sentence.slice(0, 20)}\n${sentence.slice(20, 40)}\n${sentence.slice(40)}`;
    expect(parse(broken).blocks).toEqual([sentence]);
  });

  it('begins a new heading at each number', () => {
    expect(parse('手册\n第一章 总则\nA\n看现状\n第一节 目的\n本手册写给新人。').blocks).toEqual([
      '# 第一章 总则',
      '# A 看现状',
      '# 第一节 目的',
      '本手册写给新人。',
    ]);
  });

  it('does not take lists, bylines and last lines for headings', () => {
    const list = ['竹篓', '草帽', '剪刀', '水壶', '手套', '绳子'];
    expect(
      parse(`要带的东西有这些。\n${list.join('\n')}\n请签收。\n注意\n记者 某某\n雨天改期。\n完`).blocks,
    ).toEqual(['要带的东西有这些。', ...list, '请签收。', '# 注意', '记者 某某', '雨天改期。', '完']);
  });

  it('keeps the lines of a poem apart', () => {
    const lines = ['云从山口出来', '雨往河里走', '茶在锅里响', '人在门前坐', '灯在夜里亮', '歌在梦里唱'];
    expect(parse(`山居\n${lines.join('\n')}`)).toEqual({ title: '山居', blocks: lines });
  });

  it('takes no title where the first line is a sentence or the only line', () => {
    expect(parse('今天下雨。\n明天不下。').title).toBeUndefined();
    expect(parse('只有一行')).toEqual({ title: undefined, blocks: ['只有一行'] });
  });

  it('lets the front matter name the title, and drops the line that repeats it', () => {
    expect(parse('---\ntitle: 春茶记\n---\n春茶记\n今年的茶很好。')).toEqual({
      title: '春茶记',
      blocks: ['今年的茶很好。'],
    });
    expect(parse('---\ntitle: 别的\n---\n春茶记\n今年的茶很好。').blocks).toEqual([
      '# 春茶记',
      '今年的茶很好。',
    ]);
  });
});
