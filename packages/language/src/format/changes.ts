/** Text to put in the place of what stands between two offsets. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The changes that change something, each without what stays the same at its beginning and its end. */
export function narrowed(text: string, changes: readonly Change[]): readonly Change[] {
  return changes.flatMap((change) => {
    const old = text.slice(change.start, change.end);
    return old === change.newText ? [] : [narrow(text, change, old)];
  });
}

function narrow(text: string, { start, end, newText }: Change, old: string): Change {
  const shorter = Math.min(old.length, newText.length);
  let same = 0;
  while (same < shorter && old[same] === newText[same]) same++;
  if (isInsideLineBreak(text, start + same)) same--;
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && old.at(-1 - sameAtEnd) === newText.at(-1 - sameAtEnd)) sameAtEnd++;
  if (sameAtEnd > 0 && isInsideLineBreak(text, end - sameAtEnd)) sameAtEnd--;
  return {
    start: start + same,
    end: end - sameAtEnd,
    newText: newText.slice(same, newText.length - sameAtEnd),
  };
}

/** No place of an editor stands between the two characters of a Windows line break. */
function isInsideLineBreak(text: string, at: number): boolean {
  return text[at - 1] === '\r' && text[at] === '\n';
}
