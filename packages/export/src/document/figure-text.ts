import { altText, describeFigure } from '@theory-of-change/diagram';
import type { Block, FigureText } from './document.ts';
import { paragraph, plain } from './runs.ts';
import type { Teller } from './teller.ts';

/** The figure in words. */
export function figureText({ theory, words }: Teller): FigureText {
  return {
    heading: words.document.figure,
    altText: altText(theory),
    descriptionHeading: words.document.figureInWords,
    description: describeFigure(theory).map((part): Block => {
      if (part.kind === 'heading') return { kind: 'subheading', text: part.text };
      if (part.kind === 'text') return paragraph({ text: part.text });
      const items = part.items.map(({ text, parts }) => ({
        runs: plain(text),
        ...(parts.length === 0 ? {} : { items: parts.map((inner) => ({ runs: plain(inner) })) }),
      }));
      return { kind: 'list', ordered: part.ordered, items };
    }),
  };
}
