import { type Id, PAGE_PARTS } from '@theory-of-change/model';

/** The details of a card or an arrow, as the page holds them; nothing where it has none. */
export function detailsOf(id: Id): HTMLTemplateElement | undefined {
  const all = document.getElementById(PAGE_PARTS.details)?.querySelectorAll('template') ?? [];
  return [...all].find((one) => one.dataset.details === id);
}

/** The figure's arrows drawn by the strength of their evidence, as the page holds them. */
export function evidenceArrows(): SVGSVGElement | undefined {
  const template = document.getElementById(PAGE_PARTS.evidence);
  const drawn = template instanceof HTMLTemplateElement ? template.content.querySelector('svg') : null;
  return drawn ?? undefined;
}
