import type { Arrow, ColumnArrow, Stage } from '@theory-of-change/model';
import { linkRuns } from './details.ts';
import type { Block } from './document.ts';
import { cellOf, cellOfRuns } from './runs.ts';
import { type ColumnOf, tableOf } from './tables.ts';
import { evidenceRuns, type Teller } from './teller.ts';

/** Arrows that say the same of themselves, told in one row. */
interface Step {
  readonly titles: readonly string[];
  readonly arrow: Arrow | ColumnArrow;
}

/** Why one step leads to the next: every arrow of which something is said. */
export function links(teller: Teller): readonly Block[] {
  const { theory, words } = teller;
  const steps = merged([
    ...theory.columnArrows.map((arrow) => ({ titles: [columnArrowTitle(teller, arrow)], arrow })),
    ...theory.arrows.map((arrow) => ({ titles: [arrowTitle(teller, arrow)], arrow })),
  ]);
  const table = tableOf(teller, 'links', words.document.sections.links, columnsOf(teller), steps);
  return table === undefined ? [] : [table];
}

/** `“a” leads to “b”`, by the words of the figure. */
export function arrowTitle({ words, short }: Teller, { kind, from, to }: Arrow): string {
  const tails = words.list(from.map((id) => words.quote(short(id))));
  const say = kind === 'feedback' ? words.description.feedback : words.description.arrow;
  return say(tails, words.quote(short(to)), from.length);
}

/** The same between two columns. */
export function columnArrowTitle({ words, theory }: Teller, { kind, from, to }: ColumnArrow): string {
  const heading = (stage: Stage): string =>
    words.quote(theory.columns.find((column) => column.stage === stage)?.heading ?? words.stages[stage]);
  const say = kind === 'feedback' ? words.description.feedback : words.description.arrow;
  return say(heading(from), heading(to), 1);
}

/** Only steps of which something is said; those of which the same is said together, where the first stands. */
function merged(steps: readonly Step[]): readonly Step[] {
  const found = new Map<string, Step>();
  for (const step of steps.filter(({ arrow }) => saysSomething(arrow))) {
    const { because, assumes, appliesTo, confidence, evidence, urls } = step.arrow;
    const names = [assumes, evidence].map((refs) => refs.map(({ name }) => name));
    const key = JSON.stringify([because, appliesTo, confidence, names, urls]);
    const before = found.get(key);
    found.set(key, before === undefined ? step : { ...before, titles: [...before.titles, ...step.titles] });
  }
  return [...found.values()];
}

function saysSomething({ because, assumes, appliesTo, confidence, evidence, urls }: Arrow | ColumnArrow): boolean {
  const said = because ?? appliesTo ?? confidence;
  return said !== undefined || assumes.length + evidence.length + urls.length > 0;
}

function columnsOf(teller: Teller): readonly ColumnOf<Step>[] {
  const { degrees } = teller.words.values;
  return [
    { label: 'link', weight: 4, cell: ({ titles }) => cellOf(...titles) },
    { label: 'because', weight: 4, cell: ({ arrow }) => cellOf(arrow.because) },
    { label: 'assumes', weight: 3, cell: ({ arrow }) => cellOf(...arrow.assumes.map(teller.named)) },
    { label: 'evidence', weight: 3, cell: ({ arrow }) => cellOfRuns(evidenceRuns(teller, arrow)) },
    { label: 'appliesTo', weight: 2, cell: ({ arrow }) => cellOf(arrow.appliesTo) },
    { label: 'confidence', weight: 1.3, cell: ({ arrow }) => cellOf(arrow.confidence && degrees[arrow.confidence]) },
    { label: 'readMore', weight: 1.5, cell: ({ arrow }) => cellOfRuns(linkRuns(arrow)) },
  ];
}
