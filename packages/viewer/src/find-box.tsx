import type { Id, PageWords, Theory } from '@theory-of-change/model';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { findCards } from './find.ts';

interface FindBoxProps {
  readonly theory: Theory;
  readonly words: PageWords;
  /** The card that the list stands on, while it is being chosen. */
  readonly onPreview: (id: Id) => void;
  readonly onChoose: (id: Id) => void;
  readonly onClose: () => void;
}

/** A field to type words of a card into, with the cards that have them below (a combobox with a list, WAI-ARIA 1.2). */
export function FindBox({ theory, words, onPreview, onChoose, onClose }: FindBoxProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(() => findCards(theory, typed), [theory, typed]);
  useLayoutEffect(() => input.current?.focus(), []);

  const moveTo = (index: number) => {
    const card = found[index];
    if (card === undefined) return;
    setAt(index);
    onPreview(card.id);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const card = found[at];
    if (event.key === 'ArrowDown') moveTo(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') moveTo(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && card) onChoose(card.id);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search class="toc-find">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={words.find}
        aria-expanded={found.length > 0}
        aria-controls="toc-found"
        aria-autocomplete="list"
        aria-activedescendant={found[at] ? `toc-found-${at}` : undefined}
        placeholder={words.find}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <button type="button" class="toc-tool" aria-label={words.close} onClick={onClose}>
        ×
      </button>
      <p class="toc-count" role="status">
        {typed.trim() === '' ? '' : words.count(found.length)}
      </p>
      <div id="toc-found" role="listbox" aria-label={words.found} hidden={found.length === 0}>
        {found.map((card, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus, and its keys choose
          <div
            key={card.id}
            id={`toc-found-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(card.id)}
          >
            <span class="toc-found-words">{card.words}</span>
            <span class="toc-found-column">{card.column}</span>
          </div>
        ))}
      </div>
    </search>
  );
}
