import type { Language } from '../domain/index.ts';

/** English when Latin letters carry the text: a Chinese question may hold a few Latin names, an English one Han names. */
export function languageOf(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/\p{Script=Latin}[\p{Script=Latin}'’.-]*/gu)?.length ?? 0;
  return words >= 2 && words * 2 > han ? 'en' : 'zh';
}
