import {
  type Card,
  type ComparedIntervention,
  type Comparison,
  type ExternalCard,
  HEXAGON_SIDES,
  type HexagonScores,
  hexagonSum,
} from '@theory-of-change/model';

/** For programs: one object; what the file does not state is `null`. */
export function writeJson({ outcome, population, interventions }: Comparison): string {
  const report = {
    version: 1,
    outcome: outcome ? { ...nameAndWords(outcome), stage: outcome.stage } : null,
    population: population ? { words: population.words, ages: population.ages?.text ?? null } : null,
    interventions: interventions.map(facts),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function facts({ intervention, uses, evidence, leadsTo, meetsAges }: ComparedIntervention) {
  const { ages, dose, cost, training, eif, guidance, appliesTo, hexagon } = intervention;
  return {
    ...nameAndWords(intervention),
    usedIn: uses.map(({ card, through, dose: planned }) => ({
      ...nameAndWords(card),
      through: through.map(nameAndWords),
      plannedDose: planned ?? null,
    })),
    leadsTo: leadsTo.map(nameAndWords),
    ages: ages?.text ?? null,
    meetsAges: meetsAges ?? null,
    dose: dose ?? null,
    cost: cost ? { amount: cost.amount.text, asAt: cost.asAt ?? null } : null,
    training: training ?? null,
    eif: eif ? { rating: eif.rating, cost: eif.cost ?? null, asAt: eif.asAt ?? null } : null,
    evidence: evidence.map((source) => ({
      ...nameAndWords(source),
      kind: source.kind ?? null,
      strength: source.strength ?? null,
      appliesTo: source.appliesTo ?? null,
      asAt: source.asAt ?? null,
      urls: source.urls,
    })),
    guidance,
    appliesTo: appliesTo ?? null,
    hexagon: hexagon ? scores(hexagon) : null,
    urls: intervention.urls,
  };
}

function scores(hexagon: HexagonScores) {
  const { points, outOf } = hexagonSum(hexagon);
  return { ...Object.fromEntries(HEXAGON_SIDES.map((side) => [side, hexagon[side] ?? null])), total: points, outOf };
}

function nameAndWords({ name, words }: Pick<Card, 'name' | 'words'> | ExternalCard) {
  return { name: name ?? null, words };
}
