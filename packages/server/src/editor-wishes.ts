import type { EditorWishes } from '@theory-of-change/language/lsp';
import type { Connection, InitializeParams } from 'vscode-languageserver';

/** The user's setting that turns inlay hints on. */
const INLAY_HINTS_SETTING = 'theoryOfChange.inlayHints';

/**
 * What the editor wants. On starting the server it may tell, as `initializationOptions`, its command that shows places
 * (`showCommand`) and, where it has no settings that can be asked for, `inlayHints`.
 */
export class AskedWishes implements EditorWishes {
  readonly #connection: Connection;
  #options: Readonly<Record<string, unknown>> = {};
  #hasSettings = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Takes what the editor says of itself. */
  initialize({ initializationOptions: options, capabilities }: InitializeParams): void {
    this.#options = isRecord(options) ? options : {};
    this.#hasSettings = capabilities.workspace?.configuration === true;
  }

  readonly showCommand = (): string | undefined => {
    const { showCommand } = this.#options;
    return typeof showCommand === 'string' && showCommand !== '' ? showCommand : undefined;
  };

  readonly inlayHints = async (uri: string): Promise<boolean> => {
    if (!this.#hasSettings) return this.#options.inlayHints === true;
    const value: unknown = await this.#connection.workspace.getConfiguration({
      scopeUri: uri,
      section: INLAY_HINTS_SETTING,
    });
    return value === true;
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
