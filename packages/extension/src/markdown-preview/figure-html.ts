/** What a page shows where a theory stands. */
export interface FigureView {
  /** The last figure, as a `data:` address; absent: none was drawn yet, or there is nothing to draw. */
  readonly image?: string;
  /** What it shows, for people who do not see it. */
  readonly alt: string;
  /** What there is to say below it: mistakes of the text, or why there is no figure. */
  readonly words: readonly string[];
  /** The text is read, or drawn anew. */
  readonly isDrawing: boolean;
}

/**
 * A view as HTML, out of inline elements: a linked figure may stand inside a paragraph. `line`: of the page, from 0, for
 * the preview to scroll along with the text. The image is ours; all words are escaped.
 */
export function figureHtml({ image, alt, words, isDrawing }: FigureView, line?: string | null): string {
  const place = line === undefined || line === null ? '' : ` data-line="${escaped(line)}"`;
  const figure =
    image !== undefined
      ? `<img class="toc-figure-image" src="${escaped(image)}" alt="${escaped(alt)}">`
      : isDrawing
        ? '<span class="toc-figure-words">Drawing the theory of change …</span>'
        : '';
  const below = words.map((one) => `<span class="toc-figure-words" role="note">${told(one)}</span>`).join('');
  return `<span class="toc-figure code-line"${place} aria-busy="${isDrawing}">${figure}${below}</span>`;
}

/** What stands between backticks is of the text itself. */
function told(words: string): string {
  return escaped(words).replace(/`([^`]+)`/g, '<code>$1</code>');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
