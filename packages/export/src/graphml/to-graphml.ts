import type { Theory } from '@theory-of-change/model';
import { type Outline, outlineOf } from '../outline/outline.ts';
import { cardProperties, edgeProperties, type Properties, theoryProperties } from '../outline/properties.ts';
import { xmlText } from '../xml/characters.ts';

interface Node {
  readonly id: string;
  readonly properties: Properties;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/**
 * A theory as GraphML (http://graphml.graphdrawing.org): a node for each card, entry and card of another theory, an
 * edge for each arrow, and a key for every property. Cards that lead on together meet in a node of the kind `together`.
 */
export function toGraphml(theory: Theory, { notes }: { readonly notes: boolean }): string {
  const outline = outlineOf(theory, notes);
  const graph = theoryProperties(theory);
  const nodes = nodesOf(theory, outline, notes);
  const edges = edgesOf(theory, outline, notes);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys('graph', [graph]),
    ...keys(
      'node',
      nodes.map(({ properties }) => properties),
    ),
    ...keys(
      'edge',
      edges.map(({ properties }) => properties),
    ),
    '  <graph id="theory" edgedefault="directed">',
    ...data('graph', graph, '    '),
    ...nodes.flatMap(({ id, properties }) => [
      `    <node id="${id}">`,
      ...data('node', properties, '      '),
      '    </node>',
    ]),
    ...edges.flatMap(({ from, to, properties }, at) => [
      `    <edge id="edge_${at + 1}" source="${from}" target="${to}">`,
      ...data('edge', properties, '      '),
      '    </edge>',
    ]),
    '  </graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}

function nodesOf(theory: Theory, outline: Outline, notes: boolean): readonly Node[] {
  const cards = outline.columns.flatMap(({ heading, groups }) =>
    groups.flatMap((group) =>
      group.cards
        .flatMap((card) => [card, ...card.parts])
        .map(({ id, card }) => {
          const parent = group.cards.find((one) => one.parts.some((part) => part.id === id));
          const properties = { ...cardProperties(theory, card, notes), column: heading };
          return { id, properties: parent === undefined ? properties : { ...properties, part_of: parent.id } };
        }),
    ),
  );
  const lists = outline.lists.flatMap(({ kind, boxes }) =>
    boxes.map(({ id, words }) => ({ id, properties: { label: words, kind } })),
  );
  return [
    ...cards,
    ...outline.externals.map(({ id, words }) => ({ id, properties: { label: words, kind: 'other theory' } })),
    ...lists,
    ...outline.arrows.flatMap(({ id, from }) =>
      from.length > 1 ? [{ id, properties: { label: '', kind: 'together' } }] : [],
    ),
    ...outline.remarks.map(({ id, text }) => ({ id, properties: { label: text, kind: 'note' } })),
  ];
}

function edgesOf(theory: Theory, outline: Outline, notes: boolean): readonly Edge[] {
  const arrows = outline.arrows.flatMap(({ id, from, to, feedback, badges }, at): readonly Edge[] => {
    const arrow = theory.arrows[at];
    const kind = feedback ? 'feedback' : 'leads to';
    const properties = {
      kind,
      ...(badges === '' ? {} : { label: badges }),
      ...(arrow ? edgeProperties(theory, arrow, notes) : {}),
    };
    const [only = '', ...others] = from;
    if (others.length === 0) return [{ from: only, to, properties }];
    const branches = from.map((end): Edge => ({ from: end, to: id, properties: { kind: 'together' } }));
    return [...branches, { from: id, to, properties }];
  });
  return [
    ...arrows,
    ...outline.relations.map(({ kind, from, to }) => ({ from, to, properties: { kind } })),
    ...outline.remarks.flatMap(({ id, on }) =>
      on === undefined ? [] : [{ from: id, to: on, properties: { kind: 'note' } }],
    ),
  ];
}

/** A key for every property that one of them has. */
function keys(of: 'graph' | 'node' | 'edge', all: readonly Properties[]): readonly string[] {
  const names = [...new Set(all.flatMap((one) => Object.keys(one)))].sort();
  return names.map((name) => `  <key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="string"/>`);
}

function data(of: string, properties: Properties, indent: string): readonly string[] {
  return Object.entries(properties).map(
    ([name, value]) => `${indent}<data key="${of}_${name}">${xmlText(value)}</data>`,
  );
}
