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
`;
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
