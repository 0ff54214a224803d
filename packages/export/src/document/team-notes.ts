import type { Annotated } from '@theory-of-change/model';
import { entryItem } from './details.ts';
import type { Block } from './document.ts';
import { arrowTitle, columnArrowTitle } from './links.ts';
import { bullets, cellOf } from './runs.ts';
import { type ColumnOf, tableOf } from './tables.ts';
import type { Teller } from './teller.ts';

interface Noted {
  readonly subject: string;
  readonly of: Annotated;
}

/** The team's own notes, questions and ideas: only for readers whom the team asked to see them. */
export function teamNotes(teller: Teller): readonly Block[] {
  if (!teller.notes) return [];
  const { theory, words } = teller;
  const noted: readonly Noted[] = [
    ...[
      theory.cards,
      theory.stakeholders,
      theory.assumptions,
      theory.enablers,
      theory.risks,
      theory.ideas,
      theory.measures,
      theory.interventions,
      theory.evidence,
    ].flatMap((list) => list.map((one) => ({ subject: one.words, of: one }))),
    ...theory.columnArrows.map((arrow) => ({ subject: columnArrowTitle(teller, arrow), of: arrow })),
    ...theory.arrows.map((arrow) => ({ subject: arrowTitle(teller, arrow), of: arrow })),
  ].filter(({ of }) => of.notes.length + of.questions.length > 0);
  const columns: readonly ColumnOf<Noted>[] = [
    { label: 'subject', weight: 3, cell: ({ subject }) => cellOf(subject) },
    { label: 'note', weight: 4, cell: ({ of }) => cellOf(...of.notes) },
    { label: 'question', weight: 4, cell: ({ of }) => cellOf(...of.questions) },
  ];
  const table = tableOf(teller, 'notes', words.document.sections.notes, columns, noted);
  const ideas: readonly Block[] =
    theory.ideas.length === 0
      ? []
      : [
          { kind: 'subheading', text: words.document.ideas },
          bullets(theory.ideas.map((idea) => entryItem(teller, idea))),
        ];
  return table === undefined ? ideas : [table, ...ideas];
}
