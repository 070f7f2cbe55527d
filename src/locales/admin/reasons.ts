type Reasons = Readonly<Record<string, string>>;

/** Why a job failed, by the code of the error. */
export const zhReasons: Reasons = {
  'index-rejected': '新索引没有通过检查，仍用原来的。',
  'build-running': '另一个程序正在建索引，请等它完成再试。',
  'corpus-busy': '另一个程序正在改资料，请等它完成再试。',
  'index-write-failed': '磁盘写不进去。请检查空间和权限再试；原来的索引照常使用。',
  'no-earlier': '这一代索引已经不在了，请重新选择。',
  'generation-unusable': '这一代索引已损坏，不能用，请选别的。',
  'not-withdrawn': '这份资料没有被撤下。',
  'no-document': '这份资料已经不在了。',
};

export const zhHantReasons: Reasons = {
  'index-rejected': '新索引沒有通過檢查，仍用原來的。',
  'build-running': '另一個程式正在建索引，請等它完成再試。',
  'corpus-busy': '另一個程式正在改資料，請等它完成再試。',
  'index-write-failed': '磁碟寫不進去。請檢查空間和權限再試；原來的索引照常使用。',
  'no-earlier': '這一代索引已經不在了，請重新選擇。',
  'generation-unusable': '這一代索引已損毀，不能用，請選別的。',
  'not-withdrawn': '這份資料沒有被撤下。',
  'no-document': '這份資料已經不在了。',
};

export const enReasons: Reasons = {
  'index-rejected': 'The new index did not pass its checks; the previous one stays in use.',
  'build-running': 'Another program is building the index. Try again when it is done.',
  'corpus-busy': 'Another program is changing documents. Try again when it is done.',
  'index-write-failed':
    'The disk cannot be written. Check space and permissions; the present index stays in use.',
  'no-earlier': 'That generation is not there any more. Choose another one.',
  'generation-unusable': 'That generation is damaged. Choose another one.',
  'not-withdrawn': 'That document was not taken out.',
  'no-document': 'That document is not there any more.',
};
