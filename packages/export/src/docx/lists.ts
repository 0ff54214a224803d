import { AlignmentType, type ILevelsOptions, LevelFormat, type Paragraph } from 'docx';
import type { List, ListItem } from '../document/document.ts';
import { twips } from './measures.ts';
import { wordParagraph } from './paragraphs.ts';

/** The two kinds of lists, by the name that the document's numbering gives them. */
const REFERENCES = { ordered: 'numbers', bulleted: 'bullets' } as const;

const BULLETS = ['•', '–', '•'] as const;
const NUMBER_FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const;
const DEEPEST = 2;

/** Mm. */
const INDENT = 6;

/** How lists are numbered and indented; a document wants it once. */
export const NUMBERING = {
  config: [
    { reference: REFERENCES.bulleted, levels: BULLETS.map((text, level) => levelOf(level, LevelFormat.BULLET, text)) },
    {
      reference: REFERENCES.ordered,
      levels: NUMBER_FORMATS.map((format, level) => levelOf(level, format, `%${level + 1}.`)),
    },
  ],
};

function levelOf(level: number, format: ILevelsOptions['format'], text: string): ILevelsOptions {
  return {
    level,
    ...(format === undefined ? {} : { format }),
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: twips(INDENT * (level + 1)), hanging: twips(INDENT) } } },
  };
}

/** A list's paragraphs. `instance` tells it from the document's other lists: each is numbered from 1. */
export function wordList({ ordered, items }: List, instance: number): readonly Paragraph[] {
  const reference = ordered ? REFERENCES.ordered : REFERENCES.bulleted;
  const lines = linesOf(items, 0);
  return lines.map(({ runs, level }, at) =>
    wordParagraph(runs, {
      style: 'ListParagraph',
      numbering: { reference, level, instance },
      // Neither its first line nor its last is alone on a page.
      ...(at < lines.length - 1 && (at === 0 || at === lines.length - 2) ? { keepNext: true } : {}),
    }),
  );
}

interface Line {
  readonly runs: ListItem['runs'];
  readonly level: number;
}

/** A list's items with those inside them, as they are read. */
function linesOf(items: readonly ListItem[], level: number): readonly Line[] {
  return items.flatMap(({ runs, items: own = [] }) => [
    { runs, level: Math.min(level, DEEPEST) },
    ...linesOf(own, level + 1),
  ]);
}
