import { wordCount } from './count.ts';

/** A paragraph of more words than these is a wall to whoever reads on a screen. */
const MOST_WORDS = 110;

/** A paragraph of fewer is a crumb. */
const FEWEST_WORDS = 35;

/** Sentences as paragraphs of a length that is read: broken only between sentences, the last not much shorter than the rest. */
export function paragraphsOf(sentences: readonly string[]): readonly string[] {
  const paragraphs: string[][] = [];
  for (const [at, sentence] of sentences.entries()) {
    const last = paragraphs.at(-1);
    const isFull = last !== undefined && wordCount([...last, sentence]) > MOST_WORDS;
    const leavesCrumb = wordCount(sentences.slice(at)) < FEWEST_WORDS;
    if (last === undefined || (isFull && !leavesCrumb && wordCount(last) >= FEWEST_WORDS)) paragraphs.push([sentence]);
    else last.push(sentence);
  }
  return paragraphs.map((one) => one.join(' '));
}
