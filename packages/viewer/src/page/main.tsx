import { PAGE_PARTS, readPublishedTheory, wordsFor } from '@theory-of-change/model';
import { render } from 'preact';
import { drawnFigure } from './drawn-figure.ts';
import { LiveFigure } from './live-figure.tsx';
import './page.css';

// The script of a page that holds a figure, its theory and the details of its cards: makes the static figure a live one.
// Until it has run, and where none runs, the page can be read as it is.

const holder = document.getElementById(PAGE_PARTS.figure);
const drawing = holder?.querySelector('svg');
const json = document.getElementById(PAGE_PARTS.theory)?.textContent;
if (holder && drawing && json) {
  const theory = readPublishedTheory(json);
  const figure = drawnFigure(drawing, theory);
  holder.replaceChildren();
  holder.classList.add('toc-live');
  render(<LiveFigure figure={figure} drawing={drawing} words={wordsFor(theory)} />, holder);
  document.body.dataset.state = 'live';
}
