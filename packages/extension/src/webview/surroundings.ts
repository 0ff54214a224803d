import type { Surroundings } from '@theory-of-change/viewer';

/** VS Code's kinds of colour themes, as classes of the page's body; the more special ones first. */
const KINDS: readonly (readonly [string, Surroundings])[] = [
  ['vscode-high-contrast-light', 'contrast'],
  ['vscode-high-contrast', 'contrast-dark'],
  ['vscode-dark', 'dark'],
];

/** The kind of the editor's colour theme. */
export function surroundingsOf(body: HTMLElement): Surroundings {
  return KINDS.find(([kind]) => body.classList.contains(kind))?.[1] ?? 'light';
}

/** Tells when the editor's colour theme becomes one of another kind. */
export function watchSurroundings(body: HTMLElement, onChange: (surroundings: Surroundings) => void): void {
  new MutationObserver(() => onChange(surroundingsOf(body))).observe(body, { attributeFilter: ['class'] });
}
