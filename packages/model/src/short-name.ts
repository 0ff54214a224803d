/** Words that say too little to be a name (English; in other languages the first words are taken). */
const SMALL = new Set(
  'a an and are as at be by do for from has have here in into is it its more not of on or our so than that the their them they this to we when where which who with'.split(
    ' ',
  ),
);

/** A short name made from a card's words, which none of `taken` is: its first two telling words. */
export function shortName(words: string, taken: ReadonlySet<string>): string {
  const all =
    words
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{Nd}]+(?:['’][\p{L}]+)?/gu) ?? [];
  const plain = all.map((word) => word.replace(/['’].*$/u, ''));
  const telling = plain.filter((word) => !SMALL.has(word) && !/^\d/.test(word));
  const short = (telling.length > 0 ? telling : plain).slice(0, 2).join('-').slice(0, 24).replace(/-$/, '');
  const base = short === '' ? 'card' : short;
  if (!taken.has(base)) return base;
  for (let count = 2; ; count++) if (!taken.has(`${base}-${count}`)) return `${base}-${count}`;
}
