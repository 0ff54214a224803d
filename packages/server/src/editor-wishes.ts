import type { EditorWishes } from '@theory-of-change/language/lsp';
import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';

/** The user's setting that turns inlay hints on. */
const INLAY_HINTS_SETTING = 'theoryOfChange.inlayHints';
const OUR_SETTINGS = 'theoryOfChange';

/**
 * What the editor wants. On starting the server it may tell, as `initializationOptions`, its commands that show places
 * (`showCommand`), interventions side by side (`compareCommand`) and the page of a rule (`ruleCommand`) and, where it has no
 * settings that can be asked for, `inlayHints`.
 */
export class AskedWishes implements EditorWishes {
  readonly #connection: Connection;
  #options: Readonly<Record<string, unknown>> = {};
  #hasSettings = false;
  #tellsChanges = false;
  #redrawsHints = false;
  #takesSnippets = false;
  #createsFiles = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Takes what the editor says of itself. */
  initialize({ initializationOptions: options, capabilities }: InitializeParams): void {
    this.#options = isRecord(options) ? options : {};
    this.#hasSettings = capabilities.workspace?.configuration === true;
    this.#tellsChanges = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    this.#redrawsHints = capabilities.workspace?.inlayHint?.refreshSupport === true;
    const changes = capabilities.workspace?.workspaceEdit;
    this.#createsFiles = changes?.documentChanges === true && changes.resourceOperations?.includes('create') === true;
    this.#takesSnippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  }

  /** Has the editor tell when the user changes our settings, and ask for the hints again when they do. */
  async watch(): Promise<void> {
    if (!this.#redrawsHints) return;
    // In the place of Langium's own, which keeps settings that nothing here reads.
    this.#connection.onDidChangeConfiguration(() =>
      this.#connection.languages.inlayHint
        .refresh()
        .catch((error: unknown) => this.#connection.console.warn(`Hints are not asked for again: ${error}`)),
    );
    if (!this.#tellsChanges) return;
    await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: OUR_SETTINGS });
  }

  readonly showCommand = (): string | undefined => this.#command('showCommand');

  readonly compareCommand = (): string | undefined => this.#command('compareCommand');

  readonly ruleCommand = (): string | undefined => this.#command('ruleCommand');

  /** Whether the editor is to be told what its documents hold whenever that changes: it draws them. */
  readonly theories = (): boolean => this.#options.theories === true;

  readonly snippets = (): boolean => this.#takesSnippets;

  readonly createsFiles = (): boolean => this.#createsFiles;

  readonly inlayHints = async (uri: string): Promise<boolean> => {
    if (!this.#hasSettings) return this.#options.inlayHints === true;
    const value: unknown = await this.#connection.workspace.getConfiguration({
      scopeUri: uri,
      section: INLAY_HINTS_SETTING,
    });
    return value === true;
  };

  #command(option: string): string | undefined {
    const command = this.#options[option];
    return typeof command === 'string' && command !== '' ? command : undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
