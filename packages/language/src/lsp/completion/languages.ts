/**
 * Languages that theories are offered in first: those of the United Kingdom and Ireland, then those spoken most in
 * England and Wales (Census 2021, main language) and most learnt elsewhere. Any other tag (BCP 47) is as good.
 */
export const LANGUAGES: readonly (readonly [tag: string, name: string])[] = [
  ['en-GB', 'English (United Kingdom)'],
  ['en-US', 'English (United States)'],
  ['cy', 'Welsh'],
  ['gd', 'Scottish Gaelic'],
  ['ga', 'Irish'],
  ['pl', 'Polish'],
  ['ro', 'Romanian'],
  ['pa', 'Punjabi'],
  ['ur', 'Urdu'],
  ['pt', 'Portuguese'],
  ['es', 'Spanish'],
  ['ar', 'Arabic'],
  ['bn', 'Bengali'],
  ['gu', 'Gujarati'],
  ['it', 'Italian'],
  ['de', 'German'],
  ['fr', 'French'],
  ['zh', 'Chinese'],
  ['hi', 'Hindi'],
  ['nl', 'Dutch'],
  ['uk', 'Ukrainian'],
];
