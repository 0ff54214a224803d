import type { Rect } from '@theory-of-change/diagram';
import type { JSX } from 'preact';
import type { Places } from '../places.ts';
import type { Lens } from './lens.ts';

/** Px of the drawing. */
const SIZE = 11;
const HEIGHT = 15;
const PAD = 6;
/** From the card's left edge. */
const INDENT = 6;
/** How far it reaches into the card: not to the words. */
const INSIDE = 4;
/** What a letter takes of the size, on average and a little more. */
const LETTER = 0.54;

interface LensLabelsProps {
  readonly lens: Lens;
  readonly places: Places;
}

/** A tag on the lower edge of each card that a lens says something of. Decoration: the card's own description says it. */
export function LensLabels({ lens, places }: LensLabelsProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g class="toc-lens-labels" aria-hidden="true">
      {[...lens.signs].map(([id, { level, tag }]) => {
        const rect = places.get(id);
        return rect === undefined ? null : <Tag key={id} rect={rect} level={level} words={tag} />;
      })}
    </g>
  );
}

interface TagProps {
  readonly rect: Rect;
  readonly level: string;
  readonly words: string;
}

function Tag({ rect, level, words }: TagProps): JSX.Element {
  const text = shortened(words, Math.floor((rect.width - 2 * INDENT - 2 * PAD) / (SIZE * LETTER)));
  const x = rect.x + INDENT;
  const y = rect.y + rect.height - INSIDE;
  return (
    <g class="toc-lens-label" data-level={level}>
      <rect x={x} y={y} width={[...text].length * SIZE * LETTER + 2 * PAD} height={HEIGHT} rx={HEIGHT / 2} />
      <text x={x + PAD} y={y + HEIGHT * 0.72} font-size={SIZE}>
        {text}
      </text>
    </g>
  );
}

/** At most so many letters, with an ellipsis where some are left out. */
export function shortened(words: string, letters: number): string {
  const all = [...words];
  return all.length <= letters
    ? words
    : `${all
        .slice(0, Math.max(1, letters - 1))
        .join('')
        .trimEnd()}…`;
}
