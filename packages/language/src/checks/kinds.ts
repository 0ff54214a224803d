import type { AstNode } from 'langium';
import type { SideListWord } from '../details/table.ts';
import { SIDE_LISTS } from '../details/table.ts';
import { detailRow } from '../details/words.ts';
import { isDetailedIn, isEnd, isReferenceDetail } from '../generated/ast.ts';
import { listOf } from '../references/names.ts';

/** What a name can stand for, in the words of the field. */
export type Kind = SideListWord | 'card' | 'import';

/** What a named thing is. */
export function kindOf(node: AstNode): Kind | undefined {
  if (node.$type === 'Import') return 'import';
  if (node.$type === 'Card') return 'card';
  const list = listOf(node);
  const side = SIDE_LISTS.find((word) => word === list);
  return side ?? (node.$type === 'Include' ? 'card' : undefined);
}

/** What the names that a node uses have to be: nothing where any will do. */
export function wantedKinds(user: AstNode): readonly Kind[] | undefined {
  if (isEnd(user)) return ['card'];
  if (isDetailedIn(user)) return ['import'];
  const value = isReferenceDetail(user) ? detailRow(user.keyword)?.value : undefined;
  return value?.type === 'names' ? value.of : undefined;
}

const ONE: Readonly<Record<Kind, string>> = {
  card: 'a card',
  import: 'a whole theory',
  stakeholders: 'a stakeholder',
  assumptions: 'an assumption',
  enablers: 'an enabler',
  risks: 'a risk',
  ideas: 'an idea',
  measures: 'a measure',
  interventions: 'an intervention',
  evidence: 'evidence',
};

/** "a stakeholder", "evidence". */
export function oneOf(kind: Kind): string {
  return ONE[kind];
}

/** "an intervention or a measure". */
export function anyOf(kinds: readonly Kind[]): string {
  return kinds.map(oneOf).join(' or ');
}
