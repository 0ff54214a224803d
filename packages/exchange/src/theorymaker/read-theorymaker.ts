import type { Stage } from '@theory-of-change/model';
import { Draft, type DraftCard } from '../draft/draft.ts';
import { sectionOf } from '../draft/headings.ts';
import { ImportError } from '../import-error.ts';
import type { Imported } from '../imported.ts';
import { readIndented } from './indented.ts';
import type { MapNode, TheoryMap } from './map.ts';
import { readMapScript } from './mapscript.ts';
import { stagesByPlace } from './place.ts';

/** Whether a text looks like MapScript, the language of Theorymaker 4. */
export function isMapScript(text: string): boolean {
  return /^\s*[^\s#:][^:\n]*::\s*\S/m.test(text) && /^[^#\n]*->/m.test(text);
}

/**
 * Reads a Theorymaker text: MapScript of Theorymaker 4, or the older one with indented lines. Boxes that are named like
 * columns are columns; other cards get theirs from what leads to what. Throws `ImportError`.
 */
export function readTheorymaker(text: string, uri: string): Imported {
  const isNew = isMapScript(text) || (text.includes('->') && !hasIndentation(text));
  const map = isNew ? readMapScript(text) : readIndented(text);
  if (map.nodes.length === 0) throw new ImportError('there is no variable in this Theorymaker text');
  const draft = new Draft(uri);
  if (map.title) draft.say({ title: map.title });
  if (!isNew && map.links.length > 0) draft.lose('Indented lines are read as leading to the line above them');
  placed(map, draft);
  if (map.looks > 0) draft.lose('Colours, borders, shapes and other looks are left out');
  for (const line of map.unread) draft.idea(line);
  if (map.unread.length > 0) draft.lose('Lines that are no node, link, box or setting are in `ideas`');
  return draft.finish();
}

/** Whether lines that are no link stand deeper than others. */
function hasIndentation(text: string): boolean {
  return text.split(/[\n\r]+/).some((line) => /^[ \t.]+\S/.test(line) && !line.includes('->'));
}

function placed(map: TheoryMap, draft: Draft): void {
  const links = new Map<string, string[]>();
  for (const { from, to } of map.links) links.set(from, [...(links.get(from) ?? []), to]);
  const byPlace = stagesByPlace(
    map.nodes.map(({ id }) => id),
    links,
  );
  const cards = new Map<string, DraftCard>();
  let guessed = false;
  for (const node of map.nodes) {
    const column = columnOf(node);
    const stage = column?.stage ?? byPlace.get(node.id);
    guessed ||= column === undefined && stage !== undefined;
    const group = node.boxes.filter((box) => box !== column?.box).at(-1);
    const card = stage && draft.card(stage, node.label, group === undefined ? {} : { group });
    if (card) cards.set(node.id, card);
    else draft.idea(node.label);
  }
  if (guessed)
    draft.lose(
      'Theorymaker has no columns: cards were put into columns by what leads to what. Move those that are wrong',
    );
  if (map.nodes.some((node) => columnOf(node) === undefined && !byPlace.has(node.id))) {
    draft.lose('Nodes without a link are in `ideas`');
  }
  for (const { from, to, label } of map.links) {
    const [start, end] = [cards.get(from), cards.get(to)];
    if (start && end) draft.arrow([start], end, label === undefined ? {} : { because: label });
  }
}

/** The innermost box of a node that is named like a column. */
function columnOf({ boxes }: MapNode): { readonly stage: Stage; readonly box: string } | undefined {
  for (const box of boxes.toReversed()) {
    const section = sectionOf(box);
    if (section?.kind === 'column') return { stage: section.stage, box };
  }
  return undefined;
}
