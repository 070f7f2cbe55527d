/**
 * The lines of a text that arrives in pieces. A line ends with LF or CRLF and nothing else: node's readline takes a lone
 * CR for an end too, and a question that holds one would become two answers. The last line needs no end.
 */
export async function* linesOf(pieces: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const cut = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
  let rest = '';
  for await (const piece of pieces) {
    const lines = (typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })).split('\n');
    const [first = '', ...others] = lines;
    rest += first;
    for (const next of others) {
      yield cut(rest);
      rest = next;
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield cut(rest);
}
