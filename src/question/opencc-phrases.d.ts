/** Pairs `taiwan mainland`, parted by `|`, both in Traditional characters. */
declare module 'opencc-js/dict/TWPhrasesRev' {
  const phrases: string;
  export default phrases;
}
