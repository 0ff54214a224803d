import type { RuleRow } from './rule.ts';
import { evidenceOfHarm } from './rules/evidence-of-harm.ts';
import { evidenceWithoutSource } from './rules/evidence-without-source.ts';
import { incompleteHexagon } from './rules/incomplete-hexagon.ts';
import { overstatedEvidence } from './rules/overstated-evidence.ts';
import { staleEvidence } from './rules/stale-evidence.ts';
import { ASKED_FROM_DRAFT, WARNING_FROM_DRAFT, WARNING_THEN_ERROR } from './severities.ts';

const EVIDENCE = { scope: 'graph', acceptable: true } as const;

/** The rules about evidence, in the order of their page. */
export const EVIDENCE_RULES: readonly RuleRow[] = [
  {
    ...EVIDENCE,
    ...evidenceWithoutSource,
    severity: WARNING_THEN_ERROR,
    code: 'evidence-without-source',
    remedy: 'cite a source',
    title: 'Evidence of which nobody can find the source',
    why: 'Funders look claims up, and one that leads nowhere costs the others their weight. A card may cite evidence, guidance or an address, or use an intervention that does; a rating says `as at` which year; a judged study gives its year or where to find it.',
    source:
      'HM Treasury, Magenta Book (2020); De Silva and others (2014), Theory of Change: a theory-driven approach to enhance the MRC framework',
  },
  {
    ...EVIDENCE,
    ...overstatedEvidence,
    severity: WARNING_FROM_DRAFT,
    code: 'overstated-evidence',
    remedy: 'say “preliminary evidence”; leave the claim out',
    title: 'More evidence claimed than the rating gives',
    why: 'The Guidebook keeps “evidence-based” for ratings of 3 and higher; 2 is preliminary. Of what is not listed nothing is said: it may not have been rated yet, and have good trials.',
    source: 'Early Intervention Foundation, evidence standards (EIF)',
  },
  {
    ...EVIDENCE,
    ...evidenceOfHarm,
    severity: WARNING_THEN_ERROR,
    code: 'evidence-of-harm',
    remedy: 'add a risk',
    title: 'Known harm that no risk speaks of',
    why: 'Help can hurt: what does good to most may make matters worse for a few, and a source says so. A theory that is silent about it cannot protect them. A risk that `threatens` the card, with what the team does about it, shows that it was thought of.',
    source:
      'Bonell and others (2015), “Dark logic”: theorising the harmful consequences of public health interventions; Parent-Infant Foundation, toolkit for specialised parent-infant teams, chapter 4 (2019)',
  },
  {
    ...EVIDENCE,
    ...staleEvidence,
    severity: ASKED_FROM_DRAFT,
    code: 'stale-evidence',
    title: 'Prices, ratings or findings that may have changed',
    why: 'Ratings are revised, prices rise, and new trials come out. What is `as at` more than three years before the file’s own date is worth a look; what an import brings is said once, at the import. Without a `date` nothing is stale.',
    source:
      'Parent-Infant Foundation, toolkit for specialised parent-infant teams, chapter 4 (2019), which has a date for its own review',
  },
  {
    ...EVIDENCE,
    ...incompleteHexagon,
    severity: ASKED_FROM_DRAFT,
    code: 'incomplete-hexagon',
    title: 'A hexagon with sides that nobody scored',
    why: 'A programme with strong trials still fails where nobody has the time to do it: the Hexagon is for the sides that are easily passed over. Side by side, a side that lacks looks like a better sum than it is. No fix makes up a score; an intervention without a hexagon is not asked about.',
    source: 'Metz and Louison (2018), The Hexagon Tool: exploring context. National Implementation Research Network',
  },
];
