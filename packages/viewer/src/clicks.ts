import type { Id } from '@theory-of-change/model';
import type { TargetedMouseEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { idAt } from './decorate.ts';

/** A press may tremble by this many px on the screen and is still a click; beyond, it drags the figure. */
export const TREMBLE = 4;

interface Press {
  readonly pointerId: number;
  readonly id: Id | undefined;
  readonly x: number;
  readonly y: number;
}

/**
 * Clicks on what is drawn. They count for what was pressed: the browser's own `click` is lost, or falls on a neighbour,
 * where the figure is drawn anew between press and release, as it is while somebody types.
 */
export function useClicks(onSelect: (id: Id) => void) {
  const press = useRef<Press | undefined>(undefined);
  return {
    onPointerDown(event: TargetedPointerEvent<SVGSVGElement>) {
      const { pointerId, clientX: x, clientY: y } = event;
      // A second finger makes it a pinch, another button a menu.
      const isPress = event.isPrimary && event.button === 0;
      press.current = isPress ? { pointerId, id: idAt(event.target), x, y } : undefined;
    },
    onPointerUp({ pointerId, clientX, clientY }: TargetedPointerEvent<SVGSVGElement>) {
      const { current: pressed } = press;
      press.current = undefined;
      if (pressed?.id === undefined || pressed.pointerId !== pointerId) return;
      if (Math.hypot(clientX - pressed.x, clientY - pressed.y) <= TREMBLE) onSelect(pressed.id);
    },
    onPointerCancel() {
      press.current = undefined;
    },
    onClick({ detail, target }: TargetedMouseEvent<SVGSVGElement>) {
      // Made by a screen reader or a voice, without a pointer.
      const id = detail === 0 ? idAt(target) : undefined;
      if (id !== undefined) onSelect(id);
    },
  };
}
