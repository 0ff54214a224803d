import type { CopyMessage } from '@theory-of-change/model';

/** A page has the focus within so many ms of asking for it, or does not get it. */
const FOCUSED_WITHIN = 2000;

/** Puts a picture on the clipboard, as PNG and, where the browser has it, as SVG too. Gives why it could not be; nothing where it was. */
export async function copyPicture({ png, svg }: CopyMessage): Promise<string | undefined> {
  try {
    // A browser lets only the page that has the focus write there.
    await focus();
    // Into an array buffer of its own: what crossed from the editor may stand on a shared one.
    const picture = { 'image/png': new Blob([new Uint8Array(png)], { type: 'image/png' }) };
    const drawing = { 'image/svg+xml': new Blob([withoutFonts(svg)], { type: 'image/svg+xml' }) };
    const both = ClipboardItem.supports?.('image/svg+xml') === true;
    await navigator.clipboard.write([new ClipboardItem(both ? { ...picture, ...drawing } : picture)]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The browser reads the drawing by the rules of this page, which has no style of its own; programs leave embedded fonts aside. */
function withoutFonts(svg: string): string {
  return svg.replace(/<style>[^<]*<\/style>/g, '');
}

function focus(): Promise<void> {
  if (document.hasFocus()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('focus', done);
      resolve();
    };
    const timer = setTimeout(done, FOCUSED_WITHIN);
    addEventListener('focus', done);
    window.focus();
  });
}
