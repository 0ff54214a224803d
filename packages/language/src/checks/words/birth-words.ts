/** Words that tell a date to be that of a birth (English), as they stand in case notes. */
export const BIRTH_WORDS: readonly string[] = ['born', 'dob', 'd.o.b', 'date of birth', 'birth date', 'birthday'];

/** The months, in full and as they are cut short. */
export const MONTHS: readonly string[] = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november'],
  ...['december', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'],
];
