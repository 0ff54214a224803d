import {
  EIF_RATINGS,
  EVIDENCE_KINDS,
  EVIDENCE_STRENGTHS,
  HEXAGON_SIDES,
  MEASURE_KINDS,
  STAGES,
  type Stage,
  stageKeyword,
} from '@theory-of-change/model';
import type { SettingRow } from '../../details/settings.ts';
import { type DetailRow, type Place, SIDE_LISTS, type SideListWord, type ValueKind } from '../../details/table.ts';
import { detailRow } from '../../details/words.ts';

// Snippets of the Language Server Protocol: `$1` is the first gap, `${1|a,b|}` a gap with a choice, `$0` the end.
// A gap is left empty rather than filled with an example: what nobody wrote must not stand in a theory.

/** Numbers the gaps of a snippet as they are asked for. */
class Gaps {
  #count = 0;

  empty(): string {
    this.#count += 1;
    return `$${this.#count}`;
  }

  choice(choices: readonly string[]): string {
    this.#count += 1;
    return `\${${this.#count}|${choices.join(',')}|}`;
  }
}

/** A column with room for its first card. */
export function columnSnippet(stage: Stage): string {
  return `${stageKeyword(stage)} {\n\t$0\n}`;
}

export function listSnippet(list: SideListWord): string {
  return `${list} {\n\t$0\n}`;
}

/** What most cards and entries of a kind say besides their words; the rest can be added later. */
const USUAL_DETAILS: Readonly<Partial<Record<Place, readonly string[]>>> = {
  activities: ['who', 'dose', 'provider'],
  'short-term': ['who', 'indicator'],
  'medium-term': ['who', 'indicator'],
  'long-term': ['who', 'indicator'],
  impact: ['indicator'],
  risks: ['threatens', 'likelihood', 'severity', 'mitigation'],
  enablers: ['helps'],
  measures: ['kind', 'about', 'ages', 'takes'],
  interventions: ['ages', 'eif', 'evidence'],
  evidence: ['kind', 'strength', 'url'],
};

/** A card or an entry, alone: a name, which may stay empty where nothing speaks of it, and words. */
export function itemSnippet(place: Place): string {
  // A stakeholder, a measure or a source that has no name cannot be spoken of, and says nothing.
  const named = SIDE_LISTS.some((list) => list === place) && place !== 'ideas';
  return named ? '$1 "$2"$0' : '"$1"$0';
}

/** A card or an entry with its usual details, one a line; nothing where it has none. */
export function detailedItemSnippet(place: Place): string | undefined {
  const rows = (USUAL_DETAILS[place] ?? []).flatMap((word) => detailRow(word) ?? []);
  if (rows.length === 0) return undefined;
  const gaps = new Gaps();
  const head = `${gaps.empty()} "${gaps.empty()}"`;
  return `${head} {\n${rows.map((row) => `\t${detailText(row, place, gaps)}\n`).join('')}}$0`;
}

/** A detail with gaps for its value. */
export function detailSnippet(row: DetailRow, place: Place): string {
  if (row.value.type === 'indicator') return `${row.keyword} "$1" {\n\tusing $2\n\tcollected at $3\n}$0`;
  return `${detailText(row, place, new Gaps())}$0`;
}

/** A setting with gaps for its value. */
export function settingSnippet({ keyword, value, block }: SettingRow): string {
  const gaps = new Gaps();
  const text = `${keyword} ${valueText(value, undefined, gaps)}`;
  return block ? `${text} {\n\tages ${gaps.empty()} to ${gaps.empty()}\n}$0` : `${text}$0`;
}

function detailText(row: DetailRow, place: Place, gaps: Gaps): string {
  return `${row.keyword} ${valueText(row.value, place, gaps)}`;
}

function valueText(value: ValueKind, place: Place | undefined, gaps: Gaps): string {
  switch (value.type) {
    case 'words':
    case 'label':
    case 'card':
    case 'indicator':
      return `"${gaps.empty()}"`;
    case 'choice':
      return gaps.choice(place === 'measures' ? MEASURE_KINDS : choicesAt(value.choices, place));
    case 'rating':
      return gaps.choice(EIF_RATINGS);
    case 'ages':
      return `${gaps.empty()} to ${gaps.empty()}`;
    case 'column':
      return gaps.choice(STAGES);
    case 'column-words':
      return `${gaps.choice(STAGES)} "${gaps.empty()}"`;
    case 'hexagon':
      return `{ ${HEXAGON_SIDES.map((side) => `${side} ${gaps.empty()}`).join('  ')} }`;
    default:
      return gaps.empty();
  }
}

function choicesAt(choices: readonly string[], place: Place | undefined): readonly string[] {
  return place === 'evidence' && choices !== EVIDENCE_STRENGTHS ? EVIDENCE_KINDS : choices;
}
