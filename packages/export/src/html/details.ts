import {
  type Arrow,
  type Assumption,
  type Card,
  type ColumnArrow,
  type Enabler,
  type ExternalCard,
  type Id,
  PAGE_PARTS,
  type Ref,
  type Risk,
} from '@theory-of-change/model';
import { detailItems, indicatorRuns, linkRuns } from '../document/details.ts';
import type { ListItem } from '../document/document.ts';
import { arrowTitle, columnArrowTitle } from '../document/links.ts';
import { joined, labelled, plain } from '../document/runs.ts';
import { evidenceRuns, fullWords, type Teller } from '../document/teller.ts';
import { runs } from './blocks.ts';
import { type Content, type Markup, tag } from './markup.ts';

/** What stands behind each card, arrow and entry of the figure, as templates that the page's script shows. Its words stand in the tables too. */
export function detailTemplates(teller: Teller): Markup {
  const { theory } = teller;
  const all = [
    ...theory.cards.map((card) => template(card.id, cardDetails(teller, card))),
    ...theory.arrows.map((arrow) => template(arrow.id, arrowDetails(teller, arrow, arrowTitle(teller, arrow)))),
    ...theory.columnArrows.map((arrow) =>
      template(arrow.id, arrowDetails(teller, arrow, columnArrowTitle(teller, arrow))),
    ),
    ...theory.externals.map((card) => template(card.id, externalDetails(teller, card))),
    ...theory.assumptions.map((one) => template(one.id, entryDetails(teller, 'assumption', one, []))),
    ...theory.enablers.map((one) => template(one.id, entryDetails(teller, 'enabler', one, one.helps))),
    ...theory.risks.map((one) => template(one.id, entryDetails(teller, 'risk', one, one.threatens))),
  ];
  return tag('div', { id: PAGE_PARTS.details, hidden: true }, all);
}

function template(id: Id, content: Content): Markup {
  return tag('template', { 'data-details': id }, content);
}

function cardDetails(teller: Teller, card: Card): Content {
  const { theory, words } = teller;
  const heading = theory.columns.find(({ stage }) => stage === card.stage)?.heading ?? words.stages[card.stage];
  const parts = theory.cards.filter(({ parent }) => parent === card.id).map(({ id }): Way => [id]);
  return [
    tag('h3', {}, fullWords(card)),
    tag('p', { class: 'toc-quiet' }, heading),
    items(detailItems(teller, card)),
    cards(teller, words.document.including, parts),
    cards(teller, words.page.leadsHere, waysTo(teller, card.id)),
    cards(teller, words.page.leadsOn, waysFrom(teller, card.id)),
    items(besideCard(teller, card)),
  ];
}

function externalDetails(teller: Teller, { id, words, theory: title }: ExternalCard): Content {
  return [
    tag('h3', {}, words),
    tag('p', {}, title),
    cards(teller, teller.words.page.leadsHere, waysTo(teller, id)),
    cards(teller, teller.words.page.leadsOn, waysFrom(teller, id)),
  ];
}

/** An entry of a side list: what it is about, what supports it, and what is done about it. */
function entryDetails(
  teller: Teller,
  kind: 'assumption' | 'enabler' | 'risk',
  entry: Assumption | Enabler | Risk,
  about: readonly Ref[],
): Content {
  const { labels } = teller.words.document;
  const { degrees } = teller.words.values;
  const { likelihood, severity, mitigation = '', owner = '' } = 'threatens' in entry ? entry : {};
  const said = [
    labelled(labels.likelihood, plain(likelihood === undefined ? '' : degrees[likelihood])),
    labelled(labels.severity, plain(severity === undefined ? '' : degrees[severity])),
    labelled(labels.mitigation, plain(mitigation)),
    labelled(labels.owner, plain(owner)),
    ...entry.indicators.map((indicator) => labelled(labels.indicator, indicatorRuns(teller, indicator))),
    labelled(labels.evidence, joined(evidenceRuns(teller, entry))),
    labelled(labels.readMore, joined(linkRuns(entry))),
  ];
  const heading = kind === 'enabler' ? labels.helps : labels.threatens;
  return [
    tag('h3', {}, `${labels[kind]}: ${entry.words}`),
    items(said.filter((one) => one.length > 0).map((one) => ({ runs: one }))),
    cards(
      teller,
      heading,
      about.flatMap(({ id }): readonly Way[] => (id === undefined ? [] : [[id]])),
    ),
  ];
}

/** The risks that threaten a card and the enablers that help it. */
function besideCard({ theory, words }: Teller, { id }: Card): readonly ListItem[] {
  const { labels } = words.document;
  const risks = theory.risks.filter(({ threatens }) => threatens.some((ref) => ref.id === id));
  const enablers = theory.enablers.filter(({ helps }) => helps.some((ref) => ref.id === id));
  return [
    ...enablers.map((one) => ({ runs: labelled(labels.enabler, plain(one.words)) })),
    ...risks.map((one) => ({ runs: labelled(labels.risk, plain(one.words)) })),
  ];
}

function arrowDetails(teller: Teller, arrow: Arrow | ColumnArrow, title: string): Content {
  const { labels } = teller.words.document;
  const { degrees } = teller.words.values;
  const said = [
    labelled(labels.because, plain(arrow.because ?? '')),
    labelled(labels.assumes, plain(teller.namedAll(arrow.assumes))),
    labelled(labels.evidence, joined(evidenceRuns(teller, arrow))),
    labelled(labels.appliesTo, plain(arrow.appliesTo ?? '')),
    labelled(labels.confidence, plain(arrow.confidence === undefined ? '' : degrees[arrow.confidence])),
    labelled(labels.readMore, joined(linkRuns(arrow))),
  ];
  return [tag('h3', {}, title), items(said.filter((one) => one.length > 0).map((one) => ({ runs: one })))];
}

function items(list: readonly ListItem[]): Content {
  if (list.length === 0) return '';
  return tag(
    'ul',
    {},
    list.map((item) => tag('li', {}, runs(item.runs))),
  );
}

/** A card to go on to, and the arrow that leads to it or from it. */
type Way = readonly [card: Id, arrow?: Arrow];

function waysTo({ theory }: Teller, id: Id): readonly Way[] {
  return theory.arrows.filter(({ to }) => to === id).flatMap((arrow) => arrow.from.map((from): Way => [from, arrow]));
}

function waysFrom({ theory }: Teller, id: Id): readonly Way[] {
  return theory.arrows.filter(({ from }) => from.includes(id)).map((arrow): Way => [arrow.to, arrow]);
}

/** Cards to go on to, as buttons. */
function cards({ short, words }: Teller, heading: string, ways: readonly Way[]): Content {
  if (ways.length === 0) return '';
  const item = ([id, arrow]: Way) =>
    tag(
      'li',
      {},
      tag('button', { type: 'button', class: 'toc-go', 'data-show': id }, short(id)),
      arrow?.kind === 'feedback' ? ` (${words.figure.key.feedsBack})` : '',
    );
  return [tag('h4', {}, heading), tag('ul', {}, ways.map(item))];
}
