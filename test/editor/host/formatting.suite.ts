import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/until.ts';
import { closeAll, open, openText } from './theories.ts';

const UGLY = 'problems {a   "A"\n      b "B"   }\na->b';
const FINE = 'problems {\n  a "A"\n  b "B"\n}\na -> b\n';

describe('formatting', () => {
  afterEach(closeAll);

  it('lays a theory out, in one step that one undo takes back', async () => {
    const { document } = await openText(UGLY);
    await until('the theory to be formatted', async () => {
      await vscode.commands.executeCommand('editor.action.formatDocument');
      return document.getText() === FINE || undefined;
    });
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), UGLY);
  });

  it('comes with saving, unasked', async () => {
    const editor = await open('first.toc');
    const { document } = editor;
    const before = document.getText();
    const end = document.positionAt(before.length);
    await until('the saved theory to be formatted', async () => {
      assert.ok(await editor.edit((edit) => edit.insert(end, '// a note   \n')));
      await document.save();
      if (document.getText() === `${before}// a note\n`) return true;
      await vscode.commands.executeCommand('undo');
      return undefined;
    });
  });
});
