import type { Id, PageWords } from '@theory-of-change/model';
import type { JSX, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { detailsOf } from './page-parts.ts';

interface DetailsProps {
  readonly id: Id;
  readonly words: PageWords;
  /** Another card, by a button in the details of this one. */
  readonly onShow: (id: Id) => void;
  readonly onClose: () => void;
}

/** What stands behind a card or an arrow, beside the figure: a dialog that leaves the figure free. */
export function Details({ id, words, onShow, onClose }: DetailsProps): JSX.Element {
  const panel = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const details = detailsOf(id);
    if (details) body.current?.replaceChildren(document.importNode(details.content, true));
    const heading = body.current?.querySelector('h3');
    if (heading) heading.id = 'toc-details-heading';
    if (panel.current) panel.current.scrollTop = 0;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  const onClick = ({ target }: TargetedMouseEvent<HTMLDivElement>) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-show]') : null;
    const next = button?.dataset.show;
    if (next !== undefined) onShow(next);
  };
  return (
    <div
      ref={panel}
      class="toc-details"
      role="dialog"
      aria-labelledby="toc-details-heading"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <button type="button" class="toc-tool toc-details-close" aria-label={words.close} onClick={onClose}>
        ×
      </button>
      <div ref={body} />
    </div>
  );
}
