import { detached } from '../../grammar/detached.ts';

/** So many texts at least can be remembered between two turns, those read last; twice as many at most. */
const MOST = 8_000;

/** So often is a theory read as a whole before what was not asked about meanwhile is forgotten, after as many times more. */
const READINGS = 8;

/** Lets each question forget what was not asked about since it was last told to. */
const turns: (() => void)[] = [];
let readings = 0;

/**
 * Tells that a theory was read as a whole, which asks about all of its texts: what is remembered stays as much as theories
 * have, however long they are typed at.
 */
export function readAsWhole(): void {
  readings += 1;
  if (readings % READINGS === 0) for (const turn of turns) turn();
}

/**
 * A question about a text alone, answered once for each text: an edit changes one card's words, and those of all others
 * are asked about again. What was not asked about for long is forgotten.
 */
export function byWords<Answer>(read: (text: string) => Answer, most = MOST): (text: string) => Answer {
  let recent = new Map<string, { readonly answer: Answer }>();
  let earlier = recent;
  const turn = () => {
    earlier = recent;
    recent = new Map();
  };
  turns.push(turn);
  return (text) => {
    const known = recent.get(text);
    if (known) return known.answer;
    if (recent.size >= most) turn();
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
