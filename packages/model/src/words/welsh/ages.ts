/** The words that the language writes ages with, in Welsh; after numbers they stay in the singular. */
const AGE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bup to\b/giu, 'hyd at'],
  [/\bunder\b/giu, 'o dan'],
  [/\b(?:and|or) (?:over|older|up)\b|\b(?:up|on)wards\b/giu, 'neu fwy'],
  [/\bto\b/giu, 'i'],
  [/\bpregnancy\b/giu, 'beichiogrwydd'],
  [/\bconception\b/giu, 'beichiogi'],
  [/\bbirth\b/giu, 'genedigaeth'],
  [/\bdays?\b/giu, 'diwrnod'],
  [/\bweeks?\b/giu, 'wythnos'],
  [/\bmonths?\b/giu, 'mis'],
  [/\byears?\b/giu, 'oed'],
];

/** `pregnancy to 24 months` in Welsh: `beichiogrwydd i 24 mis`. */
export function welshAges(written: string): string {
  return AGE_WORDS.reduce((text, [word, welsh]) => text.replace(word, welsh), written);
}
