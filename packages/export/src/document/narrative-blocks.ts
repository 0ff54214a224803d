import type { Narrative, NarrativePart } from '../narrative/narrative.ts';
import type { Block } from './document.ts';
import { paragraph } from './runs.ts';
import type { Teller } from './teller.ts';

/** A narrative of no more words than these is read in one go. */
const READ_IN_ONE_GO = 260;

/** The narrative under subheadings, one for each part, where it is long. */
export function narrativeBlocks(teller: Teller, { parts, words }: Narrative): readonly Block[] {
  const isLong = words > READ_IN_ONE_GO && parts.length > 1;
  return parts.flatMap((part): readonly Block[] => [
    ...(isLong ? [{ kind: 'subheading', text: headingOf(teller, part) } as const] : []),
    ...part.paragraphs.map((text) => paragraph({ text })),
  ]);
}

/** A stage's part bears its column's heading, which is the team's own where the file has one. */
function headingOf({ theory, words }: Teller, { about }: NarrativePart): string {
  if (about === 'need' || about === 'work' || about === 'grounds') return words.document.narrativeParts[about];
  return theory.columns.find(({ stage }) => stage === about)?.heading ?? words.stages[about];
}
