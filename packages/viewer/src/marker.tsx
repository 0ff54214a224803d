import type { Rect } from '@theory-of-change/diagram';
import type { JSX } from 'preact';

const OUTSIDE = 3;

/** A frame around a card: where the text's cursor is, or where the keyboard is. Decoration: the card itself says so. */
export function Marker({ rect, kind }: { readonly rect: Rect; readonly kind: 'cursor' | 'focus' }): JSX.Element {
  return (
    <rect
      class={`toc-marker toc-marker-${kind}`}
      x={rect.x - OUTSIDE}
      y={rect.y - OUTSIDE}
      width={rect.width + 2 * OUTSIDE}
      height={rect.height + 2 * OUTSIDE}
      rx={6}
      fill="none"
      vector-effect="non-scaling-stroke"
    />
  );
}
