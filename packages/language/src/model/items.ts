import type * as model from '@theory-of-change/model';
import type { Id, Card as ModelCard, Stage } from '@theory-of-change/model';
import { EVIDENCE_KINDS, EVIDENCE_STRENGTHS, MEASURE_KINDS, parseAges } from '@theory-of-change/model';
import type { Card, Entry, Include, Item } from '../generated/ast.ts';
import { isDetailedIn } from '../generated/ast.ts';
import type { PointerOf } from './details.ts';
import {
  agesTextFor,
  allTexts,
  annotationsOf,
  choiceFor,
  costFor,
  degreeFor,
  eifFor,
  hexagonFor,
  indicatorsOf,
  pointersFor,
  sayingOf,
  textFor,
} from './details.ts';
import { rangeOfNode, rangeOfProperty } from './places.ts';

/** Where an entry comes from: its id, how pointers are made, and the file if it is not the model's own. */
export interface EntryContext {
  readonly id: Id;
  readonly pointer: PointerOf;
  readonly uri?: string;
}

/** Leaves out what is `undefined`, so that a model holds only what the file says. */
function given<Value extends object>(value: { readonly [Key in keyof Value]: Value[Key] | undefined }): Partial<Value> {
  const kept: Partial<Value> = {};
  for (const key in value) if (value[key] !== undefined) kept[key] = value[key];
  return kept;
}

function baseOf(item: Item, { id, pointer, uri }: EntryContext): model.Idea {
  return {
    id,
    words: sayingOf(item),
    source: { range: rangeOfNode(item), ...(uri === undefined ? {} : { uri }) },
    ...given({
      name: item.name,
      nameRange: rangeOfProperty(item, 'name'),
      wordsRange: rangeOfProperty(item, 'words', 'unquoted'),
    }),
    ...annotationsOf(item.details, pointer),
  };
}

/** Where a card stands. */
export interface CardPlace {
  readonly stage: Stage;
  readonly group?: string;
  readonly parent?: Id;
}

/** A card of a column, or one that another includes. */
export function toCard(card: Card | Include, place: CardPlace, context: EntryContext): ModelCard {
  const { details } = card;
  const { pointer } = context;
  const detailedIn = details.find(isDetailedIn);
  return {
    ...baseOf(card, context),
    ...place,
    who: pointersFor(details, 'who', pointer),
    uses: pointersFor(details, 'uses', pointer),
    resources: allTexts(details, 'resource'),
    fundedBy: allTexts(details, 'funded by'),
    guidance: allTexts(details, 'guidance'),
    indicators: indicatorsOf(details, pointer),
    ...given({
      inFull: textFor(details, 'in full'),
      dose: textFor(details, 'dose'),
      provider: textFor(details, 'provider'),
      cost: costFor(details),
      detailedIn: detailedIn?.path ?? detailedIn?.theory?.$refText,
      unfinished: card.words?.trim() ? undefined : true,
    }),
  };
}

export function toStakeholder(entry: Entry, context: EntryContext): model.Stakeholder {
  return baseOf(entry, context);
}

export function toIdea(entry: Entry, context: EntryContext): model.Idea {
  return baseOf(entry, context);
}

/** `number` counts from 1 in the order of the file. */
export function toAssumption(entry: Entry, context: EntryContext, number: number): model.Assumption {
  return { ...baseOf(entry, context), number, indicators: indicatorsOf(entry.details, context.pointer) };
}

export function toEnabler(entry: Entry, context: EntryContext, number: number): model.Enabler {
  const { details } = entry;
  return {
    ...baseOf(entry, context),
    number,
    helps: pointersFor(details, 'helps', context.pointer),
    indicators: indicatorsOf(details, context.pointer),
  };
}

export function toRisk(entry: Entry, context: EntryContext, number: number): model.Risk {
  const { details } = entry;
  return {
    ...baseOf(entry, context),
    number,
    threatens: pointersFor(details, 'threatens', context.pointer),
    indicators: indicatorsOf(details, context.pointer),
    ...given({
      mitigation: textFor(details, 'mitigation'),
      likelihood: degreeFor(details, 'likelihood'),
      severity: degreeFor(details, 'severity'),
      owner: textFor(details, 'owner'),
    }),
  };
}

export function toMeasure(entry: Entry, context: EntryContext): model.Measure {
  const { details } = entry;
  return {
    ...baseOf(entry, context),
    about: pointersFor(details, 'about', context.pointer),
    completedBy: pointersFor(details, 'completed by', context.pointer),
    ...given({
      kind: choiceFor(details, 'kind', MEASURE_KINDS),
      ages: agesFor(entry),
      takes: textFor(details, 'takes'),
      cost: costFor(details),
      training: textFor(details, 'training'),
      licence: textFor(details, 'licence'),
    }),
  };
}

export function toIntervention(entry: Entry, context: EntryContext): model.Intervention {
  const { details } = entry;
  return {
    ...baseOf(entry, context),
    guidance: allTexts(details, 'guidance'),
    ...given({
      eif: eifFor(details),
      ages: agesFor(entry),
      dose: textFor(details, 'dose'),
      cost: costFor(details),
      training: textFor(details, 'training'),
      appliesTo: textFor(details, 'applies to'),
      hexagon: hexagonFor(details),
    }),
  };
}

export function toEvidence(entry: Entry, context: EntryContext): model.Evidence {
  const { details } = entry;
  return {
    ...baseOf(entry, context),
    ...given({
      kind: choiceFor(details, 'kind', EVIDENCE_KINDS),
      strength: choiceFor(details, 'strength', EVIDENCE_STRENGTHS),
      appliesTo: textFor(details, 'applies to'),
      asAt: textFor(details, 'as at'),
    }),
  };
}

function agesFor(entry: Entry): model.Ages | undefined {
  const text = agesTextFor(entry.details);
  return text === undefined ? undefined : parseAges(text);
}
