import type { Subject } from '../picture.ts';
import { graphicsRole } from './graphics-role.ts';
import { type SubjectGroup, textRuns } from './groups.ts';
import { MarkShape, TextLines } from './mark-shape.tsx';

/** One subject: its marks in a group that says what it is, to screen readers and to the page's scripts. */
export function SubjectGraphic({ group, idPrefix }: { readonly group: SubjectGroup; readonly idPrefix: string }) {
  const { subject, marks } = group;
  return (
    <g {...accessible(subject)} {...data(subject)}>
      {textRuns(marks).map((run, i) =>
        'kind' in run ? <MarkShape key={i} mark={run} idPrefix={idPrefix} /> : <TextLines key={i} lines={run} />,
      )}
    </g>
  );
}

/** Roles of the WAI-ARIA Graphics Module 1.0. Decoration is hidden; plain text speaks for itself. */
function accessible({ role, label }: Subject) {
  switch (role) {
    case 'page':
    case 'band':
      return { 'aria-hidden': 'true' as const };
    case 'card':
    case 'chip':
    case 'group':
      return { role: graphicsRole('graphics-object'), ...named(label) };
    case 'arrow':
    case 'column-arrow':
    case 'badge':
    case 'ceiling':
      return { role: graphicsRole('graphics-symbol'), ...named(label) };
    case 'logo':
      return { role: 'img' as const, ...named(label) };
    default:
      return {};
  }
}

/** An empty name is none: the renderer would write the attribute without a value, which no XML reader takes. */
export function named(label: string | undefined) {
  return label === undefined || label === '' ? {} : { 'aria-label': label };
}

function data({ role, id, stage, parent, line }: Subject) {
  return {
    'data-role': role,
    ...(id === undefined ? {} : { 'data-id': id }),
    ...(stage === undefined ? {} : { 'data-stage': stage }),
    ...(parent === undefined ? {} : { 'data-parent': parent }),
    ...(line === undefined ? {} : { 'data-line': line }),
  };
}
