import { OUTCOME_STAGES, type Stage, type Theory } from '@theory-of-change/model';
import { outlineOf } from '../outline/outline.ts';
import { Addresses } from './addresses.ts';
import { extensionNodes } from './extension.ts';
import { indicatorNodes } from './indicators.ts';
import { links, type Node, remarks, some } from './node.ts';

/**
 * The context of the Common Impact Data Standard 3.2, as its publisher's own tools name it; `oep` is a prefix of the
 * standard that its context lacks, `toc` what the standard has no term for.
 */
const CONTEXT = [
  'https://ontology.commonapproach.org/contexts/cidsContext.jsonld',
  {
    oep: 'http://www.w3.org/2001/sw/BestPractices/OEP/SimplePartWhole/part.owl#',
    toc: 'urn:theory-of-change:terms#',
  },
] as const;

/** The stages whose cards the standard calls outcomes. */
const OUTCOMES: readonly Stage[] = [...OUTCOME_STAGES, 'impact'];

/** A theory in the Common Impact Data Standard (https://www.commonapproach.org), as JSON-LD. */
export function toJsonLd(theory: Theory, { notes }: { readonly notes: boolean }): string {
  const graph = [
    ...modelNodes(theory, notes),
    ...cardNodes(theory, notes),
    ...extensionNodes(theory, new Addresses(theory), notes),
  ];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, undefined, 2)}\n`;
}

/** The organisation, its logic model and its stakeholders. */
function modelNodes(theory: Theory, notes: boolean): readonly Node[] {
  const at = new Addresses(theory);
  const of = (stages: readonly Stage[]) =>
    links(theory.cards.filter(({ stage }) => stages.includes(stage)).map(({ id }) => at.of(id)));
  const organisation = theory.organisation === undefined ? undefined : at.named('organisation');
  const population = theory.population && [theory.population.words, theory.population.ages?.text];
  return [
    ...(organisation === undefined
      ? []
      : [
          {
            '@id': organisation,
            '@type': 'cids:Organization',
            'org:hasLegalName': theory.organisation,
            hasName: theory.organisation,
            hasImpactModel: links([at.model]),
            hasOutcome: of(OUTCOMES),
            hasIndicator: links(
              indicatorNodes(theory, at).flatMap((node) => (node['@type'] === 'cids:Indicator' ? [node['@id']] : [])),
            ),
          },
        ]),
    {
      '@id': at.model,
      '@type': 'cids:LogicModel',
      hasName: theory.title,
      hasDescription: population?.filter((one) => one !== undefined).join(', '),
      forOrganization: organisation === undefined ? undefined : { '@id': organisation },
      hasInput: of(['inputs']),
      hasActivity: of(['activities']),
      hasOutput: of(['outputs']),
      hasOutcome: of(OUTCOMES),
      hasStakeholder: links(theory.stakeholders.map(({ id }) => at.of(id))),
      hasStakeholderOutcome: links(stakeholderOutcomes(theory, at).map((node) => node['@id'])),
      'toc:level': theory.level,
      'toc:status': theory.status,
      'toc:date': theory.date,
      'toc:version': theory.edition,
      'toc:language': theory.language,
      'toc:context': some(theory.contexts),
      'toc:source': theory.sourceNote,
    },
    ...theory.stakeholders.map((one) => ({
      '@id': at.of(one.id),
      '@type': 'cids:Stakeholder',
      hasName: one.words,
      'oep:partOf': { '@id': at.model },
      ...remarks(one, notes),
    })),
    ...stakeholderOutcomes(theory, at),
  ];
}

/** An outcome as it is for one of the people whom it is about. */
function stakeholderOutcomes(theory: Theory, at: Addresses): readonly Node[] {
  return theory.cards
    .filter(({ stage }) => OUTCOMES.includes(stage))
    .flatMap((card) =>
      card.who.flatMap((ref): readonly Node[] => {
        const stakeholder = theory.stakeholders.find(({ id }) => id === ref.id);
        if (stakeholder === undefined) return [];
        return [
          {
            '@id': at.named(`stakeholder-outcome:${at.key(card.id)}:${at.key(stakeholder.id)}`),
            '@type': 'cids:StakeholderOutcome',
            hasName: `${card.words} (${stakeholder.words})`,
            forStakeholder: { '@id': at.of(stakeholder.id) },
            forOutcome: { '@id': at.of(card.id) },
          },
        ];
      }),
    );
}

/** Inputs, activities, outputs, outcomes, indicators and risks. */
function cardNodes(theory: Theory, notes: boolean): readonly Node[] {
  const at = new Addresses(theory);
  const stageOf = new Map(theory.cards.map(({ id, stage }) => [id, stage]));
  const leadingTo = (id: string, stages: readonly Stage[]) =>
    theory.arrows
      .filter(({ from, to, kind }) => kind === 'leads-to' && from.includes(id) && isOneOf(stageOf.get(to), stages))
      .map(({ to }) => at.of(to));
  const leadingFrom = (id: string, stages: readonly Stage[]) =>
    theory.arrows
      .filter(({ to }) => to === id)
      .flatMap(({ from }) => from.filter((end) => isOneOf(stageOf.get(end), stages)).map((end) => at.of(end)));
  const cards = theory.cards.flatMap((card): readonly Node[] => {
    const common = {
      '@id': at.of(card.id),
      hasName: card.words,
      hasDescription: card.inFull,
      'oep:partOf': { '@id': at.model },
      'toc:stage': card.stage,
      ...remarks(card, notes),
    };
    switch (card.stage) {
      case 'problems':
      case 'aims':
        return [];
      case 'inputs':
        return [{ ...common, '@type': 'cids:Input', inputFor: links(leadingTo(card.id, ['activities'])) }];
      case 'activities':
        return [
          {
            ...common,
            '@type': 'cids:Activity',
            'act:subActivityOf': card.parent === undefined ? undefined : { '@id': at.of(card.parent) },
            hasInput: links(leadingFrom(card.id, ['inputs'])),
            hasOutput: links(leadingTo(card.id, ['outputs'])),
            canProduce: links(leadingTo(card.id, OUTCOMES)),
          },
        ];
      case 'outputs':
        return [{ ...common, '@type': 'cids:Output', 'org:forActivity': links(leadingFrom(card.id, ['activities'])) }];
      default:
        return [
          {
            ...common,
            '@type': 'cids:Outcome',
            canProduce: links(leadingTo(card.id, OUTCOMES)),
            canEnable: links(leadingTo(card.id, ['activities'])),
            hasIndicator: links(card.indicators.map((_, number) => at.indicator(card.id, number))),
            hasStakeholderOutcome: links(
              stakeholderOutcomes({ ...theory, cards: [card] }, at).map((node) => node['@id']),
            ),
            hasImpactRisk: links(
              theory.risks
                .filter((risk) => risk.threatens.some((ref) => ref.id === card.id))
                .map(({ id }) => at.of(id)),
            ),
          },
        ];
    }
  });
  const { lists } = outlineOf(theory, false);
  const risks = theory.risks.map(
    (risk): Node => ({
      '@id': at.of(risk.id),
      '@type': 'cids:ImpactRisk',
      hasIdentifier: lists.find(({ kind }) => kind === 'risks')?.boxes[risk.number - 1]?.words.split(' ')[0],
      hasDescription: risk.words,
      forOutcome: links(
        risk.threatens.flatMap((ref) =>
          ref.id !== undefined && isOneOf(stageOf.get(ref.id), OUTCOMES) ? [at.of(ref.id)] : [],
        ),
      ),
      hasLikelihood: risk.likelihood,
      hasMitigation: risk.mitigation,
      'toc:severity': risk.severity,
      ...remarks(risk, notes),
      'toc:threatens': links(
        risk.threatens.flatMap((ref) =>
          ref.id !== undefined && !isOneOf(stageOf.get(ref.id), OUTCOMES) ? [at.of(ref.id)] : [],
        ),
      ),
    }),
  );
  return [...cards, ...indicatorNodes(theory, at), ...risks];
}

function isOneOf(stage: Stage | undefined, stages: readonly Stage[]): boolean {
  return stage !== undefined && stages.includes(stage);
}
