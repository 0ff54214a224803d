import type { Theme } from '@theory-of-change/diagram';

/**
 * Style rules that set a figure drawn in one theme in the colours of another, where people have asked their machine for a dark
 * screen: one drawing serves both. Colours are found by how the drawing has them, so no element needs a class.
 */
export function darkRules(drawn: Theme, dark: Theme): string {
  const rules = [...pairs(drawn, dark)]
    .filter(([from, to]) => from !== to && from !== drawn.paper)
    .flatMap(([from, to]) => [rule(`[fill="${from}"]`, 'fill', to), rule(`[stroke="${from}"]`, 'stroke', to)]);
  // White is paper below and words on dark grounds: on a column's band they stay, on a badge they turn with it.
  const paper = [
    rule(`:is(rect,path)[fill="${drawn.paper}"]`, 'fill', dark.paper),
    rule(`[stroke="${drawn.paper}"]`, 'stroke', dark.paper),
    rule(`:not([data-role="heading"])>text[fill="${drawn.paper}"]`, 'fill', dark.risk.ink),
  ];
  return `@media screen and (prefers-color-scheme:dark){${[...rules, ...paper].join('')}.toc-screen{--toc-paper:${dark.paper}}}`;
}

/** Each colour of a theme with the one in its place; where a colour has two places, the first counts. */
function pairs(drawn: Theme, dark: Theme): ReadonlyMap<string, string> {
  const stages = Object.entries(drawn.stages).flatMap(([stage, from]) => {
    const to = Object.entries(dark.stages).find(([name]) => name === stage)?.[1];
    return to === undefined ? [] : PARTS.map((part): readonly [string, string] => [from[part], to[part]]);
  });
  const all: readonly (readonly [string, string])[] = [
    [drawn.ink, dark.ink],
    [drawn.quiet, dark.quiet],
    [drawn.line, dark.line],
    [drawn.hairline, dark.hairline],
    [drawn.chip.fill, dark.chip.fill],
    [drawn.chip.border, dark.chip.border],
    [drawn.risk.fill, dark.risk.fill],
    [drawn.enabler.fill, dark.enabler.fill],
    [drawn.draft, dark.draft],
    ...stages,
  ];
  return new Map([...all].reverse());
}

const PARTS = ['card', 'border', 'tint', 'label'] as const;

function rule(selector: string, property: 'fill' | 'stroke', colour: string): string {
  return `.toc-screen svg ${selector}{${property}:${colour}}`;
}
