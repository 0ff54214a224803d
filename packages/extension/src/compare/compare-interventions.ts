import { type Card, CHANGE_STAGES, interventionsServing, subjectAt, type Theory } from '@theory-of-change/model';
import * as vscode from 'vscode';
import { activeTheory } from '../diagram/diagram.ts';
import { type LanguageServer, NOT_RUNNING } from '../language-server.ts';
import type { Theories } from '../theories.ts';
import { addressOf, COMPARE_INTERVENTIONS, COMPARISON_SCHEME } from './address.ts';
import { Comparisons } from './comparisons.ts';

/** Registers *Compare Interventions*: a table, beside the text, of what serves the outcome at the cursor. */
export function registerComparisons(
  theories: Theories,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const comparisons = new Comparisons(theories, server, log);
  return vscode.Disposable.from(
    comparisons,
    vscode.workspace.registerTextDocumentContentProvider(COMPARISON_SCHEME, comparisons),
    vscode.commands.registerCommand(COMPARE_INTERVENTIONS, (uri?: string, outcome?: string) =>
      typeof uri === 'string' && typeof outcome === 'string' ? show(uri, outcome, log) : ask(server, log),
    ),
  );
}

/** Compares for the outcome at the cursor; where it stands in none, lets one be chosen. */
async function ask(server: LanguageServer, log: vscode.LogOutputChannel): Promise<void> {
  const document = activeTheory();
  if (document === undefined) {
    void vscode.window.showInformationMessage('Open a .toc file first: what serves its outcomes is compared.');
    return;
  }
  const theory = await theoryOf(document, server, log);
  if (theory === undefined) return;
  const uri = document.uri.toString();
  const outcome = outcomeAtCursor(theory, document);
  if (outcome) return show(uri, outcome.id, log);
  const picked = await vscode.window.showQuickPick(choices(theory), {
    title: 'Compare interventions',
    placeHolder: 'Which outcome should they serve?',
    matchOnDescription: true,
  });
  if (picked) await show(uri, picked.id, log);
}

/** The theory of a document; where there is none, says so. */
async function theoryOf(
  document: vscode.TextDocument,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
): Promise<Theory | undefined> {
  try {
    const update = await server.theory(document.uri.toString());
    if (!update) void vscode.window.showInformationMessage('This file holds no theory of change yet.');
    return update?.theory;
  } catch (error) {
    log.error(`No theory for ${document.uri}:`, error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage(NOT_RUNNING);
    return undefined;
  }
}

function outcomeAtCursor(theory: Theory, document: vscode.TextDocument): Card | undefined {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  const id = editor && subjectAt(theory, editor.selection.active);
  return outcomesOf(theory).find((card) => card.id === id);
}

interface Choice extends vscode.QuickPickItem {
  /** The outcome's; absent: all interventions. */
  readonly id?: string;
}

function choices(theory: Theory): readonly Choice[] {
  const serving = interventionsServing(theory);
  const outcomes = outcomesOf(theory).map(({ id, words, name }): Choice => {
    const count = serving.get(id)?.size ?? 0;
    return {
      id,
      label: words,
      ...(name === undefined ? {} : { description: name }),
      detail: count === 0 ? 'no intervention serves it' : count === 1 ? '1 intervention' : `${count} interventions`,
    };
  });
  return [{ label: 'All interventions', detail: 'whatever they serve' }, ...outcomes];
}

function outcomesOf(theory: Theory): readonly Card[] {
  return theory.cards.filter(({ stage }) => CHANGE_STAGES.includes(stage));
}

async function show(uri: string, outcome: string | undefined, log: vscode.LogOutputChannel): Promise<void> {
  const address = addressOf({ uri, ...(outcome === undefined ? {} : { outcome }) });
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', address);
  } catch (error) {
    // VS Code's own Markdown is turned off: the table as text is better than none.
    log.warn('The comparison is shown as text:', error instanceof Error ? error : String(error));
    await vscode.window.showTextDocument(address, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
}
