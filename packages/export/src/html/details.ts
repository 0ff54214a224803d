import { type Arrow, type Card, type ColumnArrow, type Id, neighbours, PAGE_PARTS } from '@theory-of-change/model';
import { detailItems, linkRuns } from '../document/details.ts';
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
  ];
  return tag('div', { id: PAGE_PARTS.details, hidden: true }, all);
}

function template(id: Id, content: Content): Markup {
  return tag('template', { 'data-details': id }, content);
}

function cardDetails(teller: Teller, card: Card): Content {
  const { theory, words } = teller;
  const { before, after } = neighbours(theory, card.id);
  const heading = theory.columns.find(({ stage }) => stage === card.stage)?.heading ?? words.stages[card.stage];
  const parts = theory.cards.filter(({ parent }) => parent === card.id).map(({ id }) => id);
  return [
    tag('h3', {}, fullWords(card)),
    tag('p', { class: 'toc-quiet' }, heading),
    items(detailItems(teller, card)),
    cards(teller, words.document.including, parts),
    cards(teller, words.page.leadsHere, before),
    cards(teller, words.page.leadsOn, after),
    items(besideCard(teller, card)),
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

/** Cards to go on to, as buttons. */
function cards({ short }: Teller, heading: string, ids: readonly Id[]): Content {
  if (ids.length === 0) return '';
  const button = (id: Id) => tag('button', { type: 'button', class: 'toc-go', 'data-show': id }, short(id));
  return [
    tag('h4', {}, heading),
    tag(
      'ul',
      {},
      ids.map((id) => tag('li', {}, button(id))),
    ),
  ];
}
