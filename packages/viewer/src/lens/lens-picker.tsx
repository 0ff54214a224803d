import type { PageWords } from '@theory-of-change/model';
import type { JSX } from 'preact';
import { LENS_IDS, type Lens, type LensId } from './lens.ts';

interface LensPickerProps {
  readonly words: PageWords;
  readonly lens: Lens | undefined;
  readonly onPick: (id: LensId | undefined) => void;
}

/** The choice of what the figure shows besides, with what its signs mean while one is chosen. */
export function LensPicker({ words, lens, onPick }: LensPickerProps): JSX.Element {
  const choice = (id: LensId | undefined) => (
    <label key={id ?? 'none'} class="toc-lens-choice">
      <input type="radio" name="toc-lens" checked={lens?.id === id} onChange={() => onPick(id)} />
      {words.lenses[id ?? 'none']}
    </label>
  );
  return (
    <div class="toc-lenses">
      <fieldset>
        <legend>{words.lens}</legend>
        {[undefined, ...LENS_IDS].map(choice)}
      </fieldset>
      <div role="status">{lens === undefined ? null : <Legend lens={lens} />}</div>
    </div>
  );
}

function Legend({ lens }: { readonly lens: Lens }): JSX.Element {
  return (
    <ul class="toc-legend" data-lens={lens.id}>
      {lens.legend.map(({ level, words, count }) => (
        <li key={words} data-level={level}>
          <svg class="toc-sample" viewBox="0 0 34 14" width="34" height="14" aria-hidden="true">
            {lens.id === 'evidence' ? <path d="M2 7H32" /> : <rect x="2" y="2" width="30" height="10" rx="5" />}
          </svg>
          {words} <span class="toc-legend-count">({count})</span>
        </li>
      ))}
    </ul>
  );
}
