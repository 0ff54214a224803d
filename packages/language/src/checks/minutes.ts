/**
 * How long something takes, in minutes, as people write it: `20 minutes of video`, `10 to 15 minutes`, `1.5 hours`,
 * `half an hour`. Of a range the longer end; nothing where no length of time is said.
 */
export function minutesOf(text: string): number | undefined {
  const plain = text.toLowerCase().replace(/(\d),(\d)/g, '$1.$2');
  if (/\bhalf an hour\b/.test(plain)) return 30;
  if (/\b(?:an|one) hour and a half\b/.test(plain)) return 90;
  if (/\b(?:an|one) hour\b/.test(plain)) return 60;
  const parts = [
    ...plain.matchAll(/(\d+(?:\.\d+)?)(?:\s*(?:to|or|-|–)\s*(\d+(?:\.\d+)?))?\s*(minutes?|mins?|hours?|hrs?|h)\b/g),
  ];
  if (parts.length === 0) return undefined;
  // `1 hour 30 minutes` is one length; `10 minutes for parents, 5 minutes for staff` is read as their sum.
  return parts.reduce(
    (sum, [, from = '0', to = from, unit = '']) => sum + Number(to) * (unit.startsWith('h') ? 60 : 1),
    0,
  );
}
