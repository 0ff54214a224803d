import { CUT_NAMES } from '../narrative/cuts.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { DocumentWarning } from './document.ts';

/** Says what a narrative left out to keep to its length, in plain English; nothing where it told all. */
export function shortenedWarnings({ leftOut, words, characters, paragraphs }: Narrative): readonly DocumentWarning[] {
  if (leftOut.length === 0) return [];
  if (paragraphs.length === 0) {
    return [
      {
        code: 'narrative-shortened',
        message: 'The narrative is empty: its shortest sentence is longer than the length that you allow.',
        help: 'Allow more with --words or --characters, or shorten the words of the cards.',
      },
    ];
  }
  const gone = leftOut.map(({ kind, count }) => `${count} ${CUT_NAMES[kind][count === 1 ? 0 : 1]}`).join('; ');
  return [
    {
      code: 'narrative-shortened',
      message: `The narrative has ${words} words (${characters} characters). To keep to its length it leaves out: ${gone}.`,
      help: 'What is left out stands in the tables of the other documents. Allow more with --words or --characters, or shorten the words of the cards.',
    },
  ];
}
