import type { Stage } from '@theory-of-change/model';
import { round } from '../paint/marks.ts';
import type { Picture } from '../picture.ts';
import { graphicsRole } from './graphics-role.ts';
import { bySubject, type SubjectGroup } from './groups.ts';
import { PatternDefs } from './patterns.tsx';
import { named, SubjectGraphic } from './subject-graphic.tsx';

export interface PictureSvgProps {
  readonly picture: Picture;
  /** `@font-face` rules, so that the file shows its type wherever it is opened. */
  readonly fontCss?: string;
  /** Begins every id, where several figures stand in one page. */
  readonly idPrefix?: string;
  /** Class of the root element. */
  readonly class?: string;
}

/** A picture as SVG: the same elements for a file and for a live page. Lengths are px; width, height and viewBox are set. */
export function PictureSvg({ picture, fontCss, idPrefix = 'toc-', class: className }: PictureSvgProps) {
  const titleId = `${idPrefix}title`;
  const descriptionId = `${idPrefix}description`;
  const width = round(picture.width);
  const height = round(picture.height);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      {...documentOf(titleId, descriptionId)}
      lang={picture.language}
      font-family={`'${picture.fontFamily}', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif`}
      text-rendering="geometricPrecision"
      {...(className === undefined ? {} : { class: className })}
    >
      <title id={titleId}>{picture.title}</title>
      <desc id={descriptionId}>{picture.description}</desc>
      {fontCss === undefined ? null : <style>{fontCss}</style>}
      <PatternDefs marks={picture.marks} idPrefix={idPrefix} />
      <rect width={width} height={height} fill={picture.background} data-role="paper" />
      {inColumns(bySubject(picture.marks)).map((part, i) =>
        part.kind === 'column' ? (
          <g key={`column-${part.stage}`} {...columnOf(part)}>
            {part.groups.map((group, nth) => (
              <SubjectGraphic key={keyOf(group, nth)} group={group} idPrefix={idPrefix} />
            ))}
          </g>
        ) : (
          <SubjectGraphic key={keyOf(part.group, i)} group={part.group} idPrefix={idPrefix} />
        ),
      )}
    </svg>
  );
}

function documentOf(titleId: string, descriptionId: string) {
  return {
    role: graphicsRole('graphics-document document'),
    'aria-roledescription': 'theory of change',
    'aria-labelledby': titleId,
    'aria-describedby': descriptionId,
  };
}

function columnOf({ label, stage }: { readonly label: string; readonly stage: Stage }) {
  return { role: 'group' as const, ...named(label), 'data-column': stage };
}

function keyOf({ subject }: SubjectGroup, i: number): string {
  return `${subject.role}-${subject.id ?? subject.stage ?? ''}-${subject.parent ?? ''}-${subject.role === 'card' ? '' : i}`;
}

type Part =
  | { readonly kind: 'column'; readonly stage: Stage; readonly label: string; readonly groups: SubjectGroup[] }
  | { readonly kind: 'alone'; readonly group: SubjectGroup };

/** What stands in a column is kept together, under the column's heading. */
function inColumns(groups: readonly SubjectGroup[]): readonly Part[] {
  const parts: Part[] = [];
  const headings = new Map<Stage, string>();
  for (const { subject } of groups) {
    if (subject.role === 'heading' && subject.stage !== undefined) headings.set(subject.stage, subject.label ?? '');
  }
  for (const group of groups) {
    const { stage, role } = group.subject;
    const last = parts.at(-1);
    if (role === 'badge' && last?.kind === 'column') last.groups.push(group);
    else if (stage === undefined || role === 'chip') parts.push({ kind: 'alone', group });
    else if (last?.kind === 'column' && last.stage === stage) last.groups.push(group);
    else parts.push({ kind: 'column', stage, label: headings.get(stage) ?? '', groups: [group] });
  }
  return parts;
}
