import { HEXAGON_SIDES, type HexagonSide } from '@theory-of-change/model';
import { GrammarUtils } from 'langium';
import type { Hexagon } from '../../generated/ast.ts';
import { isHexagon } from '../../generated/ast.ts';
import type { Observation } from '../finding.ts';
import { detailsOf } from '../nodes-that.ts';
import { rangeOf } from '../places.ts';
import type { Rule } from '../rule.ts';

/** A hexagon that was begun: some sides have a score, others none. No fix makes up a score. */
export const incompleteHexagon: Rule = {
  check: (file) => detailsOf(file).filter(isHexagon).flatMap(asked),
  passing: `interventions {
  film "Watching films of good moments" { hexagon { need 4  fit 5  capacity 3  evidence 4  usability 4  supports 3 } }
  talk "Talking groups"
}
`,
  failing: `interventions {
  film "Watching films of good moments" { hexagon { need 4  fit 5  evidence 4  usability 4 } }
}
`,
};

function asked(hexagon: Hexagon): readonly Observation[] {
  const sides = hexagon.scores.map(({ side }) => side);
  // A side that is misspelt is told by itself, and may be the one that lacks.
  if (sides.some((side) => !HEXAGON_SIDES.some((known) => known === side))) return [];
  const missing = HEXAGON_SIDES.filter((side) => !sides.includes(side));
  if (missing.length === 0) return [];
  const keyword = GrammarUtils.findNodeForProperty(hexagon.$cstNode, 'keyword');
  return [{ range: keyword?.range ?? rangeOf(hexagon), message: question(missing) }];
}

function question(missing: readonly HexagonSide[]): string {
  if (missing.length === HEXAGON_SIDES.length) {
    return 'This hexagon has no score yet: from 1 to 5, what would the team give each side?';
  }
  const [last, ...others] = missing.map((side) => `\`${side}\``).toReversed();
  if (others.length === 0) return `${last} has no score yet: what would the team give it?`;
  return `${others.toReversed().join(', ')} and ${last} have no score yet: what would the team give them?`;
}
