import * as vscode from 'vscode';
import { registerComparisons } from './compare/compare-interventions.ts';
import { Diagram, type Drawn } from './diagram/diagram.ts';
import { DIAGRAM_VIEW } from './diagram/panel.ts';
import { registerExports } from './export/register-exports.ts';
import { type ExtendMarkdown, registerPreview } from './markdown-preview/register-preview.ts';
import { newFromTemplate } from './new-from-template.ts';
import { SHOW_RULE, showRule } from './rule-page.ts';
import { SHOW_PLACES, showPlaces } from './show-places.ts';
import { startWhenNeeded } from './start-when-needed.ts';
import { showStatusBar } from './status-bar.ts';
import type { Surroundings } from './surroundings.ts';
import { Theories } from './theories.ts';

/** What other extensions, and the tests, may use. */
export interface TheoryOfChangeApi {
  /** Fires when the diagram has put a figure on the screen. */
  readonly onDidDraw: vscode.Event<Drawn>;
  /** Called by VS Code's Markdown preview. */
  readonly extendMarkdownIt: ExtendMarkdown;
}

/** Starts the extension, when the first `.toc` file is opened, a Markdown page is previewed, or one of our commands is run. */
export function startExtension(context: vscode.ExtensionContext, surroundings: Surroundings): TheoryOfChangeApi {
  const log = vscode.window.createOutputChannel('Theory of Change', { log: true });
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const server = surroundings.languageServer(dist, log);
  const writeExport = surroundings.writeExport(dist);
  const theories = new Theories(server);
  const diagram = new Diagram(theories, server, log, context.extensionUri);
  const exportTools = { context, theories, server, log };
  const openDiagram = (uri?: vscode.Uri) => diagram.open(uri);

  context.subscriptions.push(
    log,
    theories,
    diagram,
    showStatusBar(theories),
    registerComparisons(theories, server, log),
    registerExports(exportTools, writeExport, diagram),
    ...surroundings.extras(context, log),
    vscode.window.registerWebviewPanelSerializer(DIAGRAM_VIEW, {
      async deserializeWebviewPanel(panel, state: unknown) {
        diagram.restore(panel, uriOf(state));
      },
    }),
    vscode.commands.registerCommand('toc.openDiagram', openDiagram),
    vscode.commands.registerCommand('toc.tidyDiagram', () => diagram.command('tidy')),
    vscode.commands.registerCommand('toc.fitDiagram', () => diagram.command('fit')),
    vscode.commands.registerCommand('toc.findCard', () => diagram.command('find')),
    vscode.commands.registerCommand('toc.new', () => newFromTemplate(context.extensionUri, openDiagram)),
    vscode.commands.registerCommand('toc.restartServer', () => server.restart()),
    vscode.commands.registerCommand(SHOW_PLACES, showPlaces),
    vscode.commands.registerCommand(SHOW_RULE, (code: unknown) => showRule(context.extensionUri, code)),
    vscode.commands.registerCommand('toc.showOutput', () => log.show(true)),
    { dispose: () => void server.dispose() },
  );

  context.subscriptions.push(startWhenNeeded(server, log));
  return { onDidDraw: diagram.onDidDraw, extendMarkdownIt: registerPreview(exportTools, writeExport) };
}

/** The document that a restored page showed. */
function uriOf(state: unknown): vscode.Uri | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state) || typeof state.uri !== 'string')
    return undefined;
  return vscode.Uri.parse(state.uri);
}
