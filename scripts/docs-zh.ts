/** Chinese descriptions of commands and flags, by their English ones: the README tables are made from both. */
export const ZH: Readonly<Record<string, string>> = {
  'answer a question with numbered, verbatim citations': '回答一个问题，附逐字、带编号的引文',
  'print one JSON object': '输出一个 JSON 对象',
  'read one question a line from stdin, print one JSON object a line': '从标准输入逐行读问题，逐行输出 JSON',
  'language of the quotes': '引文的语言',
  'citations at most, 1 to 8 (default 3; lists and comparisons 5)':
    '最多几条引文，1 到 8（默认 3；列举和比较为 5）',
  'say why these passages and why this status': '说明为什么选这些段落、为什么是这个结果',
  'ask in a terminal prompt': '在终端里连续提问',
  'run the bot when BOT_TOKEN is set; otherwise build the index (first time) and open the prompt':
    '设了 BOT_TOKEN 时运行机器人；否则首次运行时建索引，然后打开提问窗口',
  're-read the source of citations and say whether they still stand': '重读原文，核对引文是否仍然一字不差',
  'print JSON': '输出 JSON',
  'run a Telegram of its own on this machine, to try and test the bot without the real one':
    '在本机运行一个模拟的 Telegram，不连真的也能试用和测试机器人',
  'write one file with added documents, settings, admins and the audit log; no questions':
    '把添加的资料、设置、管理员和操作记录写成一个文件；不含提问记录',
  'bring such a file back and build the index; needs DATA_DIR and INDEX_DIR only':
    '从这样的文件恢复，并建好索引；只需要 DATA_DIR 和 INDEX_DIR',
  'also where there is something already, which is kept in DATA_DIR/backups':
    '已有内容时也恢复；原来的内容备份在 DATA_DIR/backups',
  'build the index from the corpus': '用语料建索引',
  'build even when nothing has changed': '没有变化也重建',
  'import .md .txt .html .pdf .docx .yaml .json files, or a .zip of them, as documents':
    '把 .md .txt .html .pdf .docx .yaml .json 文件或它们的 .zip 导入为文档',
  'title that citations show': '引文里显示的标题',
  'who published it': '发布方',
  'YYYY, YYYY-MM, YYYY-MM-DD or 未注明': 'YYYY、YYYY-MM、YYYY-MM-DD 或“未注明”',
  'language of the text (told from the text by default)': '正文语言（默认自动判断）',
  'link that citations show': '引文里显示的链接',
  'id of the document; the same id again replaces it': '文档编号；同一编号再次导入即替换',
  'show what would change and store nothing': '只显示会有什么变化，不保存',
  'list every document: shipped, added, replaced, hidden, damaged':
    '列出全部文档：自带、新增、已替换、已隐藏、已损坏',
  'print a document as it is stored': '按存储的原样输出一份文档',
  'remove added documents; hide shipped ones': '删除新增的文档；隐藏自带的文档',
  'bring hidden shipped documents back': '恢复已隐藏的自带文档',
  'validate every file of CORPUS_DIR': '校验 CORPUS_DIR 里的全部文件',
  'show what serves: generation, counts, model, mode, sizes, age':
    '查看当前索引：代号、数量、模型、模式、大小、建成多久',
  'check everything that can be wrong on this machine, each with a remedy':
    '检查本机可能出错的每一处，逐项给出解决办法',
};
