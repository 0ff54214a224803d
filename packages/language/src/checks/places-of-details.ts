import { STAGES } from '@theory-of-change/model';
import type { AstNode } from 'langium';
import { DETAILS, type DetailRow, type Place, SIDE_LISTS } from '../details/table.ts';
import type { Detail } from '../generated/ast.ts';

/** What a block of details belongs to: `undefined` for a setting that takes none. */
export function placeOf(owner: AstNode | undefined): Place | undefined {
  switch (owner?.$type) {
    case 'Arrow':
      return 'arrow';
    case 'Indicator':
      return 'indicator';
    case 'Card':
    case 'Entry':
    case 'Include':
      return placeOf(owner.$container);
    case 'Column':
      return STAGES.find((stage) => 'stage' in owner && stage === owner.stage);
    case 'SideList':
      return SIDE_LISTS.find((list) => 'list' in owner && list === owner.list);
    case 'Setting':
      return 'keyword' in owner && owner.keyword === 'population' ? 'population' : undefined;
    default:
      return undefined;
  }
}

/** The keyword of a detail, as it is written: `includes`, `funded by`. */
export function keywordOf(detail: Detail): string {
  return 'keyword' in detail ? detail.keyword : 'includes';
}

const PLACE_WORDS: Readonly<Record<Place, string>> = {
  problems: 'problems',
  aims: 'aims',
  inputs: 'inputs',
  activities: 'activities',
  outputs: 'outputs',
  'short-term': 'outcomes',
  'medium-term': 'outcomes',
  'long-term': 'outcomes',
  impact: 'impact',
  stakeholders: 'stakeholders',
  assumptions: 'assumptions',
  enablers: 'enablers',
  risks: 'risks',
  ideas: 'ideas',
  measures: 'measures',
  interventions: 'interventions',
  evidence: 'evidence',
  arrow: 'arrows',
  indicator: 'indicators',
  population: 'the population',
};

/** "inputs, activities and interventions"; all columns and all lists are not told one by one. */
export function placesInWords(row: DetailRow): string {
  const columns = STAGES.every((stage) => row.on.includes(stage));
  if (columns && SIDE_LISTS.every((list) => row.on.includes(list))) return 'every card and arrow';
  if (columns && row.on.length === STAGES.length) return 'every card in a column';
  const words = [...new Set(row.on.map((place) => PLACE_WORDS[place]))];
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}

/** The details that may stand on something. */
export function detailsOf(place: Place): readonly DetailRow[] {
  return DETAILS.filter((row) => row.on.includes(place));
}
