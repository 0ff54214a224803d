import type { LibraryReader } from '@theory-of-change/language';
import { createTocLspServices } from '@theory-of-change/language/lsp';
import { DocumentState, type Module, URI } from 'langium';
import { type LangiumSharedServices, type LanguageServer, startLanguageServer } from 'langium/lsp';
import { type Connection, type ConnectionOptions, Message } from 'vscode-languageserver';
import { AnnouncingServer } from './capabilities.ts';
import { EditorFiles } from './editor-files.ts';
import { AskedWishes } from './editor-wishes.ts';
import { type ReadableFiles, TheoryFiles } from './files.ts';
import { servedLibraries } from './libraries.ts';
import { LifeCycle } from './life-cycle.ts';
import { DIAGNOSTIC_REQUESTS, PullDiagnostics } from './pull-diagnostics.ts';
import { linkRulePages } from './rule-pages.ts';
import { answerSelectionRanges } from './selection-ranges.ts';
import { ProjectSettings } from './settings.ts';
import { pushingConnection, ShownFindings } from './shown-findings.ts';
import { answerTexts } from './texts.ts';
import { announceTheories } from './theories.ts';
import { PatientUpdates } from './updates.ts';

/** What the server reads by itself, as far as its surroundings have it; all else it asks the editor for. */
export interface ServerIo {
  /** The files of the machine that it runs on. */
  readonly files?: ReadableFiles;
  /** The libraries that ship beside it. */
  readonly readLibrary?: LibraryReader;
}

/** What this server does in its own way. */
interface OwnServices {
  readonly lsp: { readonly DocumentUpdateHandler: PatientUpdates; readonly LanguageServer: LanguageServer };
}

const OWN: Module<LangiumSharedServices, OwnServices> = {
  lsp: {
    DocumentUpdateHandler: (services) => new PatientUpdates(services),
    LanguageServer: (services) => new AnnouncingServer(services),
  },
};

/**
 * Starts the language server on a connection to an editor; the same one in Node and in a browser's worker. It reads,
 * checks and answers, and never lays out. `connect` opens the connection with the options that it gets.
 */
export function start(connect: (options: ConnectionOptions) => Connection, io: ServerIo = {}): void {
  let onNewest = (read: () => void) => read();
  const lifeCycle = new LifeCycle();
  const connection = connect({
    messageStrategy: {
      handleMessage(received, next) {
        const message = lifeCycle.admit(received);
        if (!message) return;
        if (Message.isRequest(message) && !DIAGNOSTIC_REQUESTS.includes(message.method)) onNewest(() => next(message));
        else next(message);
      },
    },
  });
  const wishes = new AskedWishes(connection);
  const editorFiles = new EditorFiles(connection);
  const files = new TheoryFiles(editorFiles, io.files);
  const readLibrary = io.readLibrary ?? servedLibraries(files);
  const pushing = pushingConnection(connection, () => ({
    isAsked: pull.isAsked,
    updates: shared.lsp.DocumentUpdateHandler,
    shown,
    workspace: shared.workspace,
  }));
  const { shared, toc } = createTocLspServices(
    {
      connection: pushing,
      wishes,
      fileSystemProvider: () => files,
      readLibrary,
    },
    OWN,
  );
  const shown = new ShownFindings(shared);
  const pull = new PullDiagnostics(shared, shared.lsp.DocumentUpdateHandler, shown);
  linkRulePages(shared, wishes.ruleCommand);
  shared.lsp.LanguageServer.onInitialize((params) => {
    wishes.initialize(params);
    editorFiles.initialize(params);
    pull.initialize(params.capabilities);
  });
  shared.lsp.LanguageServer.onInitialized(() => {
    wishes.watch().catch((error: unknown) => connection.console.warn(`Changes of settings are not told: ${error}`));
  });
  const { DocumentUpdateHandler: updates } = shared.lsp;
  onNewest = (read) => updates.onNewest(read);

  const settings = new ProjectSettings(files, (words) => connection.console.warn(words));
  shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.IndexedReferences, async (documents) => {
    await Promise.all(documents.map(({ uri }) => settings.load(uri)));
  });
  toc.checks.Settings.severitiesFor = (uri) => settings.of(uri).severities ?? {};
  updates.onWatchedFilesChange(({ changes }) => {
    if (!settings.changed(changes.map(({ uri }) => uri))) return;
    updates.rebuild(shared.workspace.LangiumDocuments.all.map(({ uri }) => uri).toArray());
  });

  answerTexts(connection, {
    fileSystemProvider: () => files,
    readLibrary,
    settings,
    folders: () => shared.workspace.WorkspaceManager.workspaceFolders?.map(({ uri }) => URI.parse(uri)) ?? [],
  });
  answerSelectionRanges(connection, shared);
  pull.listen(connection);
  lifeCycle.listen(connection);
  startLanguageServer(shared);
  // After Langium, so that findings are sent first.
  announceTheories(connection, toc, { updates, settings, shown, isWanted: wishes.theories });
}
