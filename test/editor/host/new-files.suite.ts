import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/until.ts';
import { closeAll, noErrors, open, placeOf } from './theories.ts';

describe('moving the parts of a card into a theory of its own', () => {
  afterEach(closeAll);

  it('makes a file beside this one, with the parts, and neither has an error', async () => {
    const { document } = await open('clinical.toc');
    const before = document.getText();
    const action = await until('the action', async () => {
      const offered: readonly vscode.CodeAction[] = await vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        document.uri,
        placeOf(document, 'therapy "Offer'),
      );
      return offered.find(({ title }) => title === 'Move its parts into a theory of its own');
    });
    assert.ok(action.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    const made = vscode.Uri.joinPath(document.uri, '..', 'clinical-therapy.toc');
    const other = await vscode.workspace.openTextDocument(made);
    try {
      assert.match(document.getText(), /detailed in "\.\/clinical-therapy\.toc"/);
      assert.match(before, /^ +includes trauma "/m);
      assert.doesNotMatch(document.getText(), /includes trauma "/);
      assert.match(other.getText(), /^ {2}trauma "/m);
      assert.equal(placeOf(other, 'import "./clinical.toc" as whole').start.line, 0);
      await until('the new theory to be read', async () => {
        const symbols: readonly unknown[] | undefined = await vscode.commands.executeCommand(
          'vscode.executeDocumentSymbolProvider',
          made,
        );
        return symbols && symbols.length > 0 ? true : undefined;
      });
      await noErrors(document);
      await noErrors(other);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(made);
    }
  });
});
