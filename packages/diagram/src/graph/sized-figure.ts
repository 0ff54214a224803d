import type { Card, ExternalCard, Id, Stage, Theory } from '@theory-of-change/model';
import type { Graph } from '../graph.ts';
import type { Line } from '../text/wrap.ts';
import type { SizedCard } from './card-size.ts';
import type { FigureStyle } from './style.ts';

/** What a figure shows besides cards and arrows. */
export interface Shown {
  readonly assumptions: boolean;
  readonly risks: boolean;
  readonly enablers: boolean;
  /** Arrows drawn by the strength of their evidence. */
  readonly evidence: boolean;
  readonly key: boolean;
}

export const SHOW_ALL: Shown = { assumptions: true, risks: true, enablers: true, evidence: false, key: true };

/** A chip at the edge: a card of another theory. */
export interface SizedChip {
  readonly external: ExternalCard;
  readonly lines: readonly Line[];
  /** The other theory's title. */
  readonly theoryLines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

export interface SizedGroup {
  readonly id: string;
  readonly stage: Stage;
  readonly label: string;
  readonly lines: readonly Line[];
}

/** Sized boxes for the layout, and beside them the lines and marks that will be painted into them. */
export interface SizedFigure {
  readonly theory: Theory;
  readonly style: FigureStyle;
  readonly shown: Shown;
  /** Cards that this funder pays for are marked. */
  readonly funder?: string;
  readonly graph: Graph;
  readonly cards: ReadonlyMap<Id, SizedCard>;
  readonly chips: ReadonlyMap<Id, SizedChip>;
  readonly groups: ReadonlyMap<string, SizedGroup>;
  /** A1, A2 … for the arrows (also of columns) that assume something. */
  readonly assumptionsOf: ReadonlyMap<Id, readonly AssumptionBadge[]>;
}

export interface AssumptionBadge {
  readonly id: Id;
  readonly text: string;
}

/** The cards that stand in a column themselves, in the file's order. */
export function topCards(theory: Theory): readonly Card[] {
  return theory.cards.filter((card) => card.parent === undefined);
}

/** Identifies a group within a theory. */
export function groupId(stage: Stage, label: string): string {
  return `${stage}/${label}`;
}
