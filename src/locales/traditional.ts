import { Converter } from 'opencc-js/cn2t';

/** Words of the attribute labels that Taiwan says otherwise, in Traditional characters. */
const TAIWAN_WORDS: readonly (readonly [string, string])[] = [
  ['芯片', '晶片'],
  ['顯卡', '顯示卡'],
  ['服務器', '伺服器'],
  ['數據', '資料'],
  ['用戶', '使用者'],
  ['移動應用', '行動應用'],
  ['硬件', '硬體'],
  ['郵箱', '電子信箱'],
  ['支持', '支援'],
  ['首席執行官', '執行長'],
  ['首席運營官', '營運長'],
  ['運營', '營運'],
  ['發佈', '發布'],
  ['存儲', '儲存'],
  ['聯繫人', '聯絡人'],
  ['賬號', '帳號'],
  ['伙伴', '夥伴'],
  ['反饋', '回饋'],
  ['兼容平臺', '相容平台'],
  ['佈局', '布局'],
  ['可再生能源', '再生能源'],
  ['專業設置', '科系設置'],
  ['許可協議', '授權條款'],
];

type Convert = (text: string) => string;
let converter: Convert | undefined;

/** Simplified → Traditional as Taiwan writes it, word for word. Its tables load at first use: most runs need none of them. */
export function toTraditional(text: string): string {
  const convert: Convert = converter ?? Converter({ from: 'cn', to: 'tw' });
  converter = convert;
  return convert(text);
}

/** The same for our own wording, in words that Taiwan uses. Not for names, nor for what somebody asked. */
export const toTaiwanese = (label: string): string =>
  TAIWAN_WORDS.reduce((text, [word, taiwan]) => text.replaceAll(word, taiwan), toTraditional(label));
