import type { Rect } from '@theory-of-change/diagram';
import type { Id, Theory } from '@theory-of-change/model';
import type { Places } from '../places.ts';
import type { StageFigure } from '../stage.tsx';

/** What the stage needs of a figure that was drawn before, read from its SVG. Takes its title away, which would pop up at the pointer. */
export function drawnFigure(drawing: SVGSVGElement, theory: Theory): StageFigure {
  const title = drawing.querySelector('title');
  const { width, height } = drawing.viewBox.baseVal;
  const figure = {
    theory,
    places: placesIn(drawing),
    width,
    height,
    title: theory.title === '' ? (title?.textContent ?? '') : theory.title,
    // The page's own, which may be dark.
    background: 'none',
  };
  title?.replaceChildren();
  return figure;
}

/** Where each card, part and chip stands: the first frame of its group, in reading order. */
function placesIn(drawing: SVGSVGElement): Places {
  const places = new Map<Id, Rect>();
  for (const group of drawing.querySelectorAll<SVGGElement>(
    '[data-role="card"][data-id], [data-role="chip"][data-id]',
  )) {
    const id = group.dataset.id;
    const frame = group.querySelector('rect');
    if (id === undefined || frame === null || places.has(id)) continue;
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(frame.getAttribute(name)));
    if (x === undefined || y === undefined || width === undefined || height === undefined) continue;
    places.set(id, { x, y, width, height });
  }
  return places;
}
