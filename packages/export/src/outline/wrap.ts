/** Words in lines of about so many characters, for formats whose programs do not break lines themselves. */
export function wrapped(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ').flatMap((one) => pieces(one, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Scripts without blanks are broken between characters that people see as one. */
function pieces(word: string, width: number): readonly string[] {
  if (word.length <= width) return [word];
  const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)];
  const out: string[] = [];
  let piece = '';
  for (const { segment } of characters) {
    if (piece.length + segment.length > width) {
      out.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...out, piece].filter((one) => one !== '');
}
