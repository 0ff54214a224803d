import { readableDate, type Theory, wordsFor } from '@theory-of-change/model';
import { textMarks } from '../paint/marks.ts';
import type { Mark, Subject } from '../picture.ts';
import { wrapEvenly } from '../text/wrap.ts';
import { type Block, NOTHING } from './block.ts';
import { type PageBrush, smallSize } from './context.ts';
import type { Logo } from './logo.ts';
import { pxOfPt } from './pages.ts';

/** Title and subtitle at the left; the DRAFT mark and the logo at the right. Lengths are px. */
export function titleBlock(brush: PageBrush, width: number, logo?: Logo): Block {
  const { sized, theme, faces, body } = brush;
  const size = titleSize(body);
  const draft = draftMark(brush);
  const logoHeight = body * 3;
  const logoWidth = logo === undefined ? 0 : Math.min((logo.width / logo.height) * logoHeight, width * 0.2);
  const aside = Math.max(draft.width, 0) + logoWidth + (draft.width > 0 && logoWidth > 0 ? body : 0);
  const measure = width - (aside === 0 ? 0 : aside + body * 1.5);

  const title = wrapEvenly(faces.bold, sized.theory.title, size, measure);
  const subtitleText = subtitle(sized.theory);
  const subtitleLines =
    subtitleText === '' ? [] : wrapEvenly(faces.regular, subtitleText, body, logo === undefined ? width : measure);
  const leading = size * 1.15;
  const subLeading = body * 1.3;
  const text = title.length * leading + subtitleLines.length * subLeading;
  const height = Math.max(text, logo === undefined ? draft.height : logoHeight) + body * 0.55;
  if (sized.theory.title === '' && subtitleText === '' && draft.width === 0 && logo === undefined) return NOTHING;
  return {
    height,
    marks: (x, y) => {
      const marks: Mark[] = [
        ...textMarks(
          { role: 'title', label: sized.theory.title, ...titleLine(sized.theory) },
          title,
          { x, y },
          { face: faces.bold, size, weight: 'bold', color: theme.ink, leading },
        ),
        ...textMarks(
          { role: 'subtitle', label: subtitleText },
          subtitleLines,
          { x, y: y + title.length * leading },
          { face: faces.regular, size: body, weight: 'regular', color: theme.quiet, leading: subLeading },
        ),
      ];
      const right = x + width;
      if (logo !== undefined) {
        const subject: Subject = {
          role: 'logo',
          label: wordsFor(sized.theory).figure.logo(sized.theory.organisation),
        };
        const tall = (logo.height / logo.width) * logoWidth;
        marks.push({
          kind: 'image',
          subject,
          x: right - logoWidth,
          y,
          width: logoWidth,
          height: tall,
          data: logo.data,
          mediaType: logo.mediaType,
        });
      }
      marks.push(
        ...draft.marks(
          right - logoWidth - (logoWidth > 0 ? body : 0) - draft.width,
          y + leading / 2 - draft.height / 2,
        ),
      );
      return marks;
    },
  };
}

/** Times the cards' words; a figure of many small cards still has a title that can be read. */
function titleSize(body: number): number {
  return Math.max(body * 1.7, LEAST_TITLE);
}

const LEAST_TITLE = pxOfPt(14);

/** Population · organisation · version or date. */
export function subtitle(theory: Theory): string {
  const { population, organisation, edition, date } = theory;
  const who =
    population === undefined
      ? undefined
      : withAges(population.words, population.ages && wordsFor(theory).values.ages(population.ages.text));
  const version =
    edition === undefined
      ? date === undefined
        ? undefined
        : readableDate(date, theory.language)
      : wordsFor(theory).figure.version(edition);
  return [who, organisation, version].filter((part) => part !== undefined && part !== '').join(' · ');
}

function withAges(words: string, ages: string | undefined): string {
  return ages === undefined ? words : `${words} (${ages})`;
}

function titleLine(theory: Theory): { readonly line?: number } {
  return theory.titleRange === undefined ? {} : { line: theory.titleRange.start.line };
}

interface DraftMark extends Block {
  readonly width: number;
}

/** A stamp in letterspaced capitals, beside the title and never over text; nothing once the theory is final. */
function draftMark({ sized, theme, faces, body }: PageBrush): DraftMark {
  if (sized.theory.status === 'final') return { width: 0, ...NOTHING };
  const size = smallSize(body) * 1.05;
  const spacing = size * 0.16;
  const { draft, draftLabel } = wordsFor(sized.theory).figure;
  const letters = [...draft];
  const advances = letters.map((letter) => faces.bold.advance(letter) * size);
  const padX = size * 0.8;
  const height = size * 1.75;
  const text = advances.reduce((sum, advance) => sum + advance + spacing, -spacing);
  const width = text + 2 * padX;
  const strokeWidth = Math.max(1, size * 0.11);
  const subject: Subject = { role: 'draft', label: draftLabel };
  return {
    width,
    height,
    marks: (x, y) => {
      let at = x + padX;
      const words: Mark[] = [];
      letters.forEach((letter, i) => {
        const advance = advances[i] ?? 0;
        words.push(
          ...textMarks(
            subject,
            [{ text: letter, width: advance }],
            { x: at, y },
            { face: faces.bold, size, weight: 'bold', color: theme.draft, leading: height },
          ).map((mark) => (i < letters.length - 1 ? { ...mark, joins: 'nothing' as const } : mark)),
        );
        at += advance + spacing;
      });
      return [
        {
          kind: 'box',
          subject,
          x: x + strokeWidth / 2,
          y: y + strokeWidth / 2,
          width: width - strokeWidth,
          height: height - strokeWidth,
          radius: size * 0.35,
          stroke: theme.draft,
          strokeWidth,
        },
        ...words,
      ];
    },
  };
}
