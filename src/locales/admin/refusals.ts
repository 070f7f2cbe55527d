type Refused = Readonly<Record<string, string>>;

/** Why a file was not taken, by the code of the error; `{}` takes its detail. */
export const zhRefused: Refused = {
  'import-too-large': '文件超过 20 MB，收不下。请拆开，或去掉图片再发。',
  'import-too-long': '内容太长，超过一份资料的上限。请拆成几份再发。',
  'import-too-many-pages': 'PDF 超过 2,000 页。请拆成几份再发。',
  'import-too-heavy': '这个文件读起来太耗资源。请把文字另存为 .txt 或 .md 再发。',
  'import-too-deep': '这个文件的结构嵌套太深。请把文字另存为 .txt 或 .md 再发。',
  'import-unknown-type': '不认识这种文件。请发 .md .txt .html .pdf .docx .yaml .json，或它们的 .zip。',
  'import-wrong-type': '文件内容和扩展名不符，打不开。请换成正确的扩展名，或重新另存再发。',
  'import-binary': '这不是文字文件。请另存为 UTF-8 文本再发。',
  'import-encoding': '认不出文字编码。请另存为 UTF-8 再发。',
  'import-front-matter': '文件开头的说明有错。请改成每行一个“键: 值”，前后各一行 ---。',
  'import-locked': '这个文件打不开：有密码。请去掉密码再发。',
  'import-old-word': '这是旧版 .doc 或有密码的文件。请另存为 .docx（不要密码）再发。',
  'import-no-text-layer': '这是扫描件，只有图片没有文字。请先做文字识别（OCR）再发。',
  'import-garbled': 'PDF 里的文字提不出来。请先做文字识别（OCR），或发 .txt。',
  'import-zip-bomb': '解压后太大，不安全。请用原来的软件重新另存再发。',
  'import-unsafe-zip': '这个压缩包不安全，没有打开。请重新另存再发。',
  'import-damaged': '文件损坏，读不出来。请用原来的软件重新另存再发。',
  'import-empty': '文件里没有文字。请确认发的是对的文件。',
  'bad-url': '网址写得不对，应以 http:// 或 https:// 开头。',
  'repeated-id': '文件里有两份资料用了同一个编号。请改掉一个，或分开发。',
};

export const zhHantRefused: Refused = {
  'import-too-large': '檔案超過 20 MB，收不下。請拆開，或去掉圖片再傳。',
  'import-too-long': '內容太長，超過一份資料的上限。請拆成幾份再傳。',
  'import-too-many-pages': 'PDF 超過 2,000 頁。請拆成幾份再傳。',
  'import-too-heavy': '這個檔案讀起來太耗資源。請把文字另存為 .txt 或 .md 再傳。',
  'import-too-deep': '這個檔案的結構巢狀太深。請把文字另存為 .txt 或 .md 再傳。',
  'import-unknown-type': '不認識這種檔案。請傳 .md .txt .html .pdf .docx .yaml .json，或它們的 .zip。',
  'import-wrong-type': '檔案內容和副檔名不符，打不開。請換成正確的副檔名，或重新另存再傳。',
  'import-binary': '這不是文字檔。請另存為 UTF-8 文字再傳。',
  'import-encoding': '認不出文字編碼。請另存為 UTF-8 再傳。',
  'import-front-matter': '檔案開頭的說明有錯。請改成每行一個「鍵: 值」，前後各一行 ---。',
  'import-locked': '這個檔案打不開：有密碼。請去掉密碼再傳。',
  'import-old-word': '這是舊版 .doc 或有密碼的檔案。請另存為 .docx（不要密碼）再傳。',
  'import-no-text-layer': '這是掃描檔，只有圖片沒有文字。請先做文字辨識（OCR）再傳。',
  'import-garbled': 'PDF 裡的文字取不出來。請先做文字辨識（OCR），或傳 .txt。',
  'import-zip-bomb': '解壓縮後太大，不安全。請用原來的軟體重新另存再傳。',
  'import-unsafe-zip': '這個壓縮檔不安全，沒有打開。請重新另存再傳。',
  'import-damaged': '檔案損毀，讀不出來。請用原來的軟體重新另存再傳。',
  'import-empty': '檔案裡沒有文字。請確認傳的是對的檔案。',
  'bad-url': '網址寫得不對，應以 http:// 或 https:// 開頭。',
  'repeated-id': '檔案裡有兩份資料用了同一個編號。請改掉一個，或分開傳。',
};

export const enRefused: Refused = {
  'import-too-large': 'The file is larger than 20 MB. Split it, or leave its pictures out.',
  'import-too-long': 'It holds more than one document may. Split it.',
  'import-too-many-pages': 'The PDF has more than 2,000 pages. Split it.',
  'import-too-heavy': 'The file takes too much to read. Save its text as .txt or .md and send that.',
  'import-too-deep': 'The file is nested too deep. Save its text as .txt or .md and send that.',
  'import-unknown-type':
    'Unknown kind of file. Send .md .txt .html .pdf .docx .yaml .json, or a .zip of them.',
  'import-wrong-type':
    'The content is not what the file’s extension says. Give it the right one, or save it anew.',
  'import-binary': 'This is no text file. Save it as UTF-8 text and send that.',
  'import-encoding': 'Its text encoding is unknown. Save it as UTF-8 and send that.',
  'import-front-matter':
    'The front matter has a fault. Write one “key: value” a line, between two lines of ---.',
  'import-locked': 'The file is locked with a password. Remove it and send the file again.',
  'import-old-word': 'This is an old .doc file or has a password. Save it as .docx without one.',
  'import-no-text-layer': 'This is a scan without text. Run it through text recognition (OCR) first.',
  'import-garbled': 'The text of this PDF cannot be extracted. Run it through OCR, or send .txt.',
  'import-zip-bomb': 'It unpacks to far too much. Save it anew in its own program.',
  'import-unsafe-zip': 'This archive is not safe and was not opened. Save it anew.',
  'import-damaged': 'The file is damaged. Save it anew in its own program.',
  'import-empty': 'There is no text in the file. Check that it is the right one.',
  'bad-url': 'The address is wrong: it begins with http:// or https://.',
  'repeated-id': 'Two documents in the file have the same id. Change one, or send them one by one.',
};
