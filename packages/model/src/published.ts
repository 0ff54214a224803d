import type { Theory } from './theory.ts';

/** How a page with a live figure is put together: the ids of its parts, for whoever writes it and for its script. */
export const PAGE_PARTS = {
  /** The script element that holds the theory, as `publishedTheory` writes it. */
  theory: 'toc-theory',
  /** The element that holds the figure as static SVG, until the script takes it over. */
  figure: 'toc-figure',
  /** A template of the figure's arrows, drawn by the strength of their evidence. */
  evidence: 'toc-evidence',
  /** The element that holds a template with the details of each card and arrow, whose `data-details` is its id. */
  details: 'toc-details',
} as const;

/** What is the team's own. */
const PRIVATE: ReadonlySet<string> = new Set(['notes', 'questions', 'ideas']);
/** Lists and texts that say where something stands on the author's machine. */
const PLACES: ReadonlySet<string> = new Set(['imports', 'restated']);
const OPTIONAL_PLACES: ReadonlySet<string> = new Set(['nameRange', 'wordsRange', 'titleRange', 'logo', 'version']);
const NO_RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } as const;

/**
 * A theory as JSON for a page that anybody may read: without the team's own notes, questions and ideas, and without where
 * things stand in files. Safe inside a script element: it holds no `<`.
 */
export function publishedTheory(theory: Theory): string {
  const json = JSON.stringify(theory, (key, value: unknown) => {
    if (PRIVATE.has(key) || PLACES.has(key)) return [];
    if (OPTIONAL_PLACES.has(key)) return undefined;
    if (key === 'uri') return '';
    return key === 'source' || key === 'range' ? 0 : value;
  });
  return json.replaceAll('<', '\\u003c');
}

/** Reads what `publishedTheory` wrote: the same theory, all of whose places are at the start of no file. */
export function readPublishedTheory(json: string): Theory {
  return JSON.parse(json, (key, value: unknown) => {
    if (key === 'source' && value === 0) return { range: NO_RANGE };
    return key === 'range' && value === 0 ? NO_RANGE : value;
  });
}
