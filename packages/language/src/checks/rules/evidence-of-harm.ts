import type { Card, Evidence, Range, Ref, Theory } from '@theory-of-change/model';
import { quote } from '../../grammar/quotes.ts';
import { addItem, named } from '../additions.ts';
import { byId } from '../by-id.ts';
import type { Fix, Observation } from '../finding.ts';
import { partsOf } from '../parts-of.ts';
import { perFile } from '../per-file.ts';
import { gistOf } from '../prose/likeness.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { quoted } from '../written.ts';

/** Work that has done harm to some, or helped only some of these families, and no risk that says so. */
export const evidenceOfHarm: Rule = {
  check: (file) =>
    file.theory.cards.flatMap((card) =>
      sourcesOf(file.theory, card).flatMap(({ range, what, evidence }): readonly Observation[] => {
        const against = contraryIn(file.theory, evidence, 'harm') ?? contraryIn(file.theory, evidence, 'mixed');
        if (!against || isThreatened(file, card)) return [];
        const finding = against.strength === 'harm' ? 'found harm' : 'found mixed results for such people';
        const scope = against.appliesTo === undefined ? '' : ` (${against.appliesTo})`;
        return [
          {
            range,
            message: `A source ${finding}${scope}: ${quoted(against.words)}. Which risk says so, and what would you do about it?`,
            get fixes() {
              return addingRisk(file, card, what);
            },
          },
        ];
      }),
    ),
  passing: `theory "A garden for the street"
activities { talk "Talk over what happened" { uses debriefing } }
interventions { debriefing "Debriefing" { evidence dales } }
risks { worse "Talking at once may make it worse" { threatens talk  mitigation "Ask first, and wait" } }
evidence { dales "Dales (2019)" { strength harm } }
`,
  failing: `theory "A garden for the street"
activities { talk "Talk over what happened" { uses debriefing } }
interventions { debriefing "Debriefing" { evidence dales } }
evidence { dales "Dales (2019)" { strength harm } }
`,
};

/** What is known of a card's work, and where the card says so. */
interface Sources {
  readonly range: Range;
  /** What was studied. */
  readonly what: string;
  readonly evidence: readonly Ref[];
}

/** Of the interventions that a card uses, and of what an activity cites itself. */
function sourcesOf({ interventions }: Theory, card: Card): readonly Sources[] {
  const used = card.uses.flatMap((ref): readonly Sources[] => {
    const one = byId(interventions).get(ref.id);
    return one ? [{ range: ref.range, what: one.words, evidence: one.evidence }] : [];
  });
  const [cited] = card.stage === 'activities' ? card.evidence : [];
  return cited ? [...used, { range: cited.range, what: 'This work', evidence: card.evidence }] : used;
}

function contraryIn(theory: Theory, evidence: readonly Ref[], strength: 'harm' | 'mixed'): Evidence | undefined {
  return evidence
    .flatMap(({ id }) => byId(theory.evidence).get(id) ?? [])
    .find((one) => one.strength === strength && (strength === 'harm' || isAboutThese(theory, one)));
}

/** Harm to some is a risk to be thought of by all; mixed results count where they are of nobody in particular, or of these. */
function isAboutThese({ population }: Theory, { appliesTo }: Evidence): boolean {
  if (appliesTo === undefined) return true;
  if (!population) return false;
  const here = gistOf(population.words).stems;
  return [...gistOf(appliesTo).stems].filter((stem) => here.has(stem)).length >= ENOUGH;
}

/** Words in common that make two groups of people likely to be the same: our own judgement. */
const ENOUGH = 2;

function isThreatened(file: TheoryFile, card: Card): boolean {
  const places = [card.id, card.parent ?? card.id, ...partsOf(file, card).map(({ id }) => id)];
  return places.some((id) => threatened(file).has(id));
}

const threatened = perFile(
  ({ theory }): ReadonlySet<string | undefined> =>
    new Set(theory.risks.flatMap(({ threatens }) => threatens.map(({ id }) => id))),
);

function addingRisk(file: TheoryFile, card: Card, what: string): readonly Fix[] {
  const { name, edits } = named(file, card);
  const risk = `${quote(`${what} may make things worse for some`)} { threatens ${name}  mitigation "What will we do?" }`;
  return [{ title: 'Add a risk', edits: [...edits, addItem(file, 'risks', risk)] }];
}
