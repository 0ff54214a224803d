import type { CopyMessage, HostMessage, ViewMessage } from '@theory-of-change/model';
import { drawingWorker, mountViewer } from '@theory-of-change/viewer';
import '@theory-of-change/viewer/viewer.css';
import { copyPicture } from './clipboard.ts';
import { surroundingsOf, watchSurroundings } from './surroundings.ts';
import './webview.css';

/** What VS Code gives to a page in a web view. */
declare function acquireVsCodeApi(): { postMessage(message: ViewMessage): void; setState(state: PageState): void };

/** What VS Code keeps for the page, to bring it back after a reload of the window. */
export interface PageState {
  readonly uri: string;
}

const editor = acquireVsCodeApi();

/** The page's own files, by their addresses on the root element: fetched whole, because a worker may not be started across origins. */
async function fetched(name: 'worker' | 'fontRegular' | 'fontBold'): Promise<ArrayBuffer> {
  const address = document.documentElement.dataset[name];
  if (address === undefined) throw new Error(`The page does not say where its ${name} is.`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}

async function start(element: HTMLElement): Promise<void> {
  const [worker, regular, bold] = await Promise.all([fetched('worker'), fetched('fontRegular'), fetched('fontBold')]);
  const script = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }));
  document.fonts.add(new FontFace('Source Sans 3', regular, { weight: '400' }));
  document.fonts.add(new FontFace('Source Sans 3', bold, { weight: '700' }));
  const viewer = mountViewer(element, {
    surroundings: surroundingsOf(document.body),
    startWorker: drawingWorker(script, { regular, bold }),
    send: (message) => editor.postMessage(message),
  });
  watchSurroundings(document.body, (surroundings) => viewer.setSurroundings(surroundings));
  addEventListener('message', (event: MessageEvent<HostMessage | CopyMessage>) => {
    if (event.data.kind === 'copy') {
      copyPicture(event.data).then((problem) => {
        editor.postMessage({ kind: 'copied', ...(problem === undefined ? {} : { problem }) });
      });
      return;
    }
    if (event.data.kind === 'theory') editor.setState({ uri: event.data.uri });
    viewer.receive(event.data);
  });
  editor.postMessage({ kind: 'ready' });
}

const element = document.getElementById('viewer');
if (element) {
  start(element).catch((error: unknown) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    editor.postMessage({ kind: 'problem', words: 'The diagram could not start.', detail });
    element.textContent = 'The diagram could not start. Its log says why: Theory of Change: Show Output.';
    document.body.dataset.state = 'failed';
  });
}
