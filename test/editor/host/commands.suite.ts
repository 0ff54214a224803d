import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, EXTENSION_ID, open } from './theories.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('the commands', () => {
  afterEach(closeAll);

  it('of the manifest can all be run', async () => {
    const extension: vscode.Extension<unknown> | undefined = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension);
    await open('first.toc');
    await extension.activate();
    const manifest: Manifest = extension.packageJSON;
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !known.has(command));
    assert.deepEqual(missing, []);
  });
});
