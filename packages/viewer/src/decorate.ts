import type { Theory, Words } from '@theory-of-change/model';
import { describeCard } from './describe.ts';
import type { Lit } from './highlight.ts';
import type { Lens } from './lens/lens.ts';
import type { Places } from './places.ts';

/** The attributes that hold the ids of what a group of the figure's SVG shows, and what it is. */
const ID = 'data-id';

/** All drawn groups that have an id: cards, arrows, badges, entries of lists. */
function groups(figure: SVGElement): readonly SVGElement[] {
  return [...figure.querySelectorAll<SVGElement>(`[${ID}]`)];
}

/**
 * Makes the cards of a drawn figure reachable and tells what they are: one stop of the Tab key (the focused card, else
 * the first), a role that readers know, and what leads where. The figure's own markup, made for every output, stays.
 */
export function makeReachable(
  figure: SVGElement,
  { theory, places }: { readonly theory: Theory; readonly places: Places },
  words: Words,
  focused: string | undefined,
  lens: Lens | undefined,
): void {
  const stop = focused !== undefined && places.has(focused) ? focused : places.keys().next().value;
  for (const group of groups(figure)) {
    const id = group.getAttribute(ID);
    if (id === null || !isCard(group) || !places.has(id)) continue;
    group.setAttribute('role', 'button');
    group.setAttribute('aria-roledescription', words.page.card);
    const shown = lens?.signs.get(id)?.words;
    const description = describeCard(theory, id, words);
    group.setAttribute('aria-description', shown === undefined ? description : `${shown}. ${description}`);
    group.setAttribute('tabindex', id === stop ? '0' : '-1');
  }
}

/** Lights a pathway: what is on it gets its part (`self`, `upstream` …) as `data-lit`; with none, all is plain again. */
export function light(figure: SVGElement, lit: Lit | undefined): void {
  figure.toggleAttribute('data-dimmed', lit !== undefined);
  for (const group of groups(figure)) {
    const part = lit?.get(group.getAttribute(ID) ?? '');
    if (part === undefined) group.removeAttribute('data-lit');
    else group.setAttribute('data-lit', part);
  }
}

/** Gives what a lens speaks of its look: the level as `data-level`; without a lens, all is plain again. */
export function showLens(figure: SVGElement, lens: Lens | undefined): void {
  if (lens === undefined) figure.removeAttribute('data-lens');
  else figure.setAttribute('data-lens', lens.id);
  for (const group of groups(figure)) {
    const sign = lens?.signs.get(group.getAttribute(ID) ?? '');
    if (sign === undefined) group.removeAttribute('data-level');
    else group.setAttribute('data-level', sign.level);
  }
}

/** Says which card or arrow the cursor of the text stands in. */
export function markCurrent(figure: SVGElement, id: string | undefined): void {
  for (const group of groups(figure)) {
    if (id !== undefined && group.getAttribute(ID) === id) group.setAttribute('aria-current', 'true');
    else group.removeAttribute('aria-current');
  }
}

/** The id of what was drawn where an event happened; nothing between. */
export function idAt(target: EventTarget | null): string | undefined {
  const group = target instanceof Element ? target.closest(`[${ID}]`) : null;
  return group?.getAttribute(ID) ?? undefined;
}

/** Puts the focus on a card. */
export function focusCard(figure: SVGElement, id: string): void {
  groups(figure)
    .find((group) => isCard(group) && group.getAttribute(ID) === id)
    ?.focus({ preventScroll: true });
}

function isCard(group: SVGElement): boolean {
  const role = group.getAttribute('data-role');
  return role === 'card' || role === 'chip';
}
