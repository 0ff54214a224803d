import { Draft } from '../draft/draft.ts';
import { sectionOf } from '../draft/headings.ts';
import { ImportError } from '../import-error.ts';
import type { Imported } from '../imported.ts';
import { type Branch, branch } from '../tree/tree.ts';
import { treeToDraft } from '../tree/tree-to-draft.ts';

const BULLET = /^(?:[-*•·▪◦‣–—]|\d{1,3}[.)]|\[[ xX]?\])\s+/u;

/**
 * Reads a pasted list of notes: a line each, with or without bullets and numbers, indented where one belongs to another.
 * A line that names a column (`Outcomes:`, `Needs`) opens it; notes before any stay in the parking lot.
 * Throws `ImportError` where there is not one line with words.
 */
export function readNotes(text: string, uri: string): Imported {
  const draft = new Draft(uri);
  treeToDraft(sectioned(branches(lines(text))), draft);
  if (draft.empty) throw new ImportError('there are no notes in this text', 'write a line for each');
  return draft.finish();
}

interface Line {
  readonly indent: number;
  readonly text: string;
}

function lines(text: string): readonly Line[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const indent = (/^[\s\uFEFF]*/u.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;
    const words = line.trim().replace(BULLET, '').trim();
    return words === '' ? [] : [{ indent, text: words }];
  });
}

/** Lines by indentation: a deeper one belongs to the one above it. */
function branches(all: readonly Line[]): readonly Branch[] {
  const roots: Branch[] = [];
  const open: { readonly indent: number; readonly children: Branch[] }[] = [{ indent: -1, children: roots }];
  for (const { indent, text } of all) {
    while (open.length > 1 && (open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const children: Branch[] = [];
    open.at(-1)?.children.push(branch(text, { children }));
    open.push({ indent, children });
  }
  return roots;
}

/** A line that names a column takes those after it that are not indented. */
function sectioned(all: readonly Branch[]): readonly Branch[] {
  const out: Branch[] = [];
  let section: { readonly heading: Branch; readonly children: Branch[] } | undefined;
  for (const one of all) {
    if (sectionOf(one.text) !== undefined) {
      const children = [...one.children];
      section = { heading: one, children };
      out.push({ ...one, heading: true, children });
    } else if (section === undefined) out.push(one);
    else section.children.push(one);
  }
  return out;
}
