import { altText, longDescription, theme } from '@theory-of-change/diagram';
import { type Theory, wordsFor } from '@theory-of-change/model';
import { type Outline, type OutlineArrow, type OutlineBox, type OutlineCard, outlineOf } from '../outline/outline.ts';

const COLOURS = theme('print');

/** Characters; Mermaid draws no longer texts where a page does not raise its limit, as on GitHub. */
const LONGEST = 50_000;

/**
 * A theory as a Mermaid flow chart (Mermaid 10 or newer): a frame for each column, with a title and a description for
 * screen readers; a short one where the long one would make the text longer than Mermaid takes.
 */
export function toMermaid(theory: Theory, { notes }: { readonly notes: boolean }): string {
  const outline = outlineOf(theory, notes);
  const text = flowchart(theory, outline, longDescription(theory));
  return text.length <= LONGEST ? text : flowchart(theory, outline, altText(theory));
}

function flowchart(theory: Theory, outline: Outline, description: string): string {
  const lines = [
    'flowchart LR',
    `  accTitle: ${plainLine(theory.title || wordsFor(theory).document.untitled)}`,
    '  accDescr {',
    ...description
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `    ${plainLine(line)}`),
    '  }',
    ...outline.columns.flatMap((column) => [
      `  subgraph ${column.id}[${quoted(column.heading)}]`,
      ...column.groups.flatMap(({ id, label, cards }) =>
        label === undefined
          ? cards.flatMap((card) => cardLines(card, '    '))
          : [`    subgraph ${id}[${quoted(label)}]`, ...cards.flatMap((card) => cardLines(card, '      ')), '    end'],
      ),
      '  end',
    ]),
    ...outline.externals.map((box) => `  ${box.id}([${quoted(box.words)}])`),
    ...outline.lists.flatMap(({ id, heading, boxes }) => [
      `  subgraph ${id}[${quoted(heading)}]`,
      ...boxes.map((box) => `    ${node(box)}`),
      '  end',
    ]),
    ...outline.arrows.flatMap(arrowLines),
    ...outline.columnArrows.map(({ from, to, feedback }) => `  ${from} ${feedback ? '-.->' : '==>'} ${to}`),
    ...outline.relations.map(({ kind, from, to }) => `  ${from} ${kind === 'helps' ? '-.-o' : '-.-x'} ${to}`),
    ...outline.remarks.flatMap(({ id, text, on }) => [
      `  ${id}>${quoted(text)}]`,
      ...(on === undefined ? [] : [`  ${id} -.- ${on}`]),
    ]),
    ...styles(outline),
  ];
  return `${lines.join('\n')}\n`;
}

/** A card that includes others is a frame around them. */
function cardLines(card: OutlineCard, indent: string): readonly string[] {
  if (card.parts.length === 0) return [`${indent}${node(card)}`];
  return [
    `${indent}subgraph ${card.id}[${quoted(card.words)}]`,
    ...card.parts.flatMap((part) => cardLines(part, `${indent}  `)),
    `${indent}end`,
  ];
}

function node({ id, words }: OutlineBox): string {
  return `${id}[${quoted(words)}]`;
}

/** Cards that lead on together meet in a dot. */
function arrowLines({ id, from, to, feedback, badges }: OutlineArrow): readonly string[] {
  const label = badges === '' ? '' : `|${quoted(badges)}|`;
  const head = `${feedback ? '-.->' : '-->'}${label}`;
  const [only, ...others] = from;
  if (others.length === 0) return [`  ${only} ${head} ${to}`];
  return [`  ${id}(( ))`, `  ${from.join(' & ')} --- ${id}`, `  ${id} ${head} ${to}`];
}

function styles(outline: Outline): readonly string[] {
  return outline.columns.flatMap(({ id, stage, beyondCeiling, groups }) => {
    const { card, border, tint } = COLOURS.stages[stage];
    const cards = groups.flatMap((group) => group.cards.flatMap((one) => [one, ...one.parts]));
    const dashed = beyondCeiling ? ',stroke-dasharray:6 4' : '';
    return [
      `  style ${id} fill:${tint},stroke:${border}${dashed}`,
      ...(cards.length === 0
        ? []
        : [
            `  classDef ${stage.replace('-', '_')} fill:${card},stroke:${border},color:${COLOURS.ink}`,
            `  class ${cards.map((one) => one.id).join(',')} ${stage.replace('-', '_')}`,
          ]),
    ];
  });
}

/** Signs that Mermaid, Markdown or HTML would read as something else. */
const SIGNS = /["#<>&`\\;{}|*_~[\]()]/g;

/** A label in quotes; signs with a meaning as their numbers, and no number or dash that begins a Markdown list. */
function quoted(words: string): string {
  const coded = words
    .replace(SIGNS, (sign) => `#${sign.charCodeAt(0)};`)
    .replace(/^(\d+)([.)])(?=\s)/, (_, number: string, sign: string) => `${number}#${sign.charCodeAt(0)};`)
    .replace(/^[-+](?=\s)/, (sign) => `#${sign.charCodeAt(0)};`);
  return `"${coded === '' ? ' ' : coded}"`;
}

/** Words in the two lines for screen readers, which know no escapes. */
function plainLine(words: string): string {
  return words.replaceAll('{', '(').replaceAll('}', ')').replace(/[;#]/g, ',').trim();
}
