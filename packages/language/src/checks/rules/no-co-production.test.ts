import { expect, test } from 'vitest';
import { check } from '../../testing/check.ts';

const STAKEHOLDERS = `stakeholders {
  reader "Adults who are learning"
  coach "Volunteer coaches"
}`;

async function isAsked(authors: string): Promise<boolean> {
  const findings = await check(`theory "T"\nstatus final\nauthors "${authors}"\n${STAKEHOLDERS}\n`);
  return findings.some(({ code }) => code === 'no-co-production');
}

test.each([
  'Coordinators and three readers',
  'Staff, with a peer support worker',
  'Eleven people who came as refugees',
])('somebody whom it is about had a part: %s', async (authors) => expect(await isAsked(authors)).toBe(false));

test.each(['Coordinators and six coaches', 'Two adults from the finance team', 'The trustees'])(
  'nobody whom it is about had a part: %s',
  async (authors) => expect(await isAsked(authors)).toBe(true),
);
