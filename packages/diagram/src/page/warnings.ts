import { splitByGroup, splitByPathway, type Theory, wordsFor } from '@theory-of-change/model';
import { wordsOf } from '../graph/card-size.ts';
import { type Faces, missingCharacters } from '../text/face.ts';
import { largerPages, type Page, type PageName, page } from './pages.ts';

/** Something about the finished figure that its makers should know, in plain words. */
export interface FigureWarning {
  readonly code: 'small-text' | 'missing-characters';
  readonly message: string;
  /** What would help. */
  readonly help: string;
}

/** Says that the words come out too small, and what would help: the smallest paper that would do, shorter words, a split. */
export function smallText(theory: Theory, sizePt: number, leastPt: number, current: Page): FigureWarning | undefined {
  if (sizePt >= leastPt - 0.005) return undefined;
  const sizeOn = (larger: PageName): number => Math.floor(sizePt * enlargement(current, larger));
  const larger = largerPages(current);
  const enough = larger.find((name) => sizeOn(name) >= leastPt) ?? larger.at(-1);
  const longest = [...theory.cards].sort((a, b) => b.words.length - a.words.length).slice(0, 3);
  const advice = [
    ...(enough === undefined
      ? []
      : [`larger paper (${isPoster(enough) ? 'a PDF with ' : ''}--page ${enough}: about ${sizeOn(enough)} pt)`]),
    `shorter words on the longest cards (${longest.map((card) => `“${abbreviated(wordsOf(card))}”`).join(', ')})`,
    ...splits(theory).map((by) => `several pages (a PDF with --split ${by})`),
    'or a split by programme: tell a part in its own file and point to it with `detailed in`',
  ];
  return {
    code: 'small-text',
    message: `The cards' words come out at ${sizePt.toFixed(1)} pt, below the ${leastPt} pt that are wanted.`,
    help: `What can help: ${advice.join('; ')}.`,
  };
}

/** Paper that documents are not printed on: there it takes a file of its own. */
function isPoster(name: PageName): boolean {
  return name === 'A1' || name === 'A0';
}

/** The ways to part the figure that give pages of less than the whole; none for a page that is part of one already. */
function splits(theory: Theory): readonly string[] {
  if (theory.externals.some(({ place }) => place !== undefined)) return [];
  const words = wordsFor(theory);
  const [byPathway, byGroup] = [splitByPathway(theory, words), splitByGroup(theory, words)];
  return [...(byPathway === undefined ? [] : ['pathway']), ...(byGroup === undefined ? [] : ['group'])];
}

/** How many times as long the short side is. */
function enlargement(current: Page, larger: PageName): number {
  const short = (sheet: Page): number => Math.min(sheet.width, sheet.height);
  return short(page(larger)) / short(current);
}

/** Names the characters that the font cannot draw. */
export function missingCharactersIn(theory: Theory, faces: Faces): FigureWarning | undefined {
  const texts = [
    theory.title,
    theory.organisation ?? '',
    theory.population?.words ?? '',
    ...theory.columns.flatMap((column) => [column.heading, column.timeframe ?? '', ...column.groups]),
    ...theory.cards.map(wordsOf),
    ...theory.externals.map((external) => external.words),
    ...[...theory.assumptions, ...theory.enablers, ...theory.risks].map((entry) => entry.words),
  ];
  const missing = missingCharacters(faces.regular, texts);
  if (missing.length === 0) return undefined;
  const named = missing
    .slice(0, 8)
    .map(
      (character) => `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
    );
  const more = missing.length > 8 ? ` and ${missing.length - 8} more` : '';
  return {
    code: 'missing-characters',
    message: `${faces.family} has no letters for ${named.join(', ')}${more}: they are drawn as empty boxes.`,
    help: 'Say it in other letters or words: a figure is set in this one font.',
  };
}

function abbreviated(words: string): string {
  return words.length <= 40 ? words : `${words.slice(0, 38).trimEnd()}…`;
}
