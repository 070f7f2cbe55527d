/** How Chinese characters sound: toneless syllables, ü written v. */
export interface Pinyin {
  /** One syllable for each character, read in context: 重庆 → chong, qing. Takes Han characters only. */
  syllables(han: string): readonly string[];
  /** Every reading of one character: 行 → xing, hang, heng. */
  readings(char: string): readonly string[];
}

/** Which finals each initial takes in standard Chinese; the empty initial last. */
const FINALS: Readonly<Record<string, string>> = {
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve ue',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
  '': 'a ai an ang ao e ei en er o ou',
};

const SYLLABLES = Object.entries(FINALS)
  .flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final))
  .sort((a, b) => b.length - a.length);
const PINYIN = new RegExp(`^(?:${SYLLABLES.join('|')})+$`);

/** Whether lower-case letters can be read as one or more syllables of pinyin; many English words can. */
export const isPinyin = (letters: string): boolean => letters.length <= 60 && PINYIN.test(letters);

/**
 * The class of sounds that speakers and input methods confuse: in/ing, en/eng, an/ang, l/n, z/zh, c/ch, s/sh, f/h. Takes a
 * syllable; for letters that are not split into syllables use `soundOfLetters`.
 */
export const soundOf = (syllable: string): string =>
  soundOfLetters(syllable).replace(/^n/, 'l').replace(/^f/, 'h');

/** The same for unsplit letters, without the initials that cannot be told from finals there. */
export const soundOfLetters = (letters: string): string =>
  letters.replace(/([zcs])h/g, '$1').replace(/([aei]n)g/g, '$1');

/** Reads the tables when first called (some tens of milliseconds), so that only who needs sounds pays for them. */
export async function loadPinyin(): Promise<Pinyin> {
  const { pinyin } = await import('pinyin-pro');
  const plain = { toneType: 'none', type: 'array', v: true } as const;
  const known = new Map<string, readonly string[]>();
  return {
    syllables: (han) => pinyin(han, plain),
    readings: (char) => {
      const readings = known.get(char) ?? [...new Set(pinyin(char, { ...plain, multiple: true }))];
      known.set(char, readings);
      return readings;
    },
  };
}
