import type { SlipCode } from '../grammar/slips.ts';

/** What each slip of the reader is, in a few words: every one is an error, costs its line alone, and cannot be accepted. */
export const SLIP_TITLES: Readonly<Record<SlipCode, string>> = {
  'unquoted-words': 'Words without quotes. They are drawn as the card that they mean; one fix adds all the quotes.',
  'unclosed-quote': 'Words whose quote is never closed: they end with their line.',
  'unclosed-comment': 'A `/*` that is never closed: the comment ends with its line.',
  'missing-brace': 'A block that is never closed.',
  'missing-opening-brace': 'A block that is closed but never opened.',
  'stray-brace': 'A `}` that closes nothing.',
  'stray-words': 'Something that belongs to nothing on its line.',
  'unreadable-line': 'A line that is nothing of the language.',
  'unfinished-card': 'A name without words: drawn with its name.',
  'unfinished-arrow': 'An arrow that has no end, or no beginning.',
  'missing-name': 'A `,`, `&` or `as` after which a name is missing.',
  'missing-comma': 'Two names without a comma between them.',
  'missing-value': 'A setting or detail that says nothing yet.',
  'invalid-value': 'A value that its word does not take.',
  'unknown-word': 'A word that is nearly one of the language.',
  'unknown-detail': 'A word in a block that is no detail.',
  'misplaced-statement': 'A card, column or setting where it cannot stand.',
  'unexpected-block': 'A block in braces after something that takes none.',
  'repeated-setting': 'A setting given twice.',
  'not-a-theory': 'A `.toc` file of another program.',
};
