import { type Evidence, HEXAGON_SIDES, type Intervention, type Measure } from '@theory-of-change/model';
import { agesText, costText, linkRuns } from './details.ts';
import type { Block, Cell } from './document.ts';
import { cellOf, cellOfRuns } from './runs.ts';
import { type ColumnOf, tableOf } from './tables.ts';
import { evidenceRuns, type Teller } from './teller.ts';
import { citedFor, usedBy } from './uses.ts';

/** The instruments: what kind, about whom, what they take. */
export function measures(teller: Teller): readonly Block[] {
  const { measureKinds } = teller.words.values;
  const columns: readonly ColumnOf<Measure>[] = [
    { label: 'instrument', weight: 3.5, cell: (one) => cellOf(one.words) },
    { label: 'kind', weight: 1.8, cell: (one) => cellOf(one.kind && measureKinds[one.kind]) },
    { label: 'about', weight: 1.8, cell: (one) => cellOf(...one.about.map(teller.named)) },
    { label: 'completedBy', weight: 1.8, cell: (one) => cellOf(...one.completedBy.map(teller.named)) },
    { label: 'ages', weight: 1.4, cell: (one) => cellOf(agesText(teller, one.ages)) },
    { label: 'takes', weight: 1.6, cell: (one) => cellOf(one.takes) },
    { label: 'cost', weight: 1.5, cell: (one) => cellOf(costText(teller, one.cost)) },
    { label: 'training', weight: 2, cell: (one) => cellOf(one.training) },
    { label: 'licence', weight: 1.5, cell: (one) => cellOf(one.licence) },
    { label: 'evidence', weight: 2, cell: (one) => cellOfRuns(evidenceRuns(teller, one)) },
    { label: 'readMore', weight: 2, cell: (one) => cellOfRuns(linkRuns(one)) },
  ];
  return present(tableOf(teller, 'measures', teller.words.document.sections.measures, columns, teller.theory.measures));
}

/** The programmes and methods that activities use. */
export function interventions(teller: Teller): readonly Block[] {
  const { sections } = teller.words.document;
  const columns: readonly ColumnOf<Intervention>[] = [
    { label: 'intervention', weight: 3, cell: (one) => cellOf(one.words) },
    { label: 'usedBy', weight: 2.5, cell: (one) => cellOf(...usedBy(teller, one.id)) },
    { label: 'eif', weight: 1.4, cell: (one) => eifCell(teller, one) },
    { label: 'ages', weight: 1.3, cell: (one) => cellOf(agesText(teller, one.ages)) },
    { label: 'dose', weight: 1.8, cell: (one) => cellOf(one.dose) },
    { label: 'cost', weight: 1.3, cell: (one) => cellOf(costText(teller, one.cost)) },
    { label: 'training', weight: 1.8, cell: (one) => cellOf(one.training) },
    { label: 'guidance', weight: 2.2, cell: (one) => cellOf(...one.guidance) },
    { label: 'appliesTo', weight: 2, cell: (one) => cellOf(one.appliesTo) },
    { label: 'hexagon', weight: 1.6, cell: (one) => hexagonCell(teller, one) },
    { label: 'evidence', weight: 2.2, cell: (one) => cellOfRuns(evidenceRuns(teller, one)) },
    { label: 'readMore', weight: 1.6, cell: (one) => cellOfRuns(linkRuns(one)) },
  ];
  return present(tableOf(teller, 'interventions', sections.interventions, columns, teller.theory.interventions));
}

/** The studies and other sources, with what each is cited for. */
export function evidence(teller: Teller): readonly Block[] {
  const { evidenceKinds, strengths } = teller.words.values;
  const columns: readonly ColumnOf<Evidence>[] = [
    { label: 'source', weight: 4, cell: (one) => cellOf(one.words) },
    { label: 'kind', weight: 1.6, cell: (one) => cellOf(one.kind && evidenceKinds[one.kind]) },
    { label: 'strength', weight: 1.3, cell: (one) => cellOf(one.strength && strengths[one.strength]) },
    { label: 'appliesTo', weight: 2, cell: (one) => cellOf(one.appliesTo) },
    { label: 'asAt', weight: 1.1, cell: (one) => cellOf(one.asAt && teller.date(one.asAt)) },
    { label: 'citedFor', weight: 3, cell: (one) => cellOf(...citedFor(teller, one.id)) },
    { label: 'evidence', weight: 2, cell: (one) => cellOfRuns(evidenceRuns(teller, one)) },
    { label: 'readMore', weight: 2.2, cell: (one) => cellOfRuns(linkRuns(one)) },
  ];
  return present(tableOf(teller, 'evidence', teller.words.document.sections.evidence, columns, teller.theory.evidence));
}

function eifCell(teller: Teller, { eif }: Intervention): Cell {
  if (eif === undefined) return cellOf();
  const text = teller.words.values.eif(eif.rating, eif.cost);
  return cellOf(eif.asAt === undefined ? text : teller.words.document.asAt(text, teller.date(eif.asAt)));
}

function hexagonCell(teller: Teller, { hexagon }: Intervention): Cell {
  const { hexagonSides } = teller.words.values;
  return cellOf(
    ...HEXAGON_SIDES.flatMap((side) => (hexagon?.[side] === undefined ? [] : `${hexagonSides[side]} ${hexagon[side]}`)),
  );
}

function present<One>(table: One | undefined): readonly One[] {
  return table === undefined ? [] : [table];
}
