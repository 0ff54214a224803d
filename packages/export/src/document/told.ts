import type { BidDocument, Section } from './document.ts';

/** A section, or the figure in words. */
export type Told = Pick<Section, 'heading' | 'landscape' | 'blocks'> & { readonly id: string };

/** All that a document tells in words: its sections, and the figure for whoever cannot see it, with the id `inWords`. */
export function toldIn({ sections, figure }: BidDocument, inWords: string): readonly Told[] {
  const description: Told = {
    id: inWords,
    heading: figure.descriptionHeading,
    landscape: false,
    blocks: figure.description,
  };
  const notes = sections.findIndex(({ id }) => id === 'notes');
  // The team's own notes stay last, where they are easily taken off.
  return notes < 0 ? [...sections, description] : [...sections.slice(0, notes), description, ...sections.slice(notes)];
}

/**
 * Which sections stand on pages that lie. From the first that needs one to the last, all do: each turn of the paper would leave the
 * rest of a page empty, and funders count pages.
 */
export function lying(sections: readonly Pick<Told, 'landscape'>[]): readonly boolean[] {
  const [first, last] = [
    sections.findIndex(({ landscape }) => landscape),
    sections.findLastIndex(({ landscape }) => landscape),
  ];
  return sections.map((_, i) => first >= 0 && i >= first && i <= last);
}
