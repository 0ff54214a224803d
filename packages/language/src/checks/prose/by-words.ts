/** So many texts at least are remembered, those read last; twice as many at most. */
const MOST = 8_000;

/**
 * A question about a text alone, answered once for each text: an edit changes one card's words, and those of all others
 * are asked about again. What was not asked about for long is forgotten.
 */
export function byWords<Answer>(read: (text: string) => Answer, most = MOST): (text: string) => Answer {
  let recent = new Map<string, { readonly answer: Answer }>();
  let earlier = recent;
  return (text) => {
    const known = recent.get(text);
    if (known) return known.answer;
    if (recent.size >= most) {
      earlier = recent;
      recent = new Map();
    }
    const remembered = earlier.get(text);
    if (remembered) {
      recent.set(text, remembered);
      return remembered.answer;
    }
    const own = detached(text);
    const answer = read(own);
    recent.set(own, { answer });
    return answer;
  };
}

/** The same text in memory of its own: a part that was cut out of a file's text would keep all of it in memory. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
