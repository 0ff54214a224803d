/** What Excel takes in the name of a sheet (ECMA-376 part 1, 18.2.19): 31 characters and none of these. */
const LONGEST = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

/** Names for sheets that Excel takes, as near to those given as can be, each another whatever its case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean =
      name
        .replace(FORBIDDEN, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    let found = clean.slice(0, LONGEST).trim();
    for (let number = 2; taken.has(found.toLowerCase()); number++) {
      const ending = ` ${number}`;
      found = `${clean.slice(0, LONGEST - ending.length)}${ending}`;
    }
    taken.add(found.toLowerCase());
    return found;
  });
}
