import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/until.ts';
import { closeAll, open } from './theories.ts';

describe('the diagram', () => {
  afterEach(closeAll);

  it('opens beside the text and leaves the focus there', async () => {
    const editor = await open('clinical.toc');
    await vscode.commands.executeCommand('toc.openDiagram');
    const tab = await until('the diagram’s tab', diagramTab);
    assert.match(tab.label, /clinical\.toc/);
    assert.notEqual(tab.group.viewColumn, editor.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, editor.document.uri.path);
  });

  it('is one: a second call brings the same panel to the front', async () => {
    await open('clinical.toc');
    await vscode.commands.executeCommand('toc.openDiagram');
    await until('the diagram’s tab', diagramTab);
    await vscode.commands.executeCommand('toc.openDiagram');
    assert.equal(diagramTabs().length, 1);
  });

  it('follows the theory that is being edited', async () => {
    await open('clinical.toc');
    await vscode.commands.executeCommand('toc.openDiagram');
    await until('the diagram’s tab', diagramTab);
    await open('first.toc');
    await until('the diagram of the other file', () => diagramTabs().find((tab) => tab.label.includes('first.toc')));
  });
});

function diagramTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('toc.diagram'));
}

function diagramTab(): vscode.Tab | undefined {
  return diagramTabs()[0];
}
