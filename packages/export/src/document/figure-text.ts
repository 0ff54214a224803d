import { altText, longDescription } from '@theory-of-change/diagram';
import type { FigureText } from './document.ts';
import { paragraph } from './runs.ts';
import type { Teller } from './teller.ts';

/** The figure in words. */
export function figureText({ theory, words }: Teller): FigureText {
  return {
    heading: words.document.figure,
    altText: altText(theory),
    descriptionHeading: words.document.figureInWords,
    description: longDescription(theory)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => paragraph({ text: line.trim() })),
  };
}
