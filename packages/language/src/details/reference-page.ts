import { HEXAGON_SIDES, type HexagonSide } from '@theory-of-change/model';
import { HEXAGON } from './hexagon.ts';
import { SETTINGS } from './settings.ts';
import { DETAILS, type DetailRow, SIDE_LIST_DOCS, SIDE_LISTS } from './table.ts';

/** The part of docs/language.md that is made from the tables: all settings, side lists and details. */
export function referencePage(): string {
  return `## All settings and details

Settings stand at the head of the file, each at most once (\`heading\` and \`timeframe\` once a column, \`context\` as often as
needed):

| setting | what it says |
| --- | --- |
${SETTINGS.map(({ keyword, doc }) => `| \`${keyword}\` | ${doc} |`).join('\n')}

Side lists are no columns:

| list | what it is for |
| --- | --- |
${SIDE_LISTS.map((list) => `| \`${list}\` | ${SIDE_LIST_DOCS[list]} |`).join('\n')}

Details stand in braces after a card, an entry of a list or an arrow:

| detail | stands on | what it says |
| --- | --- | --- |
${DETAILS.map((row) => `| \`${row.keyword}\` | ${placesOf(row)} | ${row.doc} |`).join('\n')}

### The Hexagon

\`hexagon { need 4  fit 5 … }\` tells how well an intervention suits a place, from 1 to 5 on six sides, after the Hexagon Tool
of the National Implementation Research Network. The scores are the team’s own judgement, best made together. A side that
has none yet is left out; the file can be sent on without it. In the editor, a side or a score tells what it means, and
\`toc compare\` puts them [side by side](cli.md#toc-compare-file-outcome-interventions).

${HEXAGON_SIDES.map(hexagonSide).join('\n')}
`;
}

function hexagonSide(side: HexagonSide): string {
  const { of, asks, scores } = HEXAGON[side];
  const told = scores.map((meaning, at) => `  ${at + 1}. ${meaning}`);
  return [`- \`${side}\` (of the ${of}): ${asks}`, ...told].join('\n');
}

const COLUMNS = [
  'problems',
  'aims',
  'inputs',
  'activities',
  'outputs',
  'short-term',
  'medium-term',
  'long-term',
  'impact',
];
const OUTCOMES = ['short-term', 'medium-term', 'long-term'];

/** The places of a detail, with every column and the three outcomes named as one. */
function placesOf({ on }: DetailRow): string {
  const all: readonly string[] = on;
  if (COLUMNS.every((column) => all.includes(column)) && all.length > COLUMNS.length) return 'everything';
  const folded = COLUMNS.every((column) => all.includes(column))
    ? ['every card', ...all.filter((place) => !COLUMNS.includes(place))]
    : OUTCOMES.every((outcome) => all.includes(outcome))
      ? [...all.filter((place) => !OUTCOMES.includes(place)), 'outcomes']
      : all;
  return folded
    .map((place) => (place === 'arrow' ? 'arrows' : place === 'indicator' ? 'indicators' : place))
    .join(', ');
}
