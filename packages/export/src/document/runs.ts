import type { Cell, List, ListItem, Paragraph, Run } from './document.ts';

/** Plain text as runs; none where there is none. */
export function plain(text: string): readonly Run[] {
  return text === '' ? [] : [{ text }];
}

export function paragraph(...runs: readonly Run[]): Paragraph {
  return { kind: 'paragraph', runs };
}

export function bullets(items: readonly ListItem[]): List {
  return { kind: 'list', ordered: false, items };
}

/** A cell with a paragraph for each text. */
export function cellOf(...texts: readonly (string | undefined)[]): Cell {
  return cellOfRuns(texts.map((text) => plain(text ?? '')));
}

/** A cell with a paragraph for each stretch of runs; empty ones are left out. */
export function cellOfRuns(paragraphs: readonly (readonly Run[])[]): Cell {
  return { paragraphs: paragraphs.filter((runs) => runs.some(({ text }) => text !== '')) };
}

/** `Label: text`, the label strong. */
export function labelled(label: string, runs: readonly Run[]): readonly Run[] {
  return runs.length === 0 ? [] : [{ text: `${label}: `, strong: true }, ...runs];
}

/** An address as a link to it where it is one that may be followed, else as plain text. */
export function linkTo(url: string, text: string = url): Run {
  return /^(https?:\/\/|mailto:)/i.test(url) ? { text, href: url } : { text };
}

/** Stretches of runs with something between each two. */
export function joined(stretches: readonly (readonly Run[])[], between = '; '): readonly Run[] {
  return stretches
    .filter((runs) => runs.length > 0)
    .flatMap((runs, i) => (i === 0 ? runs : [{ text: between }, ...runs]));
}

/** The words of runs, without their styles and links. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** With a full stop at its end, unless it ends a sentence already. */
export function sentence(text: string): string {
  return text === '' || /[.!?…]["”’')\]]?$/u.test(text) ? text : `${text}.`;
}
