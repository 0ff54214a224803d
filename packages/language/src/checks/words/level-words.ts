/**
 * How outcomes of a population are worded (English): of an area, a service or a share of many, not of one family. After
 * the toolkit's two levels: a clinical theory tells what happens between one family and its practitioner.
 */
export const POPULATION_PHRASES: readonly string[] = [
  ...['in the area', 'across the area', 'in the community', 'across the community', 'in the borough', 'in the county'],
  ...['across the county', 'in the city', 'across the city', 'across the country', 'nationally', 'in the population'],
  ...['population level', 'of the population', 'in society', 'across society', 'the local system', 'the whole system'],
  ...['across services', 'prevalence', 'incidence', 'rates of', 'number of referrals', 'fewer children need'],
  ...['fewer families need', 'the next generation', 'public spending'],
];

/** How outcomes of a single family are worded (English). */
export const FAMILY_PHRASES: readonly string[] = [
  ...['the child', 'the baby', 'the infant', 'the family', 'the parent', 'the mother', 'the father', 'the carer'],
  ...['their baby', 'their child', 'parent and baby', 'parent and infant', 'mother and baby', 'parent and child'],
];

/** Whether words hold one of the phrases, as whole words. */
export function holdsPhrase(words: string, phrases: readonly string[]): boolean {
  const plain = ` ${words.toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}]+/gu, ' ')} `;
  return phrases.some((phrase) => plain.includes(` ${phrase} `));
}
