import type { Finding } from '../checks/finding.ts';

/** What is found after a change and was not found before it, wherever it stands and however often. */
export function newIn(after: readonly Finding[], before: readonly Finding[]): readonly string[] {
  const known = before.map(spoken);
  return after.map(spoken).filter((said) => {
    const index = known.indexOf(said);
    if (index !== -1) known.splice(index, 1);
    return index === -1;
  });
}

/** What a finding says, without where it stands and of how many cards: a fix may move lines, and make one card of two. */
function spoken(finding: Finding): string {
  return `${finding.code}: ${finding.message.replace(/\d+ (?=outcomes|of|cards)/gu, 'n ')}`;
}
