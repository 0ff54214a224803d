import { expect, test } from 'vitest';
import { applied, check } from '../testing/check.ts';
import { EVIDENCE_RULES } from './evidence-rules.ts';
import type { Finding } from './finding.ts';
import { MEASURE_RULES } from './measure-rules.ts';
import { WORDING_RULES } from './wording-rules.ts';

/** Written the evening before the bid is due, with most of the faults that the rules about words and evidence know. */
const DRAFT = `theory "Dads in the allotment"
status draft
date 2026-11-22
population "Fathers at risk of isolation, with a baby" { ages 0 to 12 months }
stakeholders {
  father "Fathers and other carers"
  baby "Babies"
}
activities {
  dig "Proven allotment groups" { uses plots }
  talk "An evidence-based listening circle" { uses circles }
  walk "Evidence-based pram walks"
}
short-term outcomes {
  run "Run a garden afternoon every week"
  calm "Fathers feel less alone, and enjoy the baby more"
  sleep "Improved sleep"
  sure "Fathers feel confident with their baby" { note "As Jo Brown, born 3 May 2025, showed us" }
}
medium-term outcomes {
  surer "The fathers are feeling confident with their babies"
  bond "Babies look for their father" { indicator "Babies who do" { using lookout  collected at start } }
  strength "Resilience"
  help "Fathers get appropriate support"
}
measures {
  lookout "Lookout scale" { about baby  ages 2 to 5 years }
  glance "Glance scale" { about baby  ages 0 to 24 months }
}
interventions {
  plots "Shared plots" { eif 2 as at 2019 }
  circles "Listening circles" { eif unlisted  evidence dales }
}
evidence {
  dales "Dales (2018): circles upset some fathers" { strength harm  as at 2018 }
  audit "Our own count" { strength strong }
}
dig, talk, walk -> run, calm, sleep, sure -> surer, bond, strength, help
`;

const CODES = new Set([...WORDING_RULES, ...MEASURE_RULES, ...EVIDENCE_RULES].map(({ code }) => code));

function line({ code, severity, range }: Finding): string {
  const told = DRAFT.split('\n')[range.start.line]?.slice(range.start.character, range.end.character) ?? '';
  return `${severity} ${code}: ${told}`;
}

test('a hurried draft is asked what a reader would ask', async () => {
  const findings = await check(DRAFT);
  expect(findings.filter(({ code }) => CODES.has(code)).map(line)).toEqual([
    'warning overstated-evidence: "Proven allotment groups"',
    'warning evidence-of-harm: circles',
    'warning evidence-without-source: "Evidence-based pram walks"',
    'warning outcome-worded-as-activity: "Run a garden afternoon every week"',
    'hint compound-outcome: "Fathers feel less alone, and enjoy the baby more"',
    'information outcome-without-who: "Improved sleep"',
    'information private-words: note "As Jo Brown, born 3 May 2025, showed us"',
    'warning near-duplicate: "The fathers are feeling confident with their babies"',
    'information incomplete-indicator: "Babies who do"',
    'error measure-outside-age: lookout',
    'information outcome-without-change: "Resilience"',
    'hint vague-words: "Fathers get appropriate support"',
    'information stale-evidence: "Shared plots"',
    'information stale-evidence: "Dales (2018): circles upset some fathers"',
    'warning evidence-without-source: "Our own count"',
  ]);
});

test('every fix answers its question and makes no new mistake', async () => {
  const findings = await check(DRAFT);
  const count = (of: readonly Finding[], code: string) => of.filter((finding) => finding.code === code).length;
  const mistakes = (of: readonly Finding[]) =>
    of.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`);
  const known = new Set(mistakes(findings));
  for (const { code, fixes } of findings.filter((finding) => CODES.has(finding.code))) {
    for (const fix of fixes) {
      const after = await check(applied(DRAFT, fix));
      expect(
        mistakes(after).filter((one) => !known.has(one)),
        fix.title,
      ).toEqual([]);
      expect(count(after, code), fix.title).toBeLessThan(count(findings, code));
    }
  }
});
