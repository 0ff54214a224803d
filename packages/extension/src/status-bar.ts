import * as vscode from 'vscode';
import { activeTheory } from './diagram/diagram.ts';
import type { Theories } from './theories.ts';

/** One item: level, status, and how much the checks found. A click opens Problems where they found something, else the diagram. */
export function showStatusBar(theories: Theories): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('toc.status', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Theory of Change';
  const refresh = () => update(item, theories);
  refresh();
  return vscode.Disposable.from(
    item,
    theories.onDidChange(refresh),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.languages.onDidChangeDiagnostics(refresh),
  );
}

function update(item: vscode.StatusBarItem, theories: Theories): void {
  const document = activeTheory();
  const latest = document && theories.latest(document.uri);
  if (document === undefined || latest === undefined) {
    item.hide();
    return;
  }
  const { theory } = latest;
  const found = vscode.languages.getDiagnostics(document.uri);
  const count = (severity: vscode.DiagnosticSeverity) => found.filter((one) => one.severity === severity).length;
  const errors = count(vscode.DiagnosticSeverity.Error);
  const others = found.length - errors;
  const what = theory.kind === 'library' ? ['library'] : [...(theory.level ? [theory.level] : []), theory.status];
  item.text = `$(type-hierarchy) ${[...what, findings(errors, others)].join(' · ')}`;
  item.accessibilityInformation = { label: `Theory of change: ${[...what, findings(errors, others)].join(', ')}` };
  item.tooltip = found.length > 0 ? 'Show what was found in Problems' : 'Open the diagram beside the text';
  item.command = found.length > 0 ? 'workbench.actions.view.problems' : 'toc.openDiagram';
  item.show();
}

function findings(errors: number, others: number): string {
  const parts = [counted(errors, 'error'), counted(others, 'finding')].filter((part) => part !== undefined);
  return parts.length === 0 ? 'nothing found' : parts.join(', ');
}

function counted(count: number, noun: string): string | undefined {
  return count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
