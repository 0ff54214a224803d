import type { BoxMark, Mark } from '../picture.ts';

type Pattern = NonNullable<BoxMark['pattern']>;

/** The id of a pattern's definition: one for each kind and colour. */
export function patternId({ kind, color }: Pattern, idPrefix: string): string {
  return `${idPrefix}pattern-${kind}-${color.replace('#', '')}`;
}

/** The hatchings that the marks use, defined once each. */
export function PatternDefs({ marks, idPrefix }: { readonly marks: readonly Mark[]; readonly idPrefix: string }) {
  const used = new Map<string, Pattern>();
  for (const mark of marks) {
    if (mark.kind === 'box' && mark.pattern !== undefined) used.set(patternId(mark.pattern, idPrefix), mark.pattern);
  }
  if (used.size === 0) return null;
  return (
    <defs>
      {[...used].map(([id, pattern]) => (
        <pattern key={id} id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
          {pattern.kind === 'dots' ? (
            <circle cx={TILE / 2} cy={TILE / 2} r={1.4} fill={pattern.color} />
          ) : (
            <path d={HATCHINGS[pattern.kind]} stroke={pattern.color} stroke-width="1.3" fill="none" />
          )}
        </pattern>
      ))}
    </defs>
  );
}

/** Px. */
const TILE = 5;

const HATCHINGS = {
  diagonal: 'M-1 1L1 -1M0 5L5 0M4 6L6 4',
  horizontal: 'M0 2.5H5',
  vertical: 'M2.5 0V5',
  cross: 'M0 2.5H5M2.5 0V5',
} as const;
