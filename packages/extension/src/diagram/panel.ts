import type { CopyMessage, HostMessage, ViewMessage } from '@theory-of-change/model';
import * as vscode from 'vscode';
import { pageHtml } from './page.ts';

/** The kind of our web view panels: VS Code brings them back by it when a window is reloaded. */
export const DIAGRAM_VIEW = 'toc.diagram';

/** One web view panel. Messages that are posted before the page can take them wait until it says that it is ready. */
export class DiagramPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #received = new vscode.EventEmitter<ViewMessage>();
  readonly #closed = new vscode.EventEmitter<void>();
  readonly #activated = new vscode.EventEmitter<void>();
  #waiting: (HostMessage | CopyMessage)[] | undefined = [];

  readonly onDidReceive = this.#received.event;
  readonly onDidClose = this.#closed.event;
  /** Fires when the panel gets the focus. */
  readonly onDidBecomeActive = this.#activated.event;

  constructor(panel: vscode.WebviewPanel, extension: vscode.Uri) {
    this.#panel = panel;
    const icon = (kind: string) => vscode.Uri.joinPath(extension, `packages/extension/icons/diagram-${kind}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
    panel.webview.onDidReceiveMessage((message: ViewMessage) => {
      if (message.kind === 'ready') this.#flush();
      this.#received.fire(message);
    });
    panel.onDidChangeViewState(() => {
      if (panel.active) this.#activated.fire();
    });
    panel.onDidDispose(() => {
      this.#closed.fire();
      for (const emitter of [this.#received, this.#closed, this.#activated]) emitter.dispose();
    });
    const { webview } = panel;
    webview.html = pageHtml({
      source: webview.cspSource,
      address: (path) => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', path)).toString(),
    });
  }

  /** Opens a new panel beside the text, which keeps the focus. */
  static open(extension: vscode.Uri): DiagramPanel {
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    // Zoom, place and the last order of cards live in the page: it stays while its tab is hidden.
    const panel = vscode.window.createWebviewPanel(DIAGRAM_VIEW, 'Diagram', place, { retainContextWhenHidden: true });
    return new DiagramPanel(panel, extension);
  }

  get column(): vscode.ViewColumn | undefined {
    return this.#panel.viewColumn;
  }

  setTitle(title: string): void {
    this.#panel.title = title;
  }

  /** Brings the panel to the front of its column; the focus stays where it is, or goes there too. */
  reveal(focus: 'keep' | 'take' = 'keep'): void {
    this.#panel.reveal(undefined, focus === 'keep');
  }

  post(message: HostMessage | CopyMessage): void {
    if (this.#waiting) this.#waiting.push(message);
    else void this.#panel.webview.postMessage(message);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** The page is new (also after a reload of its own): what waited goes out, in order. */
  #flush(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const message of waiting) void this.#panel.webview.postMessage(message);
  }
}
