import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { evidenceArrows } from './page-parts.ts';

const ARROWS = '[data-role="arrow"], [data-role="column-arrow"]';

interface StaticDrawingProps {
  readonly drawing: SVGSVGElement;
  /** With the arrows that tell the strength of their evidence, in place of the plain ones. */
  readonly withEvidence: boolean;
}

/** A figure that stands in the page already, taken into the stage. */
export function StaticDrawing({ drawing, withEvidence }: StaticDrawingProps): JSX.Element {
  const place = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    place.current?.append(drawing);
  }, [drawing]);
  useLayoutEffect(() => {
    const plain = [...drawing.querySelectorAll<SVGElement>(ARROWS)];
    const telling = withEvidence ? evidenceArrows() : undefined;
    const first = plain[0];
    if (telling === undefined || first === undefined) return;
    const drawn = [...telling.querySelectorAll<SVGElement>(ARROWS)].map((arrow) => document.importNode(arrow, true));
    first.before(...drawn);
    for (const arrow of plain) arrow.setAttribute('display', 'none');
    return () => {
      for (const arrow of drawn) arrow.remove();
      for (const arrow of plain) arrow.removeAttribute('display');
    };
  }, [drawing, withEvidence]);
  return <g ref={place} />;
}
