/**
 * How outcomes of a population are worded (English): of an area, a service or a share of many, not of one family. After
 * the toolkit's two levels: a clinical theory tells what happens between one family and its practitioner.
 */
const POPULATION_PHRASES: readonly string[] = [
  ...['across the area', 'across the community', 'across the county', 'across the city', 'across the country'],
  ...['across the borough', 'across the district', 'across the region', 'across the town', 'across society'],
  ...['nationally', 'nationwide', 'countywide', 'citywide', 'borough wide', 'in the population'],
  ...['population level', 'of the population', 'the local system', 'the whole system'],
  ...[
    'across services',
    'prevalence',
    'incidence',
    'rates of',
    'rates in',
    'rates fall',
    'rates rise',
    'rates improve',
    'rates drop',
  ],
  ...['number of referrals', 'number of children', 'number of families', 'number of people', 'fewer children need'],
  ...['fewer families need', 'the next generation', 'public spending'],
];

/** Places that hold many: an outcome there is of a population where it counts them (“fewer … in the county”). */
const PLACE_PHRASES: readonly string[] = [
  ...[
    'in the area',
    'in the community',
    'in the borough',
    'in the county',
    'in the city',
    'in the town',
    'in the region',
  ],
  ...['in the district', 'in the ward', 'in the neighbourhood', 'in the country', 'in society', 'locally'],
];

/** Words that count many. */
const COUNTING_PHRASES: readonly string[] = [
  ...['fewer', 'more children', 'more families', 'more people', 'more parents', 'number', 'numbers', 'rate', 'rates'],
  ...['proportion', 'share', 'levels', 'all children', 'all families', 'every child', 'every family'],
];

/** Whether words tell a change of a population: of an area, of services, or of a share of many. */
export function isOfPopulation(words: string): boolean {
  if (holdsPhrase(words, POPULATION_PHRASES)) return true;
  return holdsPhrase(words, PLACE_PHRASES) && holdsPhrase(words, COUNTING_PHRASES);
}

/** How outcomes of a single family are worded (English). */
export const FAMILY_PHRASES: readonly string[] = [
  ...['the child', 'the baby', 'the infant', 'the family', 'the parent', 'the mother', 'the father', 'the carer'],
  ...['the patient', 'the young person', 'the pupil', 'the tenant', 'the client', 'the couple', 'the resident'],
  ...['their baby', 'their child', 'parent and baby', 'parent and infant', 'mother and baby', 'parent and child'],
];

/** Whether words hold one of the phrases, as whole words. */
export function holdsPhrase(words: string, phrases: readonly string[]): boolean {
  const plain = ` ${words.toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}]+/gu, ' ')} `;
  return phrases.some((phrase) => plain.includes(` ${phrase} `));
}
