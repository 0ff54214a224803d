import type { Theory } from '@theory-of-change/model';
import { type NarrativeLength, narrative } from '../narrative/narrative.ts';
import { activities } from './activities.ts';
import { assumptions, enablers, risks } from './conditions.ts';
import { type BidDocument, type Block, SECTION_IDS, type Section, type SectionId } from './document.ts';
import { factsOf } from './facts.ts';
import { figureText } from './figure-text.ts';
import { glossary } from './glossary.ts';
import { links } from './links.ts';
import { evidence, interventions, measures } from './methods.ts';
import { narrativeBlocks } from './narrative-blocks.ts';
import { outcomes } from './outcomes.ts';
import { people } from './people.ts';
import { problemsAndAims } from './problems-and-aims.ts';
import { shortenedWarnings } from './shortened.ts';
import { teamNotes } from './team-notes.ts';
import { type Teller, tellerOf } from './teller.ts';

/** What a document is to hold. */
export interface DocumentOptions {
  /** With the team's own notes, questions and ideas. */
  readonly notes: boolean;
  /** As written after `funded by`: named in the title block. */
  readonly funder?: string;
  /** The longest that the narrative may be; it is as long as it needs to be where nothing is said. */
  readonly narrative?: NarrativeLength;
}

/** A theory of change as the document of a bid. Pure: the same theory and options give the same document. */
export function bidDocument(theory: Theory, options: DocumentOptions): BidDocument {
  const teller = tellerOf(theory, options.notes);
  const { words } = teller;
  const story = narrative(theory, options.narrative);
  return {
    title: theory.title === '' ? words.document.untitled : theory.title,
    language: theory.language,
    headingsLanguage: theory.language.toLowerCase().startsWith(words.tag) ? theory.language : words.tag,
    ...(theory.status === 'final' ? {} : { draft: words.figure.draft }),
    facts: factsOf(teller, options.funder),
    figure: figureText(teller),
    sections: SECTION_IDS.flatMap((id): readonly Section[] => {
      const blocks = id === 'narrative' ? narrativeBlocks(teller, story) : SECTIONS[id](teller);
      if (blocks.length === 0) return [];
      return [{ id, heading: words.document.sections[id], landscape: blocks.some(isWide), blocks }];
    }),
    warnings: shortenedWarnings(story),
  };
}

const SECTIONS: Readonly<Record<Exclude<SectionId, 'narrative'>, (teller: Teller) => readonly Block[]>> = {
  'problems-and-aims': problemsAndAims,
  activities,
  outcomes,
  links,
  assumptions,
  enablers,
  risks,
  stakeholders: people,
  measures,
  interventions,
  evidence,
  glossary,
  notes: teamNotes,
};

/** Columns that a page that stands has room for, with words of 11 pt. */
const MOST_UPRIGHT = 4;

function isWide(block: Block): boolean {
  return block.kind === 'table' && block.columns.length > MOST_UPRIGHT;
}
