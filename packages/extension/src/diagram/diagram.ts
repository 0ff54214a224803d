import { type CopyMessage, subjectAt, type ViewCommand, type ViewMessage } from '@theory-of-change/model';
import * as vscode from 'vscode';
import { type LanguageServer, NOT_RUNNING } from '../language-server.ts';
import type { Theories } from '../theories.ts';

import { showInText } from './gestures.ts';
import { DiagramPanel } from './panel.ts';

/** The page puts a picture on the clipboard within so many ms, its own start included. */
const COPIED_WITHIN = 15_000;

/** What a drawn figure shows. */
export interface Drawn {
  readonly uri: string;
  readonly version: number;
}

/**
 * The diagram beside the text: one panel, which follows the `.toc` file that is being edited, its text and its cursor.
 * What it last showed stays until there is something newer to show.
 */
export class Diagram implements vscode.Disposable {
  readonly #theories: Theories;
  readonly #server: LanguageServer;
  readonly #log: vscode.LogOutputChannel;
  readonly #extension: vscode.Uri;
  readonly #drawn = new vscode.EventEmitter<Drawn>();
  readonly #copied = new vscode.EventEmitter<string | undefined>();
  readonly #subscriptions: vscode.Disposable[];
  #panel: DiagramPanel | undefined;
  #shown: vscode.Uri | undefined;

  /** Fires when the page has put a figure on the screen. */
  readonly onDidDraw = this.#drawn.event;

  constructor(theories: Theories, server: LanguageServer, log: vscode.LogOutputChannel, extension: vscode.Uri) {
    this.#theories = theories;
    this.#server = server;
    this.#log = log;
    this.#extension = extension;
    this.#subscriptions = [
      this.#drawn,
      this.#copied,
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (this.#panel && editor && isTheory(editor.document)) this.#show(editor.document.uri);
      }),
      theories.onDidChange((update) => {
        if (update.uri !== this.#shown?.toString()) return;
        this.#panel?.post({ kind: 'theory', ...update });
        this.#revealCursor();
      }),
      server.onDidStop(() => this.#say(NOT_RUNNING)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document.uri.toString() === this.#shown?.toString()) this.#revealCursor();
      }),
    ];
  }

  /** Opens the diagram of a document, or brings it to the front. Where none is given: of the active editor. */
  open(uri?: vscode.Uri): void {
    const document = uri ?? activeTheory()?.uri;
    if (document === undefined) {
      void vscode.window.showInformationMessage('Open a .toc file first: the diagram shows the one that you edit.');
      return;
    }
    if (this.#panel) this.#panel.reveal();
    else this.#adopt(DiagramPanel.open(this.#extension));
    this.#show(document);
  }

  /** Takes over a panel that VS Code brings back after a reload. */
  restore(panel: vscode.WebviewPanel, uri: vscode.Uri | undefined): void {
    this.#panel?.dispose();
    this.#adopt(new DiagramPanel(panel, this.#extension));
    const document = uri ?? activeTheory()?.uri;
    if (document) this.#show(document);
  }

  /** Has the page carry out a command; opens the diagram first where it is closed. */
  command(command: ViewCommand): void {
    if (!this.#panel) this.open();
    this.#panel?.post({ kind: 'command', command });
  }

  /**
   * Has the page put a picture on the clipboard: VS Code's own takes text only. Opens the diagram where it is closed, and
   * gives it the focus, without which no page may do so. Gives why it could not be; nothing where it was.
   */
  copy(picture: Omit<CopyMessage, 'kind'>, uri: vscode.Uri): Promise<string | undefined> {
    if (!this.#panel) this.open(uri);
    this.#panel?.reveal('take');
    this.#panel?.post({ kind: 'copy', ...picture });
    return new Promise((resolve) => {
      const answered = (problem: string | undefined) => {
        clearTimeout(timer);
        subscription.dispose();
        resolve(problem);
      };
      const subscription = this.#copied.event(answered);
      const timer = setTimeout(() => answered('The diagram did not answer.'), COPIED_WITHIN);
    });
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #adopt(panel: DiagramPanel): void {
    this.#panel = panel;
    panel.onDidReceive((message) => this.#receive(message));
    panel.onDidClose(() => {
      this.#panel = undefined;
      this.#shown = undefined;
    });
  }

  #show(uri: vscode.Uri): void {
    const panel = this.#panel;
    if (panel === undefined || this.#shown?.toString() === uri.toString()) return;
    this.#shown = uri;
    panel.setTitle(`Diagram: ${uri.path.split('/').at(-1) ?? ''}`);
    const latest = this.#theories.latest(uri);
    if (latest) {
      panel.post({ kind: 'theory', ...latest });
      this.#revealCursor();
    } else {
      void this.#ask(uri);
    }
  }

  /** A document that the server has built but never announced to us (it is open in no editor), or not built yet. */
  async #ask(uri: vscode.Uri): Promise<void> {
    const asked = uri.toString();
    try {
      const update = await this.#server.theory(asked);
      if (this.#shown?.toString() !== asked || this.#theories.latest(uri)) return;
      if (update) this.#panel?.post({ kind: 'theory', ...update, uri: asked });
      else this.#say('This file holds no theory of change yet.');
    } catch (error) {
      this.#log.error(`No theory for ${asked}:`, error instanceof Error ? error : String(error));
      this.#say(NOT_RUNNING);
    }
  }

  /** Words beside the last figure, or in its place where there is none. */
  #say(words: string): void {
    if (this.#shown) this.#panel?.post({ kind: 'status', uri: this.#shown.toString(), words });
  }

  /** Marks the cursor's card, once the figure and the text are of one version: until then its place is not known. */
  #revealCursor(): void {
    const uri = this.#shown;
    if (uri === undefined) return;
    const editor = vscode.window.visibleTextEditors.find((one) => one.document.uri.toString() === uri.toString());
    const latest = this.#theories.latest(uri);
    if (editor === undefined || latest === undefined || latest.version !== editor.document.version) return;
    const id = subjectAt(latest.theory, editor.selection.active);
    const card = id === undefined ? {} : { id };
    this.#panel?.post({ kind: 'reveal', uri: latest.uri, version: latest.version, ...card });
  }

  #receive(message: ViewMessage): void {
    switch (message.kind) {
      case 'ready':
        return;
      case 'select':
        showInText(message, this.#theories, this.#server, this.#panel).catch((error: unknown) => {
          this.#log.error(`${message.source} cannot be shown:`, error instanceof Error ? error : String(error));
        });
        return;
      case 'export':
        void vscode.commands.executeCommand('toc.export', vscode.Uri.parse(message.uri));
        return;
      case 'copy':
        void vscode.commands.executeCommand('toc.copyFigure', vscode.Uri.parse(message.uri));
        return;
      case 'copied':
        this.#copied.fire(message.problem);
        return;
      case 'drawn':
        this.#log.debug(`Drawn: ${message.uri}, version ${message.version}`);
        this.#drawn.fire(message);
        return;
      case 'problem':
        this.#log.warn(message.words, message.detail ?? '');
        return;
    }
  }
}

/** The document of the active editor, where it is a theory of change; else of any editor in sight that shows one. */
export function activeTheory(): vscode.TextDocument | undefined {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  return editors.find((editor) => editor && isTheory(editor.document))?.document;
}

function isTheory(document: vscode.TextDocument): boolean {
  return document.languageId === 'toc';
}
