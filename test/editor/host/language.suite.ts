import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/until.ts';
import {
  closeAll,
  EXTENSION_ID,
  errorsOf,
  errorsWith,
  noErrors,
  open,
  openText,
  placeOf,
  replace,
} from './theories.ts';

const SMALL = `theory "A warm start"

problems { strain "Worry crowds out the baby" }
aims { calm "Give worry a place" }

strain -> calm
`;

describe('the language', () => {
  afterEach(closeAll);

  it('is there as soon as a theory is opened', async () => {
    const { document } = await open('clinical.toc');
    assert.equal(document.languageId, 'toc');
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, `${EXTENSION_ID} is installed`);
    await until('the extension to be active', () => extension.isActive || undefined);
  });

  it('finds no error in the examples', async () => {
    for (const name of ['clinical.toc', 'system.toc', 'first.toc']) {
      const { document } = await open(name);
      await until(`${name} to be read`, async () => ((await symbols(document)).length > 0 ? true : undefined));
      assert.deepEqual(
        errorsOf(document).map((error) => error.message),
        [],
      );
    }
  });

  it('tells of a name that nothing declares, mends it with its fix, and undoes the mend', async () => {
    const editor = await openText(SMALL);
    const { document } = editor;
    await replace(editor, 'strain -> calm', 'strain -> clam');
    const [error] = await errorsWith(document, /clam/);
    assert.ok(error);
    assert.deepEqual(error.range, placeOf(document, 'clam'));

    const fix = await until('a fix that offers the nearest name', async () => {
      const actions = await actionsAt(document, error.range);
      return actions.find((action) => action.kind?.value.startsWith('quickfix') && /calm/.test(action.title));
    });
    assert.ok(fix.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), SMALL);
    await noErrors(document);

    await vscode.commands.executeCommand('undo');
    assert.match(document.getText(), /strain -> clam/);
    await errorsWith(document, /clam/);
  });

  it('keeps what it says about a half-typed file to one line', async () => {
    const editor = await openText(SMALL);
    await replace(editor, 'strain -> calm', 'strain ->');
    const errors = await errorsWith(editor.document, /./);
    assert.equal(errors.length, 1);
    assert.equal(errors[0]?.range.start.line, placeOf(editor.document, 'strain ->').start.line);
  });
});

async function actionsAt(document: vscode.TextDocument, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range);
}

async function symbols(document: vscode.TextDocument): Promise<readonly unknown[]> {
  const found: readonly unknown[] | undefined = await vscode.commands.executeCommand(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return found ?? [];
}
