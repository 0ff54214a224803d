import type { Annotated, Card, Evidence, Intervention } from '@theory-of-change/model';
import type { Arrow as ArrowNode } from '../../generated/ast.ts';
import { byId } from '../by-id.ts';
import { citing } from '../citable.ts';
import type { Observation } from '../finding.ts';
import { partsOf } from '../parts-of.ts';
import { byWords } from '../prose/by-words.ts';
import { isEnglish } from '../prose/outcomes.ts';
import { firstPhrase, tokensOf } from '../prose/tokens.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { EVIDENCE_CLAIMS, RESEARCH_CLAIMS } from '../words/evidence-claims.ts';
import { arrowsOf, nodeOf, placeOf, statementOf } from '../written.ts';

/** A claim that there is evidence, a strength or a rating, and no source for it. */
export const evidenceWithoutSource: Rule = {
  check: (file) => {
    const { cards, interventions, evidence } = file.theory;
    return [
      ...cards.flatMap((card) => (isSourced(file, card) ? [] : claimed(file, card, [card.words, card.inFull]))),
      ...arrowClaims(file),
      ...interventions.filter(isOwn).flatMap((one) => ofIntervention(file, one)),
      ...evidence.filter((one) => isOwn(one) && hasNoSource(one)).map((one) => ofEvidence(file, one)),
    ];
  },
  passing: `theory "A garden for the street"
activities { dig "Run an evidence-based garden group" { evidence dales } }
evidence { dales "Dales (2019), gardens and neighbours" { strength promising } }
`,
  failing: `theory "A garden for the street"
activities { dig "Run an evidence-based garden group" }
evidence { dales "Dales (2019), gardens and neighbours" { strength promising } }
`,
};

function isOwn({ source }: Pick<Card, 'source'>): boolean {
  return source.uri === undefined;
}

function isCited({ evidence, urls }: Annotated): boolean {
  return evidence.length > 0 || urls.length > 0;
}

/** A card cites something itself, in what it includes, or by an intervention that has a source or a rating. */
function isSourced(file: TheoryFile, card: Card): boolean {
  if (isCited(card) || card.guidance.length > 0) return true;
  if (partsOf(file, card).some((part) => isSourced(file, part))) return true;
  return card.uses.some(({ id }) => {
    const used = byId(file.theory.interventions).get(id);
    return used !== undefined && (isCited(used) || used.guidance.length > 0 || used.eif !== undefined);
  });
}

const claimIn = byWords((text) => {
  const tokens = tokensOf(text);
  const found = firstPhrase(tokens, EVIDENCE_CLAIMS) ?? firstPhrase(tokens, RESEARCH_CLAIMS);
  return found && text.slice(found.start, found.end);
});

function question(claim: string): string {
  return `“${claim}”: what is the source, and where can a reader find it?`;
}

function claimed(
  file: TheoryFile,
  item: Card | Intervention,
  texts: readonly (string | undefined)[],
): readonly Observation[] {
  if (!isEnglish(file.theory)) return [];
  const claim = texts.map((text) => claimIn(text ?? '')).find((one) => one !== undefined);
  if (claim === undefined) return [];
  const node = nodeOf(file, item);
  return [{ range: placeOf(item), message: question(claim), fixes: node ? citing(file, node) : [] }];
}

/** A statement draws many arrows, and is asked once. */
function arrowClaims(file: TheoryFile): readonly Observation[] {
  if (!isEnglish(file.theory)) return [];
  const claims = new Map<ArrowNode, string>();
  for (const arrow of [...file.theory.arrows, ...file.theory.columnArrows]) {
    const claim = isCited(arrow) ? undefined : claimIn(arrow.because ?? '');
    if (claim === undefined) continue;
    const statement = statementOf(file, arrow);
    if (statement) claims.set(statement, claim);
  }
  return [...claims].map(([statement, claim]) => ({
    range: arrowsOf(statement),
    message: question(claim),
    fixes: citing(file, statement),
  }));
}

/** A rating is looked up in the Guidebook as it was in one year; “unlisted” rates nothing. */
function ofIntervention(file: TheoryFile, item: Intervention): readonly Observation[] {
  if (isCited(item) || item.guidance.length > 0) return [];
  const { eif } = item;
  if (eif === undefined) return claimed(file, item, [item.words]);
  if (eif.rating === 'unlisted' || eif.asAt !== undefined) return [];
  const node = nodeOf(file, item);
  return [
    {
      range: placeOf(item),
      message: `Rated ${eif.rating}: as at which year (\`as at\`), or after which source?`,
      fixes: node ? citing(file, node) : [],
    },
  ];
}

/** Practice and theory are the team’s own to judge; a study is found by its year, its address or its date. */
function hasNoSource({ strength, kind, words, urls, asAt, evidence }: Evidence): boolean {
  if (strength === undefined || kind === 'practice' || kind === 'theory') return false;
  return urls.length === 0 && asAt === undefined && evidence.length === 0 && !/\b(?:1[89]|20)\d{2}\b/u.test(words);
}

function ofEvidence(file: TheoryFile, item: Evidence): Observation {
  return {
    range: placeOf(item),
    message: `Judged ${item.strength}: who found this, and when? A year, a \`url\` or \`as at\` would lead a reader there`,
    ...(file.theory.kind === 'theory' ? { within: 'evidence' } : {}),
  };
}
