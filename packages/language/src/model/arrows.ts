import type {
  ArrowKind,
  ColumnArrow,
  Degree,
  Id,
  Arrow as ModelArrow,
  Ref,
  Source,
  Stage,
} from '@theory-of-change/model';
import { STAGES } from '@theory-of-change/model';
import type { Arrow, Card, End, Include } from '../generated/ast.ts';
import { isCard, isInclude } from '../generated/ast.ts';
import type { PointerOf } from './details.ts';
import { annotationsOf, degreeFor, distinct, pointersFor, textFor } from './details.ts';
import type { Names } from './names.ts';
import { rangeOfNode } from './places.ts';
import { stepsOf } from './steps.ts';

/** What a block says of each arrow of its statement. */
interface Saying {
  readonly notes: readonly string[];
  readonly questions: readonly string[];
  readonly evidence: readonly Ref[];
  readonly urls: readonly string[];
  readonly assumes: readonly Ref[];
  readonly because?: string;
  readonly appliesTo?: string;
  readonly confidence?: Degree;
}

interface Drawn<From, To> {
  readonly kind: ArrowKind;
  readonly from: From;
  readonly to: To;
  readonly saying: Saying;
  readonly source: Source;
  readonly restated: readonly Source[];
}

/** The arrows of a theory, and the cards of others that they start or end at. */
export interface Arrows {
  readonly arrows: readonly ModelArrow[];
  readonly columnArrows: readonly ColumnArrow[];
}

/** Finds the cards that ends of arrows mean, in this theory or another. */
export interface Ends {
  readonly names: Names;
  readonly pointer: PointerOf;
  /** The id of a card of another theory, which is then drawn at the edge. */
  readonly external: (card: Card | Include, name: string) => Id | undefined;
  /** The id of the card that includes this one, if any. */
  readonly parentOf: (id: Id) => Id | undefined;
}

/**
 * Draws every arrow once, in the order of the file; what is said of it later adds to it.
 * Ends that mean no card, and arrows from a card to itself or between a card and its own part, are left out.
 */
export function drawArrows(statements: readonly Arrow[], ends: Ends): Arrows {
  const arrows = new Map<string, Drawn<readonly Id[], Id>>();
  const columnArrows = new Map<string, Drawn<Stage, Stage>>();
  for (const statement of statements) {
    const saying = sayingOfArrow(statement, ends.pointer);
    const source: Source = { range: rangeOfNode(statement) };
    const seen = new Set<string>();
    const draw = <From, To>(
      drawn: Map<string, Drawn<From, To>>,
      key: string,
      arrow: Pick<Drawn<From, To>, 'kind' | 'from' | 'to'>,
    ) => {
      if (seen.has(key)) return;
      seen.add(key);
      const before = drawn.get(key);
      if (before === undefined) drawn.set(key, { ...arrow, saying, source, restated: [] });
      else drawn.set(key, { ...before, saying: merge(before.saying, saying), restated: [...before.restated, source] });
    };
    for (const { kind, from, to } of stepsOf(statement)) {
      const toStage = stageOf(to);
      const fromStages = from.flatMap((end) => stageOf(end) ?? []);
      if (toStage !== undefined && fromStages.length > 0) {
        for (const stage of fromStages) {
          if (stage !== toStage) draw(columnArrows, `${stage} ${toStage}`, { kind, from: stage, to: toStage });
        }
        continue;
      }
      const target = idOf(to, ends);
      if (target === undefined) continue;
      const origins = [...new Set(from.flatMap((end) => idOf(end, ends) ?? []))].filter((id) =>
        mayJoin(id, target, ends),
      );
      if (origins.length > 0) draw(arrows, keyOf(origins, target), { kind, from: origins, to: target });
    }
  }
  return {
    arrows: [...arrows.values()].map((arrow) => ({
      id: `${arrow.from.join(' & ')} -> ${arrow.to}`,
      ...plain(arrow),
    })),
    columnArrows: [...columnArrows.values()].map((arrow) => ({ id: `${arrow.from} -> ${arrow.to}`, ...plain(arrow) })),
  };
}

function plain<From, To>({ kind, from, to, saying, source, restated }: Drawn<From, To>) {
  return { kind, from, to, ...saying, source, restated };
}

/** Tells arrows apart by what they join. An id is a name or words, and stands on one line. */
function keyOf(from: readonly Id[], to: Id): string {
  return [...from.toSorted(), to].join('\n');
}

function mayJoin(from: Id, to: Id, { parentOf }: Ends): boolean {
  return from !== to && parentOf(from) !== to && parentOf(to) !== from;
}

function stageOf(end: End): Stage | undefined {
  return STAGES.find((stage) => stage === end.stage);
}

function idOf(end: End, { names, external }: Ends): Id | undefined {
  const words = end.words ?? end.unquoted;
  if (words !== undefined) {
    const card = names.cardOf(words);
    return card && names.idOf(card);
  }
  if (end.card === undefined) return undefined;
  const target = names.targetOf(end.card);
  if (!isCard(target) && !isInclude(target)) return undefined;
  return names.idOf(target) ?? external(target, end.card.$refText);
}

const NOTHING: Saying = { notes: [], questions: [], evidence: [], urls: [], assumes: [] };

function sayingOfArrow({ details }: Arrow, pointer: PointerOf): Saying {
  if (details.length === 0) return NOTHING;
  const because = textFor(details, 'because');
  const appliesTo = textFor(details, 'applies to');
  const confidence = degreeFor(details, 'confidence');
  return {
    ...annotationsOf(details, pointer),
    assumes: pointersFor(details, 'assumes', pointer),
    ...(because === undefined ? {} : { because }),
    ...(appliesTo === undefined ? {} : { appliesTo }),
    ...(confidence === undefined ? {} : { confidence }),
  };
}

/** Lists add up; of what can be said once the first counts. */
function merge(before: Saying, after: Saying): Saying {
  return {
    ...after,
    ...before,
    notes: [...before.notes, ...after.notes],
    questions: [...before.questions, ...after.questions],
    evidence: distinct([...before.evidence, ...after.evidence]),
    urls: [...before.urls, ...after.urls],
    assumes: distinct([...before.assumes, ...after.assumes]),
  };
}
