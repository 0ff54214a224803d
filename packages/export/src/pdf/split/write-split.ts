import type { Figure } from '@theory-of-change/diagram';
import { type Split, splitByGroup, splitByPathway, type Words, wordsFor } from '@theory-of-change/model';
import { figureSize } from '../../figure-format.ts';
import type { ExportInput, PdfPages, SplitWarning, Written } from '../../format.ts';
import type { ExportResources } from '../../resources.ts';
import { toPdf } from '../to-pdf.ts';
import { type OverviewSetting, overviewOf } from './overview.ts';
import { detailTheories, type PartTheory, partTheories } from './part-theories.ts';
import { splitContents } from './split-contents.ts';

type By = Extract<PdfPages, { kind: 'split' }>['by'];

/** The figure over several pages; on one, with a warning, where a split makes no difference. */
export async function writeSplit(input: ExportInput, by: By, resources: ExportResources): Promise<Written> {
  const { theory, drawings, wishes, details } = input;
  const words = wordsFor(theory);
  const { sheet } = wishes;
  const wish = { family: 'paper', ...(sheet === undefined ? {} : { sheet }) } as const;
  const faces = await drawings.faces('paper');
  const setting: OverviewSetting = {
    faces,
    orientation: sheet?.orientation ?? 'landscape',
    background: '#ffffff',
    lang: theory.language.toLowerCase().startsWith(words.tag) ? {} : { lang: words.tag },
  };
  const split = by === 'detail' ? undefined : splitBy(input, by, words);
  const overview = (titles: readonly string[]) =>
    split === undefined ? undefined : overviewOf(theory, split.about, titles, setting);
  const titles = split?.parts.map(({ title }) => title) ?? [];
  const first = (overview(titles)?.pages.length ?? 0) + 1;
  const parts: readonly PartTheory[] =
    split === undefined
      ? detailTheories(theory, by === 'detail' ? details : new Map(), words)
      : partTheories(theory, split, words, first);

  const figures: { readonly title: string; readonly figure: Figure }[] = [];
  for (const part of parts) figures.push({ title: part.title, figure: await drawings.figure(part.theory, wish) });
  const pages = figures.map(({ title, figure }, i) => ({
    title,
    theory: parts[i]?.theory ?? theory,
    picture: figure.picture,
  }));
  const [smallest, ...more] = figures.map(({ figure }) => figure.textSizePt).toSorted((one, other) => one - other);
  const isOne = smallest === undefined || more.length === 0;
  const whole = isOne || by === 'detail' ? undefined : await drawings.figure(theory, wish);
  const warnings = [
    ...(isOne ? [noDifference(by)] : []),
    ...(smallest === undefined || whole === undefined ? [] : noLarger(by, smallest, whole.textSizePt)),
  ];
  return {
    bytes: await toPdf(splitContents(theory, pages, overview(titles), faces), resources),
    textSizes: figures.map(({ figure }, i) => ({
      ...figureSize(figure, sheet),
      of: parts.length > 1 ? `page ${first + i}` : 'figure',
    })),
    warnings: [...warnings, ...figures.flatMap(({ figure }) => figure.warnings)],
  };
}

function splitBy({ theory }: ExportInput, by: Exclude<By, 'detail'>, words: Words): Split | undefined {
  return by === 'pathway' ? splitByPathway(theory, words) : splitByGroup(theory, words);
}

/** Pages whose words come out hardly larger than in one figure are not worth the turning. */
const WORTH_A_SPLIT = 1.05;

function noLarger(by: By, splitPt: number, wholePt: number): readonly SplitWarning[] {
  if (splitPt >= wholePt * WORTH_A_SPLIT) return [];
  const others = (['pathway', 'group', 'detail'] as const).filter((way) => way !== by);
  return [
    {
      code: 'split-no-difference',
      message: `A split by ${by} makes the words no larger: ${splitPt.toFixed(1)} pt at the smallest, and ${wholePt.toFixed(1)} pt in one figure.`,
      help: `Leave out --split, or split in another way: by ${others.join(' or ')}.`,
    },
  ];
}

const WHY: Readonly<Record<By, readonly [why: string, help: string]>> = {
  pathway: [
    'there is one pathway only, or each shows nearly all cards',
    'Split by group or by detail, choose larger paper, or shorten the words of the longest cards.',
  ],
  group: [
    'no column has groups, or all cards stand in one',
    'Give the cards of a column groups, such as activities "With parents" { … }, or split by pathway.',
  ],
  detail: [
    'no card is told in a theory of its own',
    'Tell a part in its own file and point to it with `detailed in`, or split by pathway.',
  ],
};

function noDifference(by: By): SplitWarning {
  const [why, help] = WHY[by];
  return { code: 'split-no-difference', message: `A split by ${by} makes no difference: ${why}.`, help };
}
