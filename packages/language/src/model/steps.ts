import type { ArrowKind } from '@theory-of-change/model';
import type { Arrow, End } from '../generated/ast.ts';

/** One arrow of a statement, from the ends of a joint to one end. */
export interface ArrowStep {
  readonly kind: ArrowKind;
  readonly from: readonly End[];
  readonly to: End;
}

/** Lists of hundreds of names on both sides are a slip, or malice: a statement draws no more arrows than this. */
const MOST = 10_000;

/**
 * The arrows of a statement: every joint of a list leads to every end of the next.
 * `a, b & c -> d` is two: from `a`, and from `b` and `c` together. An arrow without an end is none.
 */
export function* stepsOf(arrow: Arrow): Generator<ArrowStep> {
  let drawn = 0;
  for (const [index, head] of arrow.heads.entries()) {
    const before = arrow.steps[index];
    const after = arrow.steps[index + 1];
    if (before === undefined || after === undefined) return;
    const kind: ArrowKind = head === '~>' ? 'feedback' : 'leads-to';
    for (const joint of before.joints) {
      for (const target of after.joints) {
        for (const to of target.ends) {
          if (++drawn > MOST) return;
          yield { kind, from: joint.ends, to };
        }
      }
    }
  }
}
