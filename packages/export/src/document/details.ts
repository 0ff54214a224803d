import type { Ages, Annotated, Card, Cost, Indicator, Ref } from '@theory-of-change/model';
import type { ListItem, Run } from './document.ts';
import { joined, labelled, linkTo, plain } from './runs.ts';
import { evidenceRuns, type Teller } from './teller.ts';

/** `155 USD (as at 2019)`. */
export function costText(teller: Teller, cost: Cost | undefined): string {
  if (cost === undefined) return '';
  const { text } = cost.amount;
  return cost.asAt === undefined ? text : teller.words.document.asAt(text, teller.date(cost.asAt));
}

export function agesText(teller: Teller, ages: Ages | undefined): string {
  return ages === undefined ? '' : teller.words.values.ages(ages.text);
}

/** The instruments that an indicator is read with. */
export function measureText(teller: Teller, { using }: Indicator): string {
  return teller.namedAll(using);
}

/** `38%`, or `38% by March 2027`: each amount with its date. */
export function targetTexts(teller: Teller, { targets }: Indicator): readonly string[] {
  return targets.map(({ amount, by }) =>
    by === undefined ? amount.text : teller.words.document.by(amount.text, teller.date(by)),
  );
}

export function actualTexts(teller: Teller, { actuals }: Indicator): readonly string[] {
  return actuals.map(({ amount, on }) =>
    on === undefined ? amount.text : teller.words.document.on(amount.text, teller.date(on)),
  );
}

/** Who collects an indicator: a stakeholder by its words, or the words that the file has. */
export function collectorText(teller: Teller, { collectedBy }: Indicator): string {
  const { stakeholders } = teller.theory;
  return stakeholders.find(({ name }) => name === collectedBy)?.words ?? collectedBy ?? '';
}

/** When an indicator is collected; `start` and `end` in the words of the language. */
export function momentsText(teller: Teller, { collectedAt }: Indicator): string {
  const { moments } = teller.words.values;
  return teller.words.list(
    collectedAt.map((moment) => (moment === 'start' || moment === 'end' ? moments[moment] : moment)),
  );
}

/** An indicator with all that is known of it, in one stretch: for lists and tables that are about something else. */
export function indicatorRuns(teller: Teller, indicator: Indicator): readonly Run[] {
  const { labels } = teller.words.document;
  const said = (label: string, text: string): readonly Run[] =>
    text === '' ? [] : [{ text: `${label.toLocaleLowerCase(teller.words.tag)}: ${text}` }];
  return joined([
    plain(indicator.words),
    said(labels.measure, measureText(teller, indicator)),
    said(labels.baseline, indicator.baseline?.text ?? ''),
    said(labels.target, teller.words.list(targetTexts(teller, indicator))),
    said(labels.actual, teller.words.list(actualTexts(teller, indicator))),
    said(labels.collectedAt, momentsText(teller, indicator)),
    said(labels.collectedBy, collectorText(teller, indicator)),
  ]);
}

/** The addresses where there is more to read, as links. */
export function linkRuns(of: Pick<Annotated, 'urls'>): readonly (readonly Run[])[] {
  return of.urls.map((url) => [linkTo(url)]);
}

/** What a card's `detailed in` points to. */
export function detailedInText(card: Card): string {
  return card.detailedIn ?? '';
}

/** What can be said of a card besides its words, each with its label: for lists. */
export function detailItems(teller: Teller, card: Card): readonly ListItem[] {
  const { labels } = teller.words.document;
  const refs = (list: readonly Ref[]): readonly Run[] => plain(teller.namedAll(list));
  const all: readonly (readonly [string, readonly Run[]])[] = [
    [labels.group, plain(card.group ?? '')],
    [labels.who, refs(card.who)],
    [labels.dose, plain(card.dose ?? '')],
    [labels.provider, plain(card.provider ?? '')],
    [labels.uses, refs(card.uses)],
    [labels.guidance, joined(card.guidance.map(plain))],
    [labels.resources, joined(card.resources.map(plain))],
    [labels.cost, plain(costText(teller, card.cost))],
    [labels.fundedBy, joined(card.fundedBy.map(plain))],
    [labels.detailedIn, plain(detailedInText(card))],
    ...card.indicators.map((one): [string, readonly Run[]] => [labels.indicator, indicatorRuns(teller, one)]),
    [labels.evidence, joined(evidenceRuns(teller, card))],
    [labels.readMore, joined(linkRuns(card))],
  ];
  return all.map(([label, runs]) => ({ runs: labelled(label, runs) })).filter(({ runs }) => runs.length > 0);
}

/** An entry of a side list with its evidence and links: for lists. */
export function entryItem(teller: Teller, entry: Annotated & { readonly words: string }): ListItem {
  const { labels } = teller.words.document;
  const items = [
    { runs: labelled(labels.evidence, joined(evidenceRuns(teller, entry))) },
    { runs: labelled(labels.readMore, joined(linkRuns(entry))) },
  ].filter(({ runs }) => runs.length > 0);
  return { runs: plain(entry.words), ...(items.length === 0 ? {} : { items }) };
}
